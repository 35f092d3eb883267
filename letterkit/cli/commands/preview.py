"""Show a page as PNG or SVG.

A PNG is rendered from the very PDF; the text of an SVG stays text. Takes the options of write and, as it does, the
number from your log; nothing is logged. The path goes to stdout, the findings to stderr.
"""

import argparse

from letterkit import actions
from letterkit.cli.arguments import count
from letterkit.cli.file_modes import add_mode_argument, mode_of
from letterkit.cli.letter_options import add_letter_arguments, letter_posting
from letterkit.cli.logging_letters import add_log_arguments, logbook_of, show_number
from letterkit.cli.places import file_to_write
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_letter_arguments(parser)
    add_log_arguments(parser)
    parser.add_argument(
        "--page",
        default="envelope",
        metavar=tr("NAME"),
        help=tr("envelope, letter, letter-2, reply-1 ... (default: envelope)"),
    )
    add_mode_argument(parser)
    out = parser.add_mutually_exclusive_group(required=True)
    out.add_argument("--png", type=file_to_write, metavar=tr("FILE"), help=tr("where to put the picture"))
    out.add_argument("--svg", type=file_to_write, metavar=tr("FILE"), help=tr("the same as SVG"))
    parser.add_argument("--dpi", type=count, default=150, help=tr("pixels per inch of a PNG (default: 150)"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the picture and prints its path."""
    request = actions.Request(chosen.person, chosen.template, letter_posting(chosen, session))
    library = session.library()
    letter = actions.compose_letter(library, request, logbook_of(chosen, session))
    show_number(letter.posting)
    show_findings(letter.findings)
    page, path = actions.page_named(letter, chosen.page), chosen.png or chosen.svg
    picture = actions.picture_of(page, dpi=chosen.dpi if chosen.png else None)
    actions.save_picture(picture, path, force=chosen.force, mode=mode_of(chosen, session))
    print(path)
    return 0
