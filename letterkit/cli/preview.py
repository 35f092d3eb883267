"""Show one page as a picture: PNG, rendered from the very PDF, or SVG, whose text stays text.

Takes the options of write and, as it does, the number from your log; nothing is logged. The path goes to stdout, the
findings to stderr.
"""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.cli.arguments import count
from letterkit.cli.letter_options import add_letter_arguments, letter_posting
from letterkit.cli.logging_letters import Logbook, add_log_arguments
from letterkit.cli.report import as_text
from letterkit.cli.session import Session

if TYPE_CHECKING:
    from letterkit.model.page import Page


FINEST = 1200
"""Pixels an inch; beyond it a picture of A4 needs a gigabyte."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_letter_arguments(parser)
    add_log_arguments(parser)
    parser.add_argument(
        "--page", default="envelope", metavar="NAME", help="envelope, letter, letter-2, reply-1 ... (default: envelope)"
    )
    out = parser.add_mutually_exclusive_group(required=True)
    out.add_argument("--png", type=Path, metavar="FILE", help="where to put the picture")
    out.add_argument("--svg", type=Path, metavar="FILE", help="the same as SVG")
    parser.add_argument("--dpi", type=count, default=150, help="pixels an inch of a PNG (default: 150)")


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the picture and prints its path."""
    posting = letter_posting(chosen, session)
    library = session.library()
    from letterkit.actions.write.compose import Desk, compose
    from letterkit.actions.write.preview import page_named
    from letterkit.pdf.fonts import metrics
    from letterkit.store.disk import write_all

    posting = Logbook.of(chosen, session).with_past(posting, library.person(chosen.person).value, chosen.template)
    composition = compose(Desk.of(library, session.today, metrics()), chosen.person, chosen.template, posting)
    if composition.findings:
        print(as_text(composition.findings), file=sys.stderr)
    page = page_named(composition, chosen.page)
    path = chosen.png or chosen.svg
    write_all({path: _picture(page, chosen)}, force=chosen.force)
    print(path)
    return 0


def _picture(page: "Page", chosen: argparse.Namespace) -> bytes:
    if chosen.svg:
        from letterkit.page.as_svg import page_as_svg

        return page_as_svg(page).encode()
    from letterkit.pdf.picture import page_png

    return page_png(page, min(chosen.dpi, FINEST))
