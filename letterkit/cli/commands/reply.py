"""Make a reply envelope and ruled paper.

They are enclosed for an answer: the envelope is addressed to you from the person. All is in one file, in the order it
is printed; its path goes to stdout, the findings to stderr.
"""

import argparse
from pathlib import Path

from letterkit import actions, page, russian
from letterkit.cli.arguments import count, day
from letterkit.cli.choices import one_of
from letterkit.cli.posting_options import add_sender_arguments, sender_posting, size
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.page.envelope_size import C6
from letterkit.page.paper import RULED_A4, RULED_PAPERS


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
    composition = actions.compose_reply(session.library(), chosen.person, posting, kit_of(chosen))
    show_findings(composition.findings)
    for path in actions.save(composition, chosen.out, force=chosen.force):
        print(path)
    return 0


def kit_of(chosen: argparse.Namespace) -> "actions.ReplyKit":
    """The kit that the options ask for."""
    return actions.ReplyKit(
        page.EnvelopeStyle(chosen.reply_envelope, captions=chosen.captions),
        page.RuledStyle(chosen.reply_paper, chosen.reply_sheets),
        tuple(chosen.questions),
        about=_about(chosen),
    )


def _about(chosen: argparse.Namespace) -> str:
    """Which letter is answered, if its date is given."""
    return actions.about_letter(str(chosen.number or ""), russian.in_words(chosen.date)) if chosen.date else ""
