"""What a printed address of a facility has differently from the record: the one place that decides it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from letterkit.language import marked, tr, trp
from letterkit.model.facility import ADDRESS_FIELDS, Facility
from letterkit.russian.address_sameness import (
    folded,
    lacks_no_building,
    same_district,
    same_house,
    same_numbers,
    same_settlement,
    same_street,
)
from letterkit.russian.characters import is_latin
from letterkit.russian.facility_names import same_facility_name
from letterkit.russian.regions import find_regions

_PLACES = ("district", "locality", "sublocality", "street")
"""What a list may print in another's place: a part of the town as the settlement, a settlement as a street."""

_NO_NUMBER = frozenset(("бн", "безномера"))

_HANG_ON: Mapping[str, tuple[str, ...]] = {
    "region": ("district",),
    "locality": ("district", "sublocality", "street", "house", "building"),
    "street": ("house", "building"),
    "house": ("building",),
}
"""What no longer holds once a field has changed, unless the list prints it: house 4 of the old street."""

_LABELS: Mapping[str, str] = {
    "region": marked("region"),
    "district": marked("district"),
    "locality": marked("locality"),
    "sublocality": marked("sublocality"),
    "street": marked("street"),
    "house": marked("house"),
    "building": marked("building"),
    "po_box": marked("po box"),
    "postcode": marked("postcode"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of the address: what the list prints, "" where the former value no longer holds, and the record."""

    field: str
    printed: str
    recorded: str

    def __str__(self) -> str:
        label = tr(_LABELS[self.field]) if self.field in _LABELS else trp("of a facility", "name")
        return tr(self._message, field=label, printed=self.printed, recorded=self.recorded)

    @property
    def _message(self) -> str:
        if not self.printed:
            return marked('{field}: the list prints none, the record has "{recorded}"')
        if not self.recorded:
            return marked('{field}: the list prints "{printed}", the record has none')
        return marked('{field}: the list prints "{printed}", the record has "{recorded}"')


def address_differences(printed: Facility, recorded: Facility) -> tuple[Difference, ...]:
    """The fields that a list prints differently, in the order of an address; () if it says nothing else.

    >>> record = Facility("ik-9", locality="п. Лесной", street="ул. Новая", house="77", postcode="300000")
    >>> address_differences(Facility("", locality="пос. Лесной", street="улица Новая", house="77"), record)
    ()
    >>> [str(each) for each in address_differences(Facility("", postcode="300001"), record)]
    ['postcode: the list prints "300001", the record has "300000"']

    No difference is another spelling of the same, or a field that is not printed; of an address in Latin letters only
    the postcode is compared. What belongs to a field that differs differs with it: the house of another street.
    """
    found = {each.field: each for each in _printed_otherwise(printed, recorded)}
    for name, hanging in _HANG_ON.items():
        if name in found and found[name].printed:
            for each in hanging:
                if each not in found and (recorded_there := getattr(recorded, each)):
                    stays = bool(getattr(printed, each))
                    found |= {} if stays else {each: Difference(each, "", recorded_there)}
    return tuple(found[name] for name in ADDRESS_FIELDS if name in found)


def in_words(differences: Iterable[Difference]) -> str:
    """All of them in one line.

    >>> in_words((Difference("street", "ул. Мира", ""), Difference("house", "5", "4")))
    'street: the list prints "ул. Мира", the record has none; house: the list prints "5", the record has "4"'
    """
    return "; ".join(map(str, differences))


def _printed_otherwise(printed: Facility, recorded: Facility) -> Iterator[Difference]:
    for name in ADDRESS_FIELDS:
        theirs, ours = getattr(printed, name), getattr(recorded, name)
        if theirs not in ("", ours) and not _says_the_same(name, printed, recorded):
            yield Difference(name, theirs, ours)


def _says_the_same(name: str, printed: Facility, recorded: Facility) -> bool:
    theirs = getattr(printed, name)
    if name != "postcode" and is_latin(theirs):
        return True
    if name in _WHOLE:
        return _WHOLE[name](printed, recorded)
    if name in _PLACES:
        return any(
            all(_is_a_place_of(name, part, recorded) for part in parts) for parts in ([theirs], theirs.split(", "))
        )
    return _SAME[name](theirs, getattr(recorded, name))


def _same_building(printed: Facility, recorded: Facility) -> bool:
    """Whether the building is among what the record counts up, with the house or the part of the town."""
    within = f"{recorded.house}, {recorded.building}"
    places = (within, f"{recorded.sublocality}, {within}")
    return any(lacks_no_building(printed.building, place) for place in places)


def _same_house(printed: Facility, recorded: Facility) -> bool:
    """Whether the house is the same, its building printed with it or apart."""
    theirs, ours = printed.house, recorded.house
    if folded(theirs) in _NO_NUMBER:
        return not any(map(str.isdigit, ours))
    return any(
        same_house(one, other)
        for one in (theirs, f"{theirs}, {printed.building}")
        for other in (ours or recorded.building, f"{ours}, {recorded.building}")
    )


def _is_a_place_of(name: str, printed: str, recorded: Facility) -> bool:
    """Whether that is the value of the field in the record, or a part of it, or of another field that names a place."""
    own = getattr(recorded, name)
    if any(_SAME[name](printed, part) for part in (own, *own.split(", ")) if part):
        return True
    others = (f"{recorded.street} {recorded.house}", *(getattr(recorded, other) for other in _PLACES if other != name))
    return any(same_street(printed, part) for value in others if value for part in value.split(", "))


def _same_region(one: str, other: str) -> bool:
    ours, theirs = set(find_regions(one)), set(find_regions(other))
    return bool(ours & theirs) if ours and theirs else same_district(one, other)


_SAME: Mapping[str, Callable[[str, str], bool]] = {
    "region": _same_region,
    "district": same_district,
    "locality": same_settlement,
    "sublocality": same_settlement,
    "street": same_street,
    "po_box": same_numbers,
    "postcode": same_numbers,
}
_WHOLE: Mapping[str, Callable[[Facility, Facility], bool]] = {
    "name": same_facility_name,
    "house": _same_house,
    "building": _same_building,
}
"""What cannot be compared without what stands beside it."""
