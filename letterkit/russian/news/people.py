"""Texts about people read: one block a person, with his status and the place where he is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks import BlockKind, ParsedBlock, parse_block
from letterkit.russian.blocks.address import read_address
from letterkit.russian.blocks.facility_name import take_facility
from letterkit.russian.blocks.pairs import parted_by_script
from letterkit.russian.blocks.parsing import Who, read_places, take_who
from letterkit.russian.blocks.postcode import take_postcode
from letterkit.russian.blocks.source import Source, cleaned_source, parted
from letterkit.russian.news.cues import Says, find_cues
from letterkit.russian.news.layout import Unit, units
from letterkit.russian.news.whereabouts import Stretch, Whereabouts, whereabouts

_WORD = late_pattern(r"\w+")
_FILLERS = frozenset(
    "и а но он она они его её ее их им ему ей там тут также тоже уже что как по в во на с со к о об это этот эта "
    "г год года вместе обоих обе оба все всем адрес адресу для от который которая где куда же".split()
)
_OF_A_HOSPITAL = late_pattern(r"(?i:больниц|мсч|медсанчаст|санчаст|госпитал)")
_ADDRESS_FIELDS = (
    *("postal_code", "country", "region", "region_norm", "district", "locality", "sublocality", "street", "house"),
    *("building", "po_box", "facility", "facility_type", "facility_number", "unit"),
    *("locality_as_printed", "house_as_printed", "po_box_as_printed"),
)


def parse_people(raw: str) -> tuple[ParsedBlock, ...]:
    """What a text says of each person it is about, in its order; () for prose that gives nobody's address.

    >>> [(each.name_nominative, each.custody.value) for each in parse_people("Зорин Пётр, 1972 г. р., умер в ИК-2.")]
    [('Зорин Пётр', 'died')]
    """
    russian, english = parted_by_script(raw)
    if english and (block := parse_block(raw)).latin:
        return (_judged(_with_custody(block), clear=True),)
    source = cleaned_source(raw)
    found = (_read(unit) for unit in units(source))
    return tuple(block for block in found if block.name_as_printed or _is_address(block))


def _is_address(block: ParsedBlock) -> bool:
    """Whether a text that names nobody gives an address: a sentence may name a prison, too."""
    return block.kind is BlockKind.ADDRESS and bool(block.postal_code or block.facility_number)


def _read(unit: Unit) -> ParsedBlock:
    cues = find_cues(unit.source.plain)
    bare = _blotted(unit.source, [*((cue.start, cue.end) for cue in cues), *unit.others])
    who, rest = take_who(bare, unit.mention.name if unit.mention else None)
    found = whereabouts(_blotted(unit.source, [*who.spans, *unit.others], "\0").plain, cues)
    elsewhere = list(found.of(Says.FORMER, Says.EXPECTED))
    block = read_places(_blotted(rest, [(each.start, each.end) for each in elsewhere]), who)
    block = replace(
        block,
        leftover=tuple(text for text in block.leftover if not _is_filler(text)),
        former=tuple(_printed(rest, found.of(Says.FORMER))),
        expected=tuple(_printed(rest, found.of(Says.EXPECTED))),
        since=found.since,
    )
    clear = found.clear and unit.parted and all(_one_place(rest, each) for each in elsewhere)
    return _judged(_with_custody(block, found, rest), clear=clear)


def _blotted(source: Source, spans: Iterable[tuple[int, int]], blot: str = "\n") -> Source:
    plain = source.plain
    for start, end in spans:
        plain = plain[:start] + blot * (end - start) + plain[end:]
    return Source(source.text, plain, source.latin)


def _is_filler(text: str) -> bool:
    return _FILLERS.issuperset(_WORD.findall(text.lower()))


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
    return not further and not (postcode and postcode.leftover) and all(_is_filler(text) for _, text in address.leftover)


def _with_custody(block: ParsedBlock, found: Whereabouts | None = None, source: Source | None = None) -> ParsedBlock:
    """The block with its custody; where he is in no facility, the place printed is a former one."""
    custody = found.custody if found else None
    place = bool(block.facility)
    if custody is None or (custody is Custody.HOSPITAL and place):
        hospital = custody is Custody.HOSPITAL or bool(_OF_A_HOSPITAL.search(block.facility or ""))
        return replace(block, custody=(Custody.HOSPITAL if hospital else Custody.HELD) if place else None)
    if custody is Custody.HOSPITAL or not found or not source:
        return replace(block, custody=custody)
    former = _printed(source, found.of(None, Says.HERE)) if block.kind is BlockKind.ADDRESS else ()
    nowhere = dict.fromkeys(_ADDRESS_FIELDS)
    return replace(block, kind=BlockKind.NO_ADDRESS, custody=custody, former=(*block.former, *former), **nowhere)


def _judged(block: ParsedBlock, *, clear: bool) -> ParsedBlock:
    """The block, certain if nothing about who, birth and where is open."""
    accepted = bool(block.name_candidates) and block.name_candidates[0].accepted
    placed = block.custody is not None and (not block.custody.has_address or _says_which_facility(block))
    understood = not block.leftover and not block.marks and not block.remarks
    return replace(block, certain=clear and accepted and bool(block.birth_year) and placed and understood)


def _says_which_facility(block: ParsedBlock) -> bool:
    named = block.facility_number or (block.facility and not block.facility_type)
    return bool(block.facility and (named or block.postal_code) and (block.region_norm or block.postal_code))
