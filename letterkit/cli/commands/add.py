"""Add somebody from a published address block.

The block is pasted, piped or in a file, in Russian or in both Russian and English; it may also say that somebody died,
was freed or is on the way. On a terminal it ends with an empty line or Ctrl+D, and you are asked what is undecided,
also whether it was read right if words are left over. Elsewhere options decide, and a question that no option decides
ends the command with the possible answers. A person whom the library already has is transferred or confirmed instead.
stderr shows namesakes and what is about to be written; letterkit undo takes it back.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.arguments import day
from letterkit.cli.asking import answered, can_ask, confirmed, pasted
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.editing import day_or_year, print_files, say_rehearsed, show_plan, words
from letterkit.cli.session import Session
from letterkit.cli.streams import read_argument
from letterkit.errors import UsageError
from letterkit.language import tr, trp
from letterkit.model.name import Gender


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "file", nargs="?", default="-", metavar=tr("FILE"), help=tr("the text; - or nothing: standard input")
    )
    parser.add_argument("--source", type=words, metavar="URL", help=tr("who published it"))
    parser.add_argument(
        "--seen", type=day, metavar=tr("DATE"), help=tr("the day on which the source had the person there")
    )
    parser.add_argument(
        "--name",
        type=words,
        metavar=trp("of a person", "NAME"),
        help=tr("the name in the nominative, if it is not certain"),
    )
    parser.add_argument(
        "--born", type=day_or_year, metavar=tr("DATE"), help=tr("day or year of birth, if the text has none")
    )
    parser.add_argument("--gender", **one_of(by_value(Gender)), help=tr("if the name does not show it"))
    _add_decisions(parser)
    parser.add_argument("--draft", action="store_true", help=tr("write it even if findings bar it from print"))
    parser.add_argument("--yes", action="store_true", help=tr("write without asking"))
    parser.add_argument("--dry-run", action="store_true", help=tr("show what would be written and write nothing"))


def _add_decisions(parser: argparse.ArgumentParser) -> None:
    """The options that answer what would be asked about facility and person, and about words that are left over."""
    parser.add_argument("--facility", default="", metavar="ID", help=tr("the record of the facility, or new"))
    parser.add_argument(
        "--address",
        **one_of(by_value(actions.AddressCourse)),
        help=tr(
            "if the facility has another address on record: keep that, correct it for everybody, or a new facility"
        ),
    )
    parser.add_argument("--person", default="", metavar="ID", help=tr("the record of the person, or new"))
    parser.add_argument(
        "--as",
        dest="course",
        **one_of(by_value(actions.Course)),
        help=tr("what to do about a person the library has; new is a second one of that name"),
    )
    parser.add_argument(
        "--as-read", action="store_true", help=tr("take the text as it was read, even if words are left over")
    )
    about = tr("refuse a text that leaves words over, also for what would only be a remark")
    parser.add_argument("--strict", action="store_true", help=about)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the records and prints their paths."""
    asks = can_ask() and not chosen.yes
    if not (asks or chosen.yes or chosen.dry_run):
        raise UsageError(tr("There is no one to ask."), tr("Say --yes to write, or --dry-run to only look."))
    library = session.library()
    listed = actions.listed_in_text(pasted() if chosen.file == "-" and can_ask() else read_argument(chosen.file))
    if chosen.strict and (doubts := actions.strictly(listed).doubts):
        fact = tr("Not all of the text is clear: {doubts}.", doubts="; ".join(doubts))
        raise UsageError(fact, tr("Without --strict it is asked."))
    for remark in listed.remarks:
        print(tr("remark: {remark}", remark=remark), file=sys.stderr)
    addition = _decided(library, listed, chosen)
    _show(addition, library)
    if chosen.dry_run:
        say_rehearsed()
    elif asks and not confirmed(tr("Write this?")):
        print(tr("Nothing was written."), file=sys.stderr)
    else:
        addition.plan.write(session.own_files.journals)
        print_files(addition.plan.root, addition.plan.edit, session)
    return 0


def _decided(
    library: "actions.OpenLibrary", listed: "actions.Listed", chosen: argparse.Namespace
) -> "actions.Addition":
    """The addition, after every question that the options leave open was asked, if there is a person to ask."""
    decisions = _decisions(chosen)
    while True:
        try:
            return actions.plan_addition(library, listed, decisions)
        except actions.UndecidedError as question:
            if chosen.yes or not can_ask():
                raise
            decisions = answered(question, decisions)


def _decisions(chosen: argparse.Namespace) -> "actions.Decisions":
    return actions.Decisions(
        as_read=chosen.as_read,
        born=chosen.born,
        source=chosen.source or "",
        seen=chosen.seen,
        name=chosen.name or "",
        gender=chosen.gender,
        facility=chosen.facility,
        person=chosen.person,
        course=chosen.course,
        barred=chosen.draft,
        address=chosen.address,
    )


def _show(addition: "actions.Addition", library: "actions.OpenLibrary") -> None:
    """The namesakes beside the new person, and what is about to be written."""
    if addition.namesakes:
        print(tr("Besides the person in the text, there are people of that name in the library:"), file=sys.stderr)
        print(actions.side_by_side(addition.listed, addition.namesakes, library), file=sys.stderr)
    show_plan(addition.plan)
