"""Texts about people read: one block a person, with his status and the place where he is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks import BlockKind, ParsedBlock, Status, parse_block
from letterkit.russian.blocks.address import read_address
from letterkit.russian.blocks.case_history import without_case
from letterkit.russian.blocks.facility_name import take_facility
from letterkit.russian.blocks.markup import without_markup
from letterkit.russian.blocks.pairs import parted_by_script
from letterkit.russian.blocks.parsing import read_places, take_who
from letterkit.russian.blocks.postcode import take_postcode
from letterkit.russian.blocks.source import Source, cleaned_source, parted
from letterkit.russian.kinds import find_kind
from letterkit.russian.news.cues import Says, find_cues
from letterkit.russian.news.layout import Unit, units
from letterkit.russian.news.tables import with_rows_as_lines
from letterkit.russian.news.whereabouts import Stretch, Whereabouts, whereabouts
from letterkit.russian.word_table import word_set

_WORD = late_pattern(r"\w+")
_INITIAL = late_pattern(r"\.")
_FILLERS = word_set(
    "и а но он она они его её ее их им ему ей там тут также тоже уже что как по в во на с со к о об это этот эта "
    "г год года вместе обоих обе оба все всем адрес адресу для от который которая где куда же письма письмо"
)
# Words that go with the name of any facility: «в тюремной больнице ФКУ ЛПУ».
_ANY_PLACE = late_pattern(
    r"\b(?:тюр|больниц|колони|исправительн|следственн|изолятор|женск|мужск|местн|лечебн|строг|общ|режим)\w*",
    re.IGNORECASE,
)
_OF_A_HOSPITAL = late_pattern(r"(?i:больниц|мсч|медсанчаст|санчаст|госпитал)")
_STATUS = {Custody.IN_TRANSIT: Status.IN_TRANSIT, Custody.UNKNOWN: Status.ADDRESS_UNKNOWN}
_NOT_PARTED = "what is said of this person could not be told from what is said of others"
_ELSEWHERE_ONLY = "the text says where the person is not, and not where"
_NOT_CLEAR = "the text can be read in more than one way"


def parse_people(raw: str) -> tuple[ParsedBlock, ...]:
    r"""What a text says of each person it is about, in its order: a post of a channel, a list, or one block.

    >>> news = "Зорин Пётр, 1972 г. р., умер в ФКУ ИК-2, Мордовия.\nСоколова Мария, 1980 г. р., на этапе."
    >>> for person in parse_people(news):
    ...     print(person.name_nominative, person.birth_year, person.custody, person.certain, person.former)
    Зорин Пётр 1972 died True ('ФКУ ИК-2, Мордовия',)
    Соколова Мария 1980 in-transit True ()

    Facility and address are those where the person is; `former` and `expected` are other places, as printed. A block
    is `certain` only if every word about who, birth, where and since when was understood in one way; otherwise
    `doubts` say why not. A text that is about nobody gives one block without name and address. Nothing is raised.
    """
    text = without_markup(with_rows_as_lines(raw))
    _, english = parted_by_script(text)
    if english and (block := parse_block(raw)).latin:
        return (_judged(_with_custody(block)),)
    source = without_case(cleaned_source(with_rows_as_lines(text)))
    found = tuple(_read(unit) for unit in units(source))
    about = tuple(block for block in found if _is_about_somebody(block, alone=len(found) == 1))
    return about or (_about_nobody(parse_block(raw)),)


def _about_nobody(block: ParsedBlock) -> ParsedBlock:
    """Of prose its status, if it gives one: «Адрес уточняется.»"""
    leftover = tuple(text for text in (block.name_as_printed, *block.leftover) if text)
    status = block.status or Status.NOTES_ONLY
    return ParsedBlock(BlockKind.NO_ADDRESS, status, services=block.services, leftover=leftover)


def parse_whereabouts(text: str) -> ParsedBlock:
    """What a text says of where somebody is who is named elsewhere, as in the column of a table.

    >>> read = parse_whereabouts("этапирован из ФКУ ИК-2")
    >>> read.custody.value, read.former
    ('in-transit', ('ФКУ ИК-2',))
    """
    return _read(Unit(without_case(cleaned_source(without_markup(text)))))


def _is_about_somebody(block: ParsedBlock, *, alone: bool) -> bool:
    """Whether it is a person, or an address without a name; prose names people and prisons, too."""
    if not block.name_as_printed:
        return block.kind is BlockKind.ADDRESS and bool(block.postal_code or block.facility_number)
    known = block.birth_year or (block.name_nominative and block.custody)
    return bool(known or (alone and not block.leftover))


def _read(unit: Unit) -> ParsedBlock:
    cues = find_cues(unit.source.plain)
    bare = _blotted(unit.source, [*((cue.start, cue.end) for cue in cues), *unit.others])
    who, rest = take_who(bare, unit.mention.name if unit.mention else None)
    found = whereabouts(_blotted(unit.source, [*who.spans, *unit.others], "\0").plain, cues)
    elsewhere = list(found.of(Says.FORMER, Says.EXPECTED))
    block = read_places(_blotted(rest, [(each.start, each.end) for each in elsewhere]), who)
    block = replace(
        block,
        leftover=tuple(text for text in block.leftover if not _is_filler(text) and not _repeats_kind(text, block)),
        former=tuple(_printed(rest, found.of(Says.FORMER))),
        expected=tuple(_printed(rest, found.of(Says.EXPECTED))),
        since=found.since,
    )
    doubts = (
        *(() if unit.parted else (_NOT_PARTED,)),
        *((_ELSEWHERE_ONLY,) if elsewhere and not found.custody and not block.facility else ()),
        *(() if found.clear and all(_one_place(rest, each) for each in elsewhere) else (_NOT_CLEAR,)),
    )
    return _judged(_with_custody(block, found, rest), doubts)


def _blotted(source: Source, spans: Iterable[tuple[int, int]], blot: str = "\n") -> Source:
    plain = source.plain
    for start, end in spans:
        plain = plain[:start] + blot * (end - start) + plain[end:]
    return Source(source.text, plain, source.latin)


def _is_filler(text: str) -> bool:
    return _FILLERS.issuperset(_WORD.findall(text.lower()))


def _repeats_kind(text: str, block: ParsedBlock) -> bool:
    """Whether it says no more than the kind of the facility: «остаётся в СИЗО: ... ФКУ СИЗО-1»."""
    kind = find_kind(text)
    return kind is not None and kind.abbr == block.facility_type and not re.search(r"\d| .* ", text)


def _printed(source: Source, stretches: Iterable[Stretch]) -> Iterator[str]:
    """The stretches as printed, without names and births."""
    for each in stretches:
        for line in _runs(source, each):
            yield line


def _runs(source: Source, stretch: Stretch) -> Iterator[str]:
    start = stretch.start
    for run in source.plain[stretch.start : stretch.end].split("\n"):
        if any(map(str.isalnum, run)):
            yield source.printed(start, start + len(run)).strip(" .()-–—:,;!")
        start += len(run) + 1


def _one_place(source: Source, stretch: Stretch) -> bool:
    """Whether a place he is not at is one place, and nothing else is said there."""
    own = Source(source.text[stretch.start : stretch.end], source.plain[stretch.start : stretch.end], source.latin)
    postcode, own = take_postcode(parted(own))
    facility, own = take_facility(own)
    further, own = take_facility(own)
    address = read_address(own, "", facility, anchored=True)
    unread = [_ANY_PLACE.sub("", text) for _, text in address.leftover]
    return not further and not (postcode and postcode.leftover) and all(map(_is_filler, unread))


def _with_custody(block: ParsedBlock, found: Whereabouts | None = None, source: Source | None = None) -> ParsedBlock:
    """The block with its custody; where he is in no facility, the place printed is a former one."""
    custody = found.custody if found else None
    place = bool(block.facility)
    if place and custody in (None, Custody.HOSPITAL):
        hospital = custody or _OF_A_HOSPITAL.search(block.facility or "")
        return replace(block, custody=Custody.HOSPITAL if hospital else Custody.HELD)
    if custody is None:
        return replace(block, custody=Custody.UNKNOWN if block.former or block.expected else None)
    if custody is Custody.HOSPITAL or not found or not source:
        return replace(block, custody=custody)
    former = _printed(source, found.of(None, Says.HERE)) if block.kind is BlockKind.ADDRESS else ()
    return replace(_without_place(block, custody), former=(*block.former, *former))


def _without_place(block: ParsedBlock, custody: Custody) -> ParsedBlock:
    """What is said of the person alone."""
    return ParsedBlock(
        BlockKind.NO_ADDRESS,
        _STATUS.get(custody, block.status or Status.NOTES_ONLY),
        name_as_printed=block.name_as_printed,
        name_case=block.name_case,
        name_nominative=block.name_nominative,
        name_candidates=block.name_candidates,
        gender=block.gender,
        birth_year=block.birth_year,
        birth_date=block.birth_date,
        marks=block.marks,
        leftover=block.leftover,
        services=block.services,
        custody=custody,
        expected=block.expected,
        since=block.since,
    )


def _judged(block: ParsedBlock, doubts: tuple[str, ...] = ()) -> ParsedBlock:
    """The block with all that speaks against its reading, certain if nothing about who, birth and where is open."""
    doubts = (
        *doubts,
        *(f'not understood: "{text}"' for text in block.leftover),
        *(f"the text calls the address {mark}" for mark in block.marks),
        *block.remarks,
    )
    accepted = (
        bool(block.name_candidates)
        and block.name_candidates[0].accepted
        and not _INITIAL.search(block.name_nominative or "")
    )
    placed = block.custody is not None and (block.custody is not Custody.HELD or _says_which_facility(block))
    certain = accepted and bool(block.birth_year) and placed and not doubts
    return replace(block, doubts=doubts, certain=certain)


def _says_which_facility(block: ParsedBlock) -> bool:
    named = block.facility_number or (block.facility and not block.facility_type)
    return bool(block.facility and (named or block.postal_code) and (block.region_norm or block.postal_code))
