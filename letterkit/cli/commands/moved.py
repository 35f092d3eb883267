"""List who moved, or has another address, since then.

Since a day, or a revision of the library in git. A day is compared with when something became known, as well as with
when it happened: by the records, and by git if the library is in it. Everybody at a facility with a new address is
named, too.
"""

import argparse
import re
from dataclasses import replace
from datetime import date

from letterkit import actions, store
from letterkit.cli.arguments import day
from letterkit.cli.listing import add_format, show_listing
from letterkit.cli.session import Session
from letterkit.errors import NoRepositoryError, UsageError
from letterkit.language import tr


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    parser.add_argument(
        "--since",
        required=True,
        type=_day_or_revision,
        metavar=tr("DATE|REV"),
        help=tr("as 2026-09-01, HEAD~5 or v1.2"),
    )
    add_format(parser)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read, or git."""
    return show_listing(_moved(chosen.since, session), chosen.format, tr("Nobody moved since {day}.", day=chosen.since))


def _moved(since: date | str, session: Session) -> "actions.Listing":
    library = session.library()
    if isinstance(since, date):
        return _moved_since_day(since, library)
    revision = store.Revision.find(library.root.path, since, tr("Or give a day, as 2026-09-01."))
    with actions.library_at(revision, library) as then:
        return actions.moved_between(then.records, library.records)


def _moved_since_day(since: date, library: "actions.OpenLibrary") -> "actions.Listing":
    """By the records' own days, and by git as far as it knows the library; that it cannot be read is said."""
    unread: tuple[str, ...] = ()
    try:
        before = store.Revision.find(library.root.path, "HEAD", "").before(since)
    except NoRepositoryError:
        before = None
    except UsageError as error:
        before = None
        unread = (tr("Somebody may be missing here, since git does not tell what was known then: {why}", why=error),)
    if before is None:
        listing = actions.moved_since(library.records, since)
        return replace(listing, unread=(*listing.unread, *unread))
    with actions.library_at(before, library) as then:
        return actions.moved_since(library.records, since, then.records)


def _day_or_revision(text: str) -> date | str:
    """A date if written as one, else the name of a revision. Raises ArgumentTypeError for a day that does not exist."""
    return day(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) else text
