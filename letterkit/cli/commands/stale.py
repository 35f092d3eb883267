"""List addresses not confirmed lately.

The oldest confirmation stands first.
"""

import argparse

from letterkit import actions
from letterkit.cli.listing import add_format, day_count, show_listing
from letterkit.cli.session import Session
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "--older-than",
        type=day_count,
        metavar=tr("DAYS"),
        help=tr("confirmed longer ago than that, as 90d (default: as rule S404 says, 60 for remand, 90 for colonies)"),
    )
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read."""
    listing = actions.stale(session.library(), chosen.older_than)
    return show_listing(listing, chosen.format, _nothing(chosen.older_than))


def _nothing(days: int | None) -> str:
    if days is None:
        return tr("Every address was confirmed lately.")
    return trn(
        "Every address was confirmed within the last {count} days.",
        "Every address was confirmed within the last {count} days.",
        days,
    )
