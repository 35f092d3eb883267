"""List releases expected soon.

Those whose day has passed come first.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.listing import add_format, day_count, show_listing
from letterkit.cli.session import Session
from letterkit.language import tr, trn


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument("--within", type=day_count, default=60, metavar=tr("DAYS"), help=tr("as 60d (default) or 12w"))
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read."""
    listing = actions.releases(session.library(), chosen.within)
    nothing = trn(
        "No release is expected within {count} days.", "No release is expected within {count} days.", chosen.within
    )
    overdue = [row for row in listing.as_objects() if int(row["days"] or 0) < 0]
    if overdue:
        due = trn(
            "{count} release was due already: its days are below 0.",
            "{count} releases were due already: their days are below 0.",
            len(overdue),
        )
        print(due, file=sys.stderr)
    return show_listing(listing, chosen.format, nothing)
