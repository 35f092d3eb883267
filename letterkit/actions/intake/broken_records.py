"""Whose records cannot be read: whoever a list names may be one of them, and then is nobody new."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.matching import is_near_name, name_key
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import new_facility
from letterkit.actions.library.opening import OpenLibrary, what_is_unread
from letterkit.errors import UnreadableError, UsageError
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Misfit, MisfitKind
from letterkit.model.person import Person
from letterkit.store.remains import Remains, remains_of
from letterkit.store.text_files import content_of

LOOK = "look"
"""What lists say of a row that may be about one of them: somebody must look, and mend the record, first."""

_OF_A_PERSON = ("name", "born", "stays")
_OF_A_FACILITY = ("kind", "number", "name", "region", "locality", "postcode")
"""The fields by which a list is matched with a record: what does not fit one of them hides who or what is meant."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared: its key, and the words of that."""

    key: str
    words: frozenset[str]

    def is_like(self, other: "_Name") -> bool:
        """Whether the two may name one person.

        One has all words of the other, two at least, or they are nearly the same; that is asked last, since it takes
        long, and only of names that share a word.
        """
        shared = self.words & other.words
        if len(shared) > 1 and shared in (self.words, other.words):
            return True
        return bool(shared) and is_near_name(self.key, other.key)


def _names(spoken: Iterable[str]) -> tuple[_Name, ...]:
    keys = dict.fromkeys(name_key(name) for name in spoken)
    return tuple(_Name(key, frozenset(key.split())) for key in keys if key)


@dataclass(frozen=True)
class BrokenRecord:
    """A record by which nobody can be known: its file, why that is so, and what can still be read of it."""

    file: str
    unread: Misfit
    remains: Remains

    @property
    def record_id(self) -> str:
        """Its id."""
        return self.remains.record_id

    @property
    def request(self) -> str:
        """Why it must be looked at, without a full stop."""
        return tr("{what_is_unread}; mend it first", what_is_unread=what_is_unread(self.file, self.unread))

    @cached_property
    def names(self) -> tuple["_Name", ...]:
        """The names it may be known by; the last is made of its id."""
        return _names((*self.remains.names, *self.remains.latin, " ".join(_words_of_id(self.record_id))))

    def fits(self, listed: Listed, facility_id: str) -> bool:
        """Whether its birth may be that of the listed person.

        So it may where it is not known, and where the list has the person in a facility that the record names.
        """
        years = {born.year for born in self.remains.born}
        is_open = listed.born is None or not years or listed.born.year in years
        return is_open or (bool(facility_id) and facility_id in self.remains.given.get("facility", ()))


@dataclass(frozen=True)
class BrokenRecords:
    """Those of one library."""

    people: tuple[BrokenRecord, ...]
    facilities: tuple[BrokenRecord, ...]

    @classmethod
    def of(cls, library: OpenLibrary) -> "BrokenRecords":
        """Those of that library; their files are read once more, line by line."""
        root, records = library.root.path, library.records
        people = (_broken(root, each, _hidden_person(each)) for each in records.people.values() if each.misfits)
        places = (
            _broken(root, each, each.hides(_OF_A_FACILITY)) for each in records.facilities.values() if each.misfits
        )
        return cls(tuple(filter(None, people)), tuple(filter(None, places)))

    def owners(self, listed: Listed, facility_id: str) -> tuple[BrokenRecord, ...]:
        """The records that may be about the listed person; `facility_id` is where the list has him."""
        spoken = (*(each.name for each in listed.names), listed.printed, listed.latin)
        theirs = _names(spoken) if self.people else ()
        alike = (each for each in self.people if any(one.is_like(other) for one in theirs for other in each.names))
        return tuple(each for each in alike if each.fits(listed, facility_id))

    def refuse_owner(self, listed: Listed, facility_id: str) -> None:
        """Raises UnreadableError if one of the records may be about the listed person."""
        _refuse(self.owners(listed, facility_id), listed.called)

    def about(self, place: Facility) -> tuple[BrokenRecord, ...]:
        """The records that may be about that facility."""
        if not self.facilities:
            return ()
        match, wanted = self._index.match(place), _id_of(place)
        meant = {each.id for each in (match.certain, *match.perhaps) if each}
        return tuple(
            each for each in self.facilities if each.record_id in meant or _is_numbered(each.record_id, wanted)
        )

    def refuse_facility(self, place: Facility) -> None:
        """Raises UnreadableError if one of the records may be about that facility."""
        _refuse(self.about(place), place.name)

    @cached_property
    def _index(self) -> FacilityIndex:
        return FacilityIndex.of(side for each in self.facilities for side in _sides(each.remains))


def request_for(found: Iterable[BrokenRecord]) -> str:
    """Which records may be meant, and what must be done about them before anything else."""
    return "; ".join(tr("may be {id}: {request}", id=each.record_id, request=each.request) for each in found)


def _refuse(found: Sequence[BrokenRecord], called: str) -> None:
    if found:
        fact = tr('"{called}" {requests}.', called=called, requests=request_for(found))
        raise UnreadableError(fact, found[0].unread.hint)


def _hidden_person(entry: Entry[Person]) -> Misfit | None:
    """What hides who the record is about."""
    nameless = (each for each in entry.misfits if each.kind is MisfitKind.MISSING and each.path == ("name",))
    return entry.hides(_OF_A_PERSON) or next(nameless, None)


def _broken(root: Path, entry: Entry[Person] | Entry[Facility], unread: Misfit | None) -> BrokenRecord | None:
    if unread is None:
        return None
    return BrokenRecord(entry.file, unread, remains_of(entry.value.id, content_of(root / entry.file)[0]))


def _words_of_id(record_id: str) -> list[str]:
    """The words of an id without the year and the number behind it: surname and first name."""
    return [word for word in record_id.split("-") if not word.isdecimal()]


def _sides(remains: Remains) -> Iterator[Facility]:
    """The facility as one side of a conflict has it, and as the other does."""
    for side in (0, -1):
        given: dict[str, Any] = {field: remains.given.get(field, ("",))[side] for field in _OF_A_FACILITY}
        yield Facility(remains.record_id, **given)


def _id_of(place: Facility) -> str:
    """The id that a new record of the facility would have; "" where none can be made."""
    try:
        return new_facility(place, ()).id
    except UsageError:
        return ""


def _is_numbered(record_id: str, wanted: str) -> bool:
    """Whether it is that id, or that id with the number of a second record."""
    rest = record_id.removeprefix(wanted)
    return bool(wanted) and (record_id == wanted or (rest != record_id and rest[:1] == "-" and rest[1:].isdecimal()))
