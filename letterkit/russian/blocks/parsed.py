"""What a published block says, field by field; a field that is not printed is None."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from letterkit.model.name import Case, Gender
from letterkit.model.person import Custody
from letterkit.russian.doubt import Doubt


class BlockKind(StrEnum):
    """Whether a block gives an address at all."""

    ADDRESS = "address"
    NO_ADDRESS = "no_address"


class Status(StrEnum):
    """Why a block gives no address."""

    IN_TRANSIT = "in_transit"
    ADDRESS_UNKNOWN = "address_unknown"
    WHEREABOUTS_ASKED = "whereabouts_asked"
    NOTES_ONLY = "online_services_or_notes_only"


class AddressMark(StrEnum):
    """What a list says of an address besides giving it."""

    PRESUMED = "presumed"
    PREVIOUS = "previous"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """One nominative a printed name can stand for; `accepted` if every part is confirmed."""

    name: str
    gender: Gender | None
    accepted: bool


@dataclass(frozen=True, slots=True)
class ParsedBlock:
    """What one block says. Strings are as printed, blanks folded and NFC.

    `locality` and `house` stand without their type words, `street`, `sublocality` and `building`
    with them; `region_norm` is the full nominative name, derived where none is printed. `unit` is
    a part of the facility ("отряд 11"), `services` the e-letter services named, `latin` the name in Latin letters
    where a pair of forms was pasted, `remarks` what the two disagree in. `custody` is what the text says of
    whereabouts, since `since`; `former` and `expected` are places where the person is not, as printed, `latest` the
    last day spoken of, `until` the day until which it is so. `doubts` are why the reading may be wrong, `certain`
    says that nothing about who, when born and where is open. The last three are locality, house and box with their
    type words, as a record carries them.
    """

    kind: BlockKind
    status: Status | None = None
    postal_code: str | None = None
    country: str | None = None
    region: str | None = None
    region_norm: str | None = None
    district: str | None = None
    locality: str | None = None
    sublocality: str | None = None
    street: str | None = None
    house: str | None = None
    building: str | None = None
    po_box: str | None = None
    facility: str | None = None
    facility_type: str | None = None
    facility_number: str | None = None
    name_as_printed: str | None = None
    name_case: Case | None = None
    name_nominative: str | None = None
    name_candidates: tuple[NameCandidate, ...] = ()
    gender: Gender | None = None
    birth_year: int | None = None
    birth_date: date | None = None
    marks: tuple[AddressMark, ...] = ()
    leftover: tuple[str, ...] = ()
    unit: str | None = None
    services: tuple[str, ...] = ()
    latin: str | None = None
    remarks: tuple[Doubt, ...] = ()
    custody: Custody | None = None
    doubts: tuple[Doubt, ...] = ()
    certain: bool = False
    former: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    since: date | None = None
    latest: date | None = None
    until: date | None = None
    locality_as_printed: str | None = None
    house_as_printed: str | None = None
    po_box_as_printed: str | None = None


# What tools outside rely on; `leftover` stands behind them.
_KEYS = (
    *("kind", "status", "postal_code", "country", "region", "region_norm", "district", "locality", "sublocality"),
    *("street", "house", "building", "po_box", "facility", "facility_type", "facility_number", "name_as_printed"),
    *("name_case", "name_nominative", "name_candidates", "gender", "birth_year", "birth_date", "marks"),
)


_OF_A_PLACE = (
    *("postal_code", "country", "region", "region_norm", "district", "locality", "sublocality", "street", "house"),
    *("building", "po_box", "facility", "facility_type", "facility_number", "unit"),
    *("locality_as_printed", "house_as_printed", "po_box_as_printed"),
)


def without_place(block: ParsedBlock) -> ParsedBlock:
    """The block with all that it says of the person, and no address.

    >>> without_place(ParsedBlock(BlockKind.ADDRESS, facility="ФКУ ИК-7", birth_year=1971)).kind.value
    'no_address'
    """
    nothing: dict[str, Any] = dict.fromkeys(_OF_A_PLACE)
    return replace(block, kind=BlockKind.NO_ADDRESS, **nothing)


def block_as_dict(block: ParsedBlock) -> dict[str, object]:
    """The fields of `letterkit parse` in their order, ready for JSON; dates in ISO, None is null.

    >>> block_as_dict(ParsedBlock(BlockKind.NO_ADDRESS, Status.IN_TRANSIT))["status"]
    'in_transit'

    A part of the facility has no key of its own there, so it is left over.
    """
    fields: dict[str, object] = {key: getattr(block, key) for key in _KEYS}
    fields["name_candidates"] = [
        {"name": each.name, "gender": each.gender, "accepted": each.accepted} for each in block.name_candidates
    ]
    fields["birth_date"] = block.birth_date.isoformat() if block.birth_date else None
    return fields | {
        "marks": [mark.value for mark in block.marks],
        **{key: str(value) for key, value in fields.items() if isinstance(value, StrEnum)},
        "custody": block.custody.value if block.custody else None,
        "certain": block.certain,
        "former": list(block.former),
        "expected": list(block.expected),
        "since": block.since.isoformat() if block.since else None,
        "leftover": [*block.leftover, *([block.unit] if block.unit else [])],
    }
