"""List birthdays ahead, and by when to post.

Everybody who can be written to and whose day of birth is known, in order of the day by which a letter must be posted:
so long before the birthday as the slowest letter takes, 21 days inside Russia, 60 from abroad. Where that day has
passed, the timing is late.

--format ics is a calendar (iCalendar) with the day of each birthday and the last day to post a letter for it. It has
names and no addresses. Taken in once more, it replaces what was taken in before.
"""

import argparse
import sys

from letterkit import actions
from letterkit.cli.listing import add_format, day_count, say_unread, show_listing
from letterkit.cli.posting_options import add_from
from letterkit.cli.session import Session
from letterkit.language import tr, trn

_CALENDAR = "ics"
_USUAL, _USUAL_ABROAD = 60, 90
"""How many days are looked ahead: more from abroad, else every letter would be late."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of this command."""
    about = tr("as 60d or 12w (default: 60d, from abroad 90d)")
    parser.add_argument("--within", type=day_count, metavar=tr("DAYS"), help=about)
    add_from(parser)
    parser.add_argument("--feasts", action="store_true", help=tr("also the feasts that records say are kept"))
    add_format(parser, _CALENDAR)


def run(chosen: argparse.Namespace, session: Session) -> int:
    """Prints the list; 0 even if it is empty, 1 if a record cannot be read."""
    abroad = _is_abroad(chosen, session)
    within = chosen.within if chosen.within is not None else _USUAL_ABROAD if abroad else _USUAL
    found = actions.birthdays(session.library(), within, abroad=abroad, feasts=chosen.feasts)
    _say_what_is_odd(found)
    nothing = _nothing(within, feasts=chosen.feasts)
    if chosen.format == _CALENDAR:
        return _show_calendar(found, session, nothing)
    return show_listing(found.listing, chosen.format, nothing)


def _is_abroad(chosen: argparse.Namespace, session: Session) -> bool:
    """Whether letters are posted abroad: as was said, else as the writer's profile says."""
    if chosen.abroad is not None:
        return bool(chosen.abroad)
    return actions.posting_from(None, session.own_files.sender, session.today).abroad


def _show_calendar(found: "actions.DueLetters", session: Session, nothing: str) -> int:
    """Prints the calendar on stdout, also one without a day; 1 if a record cannot be read."""
    if not found.due:
        print(nothing, file=sys.stderr)
    sys.stdout.write(actions.as_calendar(found.due, session.today))
    return say_unread(found.listing.unread)


def _say_what_is_odd(found: "actions.DueLetters") -> None:
    """Says on stderr what is late and who is left out."""
    late = sum(each.is_late for each in found.due)
    said = (
        (late, trn("{count} letter may come late.", "{count} letters may come late.", late)),
        (found.held_back, _held_back(found.held_back)),
        (found.dayless, _dayless(found.dayless)),
    )
    for count, sentence in said:
        if count:
            print(sentence, file=sys.stderr)


def _held_back(count: int) -> str:
    return trn(
        "{count} person is left out: letters are held back or barred. letterkit check says why.",
        "{count} people are left out: letters are held back or barred. letterkit check says why.",
        count,
    )


def _dayless(count: int) -> str:
    return trn(
        "{count} person can be written to, but the day of birth is not known.",
        "{count} people can be written to, but the day of birth is not known.",
        count,
    )


def _nothing(within: int, *, feasts: bool) -> str:
    if feasts:
        return trn(
            "No birthday and no feast is known within {count} day.",
            "No birthday and no feast is known within {count} days.",
            within,
        )
    return trn("No birthday is known within {count} day.", "No birthday is known within {count} days.", within)
