"""Make a reply envelope and ruled paper.

They are enclosed for an answer: the envelope is addressed to you from the person. All is in one file, in the order it
is printed; its path goes to stdout, the findings to stderr.
"""

import argparse
from pathlib import Path

from letterkit import actions
from letterkit.cli.arguments import count, day
from letterkit.cli.kit_options import add_kit_arguments, kit_of
from letterkit.cli.logging_letters import add_log_arguments, logbook_of
from letterkit.cli.posting_options import add_sender_arguments, sender_posting
from letterkit.cli.printing import add_print_argument, print_if_asked, refuse_if_unprintable
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.language import tr, trp


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("person", metavar="ID", help=tr("such as asanov-marlen-1977"))
    add_sender_arguments(parser)
    parser.add_argument("--captions", action="store_true", help=tr("print «Кому», «Куда», «От кого», «Откуда»"))
    add_kit_arguments(parser)
    parser.add_argument("--date", type=day, metavar=tr("D"), help=tr("the date of the letter that is answered"))
    parser.add_argument("--number", type=count, metavar="N", help=trp("of the letter that is answered", "its number"))
    add_log_arguments(parser)
    add_print_argument(parser)
    parser.add_argument("--out", type=Path, default=Path(), metavar=tr("DIR"), help=tr("where to put the file"))


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Writes the file and prints its path."""
    refuse_if_unprintable(chosen)
    posting = sender_posting(chosen, session)
    library = session.library()
    composition = actions.compose_reply(library, chosen.person, posting, kit_of(chosen))
    show_findings(composition.findings)
    for path in actions.save_and_keep(composition, chosen.out, logbook_of(chosen, session), force=chosen.force):
        print(path)
    print_if_asked(composition.documents, posting.printer, chosen)
    return 0
