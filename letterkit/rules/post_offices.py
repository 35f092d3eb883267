"""Family A, what a postcode says: its region, and, where the list was imported, its post office."""

from collections.abc import Iterator

from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.post_office import PostOffice
from letterkit.rules.context import Context
from letterkit.rules.places import is_postcode, is_town, names_in
from letterkit.rules.registry import Hit, rule
from letterkit.russian.regions import Region, find_regions, regions_of_postcode


@rule("A302", Severity.WARNING, on=Facility, offices=True)
def postcode_is_of_the_region(facility: Facility, context: Context) -> Iterator[Hit]:
    """The postcode belongs to the region of the address.

    Bad:  region = "Владимирская область", postcode = "663180"
    Good: region = "Владимирская область", postcode = "600020"

    Either the postcode or the region is of another place, and the machine believes the postcode.
    Where the list of post offices was imported, the office of that postcode decides; otherwise its
    first three digits do. Prefixes that no list has say nothing, and some are shared by neighbours
    (188: Leningrad oblast and St Petersburg). Only the region of the address counts: the body of
    the penal service may be of another one.
    Source: the postcode list of the Russian post, summed up by region.
    """
    if not is_postcode(facility.postcode):
        return
    said, found = find_regions(facility.region), _regions(facility.postcode, context)
    if said and found and not set(said) & set(found):
        belongs = " or ".join(region.name for region in found)
        yield Hit(
            ("postcode",),
            f"the postcode «{facility.postcode}» belongs to {belongs}, the record says «{facility.region}»",
            "Correct the one that is wrong.",
        )


@rule("A307", Severity.WARNING, on=Facility, offices=True)
def post_office_is_of_the_settlement(facility: Facility, context: Context) -> Iterator[Hit]:
    """The postcode has a post office, in or near the settlement of the address.

    Bad:  locality = "г. Чита", postcode = "673402", which is an office in Нерчинск
    Good: locality = "г. Чита", postcode = "672000"

    Looked at only where the list of post offices was imported. A village has its letters from an
    office nearby, so of villages only another district counts; a town has offices of its own. A
    postcode that the list does not have is an old one, if others with its first three digits are
    there: letters to it are late or come back.
    Source: the list of post offices of the Russian post; 834 published addresses, of which 3 have a
    postcode of another place and 15 one that is no more.
    """
    if context.post_offices is None or not is_postcode(facility.postcode):
        return
    office = context.post_offices(facility.postcode)
    if office is None:
        if regions_of_postcode(facility.postcode):
            message = f"the list of post offices has no postcode «{facility.postcode}» (any more)"
            yield Hit(("postcode",), message, "Look up the present one on the site of the Russian post.")
    elif office.replaced_by:
        message = f"the postcode «{facility.postcode}» is out of use, «{office.replaced_by}» took its place"
        yield Hit(("postcode",), message, f'Write postcode = "{office.replaced_by}" once you have looked.')
    elif _is_elsewhere(facility, office):
        message = f"«{facility.postcode}» is the post office {_named(office)}, the record says «{facility.locality}»"
        yield Hit(("postcode",), message, "Correct the one that is wrong.")


def _regions(postcode: str, context: Context) -> tuple[Region, ...]:
    """The regions a postcode can be of: that of its office, or those of its first three digits."""
    office = context.post_offices(postcode) if context.post_offices else None
    return (find_regions(office.region) if office else ()) or regions_of_postcode(postcode)


def _is_elsewhere(facility: Facility, office: PostOffice) -> bool:
    """Whether the two have no name in common, and the address is of a town or of another district."""
    place = names_in(facility.locality, facility.sublocality, facility.district)
    around = names_in(office.name, office.region, office.district, office.locality, office.sublocality)
    if not place or not around or place & around:
        return False
    return is_town(facility.locality) or bool(names_in(facility.district) and names_in(office.district))


def _named(office: PostOffice) -> str:
    """«Нерчинск 2», with district and region in brackets."""
    where = ", ".join(part for part in (office.district, office.region) if part)
    name = f"«{office.name or office.locality}»"
    return f"{name} ({where})" if where else name
