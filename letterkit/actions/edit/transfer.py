"""Records that a person was taken to another facility; any new stay is added to the history here."""

from letterkit.actions.edit.editing import Plan, Task, plan_edit, readable_history, refuse_future
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
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
        remedy = f"If somebody saw the person there again: letterkit confirm {person_id} --on DATE --source URL."
        raise UsageError(f"{person.value.called} is already in {facility.value.id}, as of {now.start}.", remedy)
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
        remedy = "If that was wrong, take it back: letterkit undo, or by hand."
        raise UsageError(f"The record of {person.value.called} says that the person died.", remedy)
    where = f" --to {stay.facility}" if stay.facility else ""
    title = f"transfer {person.value.id}{where}"
    if stay.custody is not Custody.HELD:
        title = f"status {person.value.id} {stay.custody}{where}"
    return plan_edit(library, person, Task(title, (AppendTable("stays", STAY.table_of(stay)),)))


def _refuse_before_what_is_known(person: Person, start: PartialDate) -> None:
    """History is appended to: nothing is put before its last stay, nor before a confirmation of that address."""
    last = person.stay.start if person.stay else None
    if last and last.certainly_after(start):
        remedy = "History is appended to, newest last; an older stay that is missing is written by hand."
        raise UsageError(f"The last stay of {person.called} is of {last}, which is after {start}.", remedy)
    if person.checked and PartialDate.of(person.checked).certainly_after(start):
        remedy = (
            "Give --seen, a day on which your source saw the person there; "
            "or, if the confirmation was wrong, take it out of the record by hand."
        )
        fact = f"The address that {person.called} had before was confirmed on {person.checked}, which is after {start}."
        raise UsageError(fact, remedy)
