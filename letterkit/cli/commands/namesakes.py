"""List people of the same name.

Those of the same surname and first name, and what tells them apart.
"""

import argparse

from letterkit import actions
from letterkit.cli.listing import add_format, show_listing
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read."""
    return show_listing(actions.namesakes(session.library()), chosen.format, tr("Nobody has a namesake here."))
