"""List addresses not confirmed lately.

The oldest confirmation stands first.
"""

import argparse

from letterkit import actions
from letterkit.cli.listing import add_format, day_count, show_listing
from letterkit.cli.session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "--older-than",
        type=day_count,
        metavar="DAYS",
        help="confirmed longer ago than that, as 90d (default: as rule S404 says, 60 for remand, 90 for colonies)",
    )
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read."""
    lately = "lately" if chosen.older_than is None else f"within the last {chosen.older_than} days"
    listing = actions.stale(session.library(), chosen.older_than)
    return show_listing(listing, chosen.format, f"Every address was confirmed {lately}.")
