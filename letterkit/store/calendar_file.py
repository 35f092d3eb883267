"""Calendars as files (iCalendar, RFC 5545). The only user of icalendar, loaded for them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from letterkit.russian.characters import clean


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """What a calendar says of a whole day. Where it has been taken in before, `uid` is the same, and it is replaced."""

    uid: str
    day: date
    summary: str


def as_icalendar(days: Iterable[CalendarDay], today: date) -> str:
    """The file, its lines ended as RFC 5545 asks. Texts are cleaned: no control character may stand in them."""
    calendar = Calendar()
    calendar.add("prodid", "-//letterkit//letterkit//EN")
    calendar.add("version", "2.0")
    for each in days:
        calendar.add_component(_event(each, datetime.combine(today, time(), UTC)))
    content: bytes = calendar.to_ical()
    return content.decode()


def _event(entry: CalendarDay, stamp: datetime) -> Event:
    """An event of one day on which its owner counts as free."""
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", clean(entry.summary))
    event.add("transp", "TRANSPARENT")
    return event
