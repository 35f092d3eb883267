"""Records that a letter came back."""

from dataclasses import replace

from letterkit.actions.edit.editing import Plan, Task, plan_edit, readable_history, refuse_future
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.nearest import nearest_hint
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person, ReturnedLetter
from letterkit.store.fields import RETURN
from letterkit.store.text_edits import AppendTable


def plan_return(library: OpenLibrary, person_id: str, letter: ReturnedLetter) -> Plan:
    """The letter added to those that came back, ready to be written.

    Where it names no facility, it came back from where the person is. Raises UsageError if there is
    no such person, the person was never at that facility or is now at none, the day is in the future or
    before the arrival there, or the record already says so; otherwise as `plan_edit` does.
    """
    person = readable_history(library, person_id)
    letter = replace(letter, facility=letter.facility or _facility_now(person.value))
    if letter.on:
        refuse_future(PartialDate.of(letter.on), library.today)
    _refuse_if_impossible(person.value, letter)
    title = f"returned {person_id} --reason {letter.reason} --on {letter.on}"
    return plan_edit(library, person, Task(title, (AppendTable("returns", RETURN.table_of(letter)),)))


def _facility_now(person: Person) -> str:
    if person.stay and person.stay.facility:
        return person.stay.facility
    remedy = tr("Name the facility the letter had been sent to: --from FACILITY.")
    raise UsageError(tr("The record of {person} names no facility for now.", person=person.called), remedy)


def _refuse_if_impossible(person: Person, letter: ReturnedLetter) -> None:
    names = {"person": person.called, "facility": letter.facility}
    stays = [stay for stay in person.stays if stay.facility == letter.facility]
    if not stays:
        been = nearest_hint(letter.facility, dict.fromkeys(stay.facility for stay in person.stays if stay.facility))
        fact = tr('{person} was never in "{facility}", as far as the record knows.', **names)
        raise UsageError(fact, been)
    arrival = stays[0].since
    if letter.on and arrival and arrival.certainly_after(PartialDate.of(letter.on)):
        fact = tr(
            "{person} has been in {facility} since {arrival}: no letter came back from there on {day}.",
            **names,
            arrival=arrival,
            day=letter.on,
        )
        remedy = tr("If it came back from where the person was before, name that facility: --from FACILITY.")
        raise UsageError(fact, remedy)
    if any(
        (known.on, known.reason, known.facility) == (letter.on, letter.reason, letter.facility)
        for known in person.returns
    ):
        raise UsageError(tr("The record of {person} already says so.", person=person.called))
