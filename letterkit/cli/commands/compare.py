"""Compare a list somebody sends with the library.

It shows who is new, moved, changed, missing, ambiguous, a namesake, of whom not everything was understood (unclear),
and addresses of facilities unlike those on record; look is said where a record that cannot be read may be meant: its
file must be mended first. The list is a table (.csv in any usual encoding, .tsv, .xlsx, .xls, .json, .geojson, a saved
page that is a table) or a text of published blocks separated by blank lines, such as another saved page; - is such a
text on standard input. Nothing is written unless --apply is given: that records what is certain as one edit, which
letterkit undo takes back, and leaves the rest in FILE.rest.csv. People are joined by name and birth, never by name
alone. A remark beside a row that is not known to be harmless is unclear unless the record has the same remark, or
--remarks-read says that you have read them. With the word facilities before FILE the list is one of facilities: new,
moved, renamed, at another address or postcode, look, missing, ambiguous. Nothing of that is written; each address comes
with the letterkit readdress that takes it over.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.editing import add_mapping, add_remarks_read, add_strict, say_rehearsed, show_plan, words
from letterkit.cli.listing import add_format, show_listing
from letterkit.cli.listing_words import cells_in_words
from letterkit.cli.sent_files import add_opening, opened, refuse_early, refuse_if_none, show_columns
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "file",
        nargs="+",
        action=_ListAction,
        metavar=tr("FILE"),
        help=tr("the list; - for blocks on standard input; the word facilities stands before a list of facilities"),
    )
    add_mapping(parser)
    add_opening(parser)
    parser.add_argument("--all", action="store_true", dest="everybody", help=tr("also list those who are the same"))
    add_strict(parser)
    add_remarks_read(parser)
    add_format(parser)
    writing = parser.add_argument_group(tr("writing what is certain"))
    writing.add_argument("--apply", action="store_true", help=tr("record certain moves and new people as one edit"))
    writing.add_argument("--source", type=words, metavar="URL", help=tr("who sent the list"))
    writing.add_argument("--seen", type=day, metavar=tr("DATE"), help=tr("the day of the list"))
    writing.add_argument("--force", action="store_true", help=tr("replace FILE.rest.csv, whatever it is"))
    writing.add_argument("--dry-run", action="store_true", help=tr("show what would be written and write nothing"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; with --apply 1 if something was left for a person, with --strict if a word was."""
    if chosen.what == "facilities":
        return _compare_facilities(chosen, session)
    if chosen.apply and not (chosen.source and chosen.seen):
        remedy = tr("Give --source and --seen, the day of the list.")
        raise UsageError(tr("What is written needs a source and a day."), remedy)
    people = _people(chosen)
    library = session.library()
    if chosen.apply:
        refuse_early(library, chosen, _rest_file(chosen.file), actions.REST_COLUMNS)
    compared = actions.compare(library, actions.strict_people(people) if chosen.strict else people)
    shown = [each for each in compared if chosen.everybody or each.remarks or each.verdict is not actions.Verdict.SAME]
    show_listing(actions.as_listing(shown), chosen.format, tr("The library says the same."))
    _show_counts(actions.Verdict, (each.verdict for each in compared))
    is_open = any(each.verdict in (actions.Verdict.UNCLEAR, actions.Verdict.UNREADABLE) for each in compared)
    failed = int(chosen.strict and is_open)
    return _apply(compared, library, chosen, session) or failed if chosen.apply else failed


class _ListAction(argparse.Action):
    """Takes FILE, or one of the words people and facilities and FILE; without such a word it is people."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        """Sets `what` and `file`. Raises ArgumentError for anything else."""
        del parser, option_string
        what, *file = values if isinstance(values, list) and len(values) > 1 else ["people", *_strings(values)]
        if what not in ("people", "facilities"):
            fault = tr('"{what}" is not people or facilities, which may stand before one FILE', what=what)
            raise argparse.ArgumentError(self, fault)
        if len(file) != 1:
            raise argparse.ArgumentError(self, tr("expected one FILE"))
        namespace.what, namespace.file = what, file[0]


def _strings(values: object) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list) else []


def _compare_facilities(chosen: argparse.Namespace, session: Session) -> int:
    if chosen.apply:
        remedy = tr("Use the letterkit readdress lines that it prints; new ones: letterkit import facilities.")
        raise UsageError(tr("What a list says about facilities is not written by compare."), remedy)
    listed = tuple(_facilities(chosen))
    compared = actions.compare_facilities(session.library(), listed)
    shown = [each for each in compared if chosen.everybody or each.verdict is not actions.FacilityVerdict.SAME]
    listing = actions.facility_listing(shown, chosen.source or "", chosen.seen)
    show_listing(listing, chosen.format, tr("The library says the same."))
    _show_counts(actions.FacilityVerdict, (each.verdict for each in compared))
    return int(chosen.strict and any(isinstance(each, actions.Unreadable) or each.remarks for each in listed))


def _show_counts(verdicts: Iterable[StrEnum], found: Iterable[StrEnum]) -> None:
    counts = Counter(found)
    words = cells_in_words("verdict", verdicts)
    told = ((counts[verdict], word) for verdict, word in zip(verdicts, words, strict=True) if counts[verdict])
    print(", ".join(tr("{count} {verdict}", count=count, verdict=word) for count, word in told), file=sys.stderr)


def _facilities(chosen: argparse.Namespace) -> "Iterable[actions.ListedFacility | actions.Unreadable]":
    sent = _sent(chosen)
    if sent.is_text:
        return actions.facilities_of_text(sent.text)
    table = actions.table_of(sent, actions.FACILITY_COLUMNS, dict(chosen.map))
    columns = actions.facility_columns(table, dict(chosen.map))
    show_columns(table, columns)
    refuse_if_none(columns, actions.FACILITY_COLUMNS)
    return actions.facilities_of_table(table, columns)


def _sent(chosen: argparse.Namespace) -> "store.SentFile":
    sent = opened(chosen.file, chosen)
    if sent.is_text and chosen.map:
        raise UsageError(tr("A text has no columns."), tr("Leave out --map."))
    return sent


def _people(chosen: argparse.Namespace) -> "Iterable[actions.Listed | actions.Unreadable]":
    sent = _sent(chosen)
    if sent.is_text:
        return actions.people_of_text(sent.text)
    table = actions.table_of(sent, actions.PEOPLE_COLUMNS, dict(chosen.map))
    columns = actions.people_columns(table, dict(chosen.map))
    show_columns(table, columns)
    people = actions.people_of_table(table, columns)
    return actions.people_with_remarks_read(people) if chosen.remarks_read else people


def _rest_file(file: str) -> Path:
    return Path("standard-input" if file == "-" else file).with_suffix(".rest.csv")


def _apply(
    compared: "Iterable[actions.Comparison]",
    library: "actions.OpenLibrary",
    chosen: argparse.Namespace,
    session: Session,
) -> int:
    """Writes what is certain; 1 if something is left."""
    vouched = actions.Vouched(f"compare {Path(chosen.file).name} --apply", chosen.source, chosen.seen)
    applied = actions.apply_certain(library, compared, vouched)
    if applied.plan:
        show_plan(applied.plan)
    if chosen.dry_run:
        say_rehearsed()
        return 0
    if applied.rest:
        path = applied.save_rest(_rest_file(chosen.file), force=True)  # whose it is was asked before
        print(tr("Left for you: {file}", file=path), file=sys.stderr)
    if applied.plan:
        applied.plan.write(session.own_files.journals)
    done = len(applied.done)
    left = sum(each.listed is not None for each in applied.rest)  # the others are in no row of the list
    print(tr("Written: {done} of {all}.", done=done, all=done + left), file=sys.stderr)
    return int(any(each.verdict is not actions.Verdict.MISSING for each in applied.rest))
