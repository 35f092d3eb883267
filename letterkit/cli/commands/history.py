"""Show the history of a person or facility.

Of a person all that is on record, in order of time; of a facility its addresses.
"""

import argparse

from letterkit import actions
from letterkit.cli.listing import add_format, show_listing
from letterkit.cli.session import Session
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("record", metavar="ID", help=tr("such as khalilov-lenur-1967, or t-2-vladimir"))
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the events."""
    return show_listing(
        actions.history(session.library(), chosen.record), chosen.format, tr("The record holds no events.")
    )
