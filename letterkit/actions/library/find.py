"""Finds people by what is typed, in Cyrillic or Latin letters: any part of the name, the year, the facility.

The only module that uses `rapidfuzz`.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from letterkit.model.library import Library
from letterkit.model.person import Person
from letterkit.russian.latin import search_key

_SURE = 100.0
"""How alike a word is to its own beginning, in percent."""

_NEAR = 75.0
"""How alike two words must be, in percent of their letters: one wrong letter in four, two in eight."""

_AFTER_Z = "{"
"""The character after the last one that a search key may hold."""


@dataclass(frozen=True, slots=True)
class PeopleIndex:
    """The words people can be found by, folded so that every spelling of a word is the same.

    `people` are the ids in order of name, `words` all words in order of letters; `bearers` has for
    each word the positions in `people` of those who can be found by it.
    """

    people: tuple[str, ...]
    words: tuple[str, ...]
    bearers: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, library: Library) -> "PeopleIndex":
        """The index of everybody in the library."""
        people = in_order_of_name(library)
        keys_of = cache(lambda word: search_key(word).split())  # every word once
        bearers: dict[str, list[int]] = defaultdict(list)
        for position, person in enumerate(people):
            found_by = (key for word in _findable(person, library).split() for key in keys_of(word))
            for key in set(found_by):
                bearers[key].append(position)
        words = sorted(bearers)
        return cls(tuple(person.id for person in people), tuple(words), tuple(tuple(bearers[word]) for word in words))

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of those for whom every typed word begins one of theirs; everybody for an empty query.

        If there is no one, those whose words are nearly the ones typed, the nearest first.
        """
        typed = search_key(query).split()
        if not typed:
            return () if query.strip() else self.people  # letters of another script, or none
        found = set.intersection(*({*self._bearers(word)} for word in typed))
        return tuple(self.people[position] for position in sorted(found)) or self._nearly(typed)

    def _bearers(self, beginning: str) -> list[int]:
        """The positions of all people with a word that begins so."""
        first, end = bisect_left(self.words, beginning), bisect_left(self.words, beginning + _AFTER_Z)
        return [position for bearers in self.bearers[first:end] for position in bearers]

    def _nearly(self, typed: list[str]) -> tuple[str, ...]:
        alike = [self._likenesses(word) for word in typed]
        found = set.intersection(*({*likeness} for likeness in alike))
        nearest = sorted((-min(likeness[position] for likeness in alike), position) for position in found)
        return tuple(self.people[position] for _, position in nearest)

    def _likenesses(self, typed: str) -> Mapping[int, float]:
        """How alike the typed word is to one of each person's, in percent, for those to whom it is near.

        A number is near only to itself: another year is another person.
        """
        likenesses: dict[int, float] = {}
        if typed.isalpha():
            for word, likeness in sorted(_near_words(typed, self.words).items(), key=lambda near: near[1]):
                likenesses.update(dict.fromkeys(self.bearers[word], likeness))
        likenesses.update(dict.fromkeys(self._bearers(typed), _SURE))
        return likenesses


def _near_words(typed: str, words: Sequence[str]) -> Mapping[int, float]:
    """The positions of the words that begin nearly as typed, and how alike they are, in percent.

    Only as much of a word is compared as was typed, so that a misspelt name is found before its end is typed.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 (25 ms that right spelling spares)
    from rapidfuzz.process import extract  # noqa: PLC0415 (the same)

    beginnings = [word[: len(typed)] for word in words]
    found = extract(typed, beginnings, scorer=ratio, score_cutoff=_NEAR, limit=None)
    return {position: likeness for _, likeness, position in found}


def in_order_of_name(library: Library) -> list[Person]:
    """Everybody in the library, by name and then id; records without a name come last."""
    return sorted(library.everybody(), key=lambda person: (not person.name, person.name, person.id))


def _findable(person: Person, library: Library) -> str:
    """All that a person can be found by, in words."""
    facility = library.facility(person.stay.facility) if person.stay else None
    held_at = f"{facility.kind} {facility.number} {facility.locality} {facility.region}" if facility else ""
    born = str(person.born) if person.born else ""
    return f"{person.name} {person.latin} {born} {person.id} {held_at}".replace("-", " ")
