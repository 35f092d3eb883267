"""Exports people with what is printed on their envelopes: as a table, or as vCards for an address book."""

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from letterkit.actions.library.find import in_order_of_name
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import UNREADABLE, Listing, joined, unread_records
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Recipient
from letterkit.model.name import Gender
from letterkit.model.person import Person
from letterkit.rules.status import confirming_source, last_confirmed, why_not
from letterkit.russian.address import one_line
from letterkit.russian.names import split_name
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.spreadsheet_csv import as_csv

COLUMNS = ("id", "name", "gender", "born", "latin", "status", "facility", "address", "since", "checked", "source")
"""`address` as published lists print it, `since` as the newest stay says, `checked` the last confirmation."""

_FOLD = 75
"""Octets in a line of a vCard, the line end not counted (RFC 6350, 3.2)."""


@dataclass(frozen=True, slots=True)
class Export:
    """Everybody as text, and how a file of it is encoded: a spreadsheet needs a mark, an address book stumbles over it.

    `private` is what holds hidden people too; `unread` are sentences about records that cannot be read.
    """

    text: str
    encoding: str = "utf-8"
    private: bool = False
    unread: tuple[str, ...] = ()

    def save(self, path: Path, *, force: bool) -> None:
        """Writes it to a file. Raises DiskError, also for one that exists and is not to be replaced."""
        content = self.text.encode(self.encoding, errors="replace")
        write_all({path: content}, force=force, mode=PRIVATE if self.private else None)


def export(library: OpenLibrary, form: str, among: Container[str] | None = None, *, hidden: bool = False) -> Export:
    """Everybody, or those `among` the ids, by name as "csv", "json" or "vcard"; hidden people only if asked for."""
    unread = unread_records(library.records)
    people = (each for each in _people(library, hidden=hidden) if among is None or each.value.id in among)
    if form == "vcard":
        return Export(_as_vcards(library, people), private=hidden, unread=unread)
    listing = Listing(COLUMNS, tuple(_row(entry, _place(library, entry)) for entry in people))
    if form == "csv":
        return Export(as_csv(listing.columns, listing.as_text()), "utf-8-sig", private=hidden, unread=unread)
    text = f"{json.dumps(listing.as_objects(), ensure_ascii=False, indent=2)}\n"
    return Export(text, private=hidden, unread=unread)


def vcards(library: OpenLibrary, *, hidden: bool = False) -> str:
    """The same people as vCards 4.0 (RFC 6350); only those who can be written to have an address."""
    return _as_vcards(library, _people(library, hidden=hidden))


def _as_vcards(library: OpenLibrary, people: Iterable[Entry[Person]]) -> str:
    return "".join(_vcard(entry, _place(library, entry)) for entry in people)


def _place(library: OpenLibrary, entry: Entry[Person]) -> Facility | None:
    """The facility with the unit of the person, as addresses name it."""
    facility = library.facility_of(entry.value)
    return Recipient(entry.value, facility).place if facility else None


def _people(library: OpenLibrary, *, hidden: bool) -> Iterator[Entry[Person]]:
    people = (person for person in in_order_of_name(library.records) if hidden or not person.hidden)
    return (library.records.people[person.id] for person in people)


def _row(entry: Entry[Person], facility: Facility | None) -> tuple[str, ...]:
    person = entry.value
    stay, confirmed = person.stay, last_confirmed(person)
    custody = str(stay.custody or "") if stay else ""
    return (
        person.id,
        person.name,
        person.gender or "",
        str(person.born or ""),
        person.latin,
        UNREADABLE if entry.unread else custody,
        facility.id if facility else "",
        one_line(facility) if facility else "",
        str(stay.start or "") if stay else "",
        str(confirmed or ""),
        confirming_source(person, confirmed) if confirmed else "",
    )


def _vcard(entry: Entry[Person], facility: Facility | None) -> str:
    person, parts = entry.value, split_name(entry.value.name)
    reason = tr("The record is unreadable.") if entry.unread else why_not(person)
    lines = ["BEGIN:VCARD", "VERSION:4.0", "KIND:individual", f"UID;VALUE=text:{_escaped(person.id)}"]
    lines.append(f"FN:{_escaped(person.name or person.called)}")
    if parts:
        lines.append(f"N:{_escaped(parts.surname)};{_escaped(parts.first)};{_escaped(parts.patronymic)};;")
    if person.gender:
        lines.append(f"GENDER:{'M' if person.gender is Gender.MALE else 'F'}")
    if person.born:
        lines.append(f"BDAY:{f'{person.born.day:%Y%m%d}' if person.born.day else f'{person.born.year:04}'}")
    if facility and not reason:
        lines.append(_address(facility))
    lines.append(f"NOTE:{_escaped(reason or _last_confirmation(person))}")
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _last_confirmation(person: Person) -> str:
    if day := last_confirmed(person):
        return tr("The address was last confirmed: {day}.", day=day)
    return tr("The address was last confirmed: never.")


def _address(facility: Facility) -> str:
    """The parts of an address in the order of RFC 6350, 6.3.1, which leaves box and extension empty; and as printed.

    The facility's name and the box stand with the street.
    """
    street = (facility.name, facility.street, facility.house, facility.building, facility.po_box)
    settlement = (facility.sublocality, facility.locality, facility.district)
    parts = ("", "", joined(*street), joined(*settlement), facility.region, facility.postcode, "Россия")
    label = " ".join(one_line(facility).split()).replace("^", "^^").replace('"', "^'")  # RFC 6868
    return f'ADR;TYPE=work;LABEL="{label}":{";".join(map(_escaped, parts))}'


def _escaped(text: str) -> str:
    """The text as a value (RFC 6350, 3.4), its separators and line breaks escaped."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never within a character; each but the first begins with a blank."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode(errors="replace"))
        if size + octets > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += octets
    return "\r\n".join((*pieces, piece))
