"""The pieces of an address put together."""

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile, zip_longest

from letterkit.russian.blocks.address_parts import Part, Role, city_of, read_piece, regions_of
from letterkit.russian.blocks.bare_names import is_no_place
from letterkit.russian.blocks.facility_name import FacilityName
from letterkit.russian.blocks.person_name import Span, pieces
from letterkit.russian.blocks.source import Source
from letterkit.russian.regions import Region, nearest_region, regions_of_postcode, regions_within

_SENTENCE_ENDS = (".", "!", "?", ":")
_TOWN = frozenset(("г", "гор", "город", "g", "gor", "gorod", "city", "city of", "town", "town of"))
_UNREAD = (Role.BARE, Role.UNKNOWN)
_LARGER_OR_NEXT = (Role.POST_BOX, Role.SETTLEMENT, Role.QUARTER, Role.STREET)
_SAY_NOTHING_ALONE = (*_UNREAD, Role.UNIT, Role.HOUSE, Role.BUILDING, Role.COUNTRY)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part with its texts as printed: `whole` with the type word, `core` without; `start` in the source."""

    part: Part
    whole: str
    core: str
    start: int

    @property
    def role(self) -> Role:
        """What the piece is."""
        return self.part.role


@dataclass(slots=True)
class Address:
    """An address while it is put together; `leftover` with the places of its pieces."""

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


def read_address(source: Source, recipient: str, facility: FacilityName | None, *, anchored: bool) -> Address:
    """What is left of a source once name, birth, facility and postcode are out of it.

    Unless `anchored` by a postcode, or by a facility, words in capitals alone are no address. `recipient` is the name
    as printed: a piece that says it again is no place.
    """
    spans = pieces(source)
    found = [
        Piece(part, *_texts(source, start, part), start + part.start)
        for (start, end), following in zip_longest(spans, spans[1:], fillvalue=(0, 0))
        for part in _places(source, (start, end), following, recipient)
    ]
    anchored = anchored or facility is not None
    address = Address(given=anchored or any(piece.role not in _SAY_NOTHING_ALONE for piece in found))
    if not address.given:
        address.leftover += [(start, source.printed(start, end)) for start, end in spans]
        return address
    found = _bare_ones_named(_with_units(found, facility.end if facility else None))
    _set_places(address, found)
    _set_first(address, found)
    address.leftover += [(piece.start, piece.whole) for piece in found if piece.role in _UNREAD]
    return address


def _places(source: Source, span: Span, following: Span, recipient: str) -> tuple[Part, ...]:
    """The parts of a piece; what is surely no place, and the number behind it, is not understood.

    A bare name in brackets, or a sentence of its own, is a remark: «(Кресты)», «Освобождён.».
    """
    text = source.plain[slice(*span)]
    before, behind_it = source.plain[max(0, span[0] - 3) : span[0]].rstrip(" ")[-1:], source.text[span[1] : span[1] + 1]
    apart = behind_it == ")" or (behind_it in _SENTENCE_ENDS and before in ("", "\n"))
    next_house = source.plain[slice(*following)]
    if next_house and read_piece(next_house, latin=source.latin)[0].role is not Role.HOUSE:
        next_house = ""
    parts: list[Part] = []
    for part in reversed(read_piece(text, latin=source.latin)):
        behind = parts[-1] if parts and parts[-1].role is Role.HOUSE else None
        house = text[behind.start : behind.end] if behind else next_house
        next_house = ""
        bare = text[part.start : part.end] if part.role is Role.BARE else ""
        if bare and (apart or is_no_place(bare, recipient, house, latin=source.latin)):
            end = parts.pop().end if behind else part.end
            parts.append(Part(Role.UNKNOWN, part.start, end, part.start, end))
        else:
            parts.append(part)
    return tuple(reversed(parts))


def _with_units(found: list[Piece], facility_end: int | None) -> list[Piece]:
    """«корпус 3» right behind a facility that closes the address is a part of it, not of the street's house."""
    behind = [piece for piece in found if facility_end is not None and piece.start >= facility_end]
    if len(behind) == len(found):
        return found
    units = list(takewhile(lambda piece: piece.role in (Role.BUILDING, Role.UNIT), behind))
    return [_renamed(piece, Role.UNIT) if piece in units else piece for piece in found]


def _texts(source: Source, start: int, part: Part) -> tuple[str, str]:
    """With the type word and without, as printed."""
    return (
        source.printed(start + part.start, start + part.end),
        source.printed(start + part.core, start + part.core_end),
    )


def _renamed(piece: Piece, role: Role) -> Piece:
    part = piece.part
    return Piece(Part(role, part.start, part.end, part.core, part.core_end), piece.whole, piece.core, piece.start)


def _bare_ones_named(found: list[Piece]) -> list[Piece]:
    """Names without a type word: the settlement if none is typed, else a street if a house follows."""
    settlement = None if any(piece.role is Role.SETTLEMENT for piece in found) else _bare_settlement(found)
    has_street = any(piece.role is Role.STREET for piece in found)
    named: list[Piece] = []
    for piece, following in zip(found, [*(piece.role for piece in found[1:]), None], strict=False):
        role = piece.role
        if piece is settlement:
            role = Role.SETTLEMENT
        elif role is Role.BARE and not has_street and following is Role.HOUSE:
            role, has_street = Role.STREET, True
        elif role is Role.BARE and (following in _LARGER_OR_NEXT or (settlement and piece.start < settlement.start)):
            role = Role.QUARTER
        named.append(piece if role is piece.role else _renamed(piece, role))
    return named


def _bare_settlement(found: list[Piece]) -> Piece | None:
    """The first bare name; the last one in the English order, where the region comes behind.

    One with a house behind it is rather a street, if there is another.
    """
    roles = [piece.role for piece in found]
    all_bare = [place for place, role in enumerate(roles) if role is Role.BARE]
    if not all_bare:
        return None
    bare = [place for place in all_bare if roles[place + 1 : place + 2] != [Role.HOUSE]] or all_bare
    english_order = Role.REGION in roles and roles.index(Role.REGION) > bare[0]
    return found[bare[-1] if english_order else bare[0]]


def _set_places(address: Address, found: list[Piece]) -> None:
    """Settlement and what lies in it: of several the city with a region's rank, else a town, else the first."""
    settlements = [piece for piece in found if piece.role is Role.SETTLEMENT]
    main = min(settlements, key=_rank, default=None)
    if main:
        address.locality, address.locality_as_printed = main.core, main.whole
    inner = [piece for piece in found if piece.role in (Role.SETTLEMENT, Role.QUARTER) and piece is not main]
    address.sublocality = ", ".join(piece.whole for piece in inner if not main or piece.core != main.core) or None
    districts = [piece.whole for piece in found if piece.role is Role.DISTRICT]
    address.district = ", ".join(dict.fromkeys(districts)) or None
    address.building = ", ".join(piece.whole for piece in found if piece.role is Role.BUILDING) or None
    address.unit = ", ".join(piece.whole for piece in found if piece.role is Role.UNIT) or None


def _rank(piece: Piece) -> int:
    if city_of(piece.core):
        return 0
    if piece.part.type == "п/о":
        return 3
    return 1 if piece.part.type in _TOWN else 2


def _set_first(address: Address, found: list[Piece]) -> None:
    """The fields a block has once; the same again is no news, another is left over."""
    once = {
        Role.COUNTRY: "country",
        Role.REGION: "region",
        Role.STREET: "street",
        Role.HOUSE: "house",
        Role.POST_BOX: "po_box",
    }
    for piece in found:
        if piece.role in once:
            name = once[piece.role]
            has_type = piece.role in (Role.HOUSE, Role.POST_BOX)
            value = piece.core if has_type else piece.whole
            if getattr(address, name) is None:
                setattr(address, name, value)
                if has_type:
                    setattr(address, f"{name}_as_printed", piece.whole)
            elif getattr(address, name) != value and not _same_region(piece, address):
                address.leftover.append((piece.start, piece.whole))


def _same_region(piece: Piece, address: Address) -> bool:
    return piece.role is Role.REGION and regions_of(piece.whole) == regions_of(address.region or "")


def region_meant(address: Address, body: str, postcode: str) -> Region | None:
    """The federal subject: as printed, else a city that is one, else of the body, else of the postcode.

    A shared abbreviation and a body of two subjects decide only together with the postcode.
    """
    by_postcode = regions_of_postcode(postcode)
    by_body = _regions_of_body(body)
    printed = regions_of(address.region) if address.region else ()
    if printed:
        return _common(printed, (*by_postcode, *by_body))
    if city := next((city for place in (address.region, address.locality) if place and (city := city_of(place))), None):
        return city
    if address.region and not by_body and not by_postcode:
        return nearest_region(address.region)
    return _common(by_body, by_postcode) or next(iter(by_body or by_postcode), None)


@lru_cache(maxsize=1024)
def _regions_of_body(body: str) -> tuple[Region, ...]:
    return regions_within(body)


def _common(regions: tuple[Region, ...], others: tuple[Region, ...]) -> Region | None:
    if len(regions) == 1:
        return regions[0]
    return next((region for region in others if region in regions), None)
