"""Records that a person was taken to another facility; any new stay is added to the history here."""

from dataclasses import replace

from letterkit.actions.edit.editing import Plan, Task, noted_on, plan_edit, readable_history, refuse_future
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.library import Entry
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.store.fields import STAY
from letterkit.store.text_edits import AppendTable


def plan_transfer(library: OpenLibrary, person_id: str, stay: Stay) -> Plan:
    """The transfer to the facility of `stay`, ready to be written.

    Raises UsageError if there is no such person or facility, or the person is already there;
    otherwise as `plan_stay` does.
    """
    person, facility = readable_history(library, person_id), library.readable_facility(stay.facility)
    now = person.value.stay
    if now and now.is_at(facility.value.id):
        known = {"person": person.value.called, "facility": facility.value.id, "day": now.start}
        remedy = tr(
            "If somebody saw the person there again: letterkit confirm {person_id} --on DATE --source URL.",
            person_id=person_id,
        )
        raise UsageError(tr("{person} is already in {facility}, as of {day}.", **known), remedy)
    return plan_stay(library, person, stay)


def plan_stay(library: OpenLibrary, person: Entry[Person], stay: Stay) -> Plan:
    """The stay appended to the history, ready to be written.

    Raises UsageError for a date that is in the future or before what is already known, and for
    a person who has died; otherwise as `plan_edit` does.
    """
    if stay.start is not None:
        refuse_future(stay.start, library.today)
        _refuse_before_what_is_known(person.value, stay.start)
    if person.value.stay and person.value.stay.custody is Custody.DIED:
        fact = tr("The record of {person} says that the person died.", person=person.value.called)
        raise UsageError(fact, tr("If that was wrong, take it back: letterkit undo, or by hand."))
    where = f" --to {stay.facility}" if stay.facility else ""
    title = f"transfer {person.value.id}{where}"
    if stay.custody is not Custody.HELD:
        title = f"status {person.value.id} {stay.custody}{where}"
    noted = replace(stay, noted=noted_on(stay.start, library.today))
    return plan_edit(library, person, Task(title, (AppendTable("stays", STAY.table_of(noted)),)))


def _refuse_before_what_is_known(person: Person, start: PartialDate) -> None:
    """History is appended to: nothing is put before its last stay, nor before a confirmation of that address."""
    last = person.stay.start if person.stay else None
    if last and last.certainly_after(start):
        known = {"person": person.called, "last": last, "day": start}
        remedy = tr("History is appended to, newest last; an older stay that is missing is written by hand.")
        raise UsageError(tr("The last stay of {person} is of {last}, which is after {day}.", **known), remedy)
    if person.checked and PartialDate.of(person.checked).certainly_after(start):
        known = {"person": person.called, "last": person.checked, "day": start}
        remedy = tr(
            "Give --seen, a day on which your source saw the person there; "
            "or, if the confirmation was wrong, take it out of the record by hand."
        )
        fact = tr("The address that {person} had before was confirmed on {last}, which is after {day}.", **known)
        raise UsageError(fact, remedy)
