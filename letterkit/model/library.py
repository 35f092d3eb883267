"""All records of one library folder, the broken ones too."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.person import Person
from letterkit.model.template import Template

Value = TypeVar("Value")

Path = tuple[str | int, ...]
"""Where a value stands in a record: ("stays", 0, "source")."""


class MisfitKind(StrEnum):
    """In what way a file or one of its fields is not as its format asks."""

    NOT_UTF8 = "not-utf8"
    NOT_TOML = "not-toml"
    CONFLICT = "conflict"
    TWICE = "twice"
    MISSING = "missing"
    WRONG = "wrong"
    IMPOSSIBLE_DATE = "impossible-date"
    UNKNOWN = "unknown"
    NO_NOTICE = "no-notice"
    STRESSED = "stressed"


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing in a file that could not be read as it should; rules of family F turn it into a finding.

    `line` counts from 1 and is set only where it is known and does not follow from `path`.
    """

    kind: MisfitKind
    message: str
    hint: str = ""
    path: Path = ()
    line: int | None = None

    @property
    def is_mended(self) -> bool:
        """Whether nothing of the value is lost: it was read without what does not belong there."""
        return self.kind is MisfitKind.STRESSED


_WITHOUT_IT = frozenset({("name",), ("stays",)}), frozenset({("name",), ("kind",)})
"""Of a record without these fields, of a person or of a facility, nothing is known."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[Value]):
    """One file of the library: its value as far as it could be read, and what could not be.

    `file` is relative to the library's root, with forward slashes.
    """

    value: Value
    file: str
    misfits: tuple[Misfit, ...] = ()

    @property
    def unread(self) -> Misfit | None:
        """What keeps the file as a whole from being read; None if no more than single fields could not be."""
        if not self.misfits:
            return None
        missing = {misfit.path for misfit in self.misfits if misfit.kind is MisfitKind.MISSING}
        is_empty = any(missing >= fields for fields in _WITHOUT_IT)
        return next((misfit for misfit in self.misfits if not misfit.path), _empty() if is_empty else None)

    @property
    def unmended(self) -> tuple[Misfit, ...]:
        """The misfits but for those in spite of which the value is known."""
        return tuple([misfit for misfit in self.misfits if not misfit.is_mended])

    def hides(self, fields: Container[str | int]) -> Misfit | None:
        """What keeps the file, or one of those fields, from being read; None if all that stands in them is known."""
        return self.unread or next((each for each in self.misfits if _hides(each, fields)), None)


def _empty() -> Misfit:
    hint = tr("Restore what stood in it, with git or from a copy.")
    return Misfit(MisfitKind.MISSING, tr("the file is empty"), hint)


def _hides(misfit: Misfit, fields: Container[str | int]) -> bool:
    return misfit.kind in (MisfitKind.WRONG, MisfitKind.IMPOSSIBLE_DATE) and misfit.path[0] in fields


Record = Entry[Person] | Entry[Facility]
"""One file of people or facilities, as edits and imports change it."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person, and the facility whose address the envelope bears."""

    person: Person
    facility: Facility

    @property
    def unit(self) -> str:
        """The detachment or building where the person is inside the facility, as printed; "" if it is not known."""
        return self.person.stay.unit if self.person.stay else ""

    @property
    def place(self) -> Facility:
        """The facility as mail to the person names it, with the unit.

        Published lists print the unit behind the facility's name and before that of the person:
        «ФКУ ИК-5 ГУФСИН России по Свердловской области, отряд 11, ...».
        """
        named = ", ".join(filter(None, (self.facility.name, self.unit)))
        return replace(self.facility, name=named) if self.unit else self.facility


@dataclass(frozen=True, slots=True)
class Library:
    """The records, templates and parts of templates of one folder, by id. `root` is for messages only."""

    root: str = ""
    people: Mapping[str, Entry[Person]] = field(default_factory=dict, hash=False)
    facilities: Mapping[str, Entry[Facility]] = field(default_factory=dict, hash=False)
    templates: Mapping[str, Entry[Template]] = field(default_factory=dict, hash=False)
    parts: Mapping[str, Entry[Template]] = field(default_factory=dict, hash=False)

    def everybody(self) -> Iterator[Person]:
        """All people, those with broken records too."""
        return (entry.value for entry in self.people.values())

    def people_at(self, facility_id: str) -> tuple[Entry[Person], ...]:
        """Those whose newest stay names that facility, whatever custody it says."""
        return tuple(
            entry for entry in self.people.values() if entry.value.stay and entry.value.stay.facility == facility_id
        )

    def with_records(self, records: Iterable[Record]) -> "Library":
        """The library with these people and facilities, each instead of the one of its id."""
        people, facilities = dict(self.people), dict(self.facilities)
        for record in records:
            if isinstance(record.value, Person):
                people[record.value.id] = Entry(record.value, record.file, record.misfits)
            else:
                facilities[record.value.id] = Entry(record.value, record.file, record.misfits)
        return replace(self, people=people, facilities=facilities)

    def facility(self, facility_id: str) -> Facility | None:
        """The facility with that id, or None."""
        entry = self.facilities.get(facility_id)
        return entry.value if entry else None
