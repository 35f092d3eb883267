"""Make what is enclosed for an answer: an envelope addressed to you from the person, and ruled paper.

All is in one file, in the order it is printed; its path goes to stdout, the findings to stderr.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.cli.arguments import count, day, one_of
from letterkit.cli.posting_options import add_sender_arguments, sender_posting, size
from letterkit.cli.report import as_text
from letterkit.cli.session import Session
from letterkit.page.envelope_size import C6
from letterkit.page.paper import RULED_A4, RULED_PAPERS

if TYPE_CHECKING:
    from letterkit.actions.envelope.posting import ReplyKit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help="such as asanov-marlen-1977")
    add_sender_arguments(parser)
    parser.add_argument("--captions", action="store_true", help="print «Кому», «Куда», «От кого», «Откуда»")
    add_kit_arguments(parser)
    parser.add_argument("--date", type=day, metavar="D", help="the date of the letter that is answered")
    parser.add_argument("--number", type=count, metavar="N", help="its number")
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="where to put the file")


def add_kit_arguments(parser: "argparse._ActionsContainer") -> None:
    """Declares the options that the kit has wherever it is made."""
    parser.add_argument("--reply-envelope", type=size, default=C6, metavar="SIZE", help="its size (default: c6)")
    papers = one_of(RULED_PAPERS)
    parser.add_argument("--reply-paper", **papers, default=RULED_A4, help="two a5 are cut from one sheet")
    parser.add_argument("--reply-sheets", type=count, default=1, metavar="N", help="ruled sheets (default: 1)")
    parser.add_argument(
        "--question", action="append", default=[], metavar="TEXT", dest="questions", help="print a question; repeat"
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the file and prints its path."""
    posting = sender_posting(chosen, session)
    library = session.library()
    from letterkit.actions.write.compose import Desk, compose_reply
    from letterkit.actions.write.saving import save
    from letterkit.pdf.fonts import metrics

    desk = Desk.of(library, session.today, metrics())
    composition = compose_reply(desk, chosen.person, posting, kit_of(chosen))
    if composition.findings:
        print(as_text(composition.findings), file=sys.stderr)
    for path in save(composition, chosen.person, chosen.out, force=chosen.force):
        print(path)
    return 0


def kit_of(chosen: argparse.Namespace) -> "ReplyKit":
    """The kit that the options ask for."""
    from letterkit.actions.envelope.posting import ReplyKit
    from letterkit.page.envelope import EnvelopeStyle
    from letterkit.page.ruled import RuledStyle

    return ReplyKit(
        EnvelopeStyle(chosen.reply_envelope, captions=chosen.captions),
        RuledStyle(chosen.reply_paper, chosen.reply_sheets),
        tuple(chosen.questions),
        about=_about(chosen),
    )


def _about(chosen: argparse.Namespace) -> str:
    """Which letter is answered, if its date is given."""
    from letterkit.actions.write.reply import about_letter
    from letterkit.russian.dates import in_words

    return about_letter(str(chosen.number or ""), in_words(chosen.date)) if chosen.date else ""
