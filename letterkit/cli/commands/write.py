"""Write one letter and its envelope.

Both are PDF files; --combined makes one of all pages. The paths go to stdout, the findings to stderr.
"""

import argparse
from dataclasses import replace
from pathlib import Path

from letterkit import actions, store
from letterkit.cli.file_modes import add_mode_argument, mode_of
from letterkit.cli.letter_options import add_letter_arguments, letter_posting
from letterkit.cli.logging_letters import add_log_arguments, logbook_of, show_composed
from letterkit.cli.places import folder_to_write
from letterkit.cli.printing import add_print_argument, print_if_asked, refuse_if_unprintable
from letterkit.cli.session import Session
from letterkit.errors import MeanwhileError
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_letter_arguments(parser)
    add_log_arguments(parser)
    add_print_argument(parser)
    add_mode_argument(parser)
    about = tr("save all pages in one file, each of its own size")
    parser.add_argument("--combined", action="store_true", help=about)
    parser.add_argument(
        "--out", type=folder_to_write, default=Path(), metavar=tr("DIR"), help=tr("where to put the files")
    )


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the files, shows their paths, and prints them if that was asked for."""
    refuse_if_unprintable(chosen)
    posting = replace(letter_posting(chosen, session), combined=chosen.combined)
    request, library = actions.Request(chosen.person, chosen.template, posting), session.library()
    logbook = logbook_of(chosen, session)
    to = store.Destination(chosen.out, chosen.force, mode_of(chosen, session))
    actions.finish_stopped(to.folder, logbook)
    letter = None
    while letter is None:
        letter = _saved(library, request, logbook, to)
    print_if_asked(letter.documents, posting.printer, chosen)
    return 0


def _saved(
    library: "actions.OpenLibrary", request: "actions.Request", logbook: "actions.Logbook", to: "store.Destination"
) -> "actions.Composition | None":
    """The letter that was saved; None if another program took its number meanwhile, since nobody could wait for it."""
    with logbook.turn():
        letter = actions.compose_letter(library, request, logbook)
        show_composed(letter)
        try:
            paths = actions.save_and_keep(letter, to, logbook)
        except MeanwhileError:
            return None
    for path in paths:
        print(path)
    return letter
