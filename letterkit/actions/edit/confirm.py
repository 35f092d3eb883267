"""Records that somebody confirmed a person's address."""

from dataclasses import dataclass
from datetime import date

from letterkit.actions.edit.editing import Plan, Task, plan_edit, readable_history, refuse_future
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.rules.status import why_not
from letterkit.store.text_edits import SetValue


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The day on which a source knew the person to be where the newest stay says, and that source."""

    on: date
    source: str


def plan_confirmation(library: OpenLibrary, person_id: str, confirmation: Confirmation) -> Plan:
    """The confirmation, ready to be written: the record's `checked` and `source` become its day and source.

    History stays as it is: a confirmation adds nothing to where the person was. Raises UsageError if
    there is no such person, no address to confirm, or the day is in the future, before the newest
    stay or before the last confirmation; otherwise as `plan_edit` does.
    """
    person = readable_history(library, person_id)
    refuse_future(PartialDate.of(confirmation.on), library.today)
    _refuse_if_pointless(person.value, confirmation)
    edits = (SetValue("checked", confirmation.on), SetValue("source", confirmation.source))
    return plan_edit(library, person, Task(f"confirm {person_id} --on {confirmation.on}", edits))


def _refuse_if_pointless(person: Person, confirmation: Confirmation) -> None:
    if reason := why_not(person):
        fact = tr("There is no address to confirm: {reason}", reason=reason)
        raise UsageError(fact, tr("Say where the person is: letterkit transfer."))
    start = person.stay.start if person.stay else None
    if start and start.certainly_after(PartialDate.of(confirmation.on)):
        fact = tr(
            "The newest stay of {person} is of {start}: on {day} that was not the address.",
            person=person.called,
            start=start,
            day=confirmation.on,
        )
        raise UsageError(fact, tr("Give the day on which the source knew of this address."))
    if person.checked and person.checked > confirmation.on:
        fact = tr("The address was already confirmed later, on {day}.", day=person.checked)
        raise UsageError(fact, tr("Only the last confirmation is kept."))
    if (person.checked, person.source) == (confirmation.on, confirmation.source):
        known = {"source": person.source, "day": person.checked}
        raise UsageError(tr("The record already says that {source} confirmed the address on {day}.", **known))
