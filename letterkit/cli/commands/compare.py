"""Compare a list somebody sends with the library.

It shows who is new, moved, changed, missing, ambiguous, a namesake; look is said where a record that cannot be read may
be meant: its file must be mended first. The list is a table (.csv, .tsv, .json, .jsonl) or a text of published blocks
separated by blank lines; - is such a text on standard input. Nothing is written unless --apply is given: that records
what is certain as one edit, which letterkit undo takes back, and leaves the rest in FILE.rest.csv. People are joined by
name and birth, never by name alone.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import day
from letterkit.cli.editing import add_mapping, show_columns, show_plan, words
from letterkit.cli.listing import add_format, show_listing
from letterkit.cli.session import Session
from letterkit.cli.streams import read_argument
from letterkit.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("file", metavar="FILE", help="the list; - for blocks on standard input")
    add_mapping(parser)
    parser.add_argument("--all", action="store_true", dest="everybody", help="also list those who are the same")
    add_format(parser)
    writing = parser.add_argument_group("writing what is certain")
    writing.add_argument("--apply", action="store_true", help="record certain moves and new people as one edit")
    writing.add_argument("--source", type=words, metavar="URL", help="who sent the list")
    writing.add_argument("--seen", type=day, metavar="DATE", help="the day of the list")
    writing.add_argument("--force", action="store_true", help="replace FILE.rest.csv")
    writing.add_argument("--dry-run", action="store_true", help="show what would be written and write nothing")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; with --apply 1 if something was left for a person."""
    if chosen.apply and not (chosen.source and chosen.seen):
        raise UsageError("What is written needs a source and a day.", "Give --source and --seen, the day of the list.")
    library = session.library()
    compared = actions.compare(library, _people(chosen))
    shown = [each for each in compared if chosen.everybody or each.verdict is not actions.Verdict.SAME]
    show_listing(actions.as_listing(shown), chosen.format, "The library says the same.")
    counts = Counter(each.verdict for each in compared)
    print(", ".join(f"{counts[verdict]} {verdict}" for verdict in actions.Verdict if counts[verdict]), file=sys.stderr)
    return _apply(compared, library, chosen, session) if chosen.apply else 0


def _people(chosen: argparse.Namespace) -> "Iterable[actions.Listed | actions.Unreadable]":
    text, suffix = read_argument(chosen.file), Path(chosen.file).suffix.lower()
    if suffix not in actions.TABLES:
        return actions.people_of_text(text)
    table = actions.read_table(text, suffix)
    columns = actions.people_columns(table, dict(chosen.map))
    show_columns(columns)
    return actions.people_of_table(table, columns)


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
        print("Nothing was written: this was a rehearsal.", file=sys.stderr)
        return 0
    if applied.rest:
        path = Path("standard-input" if chosen.file == "-" else chosen.file).with_suffix(".rest.csv")
        print(f"Left for you: {applied.save_rest(path, force=chosen.force)}", file=sys.stderr)
    if applied.plan:
        applied.plan.write(session.own_files.journals)
    print(f"Written: {len(applied.done)} of {len(applied.done) + len(applied.rest)}.", file=sys.stderr)
    return int(any(each.verdict is not actions.Verdict.MISSING for each in applied.rest))
