"""Add somebody from a published address block, pasted, piped or in a file; both forms of it, Russian and English, too.

On a terminal the text ends with an empty line or Ctrl+D, and whatever is open is asked. Elsewhere options decide, and
what no option decides ends the command with a list of the answers there are. Whoever is in the library already is
transferred or confirmed instead. stderr shows namesakes and what is about to be written; letterkit undo takes it back.
"""

import argparse
import sys
from typing import TYPE_CHECKING

from letterkit.actions.intake.decisions import Course, Decisions
from letterkit.cli.arguments import by_value, day, one_of, read_argument
from letterkit.cli.editing import print_files, show, words
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.model.name import Gender

if TYPE_CHECKING:
    from letterkit.actions.intake.add import Addition
    from letterkit.actions.intake.listed import Listed
    from letterkit.actions.library.opening import OpenLibrary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="the text; - or nothing: standard input")
    parser.add_argument("--source", type=words, metavar="URL", help="who published it")
    parser.add_argument("--seen", type=day, metavar="DATE", help="the day on which the source had the person there")
    parser.add_argument("--name", type=words, help="the name in the nominative, if it is not certain")
    parser.add_argument("--gender", **one_of(by_value(Gender)), help="if the name does not tell")
    parser.add_argument("--facility", default="", metavar="ID", help="the record of the facility, or new")
    parser.add_argument("--person", default="", metavar="ID", help="who of the library it is, or new")
    parser.add_argument(
        "--as",
        dest="course",
        **one_of(by_value(Course)),
        help="what to do about somebody the library has; new is a second person of that name",
    )
    parser.add_argument("--draft", action="store_true", help="write it even if findings bar it from print")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written and write nothing")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the records and prints their paths."""
    from letterkit.actions.intake.add import listed_in_text
    from letterkit.cli.asking import can_ask, confirmed, pasted

    asks = can_ask() and not chosen.yes
    if not (asks or chosen.yes or chosen.dry_run):
        raise UsageError("Nobody is there to be asked.", "Say --yes to write, or --dry-run to only look.")
    library = session.library()
    listed = listed_in_text(pasted() if chosen.file == "-" and can_ask() else read_argument(chosen.file))
    for remark in listed.remarks:
        print(f"remark: {remark}", file=sys.stderr)
    addition = _decided(library, listed, chosen, session)
    _show(addition, library)
    if chosen.dry_run:
        print("Nothing was written: this was a rehearsal.", file=sys.stderr)
    elif asks and not confirmed("Write this?"):
        print("Nothing was written.", file=sys.stderr)
    else:
        addition.plan.write(session.journals)
        print_files(addition.plan.root, addition.plan.edit, session)
    return 0


def _decided(library: "OpenLibrary", listed: "Listed", chosen: argparse.Namespace, session: Session) -> "Addition":
    """The addition, with every question asked that the options leave open, if there is somebody to ask."""
    from letterkit.actions.intake.add import plan_addition
    from letterkit.actions.intake.decisions import UndecidedError
    from letterkit.cli.asking import answered, can_ask

    context = library.context(session.today)
    decisions = _decisions(chosen)
    while True:
        try:
            return plan_addition(library, listed, decisions, context)
        except UndecidedError as question:
            if chosen.yes or not can_ask():
                raise
            decisions = answered(question, decisions)


def _decisions(chosen: argparse.Namespace) -> Decisions:
    who = (chosen.name or "", chosen.gender, chosen.facility, chosen.person)
    return Decisions(chosen.source or "", chosen.seen, *who, chosen.course, chosen.draft)


def _show(addition: "Addition", library: "OpenLibrary") -> None:
    """The namesakes beside the new person, and what is about to be written."""
    from letterkit.actions.intake.introducing import side_by_side

    if addition.namesakes:
        print("Beside the person in the text, the library has people of that name:", file=sys.stderr)
        print(side_by_side(addition.listed, addition.namesakes, library), file=sys.stderr)
    show(addition.plan)
