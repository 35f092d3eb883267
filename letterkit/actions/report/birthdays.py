"""The birthdays ahead of people who can be written to, and the feasts they keep, with the day to post a letter by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.coming import Coming, coming
from letterkit.actions.report.listing import (
    UNREADABLE,
    Cell,
    Listing,
    joined,
    unread_people,
    unread_records,
    whereabouts,
)
from letterkit.model.delivery import delivery
from letterkit.model.person import Person
from letterkit.model.template import BIRTHDAY
from letterkit.rules.status import why_not

_COLUMNS = ("id", "name", "occasion", "date", "age", "days", "post_by", "timing", "facility")


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter for an occasion of a person: posted on the day `post_by` it is in time. `is_late` if that has passed."""

    person: Person
    coming: Coming
    post_by: date
    is_late: bool

    @property
    def age(self) -> int | None:
        """How old the person will be on a birthday."""
        born = self.person.born
        return self.coming.day.year - born.year if born and self.coming.occasion == BIRTHDAY else None


@dataclass(frozen=True, slots=True)
class DueLetters:
    """Letters in order of the day to post them by, and the same as a report.

    `held_back` counts people who are left out because what is known of them holds letters back or bars print; `dayless`
    those who can be written to, but whose day of birth is not known.
    """

    due: tuple[DueLetter, ...]
    listing: Listing
    held_back: int
    dayless: int


def birthdays(library: OpenLibrary, within: int, *, abroad: bool, feasts: bool = False) -> DueLetters:
    """The next birthday of everybody who can be written to, if it is within that many days.

    A letter that is posted inside Russia or `abroad` must be posted as long before as the slowest takes. With `feasts`
    also the feasts that records list. In the report those whose records cannot be read come last.
    """
    people = [person for person in library.records.everybody() if not why_not(person)]
    ahead = {person.id: tuple(_ahead(person, library.today, within, feasts=feasts)) for person in people}
    wanted = [person for person in people if ahead[person.id]]
    reached = [person for person in wanted if _can_be_written_to(library, person)]
    slowest = timedelta(delivery(abroad=abroad).slowest)
    due = [_due_letter(person, each, slowest, library.today) for person in reached for each in ahead[person.id]]
    due.sort(key=lambda each: (each.post_by, each.person.name, each.person.id, each.coming.occasion))
    dayless = sum(not (person.born and person.born.day) for person in people)
    return DueLetters(tuple(due), _listing(library, due), len(wanted) - len(reached), dayless)


def _ahead(person: Person, today: date, within: int, *, feasts: bool) -> Iterator[Coming]:
    for each in coming(person, today):
        if each.days <= within and (feasts or each.occasion == BIRTHDAY):
            yield each


def _can_be_written_to(library: OpenLibrary, person: Person) -> bool:
    return addressee(library, library.records.people[person.id], in_spite=False).recipient is not None


def _due_letter(person: Person, its: Coming, slowest: timedelta, today: date) -> DueLetter:
    post_by = its.day - slowest
    return DueLetter(person, its, post_by, is_late=post_by < today)


def _listing(library: OpenLibrary, due: list[DueLetter]) -> Listing:
    rows = [_row(each) for each in due]
    unread = unread_people(library.records)
    rows += [(each.id, each.name, *[None] * (len(_COLUMNS) - 3), UNREADABLE) for each in unread]
    return Listing(_COLUMNS, tuple(rows), unread_records(library.records))


def _row(letter: DueLetter) -> tuple[Cell, ...]:
    person, its = letter.person, letter.coming
    timing = joined("late" if letter.is_late else "", "about" if its.is_about else "")
    days = (str(its.day), letter.age, its.days, str(letter.post_by))
    return (person.id, person.name, its.occasion, *days, timing or None, whereabouts(person.stay))
