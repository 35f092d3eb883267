"""How a published block is read: what is surest is taken out first, the rest is read with less around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from letterkit.late_pattern import late_pattern
from letterkit.model.person import Custody
from letterkit.russian.blocks.abroad import country_abroad
from letterkit.russian.blocks.address import Address, read_address
from letterkit.russian.blocks.birth import Birth, find_birth
from letterkit.russian.blocks.case_history import without_case
from letterkit.russian.blocks.facility_name import FacilityName, resolved, take_facility
from letterkit.russian.blocks.facility_unit import take_unit
from letterkit.russian.blocks.markup import without_markup
from letterkit.russian.blocks.name_again import without_name_again
from letterkit.russian.blocks.notes import Notes, take_notes, with_address
from letterkit.russian.blocks.ordinary_spelling import in_ordinary_spelling
from letterkit.russian.blocks.pairs import paired, parted_by_script
from letterkit.russian.blocks.parsed import BlockKind, ParsedBlock, Status
from letterkit.russian.blocks.person_name import PersonName, name_at, take_others, take_person
from letterkit.russian.blocks.place_names import town_of_facility
from letterkit.russian.blocks.postcode import Postcode, take_postcode
from letterkit.russian.blocks.region_meant import region_meant
from letterkit.russian.blocks.source import Source, cleaned_source, parted
from letterkit.russian.bounded import bounded
from letterkit.russian.regions import regions_of_postcode
from letterkit.russian.word_table import word_set

# What is left of an appeal to write.
_WISHES = word_set("чаще почаще часто обязательно пожалуйста нам переписка обновлено проверено")


_AGE = late_pattern(r"(\d\d)\s(?:лет|года?)\.?")
_FIRST_LIST, _LAST_LIST = 2012, 2035
"""Years in which a list can have been written."""


def parse_block(raw: str) -> ParsedBlock:
    """What one block says, Russian or English, or both forms pasted together.

    >>> block = parse_block("Соколовой Марии, 1980 г. р., ФКУ ИК-9, ул. Мира, д. 5, п. Лесной, 300000")
    >>> block.name_nominative, block.birth_year, block.facility, block.street, block.postal_code
    ('Соколова Мария', 1980, 'ФКУ ИК-9', 'ул. Мира', '300000')

    Any text can be read; nothing is raised and nothing invented. What was not understood is in
    `leftover`, and so is the second of two addresses.
    """
    raw = without_markup(bounded(raw))
    russian, english = parted_by_script(raw)
    if english:
        forms = (read_whole(cleaned_source(russian)), read_whole(cleaned_source(english)))
        if all(form.kind is BlockKind.ADDRESS and form.name_as_printed for form in forms):
            return paired(*forms)
    return read_whole(cleaned_source(raw))


CustodyAt = Callable[[str | None], Custody | None]
"""The custody of whoever is at a facility, as printed; None where none is."""


@dataclass(frozen=True, slots=True)
class Who:
    """The person of a block, found before its places are read."""

    name: PersonName
    birth: Birth | None

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where name and birth stand."""
        return tuple(span for span in (self.name.span, self.birth and self.birth.span) if span)


def take_who(source: Source, name: tuple[int, int] | None = None) -> tuple[Who, Source]:
    """The person a source is about, and the source without name and birth; `name` is where the name is known to be."""
    birth, source = find_birth(source)
    if name:
        return Who(name_at(source, name), birth), source.without(*name)
    facility, without_facility = take_facility(parted(source))
    found, _ = take_person(without_facility, birth, facility)
    return Who(found, birth), source.without(*found.span) if found.span else source


def read_places(source: Source, who: Who) -> ParsedBlock:
    """What a source without name and birth says besides."""
    places, source = _take_places(source, who.birth)
    return _put_together(source, who, places)


@dataclass(frozen=True, slots=True)
class _Places:
    """What is surest of a block besides its person."""

    notes: Notes
    postcode: Postcode | None
    facility: FacilityName | None
    unit: str | None


def _take_places(source: Source, birth: Birth | None) -> tuple[_Places, Source]:
    notes, source = take_notes(parted(source))
    postcode, source = take_postcode(source, birth)
    facility, source = take_facility(source)
    unit, source = take_unit(source, facility)
    return _Places(notes, postcode, facility, unit), source


def read_whole(source: Source, custody: CustodyAt = lambda _: None) -> ParsedBlock:
    """What a source says as one block of one person; `custody` says which one follows from the facility, if any."""
    birth, source = find_birth(without_case(source))
    places, source = _take_places(source, birth)
    name, source = take_person(source, birth, places.facility)
    return _put_together(source, Who(name, birth), places, custody)


def _put_together(source: Source, who: Who, places: _Places, custody: CustodyAt = lambda _: None) -> ParsedBlock:
    notes, postcode, facility = places.notes, places.postcode, places.facility
    name, birth = who.name, who.birth
    name, source = without_name_again(source, name)
    others, source = take_others(source, birth, facility)
    address = read_address(source, name.printed or "", facility, anchored=bool(postcode))
    if facility and postcode and not (address.locality or address.sublocality):
        _set_town_of(facility, address)
    address.unit = ", ".join(part for part in (places.unit, address.unit) if part) or None
    if facility and facility.unsure:
        facility = _with_code_read(facility, address, postcode)
    if address.given:
        notes = with_address(notes)
    leftover = [*notes.leftover, *others, *(postcode.leftover if postcode else ()), *address.leftover]
    if facility and facility.unsure:
        leftover.append((facility.start, facility.printed))
    if birth and birth.impossible:
        leftover.append((birth.start, birth.impossible))
    said = tuple(text for _, text in sorted(leftover) if _says_something(text) and not _is_his_age(text, birth))
    person = _about_person(birth, name, notes, said)
    if not address.given:
        return ParsedBlock(BlockKind.NO_ADDRESS, notes.status or Status.NOTES_ONLY, **person)
    place = _about_place(address, postcode, facility)
    return ParsedBlock(BlockKind.ADDRESS, **person, **place, custody=custody(place["facility"]))


def _set_town_of(facility: FacilityName, address: Address) -> None:
    """The town that only the facility's name has, "СИЗО-2 Таганрога", for the address."""
    if town := town_of_facility(facility.printed):
        address.locality, address.locality_as_printed = town, f"г. {town}"


def _is_his_age(text: str, birth: Birth | None) -> bool:
    """Whether it is an age that goes with the birth, as it was or will be in these years."""
    age = _AGE.fullmatch(text)
    return age is not None and birth is not None and _FIRST_LIST <= birth.year + int(age[1]) <= _LAST_LIST


def _with_code_read(facility: FacilityName, address: Address, postcode: Postcode | None) -> FacilityName:
    """The facility, its code read by the subject it lies in, unless the postcode is of another subject."""
    digits = postcode.digits if postcode else ""
    region = region_meant(address, facility, digits)
    if region is None or region not in (regions_of_postcode(digits) or (region,)):
        return facility
    return resolved(facility, region.key)


def _says_something(text: str) -> bool:
    return any(map(str.isalnum, text)) and not _WISHES.issuperset(text.lower().split())


def _about_person(birth: Birth | None, name: PersonName, notes: Notes, leftover: tuple[str, ...]) -> dict[str, Any]:
    """The fields of a block beside those of its address."""
    naming = name.naming
    return {
        "name_as_printed": name.printed,
        "name_case": naming.case,
        "name_nominative": naming.nominative,
        "name_candidates": naming.candidates,
        "gender": naming.gender,
        "birth_year": birth.year or None if birth else None,
        "birth_date": birth.day if birth else None,
        "marks": notes.marks,
        "leftover": leftover,
        "services": notes.services,
        "latin": name.latin,
    }


def _spelt(text: str | None) -> str | None:
    return text and in_ordinary_spelling(text)


def _about_place(address: Address, postcode: Postcode | None, facility: FacilityName | None) -> dict[str, Any]:
    """The fields of a block's address."""
    digits = postcode.digits if postcode else None
    region = region_meant(address, facility, digits or "")
    abroad = country_abroad(address, facility, digits or "")
    return {
        "postal_code": digits,
        "country": address.country or abroad,
        "region": _spelt(address.region),
        "region_norm": region.name if region and not abroad else None,
        "district": _spelt(address.district),
        "locality": _spelt(address.locality),
        "sublocality": _spelt(address.sublocality),
        "street": _spelt(address.street),
        "house": address.house,
        "building": _spelt(address.building),
        "po_box": address.po_box,
        "facility": _spelt(facility.printed) if facility else None,
        "facility_type": facility.kind if facility else None,
        "facility_number": facility.number if facility else None,
        "unit": address.unit,
        "locality_as_printed": _spelt(address.locality_as_printed),
        "house_as_printed": _spelt(address.house_as_printed),
        "po_box_as_printed": address.po_box_as_printed,
    }
