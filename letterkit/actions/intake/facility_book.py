"""The facilities that a list can mean: those of the library, and new ones that the list brings."""

from dataclasses import dataclass, field, replace

from letterkit.actions.intake.broken_records import BrokenRecords
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.matching import Match, any_of
from letterkit.actions.intake.matching_facilities import FacilityIndex
from letterkit.actions.intake.new_records import new_facility
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.facility import Facility


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

        Raises LetterkitError if that is not certain, UnreadableError if it may be one whose record cannot be read.
        """
        return self._certain(self.index.match(place), place)

    def known_wherever(self, place: Facility) -> str:
        """As `known`, but the only one of that kind and number in the region is meant wherever the list has it.

        For lists of facilities, whose addresses are then compared.
        """
        return self._certain(self.index.match_wherever(place), place)

    def _certain(self, match: Match[Facility], place: Facility) -> str:
        if not match.certain:
            self.broken.refuse_facility(place)
        if match.perhaps:
            ids = any_of([each.id for each in match.perhaps])
            without = tr('"{name}", without postcode, may be {ids}', name=place.name, ids=ids)
            known = tr('"{name}", {postcode}, may be {ids}', name=place.name, postcode=place.postcode, ids=ids)
            raise LetterkitError(known if place.postcode else without)
        if match.certain and match.certain.id in self.new:
            self.new[match.certain.id] = _completed(self.new[match.certain.id], place)
        return match.certain.id if match.certain else ""

    def meant(self, listed: Listed) -> str:
        """The id of the facility that a list names for somebody by id or address, "" if it names none that is known.

        Raises UsageError for an id that the library does not have, UnreadableError for one whose record cannot be read,
        otherwise as `known`.
        """
        if listed.facility:
            return self.library.readable_facility(listed.facility).value.id
        return self.known(listed.place) if listed.place else ""

    def add(self, place: Facility) -> str:
        """Adds a new facility and returns its id. Raises UsageError if no record can be made of it."""
        facility = new_facility(place, self.taken)
        self.taken.add(facility.id)
        self.new[facility.id] = facility
        self.index.add(facility)
        return facility.id


def _completed(facility: Facility, place: Facility) -> Facility:
    """A new facility with what an earlier row of the list left out and a later one of the same facility gives."""
    lacking = {
        field: getattr(place, field) for field in ("postcode", "district", "street") if not getattr(facility, field)
    }
    if "street" in lacking:
        lacking["house"] = place.house
    return replace(facility, **{field: value for field, value in lacking.items() if value})
