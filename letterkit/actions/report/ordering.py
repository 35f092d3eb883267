"""The order in which people are printed or listed."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from letterkit.actions.library.opening import OpenLibrary
from letterkit.model.counting import natural_order
from letterkit.model.facility import Facility
from letterkit.model.library import Entry
from letterkit.model.person import Person
from letterkit.model.wanted import Sorting

_Key = Callable[[OpenLibrary, Person], tuple[object, ...]]


def in_order(library: OpenLibrary, people: Iterable[Entry[Person]], sorting: Sorting) -> list[Entry[Person]]:
    """The people as they are to come; those who are in no facility first, where that decides."""
    if sorting is Sorting.GIVEN:
        return list(people)
    key = _KEYS[sorting]
    return sorted(people, key=lambda entry: key(library, entry.value))


def _by_name(_: OpenLibrary, person: Person) -> tuple[object, ...]:
    return not person.name, person.name, person.id


def _by_facility(library: OpenLibrary, person: Person) -> tuple[object, ...]:
    """By region, kind and number of the facility, then name."""
    facility = library.facility_of(person)
    return (*_position(facility), person.name) if facility else ("", (), "", person.name)


@lru_cache(maxsize=1024)
def _position(facility: Facility) -> tuple[object, ...]:
    return facility.region, natural_order(f"{facility.kind}-{facility.number}"), facility.id


def _by_postcode(library: OpenLibrary, person: Person) -> tuple[object, ...]:
    facility = library.facility_of(person)
    return (facility.postcode, facility.id, person.name) if facility else ("", "", person.name)


_KEYS: Mapping[Sorting, _Key] = {
    Sorting.FACILITY: _by_facility,
    Sorting.POSTCODE: _by_postcode,
    Sorting.NAME: _by_name,
}
