"""Finds people by what is typed, in Cyrillic or Latin letters: any part of the name, the year, the facility.

The only module that uses `rapidfuzz`.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, chain

from letterkit.actions.library.typed import Words, facility_word, readings
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library
from letterkit.model.person import Person
from letterkit.russian.custody_words import CUSTODY_WORDS
from letterkit.russian.kinds import english_facility_name
from letterkit.russian.latin import search_key

_SURE = 100.0
"""How alike a word is to its own beginning, in percent."""

_NEAR = 75.0
"""How alike two words must be, in percent of their letters: one wrong letter in four, two in eight."""

_CLEAR = 4
"""Letters from which the beginning of a word for a custody counts."""

_UNREAD = ("unreadable", "broken", "не", "читается", "повреждена")
_HIDDEN = ("hidden", "скрыто", "скрыта", "скрыт")
"""What a record that cannot be read is called in both languages, and one that is not shown."""

_AFTER_Z = "{"
"""The character after the last one that a search key may hold."""


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Words in order of letters, and for each the positions of its bearers in a list of people.

    All positions stand in one row, those of a word from its own of `starts` to the next: a tuple for each of 30,000
    words takes three times the memory.
    """

    words: tuple[str, ...]
    positions: "array[int]" = field(hash=False)
    starts: "array[int]" = field(hash=False)

    @classmethod
    def of(cls, borne: Iterable[tuple[int, Iterable[str]]]) -> "WordIndex":
        """The index of the words that each position bears."""
        bearers: dict[str, list[int]] = defaultdict(list)
        for position, words in borne:
            for word in set(words):
                bearers[word].append(position)
        words = sorted(bearers)
        starts = accumulate((len(bearers[word]) for word in words), initial=0)
        return cls(tuple(words), array("L", chain.from_iterable(map(bearers.__getitem__, words))), array("L", starts))

    def begun(self, beginning: str) -> set[int]:
        """The positions of all who bear a word that begins so."""
        first, end = bisect_left(self.words, beginning), bisect_left(self.words, beginning + _AFTER_Z)
        return {*self.positions[self.starts[first] : self.starts[end]]}

    def borne(self, word: str) -> set[int]:
        """The positions of all who bear that very word."""
        place = bisect_left(self.words, word)
        return {*self.bearers(place)} if word in self.words[place : place + 1] else set()

    def bearers(self, place: int) -> "array[int]":
        """The positions of all who bear the word at that place."""
        return self.positions[self.starts[place] : self.starts[place + 1]]


@dataclass(frozen=True, slots=True)
class PeopleIndex:
    """The words people can be found by, folded so that every spelling of a word is the same.

    `people` are the ids in order of name. `words` are of names, years and facilities, `states` those of custody
    and of facilities in English.
    `kinds` are the keys of the kinds of facilities.
    """

    people: tuple[str, ...]
    words: WordIndex
    states: WordIndex
    kinds: frozenset[str]

    @classmethod
    def of(cls, library: Library) -> "PeopleIndex":
        """The index of everybody in the library."""
        people = in_order_of_name(library)
        keys_of = cache(lambda word: search_key(word).split())  # every word once

        def words_of(person: Person) -> Iterable[str]:
            return (key for word in _findable(person, library).split() for key in keys_of(word))

        return cls(
            tuple(person.id for person in people),
            WordIndex.of((position, words_of(person)) for position, person in enumerate(people)),
            WordIndex.of(
                (position, _state_words(library.people[each.id], library)) for position, each in enumerate(people)
            ),
            frozenset(search_key(_kind(entry.value)) for entry in library.facilities.values()) - {""},
        )

    def find(self, query: str) -> tuple[str, ...]:
        """The ids of those for whom every typed word begins one of theirs; everybody for an empty query.

        Where a number is typed whole, or a name rather than a custody is meant, those come first. If there is no one,
        what is typed is read in other ways; then those are found whose words are nearly the ones typed, the nearest
        first.
        """
        if not query.strip():
            return self.people
        tried = list[Words]()
        for typed in readings(query, self.kinds):
            if found := self._begun(typed):
                return tuple(self.people[position] for position in found)
            tried.append(typed)
        return self._nearly(tried[0]) if tried else ()

    def _begun(self, typed: Words) -> list[int]:
        """The positions of those for whom every word begins one of theirs, the likelier ones first."""
        likely = set.intersection(*map(self._likely, typed))
        found = set.intersection(*(self.words.begun(word) | self._in_state(word) for word in typed))
        return [*sorted(likely), *sorted(found - likely)]

    def _likely(self, word: str) -> set[int]:
        """Those who bear the word: as it is if it holds a number, since ИК-1 is not ИК-10; else as a beginning."""
        return self.words.begun(word) if word.isalpha() else self.words.borne(word)

    def _in_state(self, word: str) -> set[int]:
        """Those whose custody is called so; a beginning counts only if it is long enough to be no name's."""
        return self.states.begun(word) if len(word) >= _CLEAR else self.states.borne(word)

    def _nearly(self, typed: Words) -> tuple[str, ...]:
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
            near = sorted(_near_words(typed, self.words.words).items(), key=lambda near: near[1])
            for word, likeness in near:
                likenesses.update(dict.fromkeys(self.words.bearers(word), likeness))
        likenesses.update(dict.fromkeys(self.words.begun(typed), _SURE))
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
    held_at = ""
    if facility:
        kind = _kind(facility)
        number = f"{facility_word(kind, facility.number)} {facility.number}" if facility.number else ""
        held_at = f"{kind} {number} {facility.locality} {facility.region}"
    born = str(person.born) if person.born else ""
    return f"{person.name} {person.latin} {born} {person.id} {held_at}".replace("-", " ")


def _kind(facility: Facility) -> str:
    """Its kind without what stands in brackets: СИЗО."""
    return facility.kind.partition(" (")[0]


def _state_words(entry: Entry[Person], library: Library) -> Iterator[str]:
    """The keys of the words for the person's custody, and for what keeps the record from being read or shown.

    And what an envelope from abroad calls the facility: such words begin as names do, so they count like these.
    """
    person = entry.value
    facility = library.facility(person.stay.facility) if person.stay else None
    if entry.unread:
        yield from _keys(*_UNREAD)
    if person.hidden:
        yield from _keys(*_HIDDEN)
    if person.stay and person.stay.custody:
        yield from _keys(CUSTODY_WORDS[person.stay.custody])
    if facility:
        yield from _keys(english_facility_name(_kind(facility), facility.number))


@cache
def _keys(*words: str) -> tuple[str, ...]:
    """The keys of words of either language."""
    return tuple(search_key(" ".join(words)).split())
