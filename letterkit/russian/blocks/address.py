"""The parts of an address put together."""

from dataclasses import dataclass, field, replace
from itertools import takewhile, zip_longest

from letterkit.russian.blocks.address_parts import (
    WITHOUT_NUMBER,
    AddressPart,
    Role,
    city_of,
    lies_in,
    read_piece,
    regions_of,
)
from letterkit.russian.blocks.bare_names import is_outside_address
from letterkit.russian.blocks.facility_name import FacilityName
from letterkit.russian.blocks.person_name import pieces
from letterkit.russian.blocks.place_names import may_be_settlement, town_behind_facility, town_in_nominative
from letterkit.russian.blocks.source import Source, Span

_SENTENCE_ENDS = (".", "!", "?", ":")
_TOWN = frozenset(("г", "гор", "город", "g", "gor", "gorod", "city", "city of", "town", "town of"))
_UNREAD = (Role.BARE, Role.UNKNOWN)
_LARGER_OR_NEXT = (Role.POST_BOX, Role.SETTLEMENT, Role.QUARTER, Role.STREET)
_SAY_NOTHING_ALONE = (*_UNREAD, Role.UNIT, Role.HOUSE, Role.BUILDING, Role.COUNTRY)


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A part with its texts as printed: `whole` with the type word, `core` without; `start` in the source."""

    part: AddressPart
    whole: str
    core: str
    start: int

    @property
    def role(self) -> Role:
        """What the part is."""
        return self.part.role

    @property
    def type(self) -> str:
        """Its type word, in small letters."""
        return self.part.type


@dataclass(slots=True)
class Address:
    """An address while it is put together; `leftover` with the positions of its texts."""

    given: bool
    country: str | None = None
    region: str | None = None
    district: str | None = None
    locality: str | None = None
    sublocality: str | None = None
    street: str | None = None
    house: str | None = None
    building: str | None = None
    po_box: str | None = None
    unit: str | None = None
    locality_as_printed: str | None = None
    house_as_printed: str | None = None
    po_box_as_printed: str | None = None
    leftover: list[tuple[int, str]] = field(default_factory=list)


def read_address(source: Source, name: str, facility: FacilityName | None, *, anchored: bool) -> Address:
    """The address in what is left of a source without name, birth, facility and postcode.

    Unless `anchored` by a postcode, or by a facility, capitalised words alone are not an address. `name` is the
    person's, as printed: a piece that repeats it is not part of the address.
    """
    spans = pieces(source)
    found = [
        PrintedPart(part, *_texts(source, start, part), start + part.start)
        for (start, end), following in zip_longest(spans, spans[1:], fillvalue=(0, 0))
        for part in _parts(source, (start, end), following, name)
    ]
    anchored = anchored or facility is not None
    address = Address(given=anchored or any(part.role not in _SAY_NOTHING_ALONE for part in found))
    if not address.given:
        address.leftover += [(start, source.printed(start, end)) for start, end in spans]
        return address
    if facility:
        found = [_of_facility(part, facility, source) for part in found]
    found = _bare_ones_named(_with_units(found, facility.end if facility else None))
    _set_settlements(address, found)
    _set_first(address, found)
    address.leftover += [(part.start, part.whole) for part in found if part.role in _UNREAD]
    return address


def _parts(source: Source, span: Span, following: Span, name: str) -> tuple[AddressPart, ...]:
    """The parts of a piece; what surely does not belong to the address, and the number behind it, is left unread.

    A bare name in brackets, or a sentence of its own, is a remark: "(Кресты)", "Освобождён.".
    """
    text = source.plain[slice(*span)]
    before, behind_it = source.plain[max(0, span[0] - 3) : span[0]].rstrip(" ")[-1:], source.text[span[1] : span[1] + 1]
    apart = behind_it == ")" or (behind_it in _SENTENCE_ENDS and before in ("", "\n"))
    next_house = source.plain[slice(*following)]
    if next_house and read_piece(next_house, latin=source.latin)[0].role is not Role.HOUSE:
        next_house = ""
    parts: list[AddressPart] = []
    for part in reversed(read_piece(text, latin=source.latin)):
        behind = parts[-1] if parts and parts[-1].role is Role.HOUSE else None
        house = text[behind.start : behind.end] if behind else next_house
        next_house = ""
        bare = text[part.start : part.end] if part.role is Role.BARE else ""
        if bare and (apart or is_outside_address(bare, name, house, latin=source.latin)):
            end = parts.pop().end if behind else part.end
            parts.append(AddressPart(Role.UNKNOWN, part.start, end, part.start, end))
        else:
            parts.append(part)
    return tuple(reversed(parts))


def _of_facility(part: PrintedPart, facility: FacilityName, source: Source) -> PrintedPart:
    """A town right behind the facility, "СИЗО-1 Тюмени", in the nominative; unread if it is not clear which that is."""
    apart = part.start < facility.end or source.text[facility.end : part.start].strip()
    if apart or part.type or part.role not in (Role.BARE, Role.SETTLEMENT):
        return part
    town = town_behind_facility(part.core)
    return replace(part, whole=town, core=town) if town else _renamed(part, Role.UNKNOWN)


def _with_units(found: list[PrintedPart], facility_end: int | None) -> list[PrintedPart]:
    """A building right behind a facility that closes the address is a part of it, not of the street's house."""
    behind = [part for part in found if facility_end is not None and part.start >= facility_end]
    if len(behind) == len(found):
        return found
    units = list(takewhile(lambda part: part.role in (Role.BUILDING, Role.UNIT), behind))
    return [_renamed(part, Role.UNIT) if part in units else part for part in found]


def _texts(source: Source, start: int, part: AddressPart) -> tuple[str, str]:
    """With the type word and without, as printed."""
    return (
        source.printed(start + part.start, start + part.end),
        source.printed(start + part.core, start + part.core_end),
    )


def _renamed(part: PrintedPart, role: Role) -> PrintedPart:
    return replace(part, part=replace(part.part, role=role))


def _bare_ones_named(found: list[PrintedPart]) -> list[PrintedPart]:
    """Names without a type word: the settlement if none is typed, else a street if a house follows."""
    if not any(part.role is Role.BARE for part in found):
        return found
    found = _without_common_words(found)
    settlement = None if any(part.role is Role.SETTLEMENT for part in found) else _bare_settlement(found)
    has_street = any(part.role is Role.STREET for part in found)
    named: list[PrintedPart] = []
    for part, following in zip(found, [*(part.role for part in found[1:]), None], strict=False):
        role = part.role
        if part is settlement:
            role = Role.SETTLEMENT
        elif role is Role.BARE and not has_street and following is Role.HOUSE:
            role, has_street = Role.STREET, True
        elif role is Role.BARE and (following in _LARGER_OR_NEXT or (settlement and part.start < settlement.start)):
            role = Role.QUARTER
        named.append(part if role is part.role else _renamed(part, role))
    return named


def _without_common_words(found: list[PrintedPart]) -> list[PrintedPart]:
    """A common word alone ("Скоро", "Фейк") is no name, unless a house behind it makes it a street."""
    return [
        _renamed(part, Role.UNKNOWN)
        if part.role is Role.BARE and following is not Role.HOUSE and not may_be_settlement(part.core)
        else part
        for part, following in zip_longest(found, (part.role for part in found[1:]))
    ]


def _bare_settlement(found: list[PrintedPart]) -> PrintedPart | None:
    """The first bare name; the last one in the English order, where the region comes behind.

    One with a house behind it is rather a street, if there is another.
    """
    roles = [part.role for part in found]
    all_bare = [position for position, role in enumerate(roles) if role is Role.BARE]
    if not all_bare:
        return None
    bare = [position for position in all_bare if roles[position + 1 : position + 2] != [Role.HOUSE]] or all_bare
    english_order = Role.REGION in roles and roles.index(Role.REGION) > bare[0]
    return found[bare[-1] if english_order else bare[0]]


def _set_settlements(address: Address, found: list[PrintedPart]) -> None:
    """Settlement and what lies in it: of several the city with a region's rank, else a town, else the first."""
    settlements = [part for part in found if part.role is Role.SETTLEMENT]
    main = min(settlements, key=_rank, default=None)
    if main:
        town = town_in_nominative(main.core) if main.type in _TOWN else main.core
        address.locality, address.locality_as_printed = town, main.whole.replace(main.core, town)
    inner = [part for part in found if part.role in (Role.SETTLEMENT, Role.QUARTER) and part is not main]
    address.sublocality = ", ".join(part.whole for part in inner if not main or part.core != main.core) or None
    districts = [part.whole for part in found if part.role is Role.DISTRICT]
    address.district = ", ".join(dict.fromkeys(districts)) or None
    address.building = ", ".join(part.whole for part in found if part.role is Role.BUILDING) or None
    address.unit = ", ".join(part.whole for part in found if part.role is Role.UNIT) or None


def _rank(part: PrintedPart) -> int:
    if city_of(part.core):
        return 0
    if part.type == "п/о":
        return 3
    return 1 if part.type in _TOWN else 2


def _set_first(address: Address, found: list[PrintedPart]) -> None:
    """The fields a block has once; the same again adds nothing, another is left over."""
    once = {
        Role.COUNTRY: "country",
        Role.REGION: "region",
        Role.STREET: "street",
        Role.HOUSE: "house",
        Role.POST_BOX: "po_box",
    }
    for part in found:
        if part.role in once:
            name = once[part.role]
            has_type = part.role in (Role.HOUSE, Role.POST_BOX)
            value = part.core if has_type else part.whole
            if getattr(address, name) is None:
                setattr(address, name, value)
                if has_type:
                    setattr(address, f"{name}_as_printed", part.whole)
            elif part.role is Role.REGION and lies_in(part.whole, address.region or ""):
                address.region = value
            elif getattr(address, name) != value and not _says_no_more(part, address):
                address.leftover.append((part.start, part.whole))


def _says_no_more(part: PrintedPart, address: Address) -> bool:
    """Whether a region is given already, or lies in that; or a house without a number at a kilometre of its road."""
    if part.role is Role.HOUSE:
        return part.core in WITHOUT_NUMBER and "км" in (address.house or "")
    given = address.region or ""
    same = regions_of(part.whole) == regions_of(given) or lies_in(given, part.whole)
    return part.role is Role.REGION and same
