"""List addresses not confirmed lately.

The oldest confirmation stands first; of everybody, or of those who are meant by ids and filters.
"""

import argparse

from letterkit import actions
from letterkit.cli.listing import add_format, day_count, show_listing
from letterkit.cli.people_options import add_filter_arguments, add_ids_argument, ids_among
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
    add_ids_argument(parser, tr("only these people; - reads ids from standard input, @FILE from a file"))
    add_format(parser)
    add_filter_arguments(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read."""
    library = session.library()
    listing = actions.stale(library, chosen.older_than, ids_among(chosen, session, library))
    return show_listing(listing, chosen.format, _nothing(chosen.older_than))


def _nothing(days: int | None) -> str:
    if days is None:
        return tr("Every address was confirmed lately.")
    return trn(
        "Every address was confirmed within the last {count} days.",
        "Every address was confirmed within the last {count} days.",
        days,
    )
