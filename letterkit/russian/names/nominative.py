"""From a printed name, in whatever case and order, back to the nominatives it can come from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import TypeVar

from letterkit.language import marked
from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.characters import is_latin, mend
from letterkit.russian.doubt import Doubt, doubt, said
from letterkit.russian.names.likelihood import CLEAR, first_name_likelihood, surname_likelihood
from letterkit.russian.names.nominative_doubts import doubts_about_forms, is_spelt, open_parts
from letterkit.russian.names.nominative_of_part import declines_into, nominatives_of
from letterkit.russian.names.paradigms import NamePart
from letterkit.russian.names.parts import (
    given_name_first,
    patronymic_cases,
    patronymic_gender,
    patronymic_nominative,
    split_name,
)

# How often lists print a name in a case, against the scores of `likelihood`.
_HABIT = {
    Case.NOMINATIVE: 0.0,
    Case.DATIVE: 0.0,
    Case.GENITIVE: -0.6,
    Case.ACCUSATIVE: -1.5,
    Case.INSTRUMENTAL: -1.5,
    Case.PREPOSITIONAL: -2.0,
}
_USUAL = (Case.NOMINATIVE, Case.DATIVE, Case.GENITIVE)
_RARE = (Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL)
_SETTLED = 4.0  # a known first name with an ordinary surname
_SURNAME_FIRST = 2.0  # lists print the surname first
_SECOND_WAY = 0.7  # what a reading loses if the name declines so too, but usually in another way
_LATIN_DECIDES = 3.0
_EVIDENT_CASE = 0.5
_LEFT_STANDING = 2.0  # what a reading loses if only the rest of the name stands in its case
_FAR_BEHIND = 4.0
_INEXACT = 1e-6
_OF_ONE_PART = 5
_LEFT = {
    Case.DATIVE: marked('surname: "{surname}" stands in the nominative, the rest in the dative'),
    Case.GENITIVE: marked('surname: "{surname}" stands in the nominative, the rest in the genitive'),
}
"""The cases of a name whose surname may be left in the nominative, and what is said of it then."""
_SHOWN = 8

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One nominative a printed name can come from.

    `gender` and `case` are None where they are not clear. It is `accepted` only if every part is confirmed: no other
    reading is likely and the name is sure to decline into what is printed, or the Latin name decided. None is
    accepted if the Latin name spells another. `doubts` are why the first candidate is not.
    """

    name: FullName
    gender: Gender | None
    case: Case | None
    accepted: bool
    doubts: tuple[Doubt, ...] = ()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the first candidate is not accepted, as sentences."""
        return said(self.doubts)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A printed name read as one nominative in one case, gender and order, and how likely that is."""

    name: FullName
    gender: Gender
    case: Case
    score: float
    printed: FullName
    doubt: Doubt | None = None


@lru_cache(maxsize=4096)
def nominatives(printed: str, gender: Gender | None = None, latin: str = "") -> tuple[Candidate, ...]:
    """The nominatives a printed name can come from, the likeliest first; empty if it is not a Russian name.

    >>> [str(each.name) for each in nominatives("Соколовой Марии")][:2]
    ['Соколова Мария', 'Соколовая Мария']
    >>> [str(each.name) for each in nominatives("Кравцу Олегу", latin="Oleg Kravets")]
    ['Кравец Олег', 'Кравець Олег']

    `printed` may stand in any case, also the nominative, and in either order; `latin` is the name as published in
    Latin letters, which decides between readings, and must not spell another name. A patronymic's gender
    wins over `gender`. Raises nothing.
    """
    if is_latin(printed):
        return ()
    readings = _readings(mend(printed).text, gender)
    if latin.strip():
        readings = [_with_latin(reading, latin) for reading in readings]
    return _candidates(sorted(readings, key=lambda reading: -reading.score), latin)


def printed_case(name: FullName, gender: Gender | None = None) -> Case | None:
    """The case a name evidently stands in, None if that is not clear ("Шевченко Али").

    >>> printed_case(FullName("Соколовой", "Марии", "Ивановне")), printed_case(FullName("Шевченко", "Али"))
    (<Case.DATIVE: 'dative'>, None)
    """
    found = (*_read_as(name, gender, 0, _USUAL), *_read_as(name, gender, 0, _RARE))
    readings = sorted(found, key=lambda reading: -reading.score)
    return _evident([(reading.case, reading.score) for reading in readings], _EVIDENT_CASE)


def _orders(printed: str) -> Iterator[tuple[FullName, float]]:
    """The name taken apart in each order it can be read in, and how usual that order is."""
    surname_first, given_first = split_name(printed), given_name_first(printed)
    if surname_first is not None:
        yield surname_first, 0 if surname_first.patronymic else _SURNAME_FIRST
        if given_first is not None and given_first != surname_first:
            yield given_first, 0


def _readings(printed: str, gender: Gender | None) -> list[_Reading]:
    """All readings worth a look: those in a rare case, in the other order or half declined only if none is settled."""
    readings: list[_Reading] = []
    for name, habit in _orders(printed):
        for cases in (_USUAL, _RARE):
            readings += _read_as(name, gender, habit, cases)
            if any(reading.score >= habit + _SETTLED for reading in readings):
                return readings
    return readings + [reading for name, habit in _orders(printed) for reading in _left_standing(name, gender, habit)]


def _grammar(name: FullName, gender: Gender | None, cases: tuple[Case, ...]) -> Iterator[tuple[Gender, Case]]:
    """The genders and cases, of those, that the patronymic allows."""
    stated = patronymic_gender(name.patronymic) or gender
    return product((stated,) if stated else Gender, (c for c in patronymic_cases(name.patronymic) if c in cases))


def _read_as(name: FullName, gender: Gender | None, habit: float, cases: tuple[Case, ...]) -> Iterator[_Reading]:
    patronymic = patronymic_nominative(name.patronymic)
    for sex, case in _grammar(name, gender, cases):
        for surname, surname_score in _likely(name.surname, NamePart.SURNAME, sex, case):
            for first, first_score in _likely(name.first, NamePart.FIRST, sex, case):
                score = habit + _HABIT[case] + surname_score + first_score
                yield _Reading(FullName(surname, first, patronymic), sex, case, score, name)


def _left_standing(name: FullName, gender: Gender | None, habit: float) -> Iterator[_Reading]:
    """The surname taken for a nominative and the rest for another case: "Кара-Мурза Тимуру"."""
    patronymic = patronymic_nominative(name.patronymic)
    for sex, case in _grammar(name, gender, tuple(_LEFT)):
        left = doubt(_LEFT[case], surname=name.surname)
        for first, likely in _likely(name.first, NamePart.FIRST, sex, case):
            score = habit + _HABIT[case] + likely + surname_likelihood(name.surname, sex) - _LEFT_STANDING
            yield _Reading(FullName(name.surname, first, patronymic), sex, case, score, name, left)


@lru_cache(maxsize=65536)
def _likely(text: str, part: NamePart, gender: Gender, case: Case) -> tuple[tuple[str, float], ...]:
    """The likeliest few nominatives of one part, each with its score."""
    score = first_name_likelihood if part is NamePart.FIRST else surname_likelihood
    scored = [
        (word, score(word, gender) - (0 if declines_into(text, word, part, gender, case) else _SECOND_WAY))
        for word in nominatives_of(text, part, gender, case)
    ]
    return tuple(sorted(scored, key=lambda pair: -pair[1])[:_OF_ONE_PART])


def _with_latin(reading: _Reading, latin: str) -> _Reading:
    """The reading, made likelier for each of its parts that the published Latin name spells."""
    found = sum(is_spelt(part, latin) for part in (reading.name.surname, reading.name.first))
    return replace(reading, score=reading.score + found * _LATIN_DECIDES)


def _candidates(readings: list[_Reading], latin: str) -> tuple[Candidate, ...]:
    """One candidate a name, of the readings sorted by likelihood; those far behind the first are left out."""
    by_name: dict[FullName, list[_Reading]] = {}
    for reading in readings:
        if reading.score > readings[0].score - _FAR_BEHIND:
            by_name.setdefault(reading.name, []).append(reading)
    names = list(by_name)[:_SHOWN]
    rivals = [name for name in names[1:] if not _leads(readings[0].score, by_name[name][0].score, CLEAR)]
    doubts = (*open_parts(names[0], rivals), *_doubts(readings[0], latin)) if names else ()
    return tuple(
        _candidate(by_name[name], () if index else doubts, accepted=not index and not doubts)
        for index, name in enumerate(names)
    )


def _doubts(reading: _Reading, latin: str) -> Iterator[Doubt]:
    """Why a person must confirm even the only likely reading."""
    if reading.doubt:
        yield reading.doubt
    yield from doubts_about_forms(reading.name, reading.printed, reading.gender, reading.case, latin)


def _candidate(readings: list[_Reading], doubts: tuple[Doubt, ...], *, accepted: bool) -> Candidate:
    gender = _evident([(reading.gender, reading.score) for reading in readings], CLEAR)
    case = _evident([(reading.case, reading.score) for reading in readings], _EVIDENT_CASE)
    return Candidate(readings[0].name, gender, case, accepted, doubts)


def _evident(scored: list[tuple[Value, float]], lead: float) -> Value | None:
    """The best of what is sorted by score if nothing else comes within that lead of it."""
    if not scored:
        return None
    best, top = scored[0]
    return best if all(value == best or _leads(top, score, lead) for value, score in scored) else None


def _leads(top: float, score: float, lead: float) -> bool:
    """Whether the best score is ahead by that lead, the inexactness of sums of decimals forgiven."""
    return top - score >= lead - _INEXACT
