"""Family A: the region a postcode belongs to, and its post office where the list of these was imported."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.joined import either
from letterkit.model.post_office import PostOffice
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.settlements import is_postcode, is_town, names_in
from letterkit.rules.wording import quotation
from letterkit.russian.regions import Region, find_regions, regions_of_postcode


@rule("A302", Severity.WARNING, on=Facility, offices=True)
def postcode_is_of_the_region(facility: Facility, context: Context) -> Iterator[Hit]:
    """The postcode belongs to the region of the address.

    Bad:  region = "Владимирская область", postcode = "663180"
    Good: region = "Владимирская область", postcode = "600020"

    One of the two is wrong, and the sorting machine follows the postcode. Where the list of post
    offices was imported, the office of that postcode decides; otherwise its first three digits do.
    First digits that no list has prove nothing, and some are shared by neighbours (188: Leningrad
    oblast and St Petersburg). Only the region of the address counts: the penal service's regional
    body may belong to another region.
    Source: the postcode list of the Russian post, summed up by region.
    """
    if not is_postcode(facility.postcode):
        return
    said, found = find_regions(facility.region), _regions(facility.postcode, context)
    if said and found and not set(said) & set(found):
        message = tr(
            'the postcode "{postcode}" belongs to {regions}, the record says "{region}"',
            postcode=facility.postcode,
            regions=either(region.name for region in found),
            region=facility.region,
        )
        yield Hit(("postcode",), message, tr("Correct the one that is wrong."))


@rule("A307", Severity.WARNING, on=Facility, offices=True)
def post_office_is_of_the_settlement(facility: Facility, context: Context) -> Iterator[Hit]:
    """The postcode has a post office, in or near the settlement of the address.

    Bad:  locality = "г. Чита", postcode = "673402", which is an office in Нерчинск
    Good: locality = "г. Чита", postcode = "672000"

    This is checked only where the list of post offices was imported. A village gets its letters from
    an office nearby, so for a village only another district counts; a town has offices of its own. A
    postcode that is not in the list is out of use if the list has others with the same first three
    digits: letters to it are late or come back.
    Source: the list of post offices of the Russian post; 834 published addresses, of which 3 have the
    postcode of another settlement and 15 one that is out of use.
    """
    postcode = facility.postcode
    if context.post_offices is None or not is_postcode(postcode):
        return
    office = context.post_offices(postcode)
    if office is None:
        if regions_of_postcode(postcode):
            message = tr('the list of post offices has no postcode "{postcode}" (any more)', postcode=postcode)
            yield Hit(("postcode",), message, tr("Look up the present one on the site of the Russian post."))
    elif office.replaced_by:
        new = office.replaced_by
        message = tr('the postcode "{postcode}" is out of use, "{new}" replaced it', postcode=postcode, new=new)
        yield Hit(("postcode",), message, tr('Check, then write postcode = "{new}".', new=new))
    elif _is_elsewhere(facility, office):
        named, town = _named(office), facility.locality
        message = tr(
            '"{code}" is the post office {office}, the record says "{town}"', code=postcode, office=named, town=town
        )
        yield Hit(("postcode",), message, tr("Correct the one that is wrong."))


def _regions(postcode: str, context: Context) -> tuple[Region, ...]:
    """The regions a postcode can belong to: that of its office, or those of its first three digits."""
    office = context.post_offices(postcode) if context.post_offices else None
    return (find_regions(office.region) if office else ()) or regions_of_postcode(postcode)


def _is_elsewhere(facility: Facility, office: PostOffice) -> bool:
    """Whether the two have no name in common, and the address is in a town or in another district."""
    ours = names_in(facility.locality, facility.sublocality, facility.district)
    theirs = names_in(office.name, office.region, office.district, office.locality, office.sublocality)
    if not ours or not theirs or ours & theirs:
        return False
    return is_town(facility.locality) or bool(names_in(facility.district) and names_in(office.district))


def _named(office: PostOffice) -> str:
    """The office by its name, with district and region in brackets."""
    where = ", ".join(name for name in (office.district, office.region) if name)
    name = quotation(office.name or office.locality)
    return f"{name} ({where})" if where else name
