"""The parts of an address in one piece of text: what each is, judged by itself."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import vocabulary as v
from letterkit.russian.blocks.town_and_street import town_end
from letterkit.russian.regions import Region, find_regions, leading_region
from letterkit.russian.regions_shortened import shortened_regions


class Role(Enum):
    """What a part of an address is. BARE: a capitalised name without a type word."""

    COUNTRY = auto()
    REGION = auto()
    DISTRICT = auto()
    SETTLEMENT = auto()
    QUARTER = auto()
    STREET = auto()
    HOUSE = auto()
    BUILDING = auto()
    POST_BOX = auto()
    UNIT = auto()
    BARE = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class AddressPart:
    """A part of an address: from `start` to `end` of its piece with the type word, `core` to `core_end` without."""

    role: Role
    start: int
    end: int
    core: int
    core_end: int
    type: str = ""


_NUM = r"\d{1,4}(?!\d)(?:[-/]\d+)*(?:(?:\s?|-(?![йяеыеуy]))\"?[А-ЯЁа-яёA-Za-z]\"?(?![\w.\"-]))?(?:/\d+[А-Яа-яA-Za-z]?)?"
WITHOUT_NUMBER = ("б/н", "без номера", "без №")
"""How lists print that a house has no number."""

_ORDINAL = r"(?i:\d+-?(?:[яйе]|ая|ый|ой|ий|oe|ya|y|st|nd|rd|th)\b)"
_NAME = rf"(?:\"?{v.CAPITAL}|\d|им\b|имени\b|im\b)"

_PATTERNS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.COUNTRY, late_pattern(rf"(?P<core>{v.COUNTRY})\.?", re.IGNORECASE)),
    (Role.POST_BOX, late_pattern(rf"(?P<type>{v.POST_BOX})\.?\s?(?:№\s?)?(?P<core>[\w/-]+)", re.IGNORECASE)),
    (Role.UNIT, late_pattern(rf"(?P<core>{v.UNIT})\.?", re.IGNORECASE)),
    (Role.HOUSE, late_pattern(r"(?P<core>\d+(?:-?й)?\s?(?:км|километр|km)\.?|(?:км|km)\.?\s?\d+)", re.IGNORECASE)),
    (Role.HOUSE, late_pattern(rf"(?P<core>(?i:{v.PLOT})\.?\s?(?:№\s?)?{_NUM})")),
    (
        Role.HOUSE,
        late_pattern(rf"(?:(?P<type>(?i:{v.HOUSE}))\.?\s?)?(?:№\s?)?(?P<core>{_NUM}|{'|'.join(WITHOUT_NUMBER)})\.?"),
    ),
    (Role.STREET, late_pattern(rf"(?P<type>(?i:{v.STREET_FIRST}))(?:\.\s?|\s)(?P<core>\S.*)")),
    (Role.BUILDING, late_pattern(rf"(?P<core>(?i:{v.BUILDING}|к|str)\.?\s?(?:№\s?)?(?:{_NUM}|\"?{v.CAPITAL}\"?))")),
    (Role.BUILDING, late_pattern(r"(?P<core>(?:кв|ап|apt)\.?\s?\d+)")),
    (Role.STREET, late_pattern(rf"(?P<core>{v.CAPITAL}.*)\s(?P<type>{v.STREET_FIRST})\.?")),
    (Role.STREET, late_pattern(rf"(?P<core>{_ORDINAL}\s)(?P<type>(?i:{v.STREET}))(?:\.\s?|\s)\S.*")),
    (Role.QUARTER, late_pattern(rf"(?P<type>(?i:{v.QUARTER}|кв))(?:\.\s?|\s)(?P<core>{_NAME}.*)")),
    (Role.QUARTER, late_pattern(rf"(?P<core>(?:\d|{v.CAPITAL}).*)\s(?P<type>(?i:{v.QUARTER}))(?:\s.*)?\.?")),
    (Role.QUARTER, late_pattern(rf"(?P<type>(?i:{v.QUARTER}))\s(?P<core>[а-яё].*)")),
    (Role.QUARTER, late_pattern(rf"(?P<core>(?i:{v.NAMELESS_QUARTER}))")),
    (Role.DISTRICT, late_pattern(rf"(?P<core>{v.CAPITAL}.*)\s(?P<type>(?i:{v.DISTRICT_AFTER}))\.?")),
    (Role.DISTRICT, late_pattern(rf"(?P<core>{v.CAPITAL}\S*(?:ого|его)\s(?P<type>района|р-на|улуса|округа))")),
    (Role.DISTRICT, late_pattern(rf"(?P<type>(?i:{v.DISTRICT}))(?:\.\s?|\s)(?P<core>{_NAME}.*)")),
    (Role.STREET, late_pattern(rf"(?P<core>(?:\d|{v.CAPITAL}).*)\s(?P<type>(?i:{v.STREET}))(?:\.?|\s{_ORDINAL})")),
    (Role.STREET, late_pattern(rf"(?P<type>(?i:{v.STREET}))(?:\.\s?|\s)(?P<core>{_NAME}.*)")),
    (Role.SETTLEMENT, late_pattern(rf"(?!д\.?\s?\d)(?P<type>(?i:{v.SETTLEMENT}))(?:\.\s?|\s)(?P<core>{_NAME}.*)")),
    (Role.SETTLEMENT, late_pattern(rf"(?P<core>{v.CAPITAL}.*?)\s(?P<type>{v.SETTLEMENT_AFTER})\.?")),
    (
        Role.REGION,
        late_pattern(rf"(?P<core>{v.CAPITAL}.*(?:область|край|республика|обл\.|oblast|krai))", re.IGNORECASE),
    ),
)
_CITY = late_pattern(
    rf"(?:(?P<type>(?i:город федерального значения|город|г|g|city of))(?:\.\s?|\s))?"
    rf"(?P<core>{v.CAPITAL}.*?)(?:\s(?:г|город)\.?)?"
)
# "Ростов-на-Дону", "Белая Гора", "им. Кирова", "Матросская тишина"
_BARE = late_pattern(
    rf"(?:(?:им|im)\.\s)?\"?{v.CAPITAL}[\w.\"/-]*(?:\s(?:на|им\.|имени|na|\"?{v.CAPITAL}[\w.\"/-]*))*"
    rf"|{v.CAPITAL}[\w-]*(?:ая|яя|[иы]й|ой|[ое]е|[иы]е|aya|oy|y|oye)\s{v.SMALL}+"
)
_INSIDE = frozenset((("RU-YAN", "RU-TYU"), ("RU-KHM", "RU-TYU"), ("RU-NEN", "RU-ARK")))
_CITIES = frozenset(("RU-MOW", "RU-SPE", "UA-40", "KZ-BAY"))

# Where a piece without commas comes apart: before words that always open a part.
_TYPE_OF_STREET = r"пл\.|площадь|проспект|проезд|пер\.|переулок|бульвар|набережная|шоссе|тракт|вал"
_CUT = late_pattern(
    rf"(?<=[\w.\")])\s+(?=(?:"
    rf"(?:{v.HOUSE}|{v.PLOT})\.?\s?(?:№\s?)?\d"
    rf"|(?:{v.BUILDING}|к)\.?\s?(?:№\s?)?(?:\d|[А-Я]\b)"
    rf"|(?:{v.POST_BOX})\.?\s"
    rf"|(?:пер|просп|пр-т|пр-кт|пр-д|наб|б-р|бул|туп|мкр|{v.STREET_FIRST})\.?\s?{v.CAPITAL}"
    rf"|(?:{v.STREET_FIRST})\.?\s?(?:\d+(?!\d|[\s,/]*\d|\s?[а-яё]\b|\s?(?:{v.BUILDING})\.?\s|$)|им\b|п/)|(?:ш|тер|кв|пр)\.\s?{v.CAPITAL}|\d+-?й?\s?(?:км|km)\b"
    rf"|(?:{_TYPE_OF_STREET}|посёлок|поселок|село|станица|хутор)\s{v.CAPITAL}"
    rf"|{v.CAPITAL}[\w-]*(?:[иы]й|ой|ая|ое)\s(?:{_TYPE_OF_STREET})(?!\w)"
    rf"|(?:(?:г|пос|с|п|дер|х|ст)\.\s?|(?:пгт|рп|р\. ?п\.)\s){v.CAPITAL}"
    rf"|{v.CAPITAL}\S*(?:(?:ого|его)\s(?:района|р-на)|(?:ий|ый|ой)\s(?:район|р-н))\b"
    rf"|{v.CAPITAL}\S*(?:кого|кой)\s(?:края|области|обл\.?)(?!\w)|[Рр]еспублики\s{v.CAPITAL}"
    r"|\d+-?й?\s(?:микрорайон|мкр)))"
    r"|(?<=\bрайон)\s+|(?<=\bр-н)\s+|(?<=\d)(?=(?:корп|стр|к|с)\.?\s?\d)"
)
# Behind a region that has its type a town needs no comma: "Республика Коми г Ухта".
_HAS_REGION_TYPE = late_pattern(r"(?<!\w)(?:область|обл|край|кр|республика|респ|АО)(?!\w)", re.IGNORECASE)
_TOWN_BEHIND = late_pattern(rf"\s(?:{v.SHORT_SETTLEMENT})\s{v.CAPITAL}[а-яё]")
# What follows a region's name and makes it another's: "Москва г", "Altaysky District".
_TYPE_BEHIND = late_pattern(rf"\s(?i:{v.SETTLEMENT_AFTER}|{v.DISTRICT_AFTER}|респ\w*)(?:\.?$|\s)")
_NO_CUT_AFTER = late_pattern(
    r"(?:\d-?(?:[яйе]|ая|ый|ya|aya|y)|(?<![\w-])(?:[ркдн]|п\. ?г|ж/?-?д|им|при|по|в|ж|ул|рабочий|"
    r"дачный|курортный|разъезд|станция|улица|жилой|жилой район"
    r"|^р-н|^район|^\w+[иыо]й))\.?$",
    re.IGNORECASE,
)
# "Донгузская ул. д. 142"
_HOUSE_BEHIND_TYPE = late_pattern(r"(?:(?<=ул)|(?<=ул\.)|(?<=лица))\s(?i:д|дом)\.?\s?\d")
_STREET_AND_NUMBER = late_pattern(rf"(.*?(?:[^\d\s-]|-\d+)\.?)\s({_NUM})")
# "11 Dekabristov Street", "44 9-y Zavodskoy Drive", but a number may also begin the name: "40 Let Oktyabrya Street".
_NUMBER_AND_STREET = late_pattern(
    rf"({_NUM}),?\s(?!(?:Let|Goda|Maya|Internatsionala|Yanvarya|Fevralya|Marta|Oktyabrya|Noyabrya|Dekabrya)\b)"
    rf"((?:{_ORDINAL}\s|\d+(?:-\w+)?\s)?{v.CAPITAL}(?:[^\d]|-\d)*)"
)
LONGEST = 160
"""Characters; no part of an address is longer, and what is takes no time to read."""


@lru_cache(maxsize=16384)
def read_piece(piece: str, *, latin: bool) -> tuple[AddressPart, ...]:
    """The parts of one piece between separators, in its order; positions count from its start."""
    parts: list[AddressPart] = []
    for start, end in _cuts(piece) if len(piece) <= LONGEST else ():
        parts.extend(_shifted(part, start) for part in _read(piece[start:end], latin=latin))
    # what begins with prose is prose: «Находится в больнице г. Москвы»
    is_address = parts and parts[0].role is not Role.UNKNOWN
    return tuple(parts) if is_address else (_plain_part(Role.UNKNOWN, (0, len(piece))),)


@lru_cache(maxsize=16384)
def subjects_of(text: str) -> tuple[Region, ...]:
    """The federal subjects the text can name."""
    return find_regions(text)


def regions_of(text: str) -> tuple[Region, ...]:
    """The same, without the cities that have the rank of a subject: those are settlements."""
    return tuple(region for region in subjects_of(text) or shortened_regions(text) if region.key not in _CITIES)


def city_of(text: str) -> Region | None:
    """The city with the rank of a subject that the text names."""
    return next((region for region in subjects_of(text) if region.key in _CITIES), None)


def lies_in(inner: str, outer: str) -> bool:
    """Whether one subject is an autonomous district of the other."""
    return any((one.key, other.key) in _INSIDE for one in regions_of(inner) for other in regions_of(outer))


def _cuts(piece: str) -> list[tuple[int, int]]:
    region = leading_region(piece)
    region += piece[region : region + 1] == "." and region > 0
    cuts = [
        match.span()
        for match in _CUT.finditer(piece)
        if not _NO_CUT_AFTER.search(piece, 0, match.start()) or _HOUSE_BEHIND_TYPE.match(piece, match.start())
    ]
    named = _HAS_REGION_TYPE.search(piece, 0, region) and _TOWN_BEHIND.match(piece, region)
    if piece[region : region + 1] == " " and (named or not _TYPE_BEHIND.match(piece, region)):
        cuts = [(region, region + 1), *(cut for cut in cuts if cut[0] > region)]
    starts = [0, *(end for _start, end in cuts)]
    ends = [*(start for start, _end in cuts), len(piece)]
    return [span for start, end in zip(starts, ends, strict=True) for span in _town_apart(piece, start, end)]


def _town_apart(piece: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """A stretch in one, or a town and the street behind it in two."""
    town = town_end(piece[start:end])
    return ((start, start + town), (start + town + 1, end)) if town else ((start, end),)


def _read(text: str, *, latin: bool) -> tuple[AddressPart, ...]:
    whole = (0, len(text))
    if latin and (match := _NUMBER_AND_STREET.fullmatch(text)):
        return _house_first(match)
    for role, pattern in _PATTERNS:
        if match := pattern.fullmatch(text):
            return _street(text, match) if role is Role.STREET else (_part(role, match),)
        if role is Role.BUILDING and (named := _subject(text)):
            return named
    if match := _STREET_AND_NUMBER.fullmatch(text):
        head = _read(match[1], latin=latin)
        if head[0].role in (Role.STREET, Role.BARE):
            return (*head, _plain_part(Role.HOUSE, match.span(2)))
    return (_plain_part(Role.BARE if _BARE.fullmatch(text) else Role.UNKNOWN, whole),)


def _subject(text: str) -> tuple[AddressPart, ...]:
    """A federal subject; a city of that rank is a settlement, with or without "г."."""
    if regions_of(text):
        return (_plain_part(Role.REGION, (0, len(text))),)
    if city_of(text):
        match = _CITY.fullmatch(text)
        return (_part(Role.SETTLEMENT, match),) if match else ()
    return ()


def _part(role: Role, match: re.Match[str]) -> AddressPart:
    kind = match.groupdict().get("type") or ""
    return AddressPart(role, 0, match.end(), match.start("core"), match.end("core"), kind.lower().rstrip("."))


def _plain_part(role: Role, span: tuple[int, int]) -> AddressPart:
    return AddressPart(role, *span, *span)


def _street(text: str, match: re.Match[str]) -> tuple[AddressPart, ...]:
    """A street, and the house if its number stands at the end without "д."."""
    kind = match["type"].lower()
    if numbered := _STREET_AND_NUMBER.fullmatch(text):
        street, house = numbered.span(1), numbered.span(2)
        return (AddressPart(Role.STREET, *street, *street, kind), _plain_part(Role.HOUSE, house))
    return (AddressPart(Role.STREET, 0, len(text), 0, len(text), kind),)


def _house_first(match: re.Match[str]) -> tuple[AddressPart, ...]:
    """The English order: "11 Dekabristov Street"."""
    return (_plain_part(Role.HOUSE, match.span(1)), _plain_part(Role.STREET, match.span(2)))


def _shifted(part: AddressPart, by: int) -> AddressPart:
    return AddressPart(part.role, part.start + by, part.end + by, part.core + by, part.core_end + by, part.type)
