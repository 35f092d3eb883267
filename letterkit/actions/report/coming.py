"""The occasions ahead of a person: the birthday, and the feasts that the record says are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from letterkit.language import day_said, tr
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.model.template import BIRTHDAY, KEPT_OCCASIONS, OF_WOMEN, Template
from letterkit.russian.feasts import ONLY_ABOUT, next_day
from letterkit.russian.template_days import next_for


@dataclass(frozen=True, slots=True)
class Coming:
    """An occasion and its next day, in that many days.

    `is_kept` says whether the record lists it, `is_about` whether the day is known only about.
    """

    occasion: str
    day: date
    days: int
    is_kept: bool
    is_about: bool = False

    @property
    def called(self) -> str:
        """What people call it: "birthday", "Nauryz"."""
        if self.occasion == BIRTHDAY:
            return tr("birthday")
        return tr(KEPT_OCCASIONS.get(self.occasion, self.occasion))

    @property
    def dated(self) -> str:
        """The same with its day: "birthday 2027-05-04"."""
        if self.is_about:
            return tr("{occasion} about {day}", occasion=self.called, day=self.day)
        return f"{self.called} {day_said(self.day)}"


def coming(person: Person, today: date) -> tuple[Coming, ...]:
    """The occasions ahead within a year, the nearest first.

    A birthday counts whether or not the record lists it, if its day is known; a feast only if it does.
    """
    return tuple(sorted(_ahead(person, today), key=lambda each: (each.days, each.occasion)))


def next_of(occasion: str, person: Person, today: date) -> Coming | None:
    """The occasion's next day, whether or not the record lists it; None if it has none, or none that is known."""
    day = next_day(occasion, person.born.day if person.born else None, today)
    if day is None:
        return None
    return Coming(occasion, day, (day - today).days, occasion in person.occasions, occasion in ONLY_ABOUT)


def next_for_template(template: Template, person: Person, today: date) -> Coming | None:
    """The next day that a template is for, to that person; None if it has none, or none that is known.

    Days that it gives itself are everybody's, unless it is for an occasion that the record would have to list.
    """
    if not template.calendar:
        return next_of(template.occasion, person, today)
    day = next_for(template, person.born.day if person.born else None, today)
    if day is None:
        return None
    is_kept = not template.needs_consent or template.occasion in person.occasions
    return Coming(template.occasion, day, (day - today).days, is_kept)


def is_greeted(person: Person, occasion: str) -> bool:
    """Whether it is an occasion for people of that gender."""
    return occasion not in OF_WOMEN or person.gender is not Gender.MALE


def _ahead(person: Person, today: date) -> Iterator[Coming]:
    for occasion in dict.fromkeys((BIRTHDAY, *person.occasions)):
        if is_greeted(person, occasion) and (found := next_of(occasion, person, today)):
            yield found
