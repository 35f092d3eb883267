"""Records that a person is no longer where letters went: released, in transit, in a hospital ..."""

from letterkit.actions.edit.editing import Plan, readable_history
from letterkit.actions.edit.transfer import plan_stay
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.model.person import Custody, Stay


def plan_status(library: OpenLibrary, person_id: str, stay: Stay) -> Plan:
    """The change of status, ready to be written; only a stay in a hospital has a facility, if it is known.

    Raises UsageError if there is no such person or facility, a facility makes no sense, or the record
    already says so; otherwise as `plan_stay` does.
    """
    person = readable_history(library, person_id)
    if stay.facility and stay.custody is not Custody.HOSPITAL:
        remedy = "Leave --to out; or record a transfer: letterkit transfer."
        raise UsageError(f'"{stay.custody}" has no facility: only "hospital" takes --to.', remedy)
    if stay.facility:
        library.readable_facility(stay.facility)
    now = person.value.stay
    if now and (now.custody, now.facility) == (stay.custody, stay.facility):
        raise UsageError(f'The record of {person.value.called} already says "{stay.custody}", as of {now.start}.')
    return plan_stay(library, person, stay)
