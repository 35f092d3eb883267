"""Whether a place that a cell names in passing is the one where the row has its person."""

from collections.abc import Iterator
from functools import lru_cache

from letterkit.actions.intake.listed import place_in
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.russian.address_sameness import same_house, same_settlement, same_street
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.bodies import of_one_body
from letterkit.russian.kinds import KINDS, Kind, find_kind
from letterkit.russian.latin import search_key
from letterkit.russian.regional_capitals import capital_meant
from letterkit.russian.regions import Region, find_regions, regions_of_postcode, regions_within

_OF_HOSPITALS = ("больниц", "лечеб", "медиц", "госпитал")
_WORD = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING, _SHORTEST = 2, 3
"""Letters by which cases and adjectives of a town differ, and the fewest that show which one it is."""


def is_of_the_row(read: ParsedBlock, place: Facility | None, facility_id: str) -> bool:
    """Whether the place that was read is the row's, as far as it goes: facility, region, town, postcode, street."""
    own = place_in(read)
    if own and not _is_same_facility(own, place, facility_id):
        return False
    return not any(_differences(read, place, facility_id))


def names_the_town(word: str, place: Facility | None, facility_id: str) -> bool:
    """Whether a word is a town, district or region of the row's address, in any case, or an adjective of it."""
    key = search_key(word)
    return any(_are_alike(key, other) for other in _words_of(place, facility_id))


def _differences(read: ParsedBlock, place: Facility | None, facility_id: str) -> Iterator[bool]:
    """For each part of an address that was read, whether the row's is another one, or not known."""
    names_more = read.facility or read.postal_code or read.street or read.locality  # «дело татар» is no address
    if names_more and (regions := _regions_read(read)):
        yield not _lies_there(regions, place, facility_id)
    if read.locality and read.locality[0].isupper():  # not «с друзьями», which reads like a village
        yield not (
            names_the_town(read.locality, place, facility_id)
            or bool(place and same_settlement(read.locality, place.locality))
        )
    if read.postal_code:
        yield place is None or read.postal_code != place.postcode
    if read.street:
        yield place is None or not same_street(read.street, place.street)
    if read.house_as_printed and (read.street or read.locality):
        yield place is None or not same_house(read.house_as_printed, place.house)


def _regions_read(read: ParsedBlock) -> frozenset[Region]:
    """The regions that a place in passing names: in words, by its capital («СИЗО-1 Омска»), by its postcode."""
    return _regions_of(read.region_norm or read.region or "", read.facility or "", read.postal_code or "")


def _lies_there(regions: frozenset[Region], place: Facility | None, facility_id: str) -> bool:
    """Whether one of these regions is the row's; of a place that names none nobody can say so."""
    if facility_id:
        words = _words_of(None, facility_id)
        return any(_are_alike(search_key(_short(each)), word) for each in regions for word in words)
    theirs = _regions_of(place.region, place.name, place.postcode) if place else frozenset()
    return any(of_one_body(one, other) for one in regions for other in theirs)


@lru_cache(maxsize=4096)
def _regions_of(region: str, name: str, postcode: str) -> frozenset[Region]:
    named = {*find_regions(region), *regions_within(name)}
    capitals = {meant[1] for word in _WORD.findall(name) if (meant := capital_meant(word))}
    return frozenset(named | capitals or regions_of_postcode(postcode))


def _short(region: Region) -> str:
    return region.english.partition(" ")[0]


@lru_cache(maxsize=4096)
def _words_of(place: Facility | None, facility_id: str) -> frozenset[str]:
    """The words of where the row is, spelled alike; no street, which is often called after another town."""
    fields = (place.name, place.region, place.district, place.locality, place.sublocality) if place else ()
    return frozenset(map(search_key, _WORD.findall(" ".join((*fields, facility_id.replace("-", " "))))))


def _are_alike(one: str, other: str) -> bool:
    """Whether two words begin alike but for an ending: "omska" and "omskaia"."""
    enough = max(_SHORTEST, min(len(one), len(other)) - _ENDING)
    return one[:enough] == other[:enough]


def _is_same_facility(own: Facility, place: Facility | None, facility_id: str) -> bool:
    """Whether a facility in passing is of the row's kind, with its number if it gives one."""
    kind = find_kind(own.kind) if own.kind else None
    theirs, number = _of_id(facility_id) if facility_id else _of_place(place)
    if kind is None or _is_any_hospital(own):
        russian = theirs.russian if theirs else ""
        return own.name.casefold() in russian or (
            _is_any_hospital(own) and any(stem in russian for stem in _OF_HOSPITALS)
        )
    return theirs is kind and own.number in ("", number)


def _of_place(place: Facility | None) -> tuple[Kind | None, str]:
    return (find_kind(place.kind), place.number) if place else (None, "")


def _of_id(facility_id: str) -> tuple[Kind | None, str]:
    """Kind and number as an id such as "ik-5-ryazan" has them."""
    word, _, rest = facility_id.partition("-")
    kind = next((each for each in KINDS if each.latin.partition(" ")[0].lower() == word), None)
    return kind, rest.partition("-")[0]


def _is_any_hospital(place: Facility) -> bool:
    return not place.number and place.name.casefold() in ("больница", "госпиталь")
