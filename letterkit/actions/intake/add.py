"""Adds somebody whose address a list has published. Nothing is guessed: what is open is asked."""

from dataclasses import dataclass, replace

from letterkit.actions.edit.confirm import Confirmation, plan_confirmation
from letterkit.actions.edit.editing import Plan
from letterkit.actions.edit.readdress import plan_readdress
from letterkit.actions.edit.status import plan_status
from letterkit.actions.edit.transfer import plan_transfer
from letterkit.actions.intake.addresses import address_news
from letterkit.actions.intake.broken_records import BrokenRecords
from letterkit.actions.intake.decisions import (
    NEW,
    AddressCourse,
    Alternative,
    Course,
    Decision,
    Decisions,
    UndecidedError,
    address_question,
    facility_question,
)
from letterkit.actions.intake.listed import Listed, as_of, listed_in
from letterkit.actions.intake.matching import PersonIndex, PersonMatch
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import (
    NewRecords,
    new_facility,
    proposed_person,
    proposed_stay,
)
from letterkit.actions.intake.settling import (
    refuse_barred,
    refuse_doubtful,
    refuse_unsourced,
    settled_gender,
    settled_name,
)
from letterkit.actions.intake.summaries import last_known, person_summary
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import tr, trn
from letterkit.model.facility import Facility
from letterkit.model.person import Person
from letterkit.russian.blocks import NameCandidate
from letterkit.russian.custody_words import custody_said
from letterkit.russian.news import parse_people
from letterkit.store.editing import Edit


@dataclass(frozen=True, slots=True)
class Addition:
    """What would be written about `listed`, and the `namesakes` of a new person to look at before."""

    listed: Listed
    plan: Plan
    namesakes: tuple[Person, ...] = ()


def listed_in_text(text: str) -> Listed:
    """The one person of a pasted text, which may hold the Russian and the English form.

    Raises UsageError if it holds several people, or does not say where the person is.
    """
    people = parse_people(text)
    if len(people) > 1:
        fact = trn("The text names {count} person.", "The text names {count} people.", len(people))
        raise UsageError(fact, tr("Paste them one at a time; for a whole list: letterkit compare FILE."))
    listed = listed_in(people[0])
    if listed.custody is None:
        fact = tr("The text names no place of detention and does not say where the person is.")
        remedy = tr("Paste the block as it is published, with the facility; home addresses are never kept.")
        raise UsageError(fact, remedy)
    return listed


def plan_addition(library: OpenLibrary, listed: Listed, decisions: Decisions) -> Addition:
    """What to write about the person: a new record, or a transfer, confirmation or status of an existing one.

    Raises UndecidedError for the first thing that has to be decided; otherwise as the plans of edits do.
    """
    named = (NameCandidate(decisions.name, None, accepted=True),) if decisions.name else listed.names
    born = listed.born or decisions.born
    if decisions.born and born and born.year != decisions.born.year:
        fact = tr("The text says born {born}, --born says {stated}.", born=born, stated=decisions.born)
        raise UsageError(fact, tr("Leave --born out, or correct it."))
    born = decisions.born or born
    seen_by = replace(listed, names=named, born=born, source=decisions.source, seen=decisions.seen)
    return _Adding(library, as_of(seen_by, library.today), decisions).addition()


@dataclass(frozen=True, slots=True)
class _Adding:
    """One addition: what the list says, with what was decided in its place."""

    library: OpenLibrary
    listed: Listed
    decisions: Decisions

    def addition(self) -> Addition:
        """The addition, once everything is decided."""
        refuse_doubtful(self.listed, self.decisions)
        facility = self._facility()
        if self.decisions.person in ("", NEW):
            self._broken.refuse_owner(self.listed, facility.id if facility else "")
        facility = self._at_its_address(facility)
        found = PersonIndex.of(self.library.context).match(self.listed, facility.id if facility else "")
        person = self._person(found)
        course = self._course(person, facility) if person else Course.NEW
        refuse_unsourced(self.decisions, self.library.today)
        if person and course is not Course.NEW:
            return Addition(self.listed, self._readdressed(self._edit(person, course, facility), facility))
        alike = (*found.namesakes, *found.meant.perhaps, *((found.meant.certain,) if found.meant.certain else ()))
        return Addition(self.listed, self._readdressed(self._new(facility), facility), alike)

    @property
    def _broken(self) -> BrokenRecords:
        """The records that cannot be read: one of them may be about whoever is to be added."""
        return BrokenRecords.of(self.library)

    def _facility(self) -> Facility | None:
        """The facility that the list means, or a new one; None where it names none."""
        place, decided = self.listed.place, self.decisions.facility
        known = self.library.records.facilities
        if place is None:
            return None
        if decided and decided != NEW:
            return self.library.readable_facility(decided).value
        match = FacilityIndex.of(entry.value for entry in known.values()).match(place)
        if match.certain and not decided:
            return match.certain
        self._broken.refuse_facility(place)
        if match.perhaps and not decided:
            raise facility_question(place, match.perhaps)
        return new_facility(place, known)

    def _at_its_address(self, facility: Facility | None) -> Facility | None:
        """The facility, or a new one if that was decided because the text prints another address."""
        news = address_news(self.listed.place, facility)
        if news is None or self.decisions.address in (AddressCourse.KEEP, AddressCourse.READDRESS):
            return facility
        if self.decisions.address is AddressCourse.NEW:
            return new_facility(news.printed, self.library.records.facilities)
        raise address_question(news, len(self.library.records.people_at(news.recorded.id)))

    def _readdressed(self, plan: Plan, facility: Facility | None) -> Plan:
        """The plan, with the facility's address corrected for everybody there if that was decided."""
        news, seen = address_news(self.listed.place, facility), self.decisions.seen
        if news is None or seen is None or self.decisions.address is not AddressCourse.READDRESS:
            return plan
        first = plan_readdress(self.library, news.recorded.id, news.correction(self.decisions.source, seen))
        edit = replace(plan.edit, changes=(*first.edit.changes, *plan.edit.changes))
        return replace(plan, edit=edit, findings=(*first.findings, *plan.findings))

    def _person(self, found: PersonMatch) -> Person | None:
        """The person who is meant, None for a new one."""
        decided = self.decisions.person
        if decided == NEW or (self.decisions.course is Course.NEW and not decided):
            return None
        if decided:
            return self.library.readable_person(decided).value
        if found.meant.perhaps:
            alternatives = tuple(
                Alternative(each.id, person_summary(each, self.library)) for each in found.meant.perhaps
            )
            question = tr("Is {person} one of these?", person=self.listed.in_words)
            raise UndecidedError(Decision.PERSON, question, (*alternatives, Alternative(NEW, tr("none of them"))))
        if self.decisions.course and not found.meant.certain:
            fact = tr("No one in the library is {person}.", person=self.listed.in_words)
            remedy = tr("If the record has another name or date of birth: --person ID; otherwise leave --as out.")
            raise UsageError(fact, remedy)
        return found.meant.certain

    def _course(self, person: Person, facility: Facility | None) -> Course:
        """What is done about a person the library has: one of the courses that make sense."""
        alternatives = self._courses(person, facility)
        decided = self.decisions.course
        if decided and decided in [each.answer for each in alternatives]:
            return decided
        raise UndecidedError(Decision.COURSE, self._course_question(person, facility), alternatives)

    def _course_question(self, person: Person, facility: Facility | None) -> str:
        """What the library has of a person, and what the text says of him."""
        known = tr("{id} is in the library: {summary}.", id=person.id, summary=person_summary(person, self.library))
        listed = self.listed.in_words
        if facility is None:
            custody = custody_said(self.listed.custody)
            said = tr('The text has {person}, at "{custody}". What is to be done?', person=listed, custody=custody)
        else:
            said = tr(
                'The text has {person}, at "{name}" ({id}). What is to be done?',
                person=listed,
                name=facility.name,
                id=facility.id,
            )
        return f"{known}\n{said}"

    def _courses(self, person: Person, facility: Facility | None) -> tuple[Alternative, ...]:
        now = person.stay
        if facility is None:
            custody = custody_said(self.listed.custody)
            likely = Alternative(Course.STATUS, tr('record that the person is now "{custody}"', custody=custody))
        elif now and now.is_at(facility.id):
            likely = Alternative(Course.CONFIRM, tr("record that the address was confirmed"))
        else:
            move = tr("record the move from {former} to {facility}", former=last_known(person), facility=facility.id)
            likely = Alternative(Course.TRANSFER, move)
        return likely, Alternative(Course.NEW, tr("a second person of that name and birth"))

    def _edit(self, person: Person, course: Course, facility: Facility | None) -> Plan:
        """The edit of an existing record, with the facility's record if that is new."""
        if course is Course.CONFIRM and self.decisions.seen:
            confirmation = Confirmation(self.decisions.seen, self.decisions.source)
            return plan_confirmation(self.library, person.id, confirmation)
        new = NewRecords.of(self.library, self._new_facilities(facility))
        stay = proposed_stay(self.listed, facility.id if facility else "")
        plan = (plan_transfer if facility else plan_status)(new.library, person.id, stay)
        findings = tuple(finding for each in self._new_facilities(facility) for finding in new.findings(each))
        refuse_barred(findings, self.decisions)
        edit = replace(plan.edit, changes=(*new.by_file.values(), *plan.edit.changes))
        return replace(plan, edit=edit, findings=(*findings, *plan.findings))

    def _new(self, facility: Facility | None) -> Plan:
        """The record of a new person, with the facility's record if that is new."""
        stay = proposed_stay(self.listed, facility.id if facility else "")
        person = proposed_person(
            self.listed, settled_name(self.listed, self.decisions), stay, self.library.records.people
        )
        person = replace(person, gender=settled_gender(person.name, self.decisions))
        records: tuple[Person | Facility, ...] = (*self._new_facilities(facility), person)
        new = NewRecords.of(self.library, records)
        findings = tuple(finding for each in records for finding in new.findings(each))
        refuse_barred(findings, self.decisions)
        edit = Edit(f"add {person.id}", self.library.today, tuple(new.by_file.values()))
        return Plan(self.library.root.path, edit, findings)

    def _new_facilities(self, facility: Facility | None) -> tuple[Facility, ...]:
        if facility is None or facility.id in self.library.records.facilities:
            return ()
        return (replace(facility, source=self.decisions.source, checked=self.decisions.seen),)
