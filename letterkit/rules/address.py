"""Family A: the postal address of a facility."""

import re
from collections.abc import Iterator

from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.nearest import nearest_hint
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.russian.kinds import KINDS, find_kind
from letterkit.russian.regions import find_regions, nearest_region, regions_of_postcode, regions_within

_POSTCODE = re.compile(r"[1-9][0-9]{5}")


@rule("A301", Severity.ERROR, on=Facility)
def postcode_has_six_digits(facility: Facility, context: Context) -> Iterator[Hit]:
    """A Russian postcode is six digits, the first not zero.

    Bad:  postcode = "60002"
    Good: postcode = "600020"

    The sorting machine reads the postcode, not the town.
    Source: the postcode list of the Russian post; its codes run from 101000 up.
    """
    if not _POSTCODE.fullmatch(facility.postcode):
        yield Hit(
            ("postcode",),
            f"the postcode is «{facility.postcode}», expected six digits",
            "Look it up in the source or on the site of the Russian post.",
        )


@rule("A302", Severity.WARNING, on=Facility)
def postcode_is_of_the_region(facility: Facility, context: Context) -> Iterator[Hit]:
    """The first three digits of the postcode belong to the region of the address.

    Bad:  region = "Владимирская область", postcode = "663180"
    Good: region = "Владимирская область", postcode = "600020"

    Either the postcode or the region is of another place, and the machine believes the postcode.
    Prefixes that no list has say nothing, and some are shared by neighbours (188: Leningrad oblast
    and St Petersburg). Only the region of the address counts: the body of the penal service may be
    of another one.
    Source: the postcode list of the Russian post, summed up by region.
    """
    if not _POSTCODE.fullmatch(facility.postcode):
        return
    said, found = find_regions(facility.region), regions_of_postcode(facility.postcode)
    if said and found and not set(said) & set(found):
        belongs = " or ".join(region.name for region in found)
        yield Hit(
            ("postcode",),
            f"the postcode «{facility.postcode}» belongs to {belongs}, the record says «{facility.region}»",
            "Correct the one that is wrong.",
        )


@rule("A304", Severity.WARNING, on=Facility)
def facility_has_name_and_kind(facility: Facility, context: Context) -> Iterator[Hit]:
    """A facility has the name that is printed, and a kind that exists.

    Bad:  kind = "ИКК"
    Good: kind = "ИК"

    Without its name the letter reaches the post office and no further. The kind decides how soon
    an address goes stale and how it reads in English.
    Source: the abbreviations in lists of the penal service and of letter writers.
    """
    if not facility.name.strip():
        yield Hit(("name",), "the facility has no name", "Give it as it is printed: «ФКУ ИК-7 УФСИН России по ...».")
    if find_kind(facility.kind) is None:
        hint = nearest_hint(facility.kind, (kind.abbr for kind in KINDS))
        yield Hit(("kind",), f"«{facility.kind}» is no known kind of facility", hint)


@rule("A305", Severity.WARNING, on=Facility)
def region_is_a_federal_subject(facility: Facility, context: Context) -> Iterator[Hit]:
    """The region is a federal subject, under a name that fits no other.

    Bad:  region = "Краснаярский край", region = "РК"
    Good: region = "Красноярский край", region = "Республика Коми"

    A sorter reads the region if the postcode fails. Short and older names are fine; an abbreviation
    of two republics is not.
    Source: the list of federal subjects in article 65 of the constitution, and of postal addresses in use.
    """
    if not facility.region.strip():
        return
    found = find_regions(facility.region)
    if len(found) > 1:
        names = ", ".join(region.name for region in found)
        yield Hit(("region",), f"«{facility.region}» may be any of: {names}", "Write the name in full.")
    elif not found:
        yield Hit(("region",), f"«{facility.region}» is no federal subject", _meant(facility.region))


def _meant(region: str) -> str:
    """Which federal subject may be meant, as a hint: those named inside the text, or the nearest in spelling."""
    nearest = nearest_region(region)
    meant = regions_within(region) or ((nearest,) if nearest else ())
    names = " or ".join(f"«{region.name}»" for region in meant)
    return f"Did you mean {names}?" if names else "Write it as in «Владимирская область»."
