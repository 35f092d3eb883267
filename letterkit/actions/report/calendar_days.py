"""Due letters as a calendar: the day of each occasion, and the last day to post a letter for it; no addresses."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID, uuid5

from letterkit.actions.envelope.envelopes import latin_name
from letterkit.actions.report.birthdays import DueLetter
from letterkit.language import spoken, tr
from letterkit.model.person import Person
from letterkit.model.template import BIRTHDAY
from letterkit.russian.names import split_name
from letterkit.store.calendar_file import CalendarDay, as_icalendar

_OURS = UUID("5c1d9c5e-7f0b-4b43-9d0b-6f1b8a6f3a52")
"""Never to be changed: calendars know what they took in before by what is made of it."""


def as_calendar(due: Iterable[DueLetter], today: date) -> str:
    """The calendar as the text of a file, written as of that day."""
    return as_icalendar((day for letter in due for day in _days(letter)), today)


def _days(letter: DueLetter) -> Iterator[CalendarDay]:
    its, name = letter.coming, _name(letter.person)
    yield CalendarDay(_uid(letter, "day"), its.day, _occasion(letter, name))
    if its.occasion == BIRTHDAY:
        reminder = tr("Last day to post a letter for the birthday: {name}", name=name)
    else:
        reminder = tr("Last day to post a letter for {occasion}: {name}", occasion=its.called, name=name)
    yield CalendarDay(_uid(letter, "post-by"), letter.post_by, reminder)


def _uid(letter: DueLetter, what: str) -> str:
    """The same whenever it is made anew, also if the day was corrected; it shows nobody's id."""
    return str(uuid5(_OURS, f"{what} {letter.coming.occasion} {letter.coming.day.year} {letter.person.id}"))


def _occasion(letter: DueLetter, name: str) -> str:
    if letter.coming.occasion == BIRTHDAY:
        return tr("Birthday: {name}", name=name)
    called = letter.coming.called
    occasion = f"{called[:1].upper()}{called[1:]}"
    if letter.coming.is_about:
        return tr("{occasion} (about this day): {name}", occasion=occasion, name=name)
    return tr("{occasion}: {name}", occasion=occasion, name=name)


def _name(person: Person) -> str:
    """The name, given name first, in the letters of the language spoken; the id where there is none."""
    if spoken() != "ru":
        return latin_name(person) or person.called
    parts = split_name(person.name)
    return parts.given_first if parts else person.called
