"""The federal subject an address lies in, by all that a block prints of it."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.address import Address
from letterkit.russian.blocks.address_parts import city_of, regions_of
from letterkit.russian.blocks.facility_name import FacilityName
from letterkit.russian.regions import REGIONS, Region, find_regions, nearest_region, regions_of_postcode, regions_within
from letterkit.russian.regions_shortened import shortened_regions

_AND = late_pattern(r"\s(?:и|and|i)\s(?:г\.\s)?")


def region_meant(address: Address, facility: FacilityName | None, postcode: str) -> Region | None:
    """The federal subject: as printed, else a city that is one, else of the body, else of the postcode.

    A shared abbreviation and a body of two subjects decide only together with the postcode.
    """
    by_postcode = regions_of_postcode(postcode)
    by_body = _regions_of_facility(facility) if facility else ()
    printed = regions_of(address.region) if address.region else ()
    if printed:
        both = tuple(region for region in by_body if region in printed)
        return _common(printed, (*by_postcode, *(both if len(both) == 1 else ())))
    if city := next((city for text in (address.region, address.locality) if text and (city := city_of(text))), None):
        return city
    if address.region and not by_body and not by_postcode:
        return nearest_region(address.region)
    if by_body and not (found := _common(by_body, by_postcode)):
        return by_body[0] if facility and regions_within(facility.body) else None
    return found if by_body else next(iter(by_postcode), None)


def _regions_of_facility(facility: FacilityName) -> tuple[Region, ...]:
    """Those its body names, or its old code; also all that a shortened name of the body fits."""
    if found := regions_within(facility.body):
        return (*found, *_of_halves(facility.body))
    if facility.region_key:
        return tuple(region for region in REGIONS if region.key == facility.region_key)
    named = facility.body.rpartition(" по ")[2]
    return find_regions(named) or shortened_regions(named)


def _of_halves(body: str) -> tuple[Region, ...]:
    """All that either half of a body of two subjects can name: "по РК и г. Севастополю"."""
    halves = _AND.split(body.rpartition(" по ")[2])
    named = halves if len(halves) > 1 else ()
    return tuple(region for half in named for region in find_regions(half) or shortened_regions(half))


def _common(regions: tuple[Region, ...], others: tuple[Region, ...]) -> Region | None:
    if len(regions) == 1:
        return regions[0]
    return next((region for region in others if region in regions), None)
