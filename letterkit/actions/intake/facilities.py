"""The facilities that a list names: those of the library, and new ones as they come up."""

from dataclasses import dataclass, field

from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import new_facility
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.model.facility import Facility

FEW = 4
"""Of how many facilities a message tells: «СИЗО-1» alone may be seventy."""


class OpenFacilityError(LetterkitError):
    """An address that may be that of several facilities, or perhaps of one."""


@dataclass(slots=True, eq=False)
class FacilityBook:
    """The facilities a list can mean. `new` are facilities the library does not have, `taken` all ids there are."""

    library: OpenLibrary
    index: FacilityIndex
    taken: set[str]
    new: dict[str, Facility] = field(default_factory=dict)

    @classmethod
    def of(cls, library: OpenLibrary) -> "FacilityBook":
        """The facilities of the library, none of them new."""
        facilities = library.records.facilities
        return cls(library, FacilityIndex.of(entry.value for entry in facilities.values()), set(facilities))

    def known(self, place: Facility) -> str:
        """The id of the facility that is meant, "" if none is. Raises OpenFacilityError if that is not certain."""
        match = self.index.match(place)
        if match.perhaps:
            ids = " or ".join(each.id for each in match.perhaps[:FEW])
            more = f" or one of {len(match.perhaps) - FEW} more" if len(match.perhaps) > FEW else ""
            raise OpenFacilityError(f'"{place.name}", {place.postcode or "without postcode"}, may be {ids}{more}')
        return match.certain.id if match.certain else ""

    def add(self, place: Facility) -> str:
        """Adds a new facility and returns its id. Raises UsageError if no record can be made of it."""
        facility = new_facility(place, self.taken)
        self.taken.add(facility.id)
        self.new[facility.id] = facility
        self.index.add(facility)
        return facility.id
