"""Imports tables of people and facilities: new records only, and a file of the rows that could not be taken."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from letterkit.actions.edit.editing import Plan
from letterkit.actions.intake.addresses import address_news
from letterkit.actions.intake.broken_records import LOOK
from letterkit.actions.intake.cells import RowError
from letterkit.actions.intake.facility_book import FacilityBook
from letterkit.actions.intake.group_rows import headings_over
from letterkit.actions.intake.intakes import READ, FailedRow, Intake, Sent
from letterkit.actions.intake.listed import Listed, as_of, strictly
from letterkit.actions.intake.listed_rows import listed_facility, says_nothing_of_a_place
from letterkit.actions.intake.matching import PersonIndex
from letterkit.actions.intake.new_records import Sifted, dated, proposed_person, proposed_stay, sift
from letterkit.actions.intake.remarks_read import with_remarks_read
from letterkit.actions.intake.same_person import rows_alike, saying_something
from letterkit.actions.intake.sent_lists import listed_in_row, named_in_row
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError, UnreadableError
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.joined import either, together
from letterkit.model.person import Person
from letterkit.russian.custody_words import custody_said
from letterkit.store.editing import Edit

Progress = Callable[[int, int], object]
"""Called with how many of how many rows are done."""


def import_facilities(library: OpenLibrary, sent: Sent, progress: Progress) -> Intake:
    """The facilities of the table that the library does not have. Raises DiskError for the shipped library."""
    rows = _FacilityRows(sent, FacilityBook.of(library))
    rows.take_all(progress)
    return rows.intake(sift(library, rows.facilities.new.values()))


def import_people(library: OpenLibrary, sent: Sent, progress: Progress) -> Intake:
    """The people of the table that the library does not have, with the facilities it lacks. Raises the same."""
    index, taken = PersonIndex.of(library.context), set(library.records.people)
    headings = tuple(headings_over(sent.table))
    rows = _PersonRows(sent, FacilityBook.of(library), index=index, taken=taken, headings=headings)
    rows.take_all(progress)
    facilities = sift(library, rows.facilities.new.values())
    people = rows.each_once(facilities.new.library)
    kept = [person for each, person in rows.people.items() if each not in people.errors]
    in_use = {stay.facility for person in kept for stay in person.stays}
    facilities = sift(library, [facility for each, facility in rows.facilities.new.items() if each in in_use])
    return rows.intake(facilities, people)


class _ToBeReadError(RowError):
    """A row that could be taken if a person had read the remark beside it."""


def _code_of(error: LetterkitError) -> str:
    if isinstance(error, _ToBeReadError):
        return READ
    return LOOK if isinstance(error, UnreadableError) else ""


@dataclass(slots=True)
class _Rows(ABC):
    """Rows of one kind, and what became of them so far; `numbers` are the rows of the new records, by id."""

    sent: Sent
    facilities: FacilityBook
    numbers: dict[str, int] = field(default_factory=dict)
    had: list[int] = field(default_factory=list)
    failed: list[FailedRow] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @abstractmethod
    def take(self, number: int, row: Mapping[str, str]) -> None:
        """Takes a row. Raises LetterkitError if it cannot be taken."""

    def take_all(self, progress: Progress) -> None:
        """Takes one row after the other; those that cannot be taken have failed."""
        for number, row in enumerate(self.sent.table.rows, 1):
            try:
                self.take(number, row)
            except LetterkitError as error:
                self.failed.append(FailedRow(number, _code_of(error), error.fact))
            progress(number, len(self.sent.table.rows))

    def intake(self, *sifted: Sifted) -> Intake:
        """All of it, with the records that can be written as one edit; the last sifting is of what was asked for."""
        library, wanted = self.facilities.library, sifted[-1]
        refused = [FailedRow(self.numbers[each], error.code, error.message) for each, error in wanted.errors.items()]
        changes = tuple(change for part in sifted for change in part.new.by_file.values())
        findings = tuple(finding for part in sifted for finding in part.findings)
        plan = Plan(library.root.path, Edit(self.sent.title, library.today, changes), findings) if changes else None
        failed = tuple(sorted(self.failed + refused, key=lambda row: row.number))
        return Intake(plan, len(wanted.new.by_file), tuple(self.had), failed, tuple(self.remarks))


class _FacilityRows(_Rows):
    """Facilities."""

    def take(self, number: int, row: Mapping[str, str]) -> None:
        """A new facility, or one that the library has at that address."""
        place, remarks = listed_facility(self.sent.columns.cells(row))
        if remarks and self.sent.strict:
            raise RowError("; ".join(remarks))
        self.remarks += [tr("row {number}: {remark}", number=number, remark=remark) for remark in remarks]
        known = self.facilities.known_wherever(place)
        if known in self.numbers:
            raise RowError(tr("row {number} is the same facility", number=self.numbers[known]))
        if known:
            self._refuse_another_address(place, known)
            self.had.append(number)
        else:
            self.numbers[self.facilities.add(_vouched(place, self.sent))] = number

    def _refuse_another_address(self, place: Facility, known: str) -> None:
        if news := address_news(place, self.facilities.library.records.facility(known)):
            vouched = _vouched(place, self.sent)
            advice = news.advice(vouched.source, vouched.checked)
            raise RowError(tr("{facility} is in the library: {advice}", facility=known, advice=advice))


@dataclass(slots=True, kw_only=True)
class _PersonRows(_Rows):
    """People; `people` are the new ones by id, `taken` the ids there are, `named` whom the rows are about.

    `headings` are those over each row.
    """

    index: PersonIndex
    taken: set[str]
    headings: Sequence[str]
    named: dict[int, Listed] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    def take(self, number: int, row: Mapping[str, str]) -> None:
        """A new person, or one that the library has."""
        listed = self._listed(number, row)
        facility_id = self._facility_id(listed)
        if news := address_news(listed.place, self.facilities.library.records.facility(facility_id)):
            advice = f"{facility_id}: {news.advice(listed.source, listed.seen)}"
            self.remarks.append(tr("row {number}: {remark}", number=number, remark=advice))
        self.facilities.broken.refuse_owner(listed, facility_id)
        meant = self.index.match(listed, facility_id).meant
        if meant.perhaps:
            ids = either(each.id for each in meant.perhaps)
            raise RowError(tr("this may be {ids}: check, then use letterkit add", ids=ids))
        if meant.certain:
            self.had.append(number)
            self._remark(listed, _unlike_the_record(listed, meant.certain))
        else:
            self._add(listed, facility_id)

    def _listed(self, number: int, row: Mapping[str, str]) -> Listed:
        """What the row says; raises RowError if that is not enough, whoever is meant."""
        listed = as_of(self._read(number, row), self.facilities.library.today)
        if self.sent.remarks_read:
            listed = with_remarks_read(listed)
        listed = dated(listed, self.sent.source, self.sent.seen)
        self._remark(listed, (*listed.doubts, *listed.remarks))
        if self.sent.strict and (listed := strictly(listed)).doubts:
            raise RowError("; ".join(listed.doubts))
        may_be_anywhere = self.sent.unknown_place and says_nothing_of_a_place(self.sent.columns.cells(row))
        if listed.custody is None and not may_be_anywhere:
            raise RowError(tr("the row does not say where the person is"))
        return listed

    def _add(self, listed: Listed, facility_id: str) -> None:
        """A new person; raises RowError if anything about him is open."""
        if listed.doubts:
            raise (_ToBeReadError if listed.waits_for_reading else RowError)("; ".join(listed.doubts))
        if not listed.name:
            names = listed.open_name
            raise RowError(tr('the nominative of "{name}" is open: {names}', name=listed.printed, names=names))
        listed = replace(listed, gender=listed.gender or listed.names[0].gender)
        person = proposed_person(listed, listed.name, proposed_stay(listed, facility_id), self.taken)
        self.taken.add(person.id)
        self.people[person.id] = person
        self.numbers[person.id] = listed.number

    def _read(self, number: int, row: Mapping[str, str]) -> Listed:
        """What the row says; whom it names is kept even if it cannot be taken. Raises the same."""
        columns = self.sent.columns
        try:
            listed = listed_in_row(row, columns, number, self.headings[number - 1])
        except LetterkitError:
            if who := named_in_row(row, columns, number):
                self.named[number] = saying_something(who)
            raise
        self.named[number] = saying_something(listed) if listed.doubts else listed
        return listed

    def each_once(self, library: OpenLibrary) -> Sifted:
        """The people sifted, without those of rows that may be about one person: somebody must say which is right."""
        sifted = sift(library, self.people.values())
        alike = rows_alike(self.named.values())
        refused = [each for each in self.people if each not in sifted.errors and self.numbers[each] in alike]
        for person_id in refused:
            del self.people[person_id]
            number = self.numbers.pop(person_id)
            reason = tr("rows {numbers} may be about the same person", numbers=together(alike[number]))
            self.failed.append(FailedRow(number, "", reason))
        if not refused:
            return sifted
        rest = [person for each, person in self.people.items() if each not in sifted.errors]
        again = sift(library, rest)
        return replace(again, errors={**sifted.errors, **again.errors})

    def _remark(self, listed: Listed, remarks: Iterable[str]) -> None:
        """Notes what is to be seen of a person, whatever becomes of his row."""
        called = tr("row {number}, {name}", number=listed.number, name=listed.called)
        self.remarks += (f"{called}: {remark}" for remark in remarks)

    def _facility_id(self, listed: Listed) -> str:
        """The facility of the row, a new one if need be; "" where it names none."""
        known = self.facilities.meant(listed)
        return known or (self.facilities.add(_vouched(listed.place, self.sent)) if listed.place else "")


def _unlike_the_record(listed: Listed, person: Person) -> Iterator[str]:
    """What a row says of a person whom the library has, and the record does not."""
    now = person.stay.custody if person.stay else None
    if listed.custody is not now:
        yield tr(
            '{id} is "{ours}" in the library and "{theirs}" here: letterkit compare shows it',
            id=person.id,
            ours=custody_said(now),
            theirs=custody_said(listed.custody),
        )


def _vouched(place: Facility, sent: Sent) -> Facility:
    return replace(place, source=place.source or sent.source, checked=place.checked or sent.seen)
