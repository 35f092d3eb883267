"""Records that do not exist yet: made of what a list says, put into the library, checked there."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, partial
from itertools import count

from letterkit.actions.edit.editing import refuse_if_shipped
from letterkit.actions.intake.listed import Listed
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.library import Record
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.rules.run import check_entry
from letterkit.russian.characters import is_latin
from letterkit.russian.kinds import find_kind
from letterkit.russian.latin import record_id
from letterkit.russian.names import split_name
from letterkit.russian.names.gender import surname_gender
from letterkit.russian.names.parts import patronymic_gender
from letterkit.russian.regions import REGIONS, Region, find_regions
from letterkit.store.editing import Change
from letterkit.store.library import read_record
from letterkit.store.locator import line_of
from letterkit.store.new_record import new_record

_KIND_OF_REGION = late_pattern(r"\b(?:Republic|of|Oblast|Krai|Autonomous|Okrug|Yugra)\b|[^\w\s-].*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NewRecords:
    """Records about to be written: the library as it will be, and what is written, by file."""

    library: OpenLibrary
    by_file: Mapping[str, Change] = field(hash=False)

    @classmethod
    def of(cls, library: OpenLibrary, records: Iterable[Person | Facility]) -> "NewRecords":
        """The records as they will be read again. Raises DiskError for the shipped library, which is read-only."""
        return cls.of_drafts(library, [_Draft.of(record) for record in records])

    @classmethod
    def of_drafts(cls, library: OpenLibrary, drafts: Sequence["_Draft"]) -> "NewRecords":
        """The same for records that were laid out before. Raises the same."""
        refuse_if_shipped(library.root)
        after = library.with_records(library.records.with_records([draft.entry for draft in drafts]))
        return cls(after, {draft.change.file: draft.change for draft in drafts})

    def findings(self, record: Person | Facility) -> tuple[Finding, ...]:
        """What the rules say of one of them in the library as it will be."""
        records = self.library.records
        entry = records.people[record.id] if isinstance(record, Person) else records.facilities[record.id]
        return check_entry(entry, self.library.context, partial(line_of, self.by_file[entry.file].after or ""))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A record laid out as text, and as it will be read again."""

    record: Person | Facility
    change: Change
    entry: Record

    @classmethod
    def of(cls, record: Person | Facility) -> "_Draft":
        change = new_record(record)
        return cls(record, change, read_record(record, change.file, change.after or ""))


@dataclass(frozen=True, slots=True)
class Sifted:
    """The records that can be written, the findings about them, and for the others the first ERROR, by id."""

    new: NewRecords
    findings: tuple[Finding, ...]
    errors: Mapping[str, Finding] = field(hash=False)


def sift(library: OpenLibrary, records: Iterable[Person | Facility]) -> Sifted:
    """The records checked in the library as it would be with them.

    The others are checked again without those that have an ERROR, since they may have depended on them.
    Raises DiskError for the shipped library.
    """
    kept = [_Draft.of(record) for record in records]
    errors: dict[str, Finding] = {}
    while True:
        new = NewRecords.of_drafts(library, kept)
        findings = {draft.record.id: new.findings(draft.record) for draft in kept}
        wrong = {each: error for each, those in findings.items() if (error := _first_error(those))}
        if not wrong:
            return Sifted(new, tuple(finding for those in findings.values() for finding in those), errors)
        errors |= wrong
        kept = [draft for draft in kept if draft.record.id not in wrong]


def _first_error(findings: Iterable[Finding]) -> Finding | None:
    return next((finding for finding in findings if finding.severity is Severity.ERROR), None)


def dated(listed: Listed, source: str, seen: date | None) -> Listed:
    """The listed person with the source and day of the whole list, where the list gives none for him."""
    day = listed.seen or (None if listed.since else seen)
    return replace(listed, source=listed.source or source, seen=day)


def proposed_stay(listed: Listed, facility_id: str) -> Stay:
    """Where the list has the person; the day is the one it gives, an arrival before a sighting."""
    custody = listed.custody or Custody.UNKNOWN
    seen = None if listed.since else listed.seen
    facility = facility_id if custody.has_address else ""
    return Stay(listed.since, seen, custody, facility, listed.unit, listed.source, listed.notes)


def proposed_person(listed: Listed, name: str, stay: Stay, taken: Container[str]) -> Person:
    """The person under a settled name, with a free id.

    The gender is the one the list gives, else the one the name shows beyond doubt, else none. Raises
    UsageError for what is not a full name.
    """
    return Person(
        id=new_person_id(name, listed.born, taken),
        name=name,
        gender=listed.gender or certain_gender(name),
        born=listed.born,
        latin=listed.latin,
        dative=listed.dative,
        detained=listed.detained,
        release=listed.release,
        stays=(stay,),
    )


def certain_gender(name: str) -> Gender | None:
    """The gender by the patronymic, else by a surname that is of one gender only; None if neither shows it."""
    parts = split_name(name)
    return (patronymic_gender(parts.patronymic) or surname_gender(parts.surname)) if parts else None


def new_person_id(name: str, born: PartialDate | None, taken: Container[str]) -> str:
    """Such as "khalilov-lenur-1971", with -2 if that is taken. Raises UsageError for what is not a full name."""
    parts = split_name(name)
    if parts is None:
        remedy = tr("Give surname, first name and patronymic, in Russian letters.")
        raise UsageError(tr('"{name}" is not a full name.', name=name), remedy)
    return _free(record_id(parts.surname, parts.first, born.year if born else None), taken)


def new_facility(place: Facility, taken: Container[str]) -> Facility:
    """The listed facility with an id such as "ik-7-mordovia", with -2 if that is taken.

    Raises UsageError where no record can be made: for what is not a place of detention, since homes
    are never kept, and for an address in Latin letters, which no envelope could carry.
    """
    kind = find_kind(place.kind)
    if kind is None:
        fact = tr('"{name}" names no known kind of facility.', name=place.name or place.street or tr("the address"))
        remedy = tr("Home addresses are never kept; if it is a facility, write its record by hand.")
        raise UsageError(fact, remedy)
    if is_latin(f"{place.name} {place.locality} {place.street}"):
        message = marked('The address of "{name}" is in Latin letters, and the library has no such facility.')
        raise UsageError(tr(message, name=place.name), tr("Give the Russian form too."))
    words = (kind.latin.partition(" ")[0], place.number, _region_word(place.region) or place.locality)
    return replace(place, id=_free(record_id(" ".join(word for word in words if word), ""), taken))


def _free(wanted: str, taken: Container[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(f"{wanted}-{number}" for number in count(2) if f"{wanted}-{number}" not in taken)


def _region_word(region: str) -> str:
    """Such as "krasnoyarsk" for Krasnoyarsk Krai; the kind of the region stays where another one has that name."""
    found = find_regions(region)
    if len(found) != 1:
        return region
    short = _without_kind(found[0])
    return short if _short_names()[short] == 1 else found[0].english


@cache
def _short_names() -> Counter[str]:
    return Counter(map(_without_kind, REGIONS))


def _without_kind(region: Region) -> str:
    return " ".join(_KIND_OF_REGION.sub(" ", region.english).split()).lower()
