"""Texts about people read: one block a person, with his status and the place where he is."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks import AddressMark, BlockKind, ParsedBlock, Status, parse_block
from letterkit.russian.blocks.case_history import without_case
from letterkit.russian.blocks.markup import without_markup
from letterkit.russian.blocks.pairs import parted_by_script
from letterkit.russian.blocks.source import Source, cleaned_source
from letterkit.russian.bounded import bounded
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.news.agreement import OF_ANOTHER, taken_later
from letterkit.russian.news.birthdays import without_birthdays
from letterkit.russian.news.cues import Says, find_cues
from letterkit.russian.news.doubts import not_understood
from letterkit.russian.news.layout import passages
from letterkit.russian.news.legends import Legend, without_legends
from letterkit.russian.news.open_names import doubts_about_name
from letterkit.russian.news.open_places import doubts_about_place
from letterkit.russian.news.passage import Passage, plain_block, read_passage, with_place
from letterkit.russian.news.signs import heads_differ
from letterkit.russian.news.tables import with_rows_as_lines
from letterkit.russian.news.terms import doubts_about_time, old_list
from letterkit.russian.news.towns import with_region_of_capital

_WORD = late_pattern(r"[^\W\d_]+")
# Initials, and letters that no Russian name has: the Russian form of a Ukrainian name is for a person to give.
_NOT_WHOLE = late_pattern(r"[.іїєґ]", re.IGNORECASE)
_HEADS_DIFFER = doubt("its lines begin with signs that tell them apart")
_OF_DAYS = (Says.SINCE, Says.WHEN, Says.UNTIL)
_MARKED = {
    AddressMark.PRESUMED: doubt("the text calls the address presumed"),
    AddressMark.PREVIOUS: doubt("the text calls the address previous"),
    AddressMark.EXPECTED: doubt("the text calls the address expected"),
}
_FREE = (Custody.RELEASED, Custody.ABROAD, Custody.HOUSE_ARREST)
_GONE = (Custody.DIED, Custody.RELEASED, Custody.ABROAD)
_NAME_AND_SURNAME = 2
_PASSING, _LONG = (Custody.IN_TRANSIT, Custody.HOSPITAL), timedelta(days=400)
"""What nobody is for so long."""
_STEM = 4  # letters by which two printed forms of one name agree, whatever their cases
_YOUNGEST = 2012
"""The last year of birth of somebody who can be held: criminal liability begins at 14."""


class InTime(Protocol):
    """What speaks of days: the last one, and the one on which it ends."""

    @property
    def latest(self) -> date | None:
        """The last day spoken of."""

    @property
    def until(self) -> date | None:
        """The day until which something is so."""


def parse_people(raw: str, today: date | None = None) -> tuple[ParsedBlock, ...]:
    r"""What a text says of each person it is about, in its order: a post of a channel, a list, or one block.

    >>> news = "Зорин Пётр, 1972 г. р., умер в ФКУ ИК-2, Мордовия.\nСоколова Мария, 1980 г. р., на этапе."
    >>> for person in parse_people(news):
    ...     print(person.name_nominative, person.birth_year, person.custody, person.certain, person.former)
    Зорин Пётр 1972 died True ('ФКУ ИК-2, Мордовия',)
    Соколова Мария 1980 in-transit True ()

    Facility and address are those where the person is; `former` and `expected` are other places, as printed. A block
    is `certain` only if every word about who, birth, where and since when was understood in one way; otherwise
    `doubts` say why not; with `today`, the day it is read, also what is said of days to come. A text about nobody gives
    one block without name and address. Nothing is raised.
    """
    raw = bounded(raw)
    # twice: the rows of Markdown before its marks are gone, those of HTML once it is shown as text
    text = without_markup(with_rows_as_lines(raw))
    _, english = parted_by_script(text)
    if english and (block := parse_block(raw)).latin:
        return (_judged(with_place(block)),)
    source, legends = without_legends(without_birthdays(without_case(cleaned_source(with_rows_as_lines(text)))))
    found = _read(source, legends, today)
    about = tuple(block for block in found if _is_about_somebody(block, alone=len(found) == 1))
    if not about:
        return (_about_nobody(parse_block(raw)),)
    named = Counter(map(_Named.of, found)) if len(found) > 1 else Counter()
    of_all: list[Doubt] = [_HEADS_DIFFER] if heads_differ(raw) else []
    if today and len(about) > 1:
        of_all += old_list(text, today)
    doubts = (_own_doubts(block, raw, named, today, alone=len(about) == 1) for block in about)
    return tuple(_judged(block, (*of_all, *own)) for block, own in zip(about, doubts, strict=True))


def _own_doubts(
    block: ParsedBlock, raw: str, named: Mapping["_Named", int], today: date | None, *, alone: bool
) -> Iterator[Doubt]:
    """What of the whole text speaks against a block."""
    yield from _retaken(block, raw, alone=alone)
    yield from _strangers(block, named)
    if today:
        yield from out_of_time(block, today)


def _read(source: Source, legends: Sequence[Legend], today: date | None) -> tuple[ParsedBlock, ...]:
    """The people of a source, with what speaks against reading them so."""
    plain = () if legends else plain_block(source)
    parts = (Passage(source),) if plain else passages(source)
    found = []
    for read, part in zip(plain or map(read_passage, parts), parts, strict=True):
        text = part.source.text
        block = with_region_of_capital(read, text)
        explained = (
            doubt('it explains a sign: "{text}"', text=each.text) for each in legends if each.may_be_about(text)
        )
        days = (text[cue.start : cue.end] for cue in find_cues(part.source.plain) if cue.says in _OF_DAYS)
        held = block.custody not in _GONE
        long_ago = today and block.custody in _PASSING and block.latest and today - block.latest > _LONG
        old = (doubt("it may be old: {day}", day=block.latest),) if long_ago else ()
        doubts = (*block.doubts, *explained, *old, *(doubts_about_time(text, days, today, held=held) if today else ()))
        found.append(block if doubts == block.doubts else replace(block, doubts=doubts))
    of_another = next((each for block in found for each in block.doubts if each.message == OF_ANOTHER), None)
    return tuple(replace(block, doubts=(*block.doubts, of_another)) if of_another else block for block in found)


def parse_whereabouts(text: str) -> ParsedBlock:
    """What a text says of where somebody is who is named elsewhere, as in the column of a table.

    >>> read = parse_whereabouts("этапирован из ФКУ ИК-2")
    >>> read.custody.value, read.former
    ('in-transit', ('ФКУ ИК-2',))
    """
    source = without_case(cleaned_source(without_markup(text)))
    block = read_passage(Passage(source))
    if block.custody is None and not block.leftover and any(cue.says is Says.HERE for cue in find_cues(source.plain)):
        block = replace(block, custody=Custody.HELD)  # «отбывает», «прибыл 20.11.2026»
    return _judged(block)


def out_of_time(block: InTime, today: date) -> tuple[Doubt, ...]:
    """The doubts about news that speak of a day still to come, or of something that has ended since.

    >>> str(out_of_time(parse_people("Зорин Пётр, 1972 г. р., УДО 12.03.2027")[0], date(2026, 11, 29))[0])
    'it speaks of a day to come, 2027-03-12'
    """
    to_come = block.latest and block.latest > today
    over = block.until and block.until <= today
    return (
        *((doubt("it speaks of a day to come, {day}", day=block.latest),) if to_come else ()),
        *((doubt("it lasted until {day}", day=block.until),) if over else ()),
    )


def _about_nobody(block: ParsedBlock) -> ParsedBlock:
    """Of prose its status, if it gives one: "Адрес уточняется"."""
    leftover = tuple(text for text in (block.name_as_printed, *block.leftover) if text)
    status = block.status or Status.NOTES_ONLY
    return ParsedBlock(BlockKind.NO_ADDRESS, status, services=block.services, leftover=leftover)


def _is_about_somebody(block: ParsedBlock, *, alone: bool) -> bool:
    """Whether it is a person, or an address without a name; prose names people and prisons, too."""
    if not block.name_as_printed:
        return block.kind is BlockKind.ADDRESS and bool(block.postal_code or block.facility_number)
    known = block.birth_year or (_is_accepted(block) and (block.custody or _is_a_name_alone(block)))
    return bool(known or (alone and not block.leftover))


def _is_a_name_alone(block: ParsedBlock) -> bool:
    """Whether it is an entry that is no more than a name, with patronymic: prose says something of whom it names."""
    return len((block.name_as_printed or "").split()) > _NAME_AND_SURNAME and not (block.leftover or block.facility)


def _retaken(block: ParsedBlock, raw: str, *, alone: bool) -> Iterator[Doubt]:
    """Whether somebody free was taken into custody later; of others only the lines with his name are looked at."""
    if block.custody in _FREE and block.latest:
        name = (block.name_as_printed or "").partition(" ")[0]
        for line in raw.split("\n"):
            if alone or name in line:
                yield from taken_later(line, block.latest)


def _strangers(block: ParsedBlock, named: Mapping["_Named", int]) -> tuple[Doubt, ...]:
    """Those named beside a person who may be the same, or nobody: «Умер Илья Ветров» beside «Ветров Илья, 1971»."""
    if not named:
        return ()
    own = _Named.of(block)
    return tuple(
        doubt('it also names "{name}"', name=other.name)
        for other, count in named.items()
        if (other != own or count > 1) and (own.may_be(other) or not other.known)
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """Whom a text names, as printed, and whether that can be a person."""

    name: str
    year: int | None
    known: bool

    @classmethod
    def of(cls, block: ParsedBlock) -> "_Named":
        known = bool(block.birth_year) or _is_accepted(block)
        return cls(block.name_as_printed or "", block.birth_year, known)

    def may_be(self, other: "_Named") -> bool:
        """Whether two may be one person: most of their names agree, and their years of birth."""
        if self.year and other.year and self.year != other.year:
            return False
        alike = len(_stems(self.name) & _stems(other.name))
        return alike > 1 or (alike == 1 and not (self.year and other.year))


@lru_cache(maxsize=4096)
def _stems(name: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(name.lower()))


def _is_accepted(block: ParsedBlock) -> bool:
    first = block.name_candidates[0] if block.name_candidates else None
    return first is not None and first.accepted and not _NOT_WHOLE.search(first.name)


def _judged(block: ParsedBlock, doubts: tuple[Doubt, ...] = ()) -> ParsedBlock:
    """The block with all that speaks against its reading, certain if nothing about who, birth and where is open."""
    child = block.birth_year is not None and block.birth_year > _YOUNGEST
    doubts = (
        *block.doubts,
        *doubts,
        *map(not_understood, block.leftover),
        *map(_MARKED.__getitem__, block.marks),
        *block.remarks,
        *((doubt("born in {year}, that is a child", year=block.birth_year),) if child else ()),
        *doubts_about_name(block),
        *doubts_about_place(block),
    )
    placed = block.custody is not None and (block.custody is not Custody.HELD or _says_which_facility(block))
    certain = _is_accepted(block) and bool(block.gender and block.birth_year) and placed and not doubts
    return replace(block, doubts=tuple(dict.fromkeys(doubts)), certain=certain)


def _says_which_facility(block: ParsedBlock) -> bool:
    # "ФКУ Т УФСИН России по Ульяновской области": a region's only prison has no number
    named = block.facility_number or block.facility_type in (None, "Т", "ВК")
    return bool(block.facility and (named or block.postal_code) and (block.region_norm or block.postal_code))
