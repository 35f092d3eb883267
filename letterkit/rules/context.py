"""What a rule may know besides its subject: the other records, the day, the fonts."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Self

from letterkit.model.library import Library
from letterkit.model.person import Person
from letterkit.model.post_office import PostOffices

if TYPE_CHECKING:  # fonts, which most checks do without
    from letterkit.page.metrics import Metrics


MOST_NAMESAKES = 200
"""Of one surname and first name: no list of real people has nearly as many. Where there are more, that is F012."""


@dataclass(frozen=True, slots=True)
class Context:
    """The library around a subject. `metrics` is None unless paper is to be checked.

    `people` has all people by surname with first name, folded.
    `post_offices` looks a postcode up; None where no list of them was imported.
    """

    library: Library
    today: date
    metrics: "Metrics | None"
    people: Mapping[str, Sequence[Person]] = field(hash=False)
    post_offices: PostOffices | None = None

    @classmethod
    def of(
        cls, library: Library, today: date, metrics: "Metrics | None" = None, post_offices: PostOffices | None = None
    ) -> Self:
        """The context for one run over the library, its indexes built."""
        people: dict[str, list[Person]] = {}
        for person in library.everybody():
            if person.name:
                name, _ = _parts(person.name)
                people.setdefault(name, []).append(person)
        return cls(library, today, metrics, people, post_offices)

    def bearers(self, name: str) -> Sequence[Person]:
        """All people of that surname and first name."""
        return self.people.get(_parts(name)[0], ())

    def namesakes(self, person: Person) -> tuple[Person, ...]:
        """Other people with the same surname and first name, MOST_NAMESAKES of them at most."""
        bearers = self.bearers(person.name)[: MOST_NAMESAKES + 1]
        return tuple([other for other in bearers if other.id != person.id])

    def full_namesakes(self, person: Person) -> tuple[Person, ...]:
        """Namesakes whose patronymic does not tell them apart: it is the same, or one record lacks it."""
        namesakes = self.namesakes(person)
        _, patronymic = _parts(person.name) if namesakes else ("", "")
        if not patronymic:
            return namesakes
        return tuple([each for each in namesakes if _parts(each.name)[1] in ("", patronymic)])

    def doubles(self, person: Person) -> tuple[Person, ...]:
        """Full namesakes that are the same person once more.

        The same day of birth shows it. So does the same year where one record gives no day, if both give
        the same patronymic or none, and neither gender nor arrest differs.
        """
        return tuple(other for other in self.full_namesakes(person) if _are_one(person, other))


def _are_one(one: Person, other: Person) -> bool:
    """Whether two full namesakes are one person."""
    if one.born is None or other.born is None or one.born.year != other.born.year:
        return False
    if one.born.day and other.born.day:
        return one.born == other.born
    return (
        _parts(one.name) == _parts(other.name)
        and not _contradict(one.gender, other.gender)
        and not _contradict(one.detained, other.detained)
    )


def _contradict(one: object, other: object) -> bool:
    """Whether both are known and differ."""
    return one is not None and other is not None and one != other


@lru_cache(maxsize=1024)  # every rule on namesakes asks again of one person; those of all would be 5 MB with 20,000
def _parts(name: str) -> tuple[str, str]:
    """Surname with first name, and the rest, as they are compared: ё as е, capitals and blanks folded."""
    words = unicodedata.normalize("NFC", name).casefold().replace("ё", "е").split()
    return " ".join(words[:2]), " ".join(words[2:])
