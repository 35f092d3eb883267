"""Corrects a facility's address, once for everybody who is there."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from letterkit.actions.edit.editing import Plan, Task, noted_on, plan_edit, refuse_future
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.facility import ADDRESS_FIELDS, Facility, FormerAddress
from letterkit.model.library import Entry
from letterkit.model.partial_date import PartialDate
from letterkit.store.fields import FORMER
from letterkit.store.text_edits import AppendTable, SetValue, TextEdit


@dataclass(frozen=True, slots=True)
class Correction:
    """What an address is from a day or year on, by the fields that change, and the source."""

    fields: Mapping[str, str] = field(hash=False)
    since: PartialDate
    source: str


def plan_readdress(library: OpenLibrary, facility_id: str, correction: Correction) -> Plan:
    """The correction, ready to be written: the new values in place, the former ones in a `[[former]]` table.

    `checked` becomes the day of the edit: on it the source was read. The envelopes of everybody there
    are laid out first. Raises UsageError if there is no such facility, nothing would change, or the
    day is in the future or before the last correction; otherwise as `plan_edit` does.
    """
    facility = library.readable_facility(facility_id)
    refuse_future(correction.since, library.today)
    _refuse_before_the_last(facility.value, correction.since)
    changed = {
        name: correction.fields[name]
        for name in ADDRESS_FIELDS
        if name in correction.fields and correction.fields[name] != getattr(facility.value, name)
    }
    if not changed:
        fact = tr("The address of {facility} is already that.", facility=facility_id)
        raise UsageError(fact, tr("Give the fields that are to change."))
    former = replace(_former(facility, changed, correction.since), noted=noted_on(correction.since, library.today))
    edits: tuple[TextEdit, ...] = (
        *(SetValue(name, value) for name, value in changed.items()),
        SetValue("source", correction.source),
        SetValue("checked", library.today),
        AppendTable("former", FORMER.table_of(former)),
    )
    task = Task(f"readdress {facility_id} --since {correction.since}", edits)
    return plan_edit(library, facility, task, on_paper=True)


def _refuse_before_the_last(facility: Facility, since: PartialDate) -> None:
    last = facility.former[-1].until if facility.former else None
    if last and last.certainly_after(since):
        fact = tr("The address of {facility} was already changed later, as of {day}.", facility=facility.id, day=last)
        raise UsageError(fact, tr("History is appended to, newest last."))


def _former(facility: Entry[Facility], changed: Mapping[str, str], until: PartialDate) -> FormerAddress:
    """The values that are replaced, without those that could not be read."""
    broken = {misfit.path[0] for misfit in facility.unmended if misfit.path}
    old = {name: getattr(facility.value, name) for name in changed if name not in broken}
    return FormerAddress(until, **old, source=facility.value.source, checked=facility.value.checked)
