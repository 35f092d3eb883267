"""Make a writable library.

The shipped records and templates are copied into a folder of your own, to edit and to keep in git.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.places import folder_to_write
from letterkit.cli.session import Session
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "folder", type=folder_to_write, metavar=tr("DIR"), help=tr("where to put it; made if it does not exist")
    )


def run(chosen: argparse.Namespace, _session: Session) -> int:
    """Prints the folder that was made."""
    copied = actions.make_library(chosen.folder)
    print(chosen.folder)
    files = trn("{count} file.", "{count} files.", copied)
    print(files, tr("Use it with --library {folder}, or work in that folder.", folder=chosen.folder), file=sys.stderr)
    return 0
