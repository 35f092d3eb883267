"""Family A: the postal address of a facility."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.joined import either
from letterkit.model.nearest import nearest_hint
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.settlements import is_postcode, is_town
from letterkit.rules.wording import quotation
from letterkit.russian.facility_names import contradicts_its_name
from letterkit.russian.kinds import KINDS, find_kind
from letterkit.russian.regions import find_regions, nearest_region, regions_within

_QUARTER_NUMBER = late_pattern(r"-\d+$")
"""A quarter with a post office of its own: «г. Салават-6»."""


@rule("A301", Severity.ERROR, on=Facility)
def postcode_has_six_digits(facility: Facility, context: Context) -> Iterator[Hit]:
    """A Russian postcode is six digits, the first not zero.

    Bad:  postcode = "60002"
    Good: postcode = "600020"

    The sorting machine reads the postcode, not the town.
    Source: the postcode list of the Russian post; its codes run from 101000 up.
    """
    if not is_postcode(facility.postcode):
        yield Hit(
            ("postcode",),
            tr('the postcode is "{postcode}", expected six digits', postcode=facility.postcode),
            tr("Look it up in the source or on the site of the Russian post."),
        )


@rule("A304", Severity.WARNING, on=Facility)
def facility_has_name_and_kind(facility: Facility, context: Context) -> Iterator[Hit]:
    """A facility has the name that is printed, and a kind that exists.

    Bad:  kind = "ИКК"
    Good: kind = "ИК"

    Without its name the letter gets no further than the post office. The kind decides how soon
    an address goes stale and how it reads in English.
    Source: the abbreviations in lists of the penal service and of letter writers.
    """
    if not facility.name.strip():
        hint = tr("Give it as it is printed: «ФКУ ИК-7 УФСИН России по ...».")
        yield Hit(("name",), tr("the facility has no name"), hint)
    if find_kind(facility.kind) is None:
        hint = nearest_hint(facility.kind, (kind.abbr for kind in KINDS))
        yield Hit(("kind",), tr('"{kind}" is not a known kind of facility', kind=facility.kind), hint)


@rule("A308", Severity.WARNING, on=Facility)
def name_agrees_with_number_and_region(facility: Facility, context: Context) -> Iterator[Hit]:
    """The name of a facility, which is printed, gives the number and the region that its record has.

    Bad:  name = "ФКУ ИК-7 УФСИН России по Республике Мордовия", number = "9" or region = "Рязанская область"
    Good: name = "ФКУ ИК-7 УФСИН России по Республике Мордовия", number = "7", region = "Республика Мордовия"

    One of the two is a slip or a forgery, and the letter goes to the one that stands on the envelope.
    Source: names of facilities in lists of the penal service are made of kind, number and region.
    """
    if said := contradicts_its_name(facility):
        recorded = ", ".join(filter(None, (facility.number, facility.region)))
        message = tr('the name says "{said}", the record {recorded}', said=said, recorded=recorded)
        yield Hit(("name",), message, tr("Look both up in the source."))


@rule("A305", Severity.WARNING, on=Facility)
def region_is_a_federal_subject(facility: Facility, context: Context) -> Iterator[Hit]:
    """The region is a federal subject, under a name that fits no other.

    Bad:  region = "Краснаярский край", region = "РК"
    Good: region = "Красноярский край", region = "Республика Коми"

    Sorters read the region if the postcode does not help. Short and older names are fine; an
    abbreviation that two republics share is not.
    Source: the list of federal subjects in article 65 of the constitution, and of postal addresses in use.
    """
    if not facility.region.strip():
        return
    found = find_regions(facility.region)
    if len(found) > 1:
        names = ", ".join(region.name for region in found)
        message = tr('"{region}" may be any of: {names}', region=facility.region, names=names)
        yield Hit(("region",), message, tr("Write the name in full."))
    elif not found:
        message = tr('"{region}" is not a federal subject', region=facility.region)
        yield Hit(("region",), message, _meant(facility.region))


@rule("A306", Severity.NOTE, on=Facility)
def town_address_has_street_and_house(facility: Facility, context: Context) -> Iterator[Hit]:
    """A town address has a street, and a street has a house, unless there is a post-office box or a part of the town.

    Bad:  locality = "г. Саратов", and nothing more; street = "ул. Мира" without house
    Good: locality = "г. Владимир", street = "ул. Большая Нижегородская", house = "67"

    In a village everyone knows the prison, and many such addresses are published without a street; in
    a town only the name of the prison is left to find it by. Letters do arrive without a street, and
    many lists print none, so this is only a note: look whether another source has the rest.
    Source: 834 published addresses of facilities; one in forty lacks a street or house that it should have.
    """
    if facility.po_box or facility.house or facility.building:
        return
    if facility.street:
        hint = tr("Look whether another source gives the number, or a post-office box.")
        yield Hit(("street",), tr('the street "{street}" has no house', street=facility.street), hint)
    elif not facility.sublocality and is_town(facility.locality) and not _QUARTER_NUMBER.search(facility.locality):
        hint = tr("Look whether another source gives street and house, or a post-office box.")
        message = tr('"{locality}" is a town, and the address has no street', locality=facility.locality)
        yield Hit(("locality",), message, hint)


def _meant(region: str) -> str:
    """A hint which federal subject may be meant: those named inside the text, or the nearest in spelling."""
    nearest = nearest_region(region)
    meant = regions_within(region) or ((nearest,) if nearest else ())
    if not meant:
        return tr('Write it as in "Владимирская область".')
    return tr("Did you mean {names}?", names=either(quotation(region.name) for region in meant))
