"""The facilities that a list names: those of the library, and new ones as they come up."""

from dataclasses import dataclass, field

from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import new_facility
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.model.facility import Facility


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
        """The id of the facility that is meant, "" if none is. Raises LetterkitError if that is not certain."""
        match = self.index.match(place)
        if match.perhaps:
            ids = " or ".join(each.id for each in match.perhaps)
            raise LetterkitError(f'"{place.name}", {place.postcode or "without postcode"}, may be {ids}')
        return match.certain.id if match.certain else ""

    def meant(self, listed: Listed) -> str:
        """The id of the facility that a list names for somebody by id or address, "" if it names none that is known.

        Raises UsageError for an id that the library does not have, otherwise as `known`.
        """
        if listed.facility:
            return self.library.facility(listed.facility).value.id
        return self.known(listed.place) if listed.place else ""

    def add(self, place: Facility) -> str:
        """Adds a new facility and returns its id. Raises UsageError if no record can be made of it."""
        facility = new_facility(place, self.taken)
        self.taken.add(facility.id)
        self.new[facility.id] = facility
        self.index.add(facility)
        return facility.id
