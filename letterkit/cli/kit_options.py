"""The options of a reply kit, and the kit they stand for."""

import argparse

from letterkit import actions, page, russian
from letterkit.cli.arguments import up_to
from letterkit.cli.choices import one_of
from letterkit.cli.posting_options import size
from letterkit.language import tr
from letterkit.page.envelope_size import C6
from letterkit.page.paper import RULED_A4, RULED_PAPERS


def add_kit_arguments(parser: "argparse._ActionsContainer") -> None:
    """Declares the options that the kit has wherever it is made."""
    parser.add_argument(
        "--reply-envelope", type=size, default=C6, metavar=tr("SIZE"), help=tr("its size (default: c6)")
    )
    papers = one_of(RULED_PAPERS)
    parser.add_argument("--reply-paper", **papers, default=RULED_A4, help=tr("two a5 are cut from one sheet"))
    parser.add_argument("--reply-sheets", type=up_to(100), default=1, metavar="N", help=tr("ruled sheets (default: 1)"))
    parser.add_argument(
        "--question",
        action="append",
        default=[],
        metavar=tr("TEXT"),
        dest="questions",
        help=tr("print a question; repeat"),
    )


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
