"""What is on record about one person or one facility, in order of time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import Cell, Listing, joined
from letterkit.model.facility import ADDRESS_FIELDS, Facility
from letterkit.model.library import Entry, MisfitKind
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person, Stay
from letterkit.russian.address import one_line

_EVENTS = ("date", "event", "facility", "source", "notes")
_ADDRESSES = ("until", "address", "source", "notes")


def history(library: OpenLibrary, record_id: str) -> Listing:
    """The events of a person, or the addresses of a facility, the oldest first.

    Raises UsageError, naming the nearest person, if there is no record of that id, UnreadableError if it cannot be
    read.
    """
    if record_id in library.records.facilities and record_id not in library.records.people:
        facility = library.readable_facility(record_id)
        return Listing(_ADDRESSES, tuple(_addresses(facility.value)), _unread(facility))
    person = library.readable_person(record_id)
    events = sorted(_events(person.value), key=lambda event: event[0] or "")
    return Listing(_EVENTS, tuple(events), _unread(person))


def _unread(entry: Entry[Person] | Entry[Facility]) -> tuple[str, ...]:
    """A sentence for each value of the record that could not be read and is not shown."""
    wrong = (each for each in entry.misfits if each.kind in (MisfitKind.WRONG, MisfitKind.IMPOSSIBLE_DATE))
    return tuple(f"{entry.file}: {each.message}. {each.hint}".rstrip() for each in wrong)


def _events(person: Person) -> Iterator[tuple[str | None, str, str, str, str]]:
    if person.detained:
        yield str(person.detained), "detained", "", "", ""
    for stay in person.stays:
        yield _day(stay.start), _event(stay), stay.facility, stay.source, joined(stay.unit, stay.notes)
    for letter in person.returns:
        yield _day(letter.on), joined("letter returned", str(letter.reason or "")), letter.facility, "", letter.notes
    if person.checked:
        yield str(person.checked), "address confirmed", "", person.source, ""
    if person.release:
        yield str(person.release), "release expected", "", "", ""


def _event(stay: Stay) -> str:
    """The words `held, since then` for a known arrival, `held, seen` for a sighting."""
    return joined(str(stay.custody or ""), "since then" if stay.since else "seen")


def _addresses(facility: Facility) -> Iterator[tuple[Cell, ...]]:
    """Every address, the oldest first; a former one records only how it differs from the next."""
    rows: list[tuple[Cell, ...]] = [(None, one_line(facility), facility.source, facility.notes)]
    for former in reversed(facility.former):
        changes = {name: value for name in ADDRESS_FIELDS if (value := getattr(former, name)) is not None}
        facility = replace(facility, **changes)
        rows.append((_day(former.until), one_line(facility), former.source, former.notes))
    yield from reversed(rows)


def _day(day: PartialDate | date | None) -> str | None:
    return str(day) if day else None
