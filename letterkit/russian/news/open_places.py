"""What speaks against the place of a block that was read: two regions, two facilities, a number of nothing."""

import re
from collections.abc import Iterator
from functools import lru_cache

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.parsed import ParsedBlock
from letterkit.russian.blocks.place_doubts import doubts_about_fields
from letterkit.russian.bodies import of_one_body
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.news.towns import capital_elsewhere
from letterkit.russian.regions import regions_of_postcode, regions_within

_KIND = "СИЗО|ИК|КП|ВК|ЛИУ|ЛПУ|КТБ|ОТБ|МОТБ|ОБ|ИЦ|Т"
_NUMBERED = late_pattern(rf"(?<!\w)({_KIND})\s?[-–—]?\s?(?:№\s?)?(\d+)", re.IGNORECASE)
# «ИК-2/5», «ИК-2 или 5», «ИК-2–5», «ИК 2 5»
_TWO_NUMBERS = late_pattern(
    rf"(?<!\w)(?:{_KIND})\s?[-–—]?\s?(?:№\s?)?\d+\s?(?:[/\\|(,–—-]|и\s|или\s|либо\s|\s)\s?(?:№\s?)?\d{{1,3}}(?!\d)|№\s?\d+\s?[/\\]\s?\d|\sили\s",
    re.IGNORECASE,
)
_CAPITALS = late_pattern(r"[А-ЯЁA-Z]{1,6}")
_UNIT_APART = late_pattern(r"(?<!\w)(?:УФИЦ|УКП|ПФРСИ|ИЦ|ТПП)(?!\w)")
_SECTION = late_pattern(
    r"(?:УФИЦ|УКП|ИЦ)(?=\s)[^\d]*(?:\d+\s)?(?:при|ФКУ|ИК|КП|ЛИУ)(?!\w)|участок|секция", re.IGNORECASE
)
_SECTION_ELSEWHERE = marked('a section may lie elsewhere: "{name}"')


def doubts_about_place(block: ParsedBlock) -> Iterator[Doubt]:
    """Why the place may be another one, each in a few words."""
    yield from _of_two_regions(block)
    yield from _about_the_facility(block)
    yield from doubts_about_fields(block)


def _of_two_regions(block: ParsedBlock) -> Iterator[Doubt]:
    """Whether a postcode lies in another region than the body of the facility, or than the region printed with it."""
    here = regions_of_postcode(block.postal_code or "")
    for region in regions_within(block.facility or "") if block.region_norm and not here else ():
        if not any(of_one_body(region, other) for other in regions_within(block.region_norm or "")):
            yield doubt(
                "the facility is of {region}, and the address of {other}", region=region.name, other=block.region_norm
            )
    for text in (block.facility, block.region):
        named = regions_within(text) if text and here else ()
        if named and not any(of_one_body(one, other) for one in named for other in here):
            yield doubt(
                'the postcode {postcode} is of {region}, and not of "{text}"',
                postcode=block.postal_code,
                region=here[0].name,
                text=text,
            )


def _about_the_facility(block: ParsedBlock) -> Iterator[Doubt]:
    """Whether a number stands alone in the address, or the facility is one of two, or a part of one elsewhere."""
    if block.house and not (block.street or block.sublocality or block.locality):
        yield doubt('a number stands alone: "{number}"', number=block.house)
    facility = block.facility or ""
    if "/" in (block.facility_number or "") or _has_two_numbers(facility):
        yield doubt('it may be one of two facilities: "{name}"', name=facility)
    bare = block.locality and block.locality == block.locality_as_printed
    if bare and _CAPITALS.fullmatch(block.locality or "") and not (block.name_as_printed or "").isupper():
        yield doubt('it may be no place: "{word}"', word=block.locality)
    if _UNIT_APART.search(block.unit or ""):
        yield doubt(_SECTION_ELSEWHERE, name=block.unit)
    if town := capital_elsewhere(block):
        yield doubt("{town} lies in another region than {region}", town=town, region=block.region_norm)
    if _SECTION.match(facility):
        yield doubt(_SECTION_ELSEWHERE, name=facility)


@lru_cache(maxsize=4096)  # the people of a list are in the same few hundred facilities
def _has_two_numbers(facility: str) -> bool:
    return _TWO_NUMBERS.search(facility) is not None or len(set(_NUMBERED.findall(facility))) > 1
