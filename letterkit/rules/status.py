"""Whether a person can be written to now, and when the address was last confirmed."""

from datetime import date
from functools import lru_cache
from operator import attrgetter

from letterkit.language import marked, spoken, tr, trn
from letterkit.model.library import Path
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay

_LATEST = attrgetter("latest")


def why_not(person: Person) -> str:
    """Why no letter can be sent now, as one whole sentence; "" if the person can be written to.

    A person can be written to who is in a facility or hospital that the record names, unless the record
    is hidden or says that no letters are wanted. Home addresses are never stored.
    """
    known = obstacle(person)
    return known[1] if known else ""


def obstacle(person: Person) -> tuple[Path, str] | None:
    """What keeps a letter from being sent: its path in the record and a whole sentence; None if nothing does."""
    if person.hidden:
        message = marked("The record of {who} is hidden: its maintainers want no letters to be sent now.")
        return ("hidden",), tr(message, who=person.called)
    stay = person.stay
    if stay is None:
        return ("stays",), tr("Where {who} is held is not known: the record has no stays.", who=person.called)
    if sentence := _out_of_reach(stay, person):
        return ("stays", len(person.stays) - 1, "custody"), sentence
    if not person.can_write:
        return ("can_write",), tr("The record of {who} says that no letters can be sent.", who=person.called)
    return None


def last_confirmed(person: Person) -> PartialDate | None:
    """The newest date on which the address is known to have been right, None if the record has none.

    That is the newest of `checked`, and of the arrival and the sighting of the newest stay: a
    check made before the last transfer confirmed another address.
    """
    stay = person.stay
    dates = [PartialDate.of(person.checked)] if person.checked else []
    if stay and stay.seen:
        dates.append(PartialDate.of(stay.seen))
    if stay and stay.since:
        dates.append(stay.since)
    return max(dates, key=_LATEST, default=None)


def confirmation(person: Person, today: date) -> str:
    """When the address was last confirmed, as a sentence without capital and full stop."""
    return confirmed_when(last_confirmed(person), today)


def confirmed_when(confirmed: PartialDate | None, today: date) -> str:
    """The same sentence of an address that was last confirmed on that day."""
    return _confirmed_when(confirmed, today, spoken())


@lru_cache(maxsize=1024)  # many addresses are confirmed on one day
def _confirmed_when(confirmed: PartialDate | None, today: date, _language: str) -> str:
    if confirmed is None:
        return tr("the address was never confirmed")
    if confirmed.day is None:
        return tr("the address was last confirmed in {year}", year=confirmed)
    return trn(
        "the address was last confirmed on {day}, {count} day ago",
        "the address was last confirmed on {day}, {count} days ago",
        max((today - confirmed.day).days, 0),
        day=confirmed,
    )


def confirming_source(person: Person, confirmed: PartialDate) -> str:
    """What confirmed the address on that day: the source of the check, else that of the newest stay."""
    if person.source and person.checked and confirmed == PartialDate.of(person.checked):
        return person.source
    return person.stay.source if person.stay else ""


def _out_of_reach(stay: Stay, person: Person) -> str:
    """The sentence for a stay in which the person cannot be reached; "" for the others."""
    if stay.has_address and stay.facility:
        return ""
    who = person.called
    if stay.custody is None:
        return tr("What the record of {who} says about the newest stay cannot be read.", who=who)
    if stay.since and stay.custody in _ON_A_DAY:
        sentences = _ON_A_DAY if stay.since.day else _IN_A_YEAR
        return tr(sentences[stay.custody], who=who, date=stay.since)
    return tr(_SENTENCES[stay.custody], who=who, when=_when(stay))


_SENTENCES = {
    Custody.HELD: marked("{who} is held, but the record does not say where{when}."),
    Custody.HOSPITAL: marked("{who} is in a hospital that the record does not name{when}."),
    Custody.IN_TRANSIT: marked("{who} is being transferred{when}; the new address is not known yet."),
    Custody.UNKNOWN: marked("Where {who} is held is not known{when}."),
    Custody.HOUSE_ARREST: marked("{who} is under house arrest{when}; home addresses are not kept here."),
    Custody.RELEASED: marked("{who} was released{when}."),
    Custody.ABROAD: marked("{who} is abroad{when}."),
    Custody.DIED: marked("{who} died{when}."),
}
"""What is said where `when` is a remark in brackets."""

_ON_A_DAY = {
    Custody.RELEASED: marked("{who} was released on {date}."),
    Custody.DIED: marked("{who} died on {date}."),
}
_IN_A_YEAR = {
    Custody.RELEASED: marked("{who} was released in {date}."),
    Custody.DIED: marked("{who} died in {date}."),
}
"""What is said where the day or the year of it is known."""


def _when(stay: Stay) -> str:
    """As of when or since when it is so: a remark in brackets, a blank before it; "" where that is not known."""
    if stay.since:
        return " " + tr("(since {date})", date=stay.since)
    return " " + tr("(as of {date})", date=stay.seen) if stay.seen else ""


def about_release(release: date, days: int) -> str:
    """When the release is expected, so many days from today, or was expected if they are below 0."""
    if days < 0:
        return trn(
            "release was expected on {day}, {count} day ago",
            "release was expected on {day}, {count} days ago",
            -days,
            day=release,
        )
    if not days:
        return tr("release is expected on {day}, today: a letter may come too late", day=release)
    return trn(
        "release is expected on {day}, in {count} day: a letter may come too late",
        "release is expected on {day}, in {count} days: a letter may come too late",
        days,
        day=release,
    )
