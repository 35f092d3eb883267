"""Records that a person is no longer where letters went: released, in transit, in a hospital ..."""

from letterkit.actions.edit.editing import Plan, readable_history
from letterkit.actions.edit.transfer import plan_stay
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.person import Custody, Stay


def plan_status(library: OpenLibrary, person_id: str, stay: Stay) -> Plan:
    """The change of status, ready to be written; only a stay in a hospital has a facility, if it is known.

    Raises UsageError if there is no such person or facility, a facility makes no sense, or the record
    already says so; otherwise as `plan_stay` does.
    """
    person = readable_history(library, person_id)
    if stay.facility and stay.custody is not Custody.HOSPITAL:
        fact = tr('"{status}" has no facility: only "hospital" takes --to.', status=stay.custody)
        raise UsageError(fact, tr("Leave --to out; or record a transfer: letterkit transfer."))
    if stay.facility:
        library.readable_facility(stay.facility)
    now = person.value.stay
    if now and (now.custody, now.facility) == (stay.custody, stay.facility):
        known = {"person": person.value.called, "status": stay.custody, "day": now.start}
        raise UsageError(tr('The record of {person} already says "{status}", as of {day}.', **known))
    return plan_stay(library, person, stay)
