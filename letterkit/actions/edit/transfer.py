"""Records that a person was taken to another facility."""

from letterkit.actions.edit.editing import Plan, readable_history
from letterkit.actions.edit.new_stay import plan_stay
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import UsageError
from letterkit.model.person import Stay


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
