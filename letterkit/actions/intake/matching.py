"""Which person of the library a list means: by name and birth, never by name alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Generic, TypeVar

from letterkit.actions.intake.listed import Listed
from letterkit.language import tr
from letterkit.model.joined import either
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.rules.context import Context
from letterkit.russian.latin import search_key
from letterkit.russian.latin_spelling import may_be, sounds
from letterkit.russian.names import split_name

Value = TypeVar("Value")

FEW = 4
"""Of how many a message speaks where more may be meant: «СИЗО-1» alone may be seventy facilities."""

_NEAR = 0.85
"""How alike two whole names are (difflib's ratio) if one is the other with a typo: two or three letters in twenty."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """What is `certain`, or else what may be meant; both empty where there is nothing like it."""

    certain: Value | None = None
    perhaps: tuple[Value, ...] = ()

    @classmethod
    def of(cls, sure: Iterable[Value], perhaps: Iterable[Value] = ()) -> "Match[Value]":
        """A single sure one is certain; several are all `perhaps`, and then so is the rest."""
        found = tuple(sure)
        return cls(found[0]) if len(found) == 1 else cls(None, (*found, *perhaps))


def any_of(texts: Sequence[str]) -> str:
    """The first few of what may be meant, and how many more there are."""
    more = len(texts) - FEW
    return either((*texts[:FEW], *([tr("one of {count} more", count=more)] if more > 0 else [])))


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """Who is meant, and the `namesakes`: others of that surname and first name."""

    meant: Match[Person]
    namesakes: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class PersonIndex:
    """Everybody of a library: by name, as the rules know them, and by year of birth."""

    context: Context
    by_year: Mapping[int, Sequence[Person]]
    by_sound: Mapping[str, Sequence[Person]]

    @classmethod
    def of(cls, context: Context) -> "PersonIndex":
        """The index of everybody in the context's library."""
        by_year: dict[int, list[Person]] = {}
        by_sound: dict[str, list[Person]] = {}
        for person in context.library.everybody():
            if person.born:
                by_year.setdefault(person.born.year, []).append(person)
            parts = split_name(person.name)
            for sound in sounds(parts.surname) if parts else ():
                by_sound.setdefault(sound, []).append(person)
        return cls(context, by_year, by_sound)

    def match(self, listed: Listed, facility_id: str = "") -> PersonMatch:
        """The person whose name and birth are those of the list; perhaps those with one of the two and the other near.

        `facility_id` is the record of the facility in the list: the name and facility of a person with
        another birth, or the year and facility of one with nearly that name, may be a slip of the pen.
        """
        readings = [
            Person("", each.name, listed.gender or each.gender, listed.born, detained=listed.detained)
            for each in listed.names
        ]
        spelt = self._spelt_otherwise(listed, facility_id)
        doubles = (other for reading in readings for other in self.context.doubles(reading))
        same = _once((*doubles, *(other for other in spelt if _is_latin_double(listed, other))))
        declined = [Person("", each.name, each.gender, listed.born) for each in listed.declined]
        turned = self._of_name(declined, facility_id)
        near = (*self._of_name(readings, facility_id), *self._of_birth(listed, facility_id), *turned)
        perhaps = () if same else _once((*near, *spelt))
        alike = _once(other for reading in readings for other in self.context.namesakes(reading))
        return PersonMatch(Match.of(same, perhaps), tuple(each for each in alike if each not in (*same, *perhaps)))

    def _of_name(self, readings: Sequence[Person], facility_id: str) -> Iterator[Person]:
        """Namesakes born on that day; full namesakes also where the year of birth or the facility fits.

        The year fits where it is the same or one of the two is not known, the facility where the newest stay names it.
        """
        for reading in readings:
            full = self.context.full_namesakes(reading)
            for other in self.context.namesakes(reading):
                if _same_day(reading.born, other.born) or (
                    other in full and _year_or_place_fits(reading, other, facility_id)
                ):
                    yield other

    def _spelt_otherwise(self, listed: Listed, facility_id: str) -> tuple[Person, ...]:
        """Those whose name the list may give in Latin, in Ukrainian, or with initials, if year or facility fit."""
        printed = {listed.printed, *(each.name for each in listed.names), *([] if listed.names else [listed.latin])}
        found: list[Person] = []
        for name in filter(None, printed):
            for other in (other for sound in sounds(name) for other in self.by_sound.get(sound, ())):
                if _year_or_place_fits(listed, other, facility_id):
                    parts = split_name(other.name)
                    found += [other] if parts and may_be(name, parts) else []
        return _once(found)

    def _of_birth(self, listed: Listed, facility_id: str) -> Iterator[Person]:
        """Those born on that day, or in that year and at that facility, whose name is nearly the one listed."""
        for other in self.by_year.get(listed.born.year, ()) if listed.born else ():
            if (_same_day(listed.born, other.born) or _was_last_at(other, facility_id)) and _is_near(listed, other):
                yield other


def _same_day(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is not None and one.day is not None and one == other


def _same_year_or_open(one: PartialDate | None, other: PartialDate | None) -> bool:
    return one is None or other is None or one.year == other.year


def _year_or_place_fits(listed: Listed | Person, other: Person, facility_id: str) -> bool:
    return _same_year_or_open(listed.born, other.born) or _was_last_at(other, facility_id)


def _is_latin_double(listed: Listed, person: Person) -> bool:
    """Whether a name only in Latin letters is the record's: in full with the year, or as published with the day."""
    if listed.names or not listed.latin:
        return False
    key, same_day = name_key(listed.latin), _same_day(listed.born, person.born)
    if key == name_key(person.name):
        year_only = listed.born and person.born and None in (listed.born.day, person.born.day)
        return same_day or (bool(year_only) and _same_year_or_open(listed.born, person.born))
    parts = split_name(person.name)
    return same_day and key in {name_key(person.latin), name_key(f"{parts.surname} {parts.first}") if parts else ""}


def _once(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple({person.id: person for person in people}.values())


def _was_last_at(person: Person, facility_id: str) -> bool:
    """Whether the newest stay names that facility, whatever the custody; never for "", which is none."""
    return bool(facility_id) and person.stay is not None and person.stay.facility == facility_id


def _is_near(listed: Listed, person: Person) -> bool:
    """Whether a name of the list is nearly the person's; in Latin letters it may lack the patronymic."""
    names = [each.name for each in listed.names] or [listed.printed]
    if any(is_near_name(name_key(name), name_key(person.name)) for name in names):
        return True
    words = set(name_key(listed.latin).split())
    return len(words) > 1 and words <= set(f"{name_key(person.name)} {name_key(person.latin)}".split())


def is_near_name(one: str, other: str) -> bool:
    """Whether two keys are those of one whole name, or of a name and the same with a typo."""
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The words of a name in any spelling and order."""
    return " ".join(sorted(search_key(name).split()))
