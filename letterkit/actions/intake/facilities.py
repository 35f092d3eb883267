"""The facilities that a list names: those of the library, and new ones as they come up."""

from dataclasses import dataclass, field

from letterkit.actions.intake.broken_records import BrokenRecords
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import new_facility
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.model.facility import Facility


class OpenFacilityError(LetterkitError):
    """An address that may be that of several facilities, or perhaps of one."""


@dataclass(slots=True, eq=False)
class FacilityBook:
    """The facilities a list can mean. `new` are facilities the library does not have, `taken` all ids there are.

    `broken` are the records that cannot be read, which a list may mean as well.
    """

    library: OpenLibrary
    index: FacilityIndex
    broken: BrokenRecords
    taken: set[str]
    new: dict[str, Facility] = field(default_factory=dict)

    @classmethod
    def of(cls, library: OpenLibrary) -> "FacilityBook":
        """The facilities of the library, none of them new."""
        facilities = library.records.facilities
        index = FacilityIndex.of(entry.value for entry in facilities.values())
        return cls(library, index, BrokenRecords.of(library), set(facilities))

    def known(self, place: Facility) -> str:
        """The id of the facility that is meant, "" if none is.

        Raises OpenFacilityError if that is not certain, UnreadableError if it may be one whose record cannot be read.
        """
        match = self.index.match(place)
        if not match.certain:
            self.broken.refuse_facility(place)
        if match.perhaps:
            ids = " or ".join(each.id for each in match.perhaps)
            raise OpenFacilityError(f'"{place.name}", {place.postcode or "without postcode"}, may be {ids}')
        return match.certain.id if match.certain else ""

    def add(self, place: Facility) -> str:
        """Adds a new facility and returns its id. Raises UsageError if no record can be made of it."""
        facility = new_facility(place, self.taken)
        self.taken.add(facility.id)
        self.new[facility.id] = facility
        self.index.add(facility)
        return facility.id
