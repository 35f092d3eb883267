"""Exports people with what is printed on their envelopes: as a table, or as vCards for an address book."""

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from letterkit.actions.envelope.envelopes import name_in
from letterkit.actions.library.find import in_order_of_name
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import UNREADABLE, Listing, joined, unread_records
from letterkit.actions.report.vcards import vcard
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Recipient
from letterkit.model.name import Case
from letterkit.model.person import Person
from letterkit.rules.status import confirming_source, last_confirmed
from letterkit.russian.address import LatinName, one_line, postal_lines, romanised_block
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.sheets import workbook
from letterkit.store.spreadsheet_csv import as_csv, kept_as_text

COLUMNS = (
    *("id", "name", "gender", "born", "latin", "status", "facility", "address", "since", "checked", "source"),
    *("dative", "unit", "facility_name", "street", "house", "building", "po_box", "sublocality", "locality"),
    *("district", "region", "postcode", "postal_address", "romanised"),
)
"""`address` as published lists print it, `since` as the newest stay says, `checked` the last confirmation.

`dative` is the name as an envelope has it, without the year; `postal_address` is in the order of the post and
`romanised` in English order, each in one line without the name. The rest are the fields of records.
"""


class ExportForm(StrEnum):
    """The forms of an export; `VCARD` is version 4.0."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    VCARD = "vcard"
    OLDER_VCARD = "vcard3"


@dataclass(frozen=True, slots=True)
class Export:
    """Everybody as text, and how a file of it is encoded: a spreadsheet needs a mark, an address book stumbles over it.

    A `workbook` is no text. `private` is what holds hidden people too; `unread` are sentences about records that
    cannot be read.
    """

    text: str
    encoding: str = "utf-8"
    workbook: bytes = b""
    private: bool = False
    unread: tuple[str, ...] = ()

    def save(self, path: Path, *, force: bool) -> None:
        """Writes it to a file. Raises DiskError, also for one that exists and is not to be replaced."""
        content = self.workbook or self.text.encode(self.encoding, errors="replace")
        write_all({path: content}, force=force, mode=PRIVATE if self.private else None)


def export(
    library: OpenLibrary, form: ExportForm, among: Container[str] | None = None, *, hidden: bool = False
) -> Export:
    """Everybody, or those `among` the ids, by name in that form; hidden people only if asked for."""
    unread = unread_records(library.records)
    people = (each for each in _people(library, hidden=hidden) if among is None or each.value.id in among)
    if form in (ExportForm.VCARD, ExportForm.OLDER_VCARD):
        cards = _as_vcards(library, people, older=form is ExportForm.OLDER_VCARD)
        return Export(cards, private=hidden, unread=unread)
    listing = Listing(COLUMNS, tuple(_row(entry, library.facility_of(entry.value)) for entry in people))
    if form is ExportForm.CSV:
        return Export(as_csv(listing.columns, listing.as_text()), "utf-8-sig", private=hidden, unread=unread)
    if form is ExportForm.XLSX:
        rows = (list(map(kept_as_text, row)) for row in listing.as_text())  # may be saved as CSV later
        return Export("", workbook=workbook([listing.columns, *rows]), private=hidden, unread=unread)
    text = f"{json.dumps(listing.as_objects(), ensure_ascii=False, indent=2)}\n"
    return Export(text, private=hidden, unread=unread)


def vcards(library: OpenLibrary, *, hidden: bool = False, older: bool = False) -> str:
    """The same people as vCards, in version 3.0 if `older`; only those who can be written to have an address."""
    return _as_vcards(library, _people(library, hidden=hidden), older=older)


def _as_vcards(library: OpenLibrary, people: Iterable[Entry[Person]], *, older: bool) -> str:
    return "".join(vcard(entry, _place(library, entry), older=older) for entry in people)


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
    to = Recipient(person, facility or Facility(""))
    return (
        person.id,
        person.name,
        person.gender or "",
        str(person.born or ""),
        person.latin,
        UNREADABLE if entry.unread else custody,
        to.facility.id,
        one_line(to.place) if facility else "",
        str(stay.start or "") if stay else "",
        str(confirmed or ""),
        confirming_source(person, confirmed) if confirmed else "",
        name_in(person, Case.DATIVE),
        *_place_cells(to),
    )


def _place_cells(to: Recipient) -> tuple[str, ...]:
    """The address part by part, and whole in two orders; of nobody's whereabouts nothing."""
    facility = to.facility
    return (
        to.unit,
        facility.name,
        facility.street,
        facility.house,
        facility.building,
        facility.po_box,
        facility.sublocality,
        facility.locality,
        facility.district,
        facility.region,
        facility.postcode,
        joined(*postal_lines(to.place), facility.postcode) if facility.id else "",
        joined(*romanised_block(facility, LatinName(""), to.unit)) if facility.id else "",
    )
