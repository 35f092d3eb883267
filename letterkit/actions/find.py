"""Finds people as one types: in Cyrillic or Latin, by any part of the name, by year, by facility."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from letterkit.model.library import Library
from letterkit.model.person import Person
from letterkit.russian.latin import search_key

_NEAR = 0.75
"""How alike a misspelt word and a word of a name must be (difflib's ratio): one wrong letter in five, two in nine."""


@dataclass(frozen=True, slots=True)
class PeopleIndex:
    """The words each person can be found by, folded so that any spelling of them is one."""

    words: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, library: Library) -> "PeopleIndex":
        """The index of everybody in the library, in order of name."""
        everybody = sorted(
            (entry.value for entry in library.people.values()), key=lambda person: (person.name, person.id)
        )
        return cls(tuple((person.id, f" {search_key(_findable(person, library))}") for person in everybody))

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of those for whom every typed word begins one of theirs; everybody for an empty query.

        If there is nobody, those whose words are nearly the ones typed, the nearest first.
        """
        typed = search_key(query).split()
        if not typed:
            return tuple(person_id for person_id, _ in self.words)
        found = tuple(person_id for person_id, words in self.words if all(f" {word}" in words for word in typed))
        return found or self._nearly(typed)

    def _nearly(self, typed: list[str]) -> tuple[str, ...]:
        scored = ((min(_likeness(word, words.split()) for word in typed), person_id) for person_id, words in self.words)
        near = sorted((-score, person_id) for score, person_id in scored if score >= _NEAR)
        return tuple(person_id for _, person_id in near)


def _findable(person: Person, library: Library) -> str:
    facility = library.facility(person.stay.facility) if person.stay else None
    place = f"{facility.kind} {facility.number} {facility.locality} {facility.region}" if facility else ""
    born = str(person.born) if person.born else ""
    return f"{person.name} {person.latin} {born} {person.id} {place}"


def _likeness(word: str, others: Iterable[str]) -> float:
    return max((SequenceMatcher(None, word, other).ratio() for other in others), default=0.0)
