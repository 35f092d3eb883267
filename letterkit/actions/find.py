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
        return cls(
            tuple((person.id, f" {search_key(_findable(person, library))}") for person in in_order_of_name(library))
        )

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of those for whom every typed word begins one of theirs; everybody for an empty query.

        If there is nobody, those whose words are nearly the ones typed, the nearest first.
        """
        typed = search_key(query).split()
        if query.strip() and not typed:
            return ()  # letters of another script, or none
        if not typed:
            return tuple(person_id for person_id, _ in self.words)
        found = self.words
        for beginning in (f" {word}" for word in typed):
            found = tuple(entry for entry in found if beginning in entry[1])
        if found:
            return tuple(person_id for person_id, _ in found)
        return self._nearly(typed)

    def _nearly(self, typed: list[str]) -> tuple[str, ...]:
        words_of = [(person_id, words.split()) for person_id, words in self.words]
        vocabulary = {word for _, words in words_of for word in words}
        alike = [_likenesses(word, vocabulary) for word in typed]
        scored = (
            (min(max(likeness.get(word, 0.0) for word in words) for likeness in alike), person_id)
            for person_id, words in words_of
            if words
        )
        near = sorted((-score, person_id) for score, person_id in scored if score >= _NEAR)
        return tuple(person_id for _, person_id in near)


def in_order_of_name(library: Library) -> list[Person]:
    """Everybody in the library, by name and then id; records without a name come last."""
    everybody = (entry.value for entry in library.people.values())
    return sorted(everybody, key=lambda person: (not person.name, person.name, person.id))


def _findable(person: Person, library: Library) -> str:
    facility = library.facility(person.stay.facility) if person.stay else None
    place = f"{facility.kind} {facility.number} {facility.locality} {facility.region}" if facility else ""
    born = str(person.born) if person.born else ""
    return f"{person.name} {person.latin} {born} {person.id} {place}"


def _likenesses(typed: str, vocabulary: Iterable[str]) -> dict[str, float]:
    """How alike each word is to the typed one, for those that are near; the quick bounds spare most of the work."""
    matcher = SequenceMatcher(b=typed)
    likenesses: dict[str, float] = {}
    for word in vocabulary:
        matcher.set_seq1(word)
        if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
            likenesses[word] = matcher.ratio()
    return likenesses
