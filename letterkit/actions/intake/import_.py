"""Imports tables of people and facilities: new records only, and a file of the rows that could not be taken."""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from letterkit.actions.edit.editing import Plan
from letterkit.actions.intake.broken_records import LOOK
from letterkit.actions.intake.facilities import FacilityBook
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.listed_rows import Cells, RowError, listed_facility, listed_person
from letterkit.actions.intake.matching import PersonIndex
from letterkit.actions.intake.proposed import dated, proposed_person, proposed_stay
from letterkit.actions.intake.sifting import Sifted, sift
from letterkit.actions.intake.tables import ColumnMap, Table
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.spreadsheet import as_file, save_private
from letterkit.errors import LetterkitError, UnreadableError
from letterkit.model.facility import Facility
from letterkit.model.person import Person
from letterkit.store.editing import Edit

Progress = Callable[[int, int], None]
"""Called with how many of how many rows are done."""

FAILED_COLUMNS = ("row", "code", "reason")


@dataclass(frozen=True, slots=True)
class Sent:
    """A table that was sent, which column is which field, and what holds where a row does not say it.

    `title` names the edit; `source` and `seen` say who had people or addresses there, and when.
    """

    title: str
    table: Table
    columns: ColumnMap
    source: str = ""
    seen: date | None = None


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row that was not taken, counted from 1 below the header, and why.

    `code` names the rule if one refused it, and is "look" where a record must be mended first.
    """

    number: int
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What an import would write, None if nothing: `count` records of those asked for.

    `had` are rows that the library already has; `remarks` say what in a row was not understood.
    """

    plan: Plan | None
    count: int
    had: tuple[int, ...]
    failed: tuple[FailedRow, ...]
    remarks: tuple[str, ...]

    def save_failed(self, path: Path, table: Table, *, force: bool) -> Path:
        """Writes the failed rows as they came, with the reason before them: mended, they can be imported again.

        Raises DiskError, also for a file that exists and is not to be replaced.
        """
        rows = []
        for each in self.failed:
            cells = table.rows[each.number - 1]
            rows.append((str(each.number), each.code, each.reason, *(cells.get(name, "") for name in table.columns)))
        return save_private(path, as_file((*FAILED_COLUMNS, *table.columns), rows), force=force)


def import_facilities(library: OpenLibrary, sent: Sent, progress: Progress) -> Intake:
    """The facilities of the table that the library does not have. Raises DiskError for the shipped library."""
    rows = _FacilityRows(sent, FacilityBook.of(library))
    _take_all(rows, sent, progress)
    sifted = sift(library, rows.facilities.new.values())
    rows.outcome.fail(sifted, rows.numbers)
    return rows.outcome.intake(library, sent, (sifted,))


def import_people(library: OpenLibrary, sent: Sent, progress: Progress) -> Intake:
    """The people of the table that the library does not have, with the facilities it lacks. Raises the same."""
    rows = _PersonRows(sent, FacilityBook.of(library), PersonIndex.of(library.context), set(library.records.people))
    _take_all(rows, sent, progress)
    facilities = sift(library, rows.facilities.new.values())
    people = sift(facilities.new.library, rows.people.values())
    rows.outcome.fail(people, rows.numbers)
    kept = [person for each, person in rows.people.items() if each not in people.errors]
    in_use = {stay.facility for person in kept for stay in person.stays}
    facilities = sift(library, [facility for each, facility in rows.facilities.new.items() if each in in_use])
    return rows.outcome.intake(library, sent, (facilities, people))


@dataclass(slots=True)
class _Outcome:
    """What became of the rows so far."""

    had: list[int] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def fail(self, sifted: Sifted, numbers: Mapping[str, int]) -> None:
        """Adds the rows whose records the rules refuse."""
        self.failed += [FailedRow(numbers[each], error.code, error.message) for each, error in sifted.errors.items()]

    def intake(self, library: OpenLibrary, sent: Sent, sifted: Iterable[Sifted]) -> Intake:
        """All of it, with the records that can be written as one edit; the last sifting is of what was asked for."""
        parts = tuple(sifted)
        changes = tuple(change for part in parts for change in part.new.by_file.values())
        findings = tuple(finding for part in parts for finding in part.findings)
        plan = Plan(library.root.path, Edit(sent.title, library.today, changes), findings) if changes else None
        failed = tuple(sorted(self.failed, key=lambda row: row.number))
        return Intake(plan, len(parts[-1].new.by_file), tuple(self.had), failed, tuple(self.remarks))


class _Rows(Protocol):
    """Rows of one kind, taken one after the other."""

    outcome: _Outcome

    @abstractmethod
    def take(self, number: int, cells: Cells) -> None:
        """Takes a row. Raises LetterkitError if it cannot be taken."""


def _take_all(rows: _Rows, sent: Sent, progress: Progress) -> None:
    for number, row in enumerate(sent.table.rows, 1):
        try:
            rows.take(number, sent.columns.cells(row))
        except LetterkitError as error:
            code = LOOK if isinstance(error, UnreadableError) else ""
            rows.outcome.failed.append(FailedRow(number, code, error.fact))
        progress(number, len(sent.table.rows))


@dataclass(slots=True)
class _FacilityRows:
    """Facilities; `numbers` are the rows of the new ones, by id."""

    sent: Sent
    facilities: FacilityBook
    numbers: dict[str, int] = field(default_factory=dict)
    outcome: _Outcome = field(default_factory=_Outcome)

    def take(self, number: int, cells: Cells) -> None:
        """A new facility, or one that the library has."""
        place, leftover = listed_facility(cells)
        self.outcome.remarks += [f'row {number}: not understood: "{text}"' for text in leftover]
        known = self.facilities.known(place)
        if known in self.numbers:
            raise RowError(f"row {self.numbers[known]} is the same facility")
        if known:
            self.outcome.had.append(number)
        else:
            self.numbers[self.facilities.add(_vouched(place, self.sent))] = number


@dataclass(slots=True)
class _PersonRows:
    """People; `people` are the new ones by id, `numbers` their rows, `taken` the ids there are."""

    sent: Sent
    facilities: FacilityBook
    index: PersonIndex
    taken: set[str]
    people: dict[str, Person] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    outcome: _Outcome = field(default_factory=_Outcome)

    def take(self, number: int, cells: Cells) -> None:
        """A new person, or one that the library has."""
        listed = dated(listed_person(cells, number), self.sent.source, self.sent.seen)
        if listed.custody is None:
            raise RowError("the row does not say where the person is")
        facility_id = self._facility_id(listed)
        self.facilities.broken.refuse_owner(listed, facility_id)
        meant = self.index.match(listed, facility_id).meant
        if meant.perhaps:
            ids = " or ".join(each.id for each in meant.perhaps)
            raise RowError(f"this may be {ids}: check, then use letterkit add")
        if meant.certain:
            self.outcome.had.append(number)
            return
        if not listed.name:
            names = " or ".join(each.name for each in listed.names)
            candidates = f": {names}" if names else ""
            raise RowError(f'the nominative of "{listed.printed}" is open{candidates}')
        person = proposed_person(listed, listed.name, proposed_stay(listed, facility_id), self.taken)
        self.taken.add(person.id)
        self.people[person.id] = person
        self.numbers[person.id] = number

    def _facility_id(self, listed: Listed) -> str:
        """The facility of the row, a new one if need be; "" where it names none."""
        if listed.facility:
            return self.facilities.library.readable_facility(listed.facility).value.id
        if listed.place is None:
            return ""
        return self.facilities.known(listed.place) or self.facilities.add(_vouched(listed.place, self.sent))


def _vouched(place: Facility, sent: Sent) -> Facility:
    return replace(place, source=place.source or sent.source, checked=place.checked or sent.seen)
