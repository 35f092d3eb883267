"""Who meets what is wanted of people. Nothing here reads or writes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.choosing import Wrote
from letterkit.actions.report.facts import Facts, facts_of
from letterkit.model.library import Entry
from letterkit.model.partial_date import PartialDate, years_old
from letterkit.model.person import Person
from letterkit.model.wanted import ANYBODY, Ages, Wanted

_READ_FROM: Mapping[str, str] = {"regions": "region", "facilities": "facility", "release_after": "release"}
"""What `Facts.unknown` calls it, where it is not called as it is here."""


@dataclass(frozen=True, slots=True)
class Met:
    """Those who meet what is wanted, in their order, and those of whom their records do not say whether they do."""

    people: tuple[Entry[Person], ...]
    unknown: tuple[Entry[Person], ...] = ()


def who_meets(library: OpenLibrary, people: Iterable[Entry[Person]], wanted: Wanted, wrote: Wrote) -> Met:
    """The people who meet all that is wanted on the day of the library."""
    if wanted == ANYBODY:
        return Met(tuple(people))
    asked = {each.name: value for each in fields(wanted) if (value := getattr(wanted, each.name)) not in (None, False)}
    is_unwritten = asked.pop("unwritten", False)
    met: dict[bool | None, list[Entry[Person]]] = {True: [], False: [], None: []}
    for entry in people:
        if not (is_unwritten and entry.value.id in wrote):
            met[_meets(facts_of(library, entry), asked, library.today) if asked else True].append(entry)
    return Met(tuple(met[True]), tuple(met[None]))


def _meets(facts: Facts, asked: Mapping[str, Any], today: date) -> bool | None:
    """Whether somebody meets all that is asked; None if the record does not say."""
    answers = {_answer(facts, name, value, today) for name, value in asked.items()}
    if False in answers:
        return False
    return None if None in answers else True


def _answer(facts: Facts, name: str, value: object, today: date) -> bool | None:
    if facts.is_unread or _READ_FROM.get(name, name) in facts.unknown:
        return None
    return _MEETS[name](facts, value, today)


def _is_of_age(born: PartialDate | None, ages: Ages, today: date) -> bool | None:
    """Whether the age lies between the bounds; of whom only the year is known, if it does on any day of it."""
    if born is None:
        return None
    within = {_is_within(years_old(day, today), ages) for day in (born.earliest, born.latest)}
    return within.pop() if len(within) == 1 else None


def _is_within(age: int, ages: Ages) -> bool:
    return (ages.least is None or age >= ages.least) and (ages.most is None or age <= ages.most)


def _has_occasion(facts: Facts, days: int, _: date) -> bool | None:
    """Whether a birthday or a kept feast is within so many days; unknown without the day of birth."""
    if facts.occasion is not None and facts.occasion <= days:
        return True
    return False if facts.born and facts.born.day else None


_MEETS: Mapping[str, Callable[[Facts, Any, date], bool | None]] = {
    "regions": lambda facts, regions, _: facts.region in regions,
    "facilities": lambda facts, facilities, _: facts.facility in facilities,
    "gender": lambda facts, gender, _: facts.gender is gender if facts.gender else None,
    "ages": lambda facts, ages, today: _is_of_age(facts.born, ages, today),
    "custody": lambda facts, custody, _: facts.custody is custody,
    "occasion": _has_occasion,
    "confirmed": lambda facts, days, _: facts.confirmed is not None and facts.confirmed <= days,
    "release_after": lambda facts, days, _: None if facts.release is None else facts.release >= days,
}
"""Whether somebody meets what is asked; None if that is not known. `unwritten` asks the log instead."""
