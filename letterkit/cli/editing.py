"""What the commands that edit records share: their options, and how an edit is shown and written."""

import argparse
import sys
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.report import show_findings, shown_path
from letterkit.cli.session import Session
from letterkit.language import tr
from letterkit.model.partial_date import PartialDate
from letterkit.model.typed_day import is_no_day


def add_edit_arguments(parser: argparse.ArgumentParser, *, source: bool = True) -> None:
    """Declares the options that all edits have: the source, where it needs one, and a rehearsal."""
    if source:
        parser.add_argument(
            "--source", type=words, required=True, metavar="URL", help=tr("who says so: a web address, or words")
        )
    parser.add_argument("--dry-run", action="store_true", help=tr("show what would change and write nothing"))


def add_start_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the two ways in which a source dates a stay, of which one is given."""
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument(
        "--since", type=day_or_year, metavar=tr("DATE"), help=tr("since when, as 2026-11-22 or only the year: 2026")
    )
    start.add_argument(
        "--seen", type=day, metavar=tr("DATE"), help=tr("a day on which the source knew of it, where no more is known")
    )


def add_mapping(parser: argparse.ArgumentParser) -> None:
    """Declares the option that says what columns are where their names do not say it."""
    parser.add_argument(
        "--map", type=_mapping, action="append", default=[], metavar=tr("COLUMN=FIELD"), help=tr("what a column is")
    )


def add_strict(parser: argparse.ArgumentParser) -> None:
    """Declares the option under which no word of a row may be left over."""
    about = tr("refuse rows that leave words over, also for what would only be a remark")
    parser.add_argument("--strict", action="store_true", help=about)


def add_remarks_read(parser: argparse.ArgumentParser) -> None:
    """Declares the option for who has read the remarks beside the rows."""
    about = tr("you have read the remarks beside the rows: take rows whose remarks are not known to be harmless, too")
    parser.add_argument("--remarks-read", action="store_true", help=about)


def carry_out(plan: "actions.Plan", chosen: argparse.Namespace, session: Session) -> int:
    """Shows what changes and what the rules say about it on stderr, writes it and prints the files."""
    show_plan(plan)
    if chosen.dry_run:
        say_rehearsed()
    else:
        plan.write(session.own_files.journals)
        print_files(plan.root, plan.edit, session)
    return 0


def say_rehearsed() -> None:
    """Says on stderr that nothing was written."""
    print(tr("Nothing was written: this was a rehearsal."), file=sys.stderr)


def show_plan(plan: "actions.Plan") -> None:
    """Shows what changes, and what the rules say about it, on stderr."""
    print(actions.diff(plan.edit), file=sys.stderr)
    show_findings(plan.findings)


def print_files(root: Path, edit: "store.Edit", session: Session) -> None:
    """The files of an edit as the user would type them, a line each."""
    for change in edit.changes:
        print(shown_path(change.file, root, session.here))


def words(text: str) -> str:
    """Text that is not blank. Raises ArgumentTypeError for anything else."""
    if not text.strip():
        raise argparse.ArgumentTypeError(tr("it is empty"))
    if not text.isprintable():
        raise argparse.ArgumentTypeError(tr("it holds a line break or characters that are not text"))
    return text.strip()


def day_or_year(text: str) -> "PartialDate":
    """A date typed as 2026-11-22 or 22.11.2026, or only its year. Raises ArgumentTypeError for anything else."""
    if len(text) == len("2026") and text.isascii() and text.isdecimal() and int(text):
        day(f"{text}-01-01")
        return PartialDate(int(text))
    try:
        return PartialDate.of(day(text))
    except argparse.ArgumentTypeError:
        if is_no_day(text):
            raise
        message = tr('"{text}" is not a date; write 2026-11-22 or 22.11.2026, or only the year', text=text)
        raise argparse.ArgumentTypeError(message) from None


def _mapping(text: str) -> tuple[str, str]:
    """A column and the field it fills, typed as `Адрес=address`."""
    column, equals, field = text.rpartition("=")
    if not (column and equals and field):
        raise argparse.ArgumentTypeError(tr('"{text}" is not COLUMN=FIELD', text=text))
    return column, field
