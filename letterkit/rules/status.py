"""Whether a person can be written to now, and when the address was last confirmed."""

from datetime import date

from letterkit.model.counting import counted
from letterkit.model.library import Path
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay


def why_not(person: Person) -> str:
    """Why no letter can be sent now, as one whole English sentence; "" if the person can be written to.

    A person can be written to who is in a facility or hospital that the record names, unless the record
    is hidden or says that no letters are wanted. Home addresses are never stored.
    """
    known = obstacle(person)
    return known[1] if known else ""


def obstacle(person: Person) -> tuple[Path, str] | None:
    """What keeps a letter from being sent: its path in the record and a whole sentence; None if nothing does."""
    who = person.called
    if person.hidden:
        return ("hidden",), f"The record of {who} is hidden: its maintainers want no letters to be sent now."
    stay = person.stay
    if stay is None:
        return ("stays",), f"Where {who} is held is not known: the record has no stays."
    if sentence := _out_of_reach(stay, who):
        return ("stays", len(person.stays) - 1, "custody"), sentence
    if not person.can_write:
        return ("can_write",), f"The record of {who} says that no letters can be sent."
    return None


def last_confirmed(person: Person) -> PartialDate | None:
    """The newest date on which the address is known to have been right, None if the record has none.

    That is the newest of `checked`, and of the arrival and the sighting of the newest stay: a
    check made before the last transfer confirmed another address.
    """
    stay = person.stay
    dates = [
        PartialDate.of(person.checked) if person.checked else None,
        PartialDate.of(stay.seen) if stay and stay.seen else None,
        stay.since if stay else None,
    ]
    return max((known for known in dates if known), key=lambda known: known.latest, default=None)


def confirmation(person: Person, today: date) -> str:
    """When the address was last confirmed, as a sentence without capital and full stop."""
    confirmed = last_confirmed(person)
    if confirmed is None:
        return "the address was never confirmed"
    if confirmed.day is None:
        return f"the address was last confirmed in {confirmed}"
    return f"the address was last confirmed on {confirmed}, {counted(max((today - confirmed.day).days, 0), 'day')} ago"


def confirming_source(person: Person, confirmed: PartialDate) -> str:
    """What confirmed the address on that day: the source of the check, else that of the newest stay."""
    if person.source and person.checked and confirmed == PartialDate.of(person.checked):
        return person.source
    return person.stay.source if person.stay else ""


def _out_of_reach(stay: Stay, who: str) -> str:
    """The sentence for a stay in which a person cannot be reached; "" for the others."""
    if stay.custody is None:
        return f"What the record of {who} says about the newest stay cannot be read."
    if stay.custody.has_address and stay.facility:
        return ""
    return _SENTENCES[stay.custody].format(who=who, when=_when(stay))


_SENTENCES = {
    Custody.HELD: "{who} is held, but the record does not say where{when}.",
    Custody.HOSPITAL: "{who} is in a hospital that the record does not name{when}.",
    Custody.IN_TRANSIT: "{who} is being transferred{when}; the new address is not known yet.",
    Custody.UNKNOWN: "Where {who} is held is not known{when}.",
    Custody.HOUSE_ARREST: "{who} is under house arrest{when}; home addresses are not kept here.",
    Custody.RELEASED: "{who} was released{when}.",
    Custody.ABROAD: "{who} is abroad{when}.",
    Custody.DIED: "{who} died{when}.",
}


def _when(stay: Stay) -> str:
    if stay.since is None:
        return f" (as of {stay.seen})" if stay.seen else ""
    if stay.custody in (Custody.RELEASED, Custody.DIED):
        return f" {'on' if stay.since.day else 'in'} {stay.since}"
    return f" (since {stay.since})"
