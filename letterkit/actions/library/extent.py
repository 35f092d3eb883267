"""How much a library holds, and how new it is."""

from dataclasses import dataclass

from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.partial_date import PartialDate
from letterkit.rules.status import last_confirmed


@dataclass(frozen=True, slots=True)
class Extent:
    """How many people there are, and when an address was confirmed last; None if none ever was."""

    people: int
    confirmed: PartialDate | None


def extent_of(library: OpenLibrary) -> Extent:
    """The extent of the library; a record that cannot be read counts all the same."""
    people = library.records.people.values()
    days = (last_confirmed(entry.value) for entry in people)
    return Extent(len(people), max((day for day in days if day), key=lambda day: day.latest, default=None))
