"""Write one letter: an envelope and a letter as PDF. The two paths go to stdout, the findings to stderr."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.cli.arguments import add_envelope_arguments, count, day, envelope_posting
from letterkit.cli.logging_letters import Logbook, add_log_arguments
from letterkit.cli.reply import add_kit_arguments, kit_of
from letterkit.cli.report import as_text
from letterkit.cli.session import Session
from letterkit.errors import UsageError

if TYPE_CHECKING:
    from letterkit.actions.posting import Posting

HELP = "write one letter and its envelope"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help="such as asanov-marlen-1977")
    parser.add_argument("template", metavar="TEMPLATE", help="such as first-letter")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", dest="answers", help="answer a question; repeat"
    )
    add_envelope_arguments(parser, default_size="c6")
    parser.add_argument("--date", type=day, metavar="D", help="the date of the letter, as 2026-11-22 (default: today)")
    parser.add_argument("--number", type=count, metavar="N", help="the number of the letter; otherwise from your log")
    parser.add_argument("--ty", action="store_true", help="say ты instead of Вы")
    parser.add_argument("--patronymic", action="store_true", help="address by first name and patronymic")
    parser.add_argument("--ragged", action="store_true", help="leave the right edge of the text ragged")
    parser.add_argument("--reply-kit", action="store_true", help="make a reply envelope and ruled paper too")
    parser.add_argument("--own-questions", action="store_true", help="print the letter's questions on the ruled paper")
    add_kit_arguments(parser)
    add_log_arguments(parser)
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where to put the files")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the two files and prints their paths."""
    posting = _posting(chosen, session)
    library = session.library()
    from letterkit.actions.composing import Desk, compose
    from letterkit.actions.saving import save
    from letterkit.model.logged import ON_PAPER
    from letterkit.pdf.fonts import metrics

    person, logbook = library.person(chosen.person).value, Logbook.of(chosen, session)
    posting = logbook.with_past(posting, person, chosen.template)
    composition = compose(Desk.of(library, session.today, metrics()), chosen.person, chosen.template, posting)
    if composition.findings:
        print(as_text(composition.findings), file=sys.stderr)
    for path in save(composition, chosen.person, chosen.out, force=chosen.force):
        print(path)
    if composition.draft:
        logbook.keep(person, composition.draft, posting, ON_PAPER)
    return 0


def _posting(chosen: argparse.Namespace, session: Session) -> "Posting":
    posting = envelope_posting(chosen, session)
    return replace(
        posting,
        answers=_answers(chosen.answers),
        date=chosen.date or session.today,
        number=chosen.number,
        familiar=chosen.ty,
        patronymic=chosen.patronymic,
        letter=replace(posting.letter, justified=not chosen.ragged),
        reply=replace(kit_of(chosen), own_questions=chosen.own_questions) if chosen.reply_kit else None,
    )


def _answers(assignments: list[str]) -> dict[str, str]:
    answers: dict[str, str] = {}
    for assignment in assignments:
        name, equals, answer = assignment.partition("=")
        if not equals:
            raise UsageError(f"«--set {assignment}» has no «=».", 'Write --set name="value".')
        answers[name.strip()] = answer
    return answers
