"""Rows of one list that may be about the same person."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from letterkit.actions.intake.comparison import Comparison, Verdict
from letterkit.actions.intake.listed import Listed
from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.joined import together
from letterkit.model.name import FullName
from letterkit.model.person import Custody
from letterkit.russian.latin_spelling import may_be, sounds
from letterkit.russian.names import split_name

_SAME, _PERHAPS_SAME = marked("rows {numbers} mean the same record"), marked("rows {numbers} may mean the same record")

_NEAR = 300
"""People of one surname and year in a list: of more each is looked at beside so many, in order of name."""

# Initials, Latin and Ukrainian letters: what is no Russian name in full may be one in another spelling.
_OTHERWISE = late_pattern("[.A-Za-zіїєґІЇЄҐ]")


def rows_alike(people: Iterable[Listed]) -> Mapping[int, tuple[int, ...]]:
    """By the number of a row, the numbers of all that may be about the same person as it, itself among them.

    Surname and first name are the same, in whatever spelling or as initials, and so are years of birth and patronymics
    as far as both give them. A bare name that shares neither with the other is no more than a namesake; nor is one
    without a year of whose whereabouts a row says nothing.
    """
    by_sound: dict[str, list[Listed]] = {}
    for listed in people:
        for sound in _sounds_of_surname(listed):
            by_sound.setdefault(sound, []).append(listed)
    found: dict[int, set[int]] = {}
    for one, other in _pairs(by_sound.values()):
        if may_be_same(one, other):
            found.setdefault(one.number, {one.number}).add(other.number)
            found.setdefault(other.number, {other.number}).add(one.number)
    return {number: tuple(sorted(others)) for number, others in found.items()}


def each_person_once(found: Sequence[Comparison]) -> Iterator[Comparison]:
    """Rows that mean one record, or may mean one person, are ambiguous: letterkit cannot say which of them is right."""
    meaning: dict[str, list[Comparison]] = {}
    for each in found:
        for person in (*([each.person] if each.person else []), *each.perhaps):
            meaning.setdefault(person.id, []).append(each)
    alike = rows_alike(saying_something(each.listed) for each in found if each.listed)
    for each in found:
        of_record = meaning.get(each.person.id, []) if each.person else []
        of_new = alike.get(each.listed.number, ()) if each.listed and each.verdict is Verdict.NEW else ()
        if each.person and len(of_record) > 1:
            sure = all(other.person == each.person for other in of_record)
            rows = sorted(other.listed.number for other in of_record if other.listed)
            yield _ambiguous(each, rows, _SAME if sure else _PERHAPS_SAME)
        elif of_new:
            yield _ambiguous(each, of_new, marked("rows {numbers} may be about the same person"))
        else:
            yield each


def saying_something(listed: Listed) -> Listed:
    """The same with a custody also where it cannot be read: what the row says may be that he is elsewhere."""
    return replace(listed, custody=listed.custody or Custody.UNKNOWN)


def _ambiguous(compared: Comparison, rows: Sequence[int], message: str) -> Comparison:
    doubts = compared.listed.doubts if compared.listed else ()
    detail = "; ".join((tr(message, numbers=together(rows)), *doubts))
    return replace(compared, verdict=Verdict.AMBIGUOUS, detail=detail)


def may_be_same(one: Listed, other: Listed) -> bool:
    """Whether two rows may be about one person."""
    same_year = bool(one.born and other.born and one.born.year == other.born.year)
    silent = one.custody is None or other.custody is None
    if not same_year and ((one.born and other.born) or silent):
        return False
    return any(_fit(mine, their, same_year=same_year) for mine in _names(one) for their in _names(other))


def _pairs(groups: Iterable[Sequence[Listed]]) -> Iterator[tuple[Listed, Listed]]:
    """Those who share a surname, if their births agree."""
    for group in groups:
        by_year: dict[int, list[Listed]] = {}
        for listed in group:
            by_year.setdefault(listed.born.year if listed.born else 0, []).append(listed)
        undated, dated = by_year.pop(0, []), [listed for year in by_year.values() for listed in year]
        for those in (*by_year.values(), undated):
            yield from _pairs_within(those)
        yield from _pairs_between(undated, dated)


def _pairs_within(people: Sequence[Listed]) -> Iterator[tuple[Listed, Listed]]:
    """Those whose names stand near each other in order; among fewer than `_NEAR` all."""
    ordered = sorted(people, key=_names)
    for index, one in enumerate(ordered):
        yield from ((one, other) for other in islice(ordered, index + 1, index + 1 + _NEAR))


def _pairs_between(people: Sequence[Listed], others: Sequence[Listed]) -> Iterator[tuple[Listed, Listed]]:
    """The same of two groups."""
    ordered = sorted(others, key=_names)
    for one in people:
        place = bisect_left(ordered, _names(one), key=_names) if len(ordered) > _NEAR else 0
        yield from ((one, other) for other in ordered[max(0, place - _NEAR // 2) : place + _NEAR])


def _fit(one: str, other: str, *, same_year: bool) -> bool:
    """Whether two names may be one; where only one has a patronymic, only with the same year of birth."""
    mine, theirs = split_name(one), split_name(other)
    if mine and theirs and not (_OTHERWISE.search(one) or _OTHERWISE.search(other)):
        fathers = {_folded(mine.patronymic), _folded(theirs.patronymic)}
        return _same_names(mine, theirs) and (len(fathers) == 1 or (same_year and "" in fathers))
    return bool(theirs and may_be(one, theirs)) or bool(mine and may_be(other, mine))


def _same_names(one: FullName, other: FullName) -> bool:
    return _folded(one.surname) == _folded(other.surname) and _folded(one.first) == _folded(other.first)


def _sounds_of_surname(listed: Listed) -> frozenset[str]:
    """How the surname sounds, in each reading of the name; of a name in no known order, all its words."""
    parts = ((name, split_name(name)) for name in _names(listed))
    return frozenset(sound for name, split in parts for sound in sounds(split.surname if split else name))


def _names(listed: Listed) -> tuple[str, ...]:
    """What a row may call its person: the nominatives, or the name as printed."""
    return tuple(each.name for each in listed.names) or tuple(filter(None, (listed.printed or listed.latin,)))


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е")
