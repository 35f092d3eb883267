"""A regional capital behind a facility, which says in which region it is: «СИЗО-1 Воронежа», «ИК-6 в Омске»."""

from dataclasses import replace

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.parsed import ParsedBlock
from letterkit.russian.regional_capitals import capital_meant

_BEHIND = late_pattern(
    r"(?<!\w)(?:СИЗО|ИК|КП|ВК|ЛИУ|КТБ|ОТБ|ОБ|Т)\s?[-–—]?\s?(?:№\s?)?(?P<number>\d+)"
    r"(?P<between>,?[ ](?:в\s|г\.\s?|города\s|городе\s)?)"
    r"(?P<town>[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*(?:\s(?=Новгород)[А-ЯЁ][а-яё]+)?)(?![\w-])(?!\s[А-ЯЁ])"
)
_CITY = late_pattern(r"^(?:г\.?|город)\s")


def capital_elsewhere(block: ParsedBlock) -> str | None:
    """A capital that the facility or the locality names and that is of another region than the block's."""
    behind = _BEHIND.search(block.facility or "")
    bare = _CITY.sub("", block.locality_as_printed or "") == block.locality
    named = (behind["town"] if behind else "", block.locality or "" if bare else "")
    meant = (each for each in map(capital_meant, named) if each and block.region_norm)
    return next((town for town, region in meant if region.name != block.region_norm), None)


def with_region_of_capital(block: ParsedBlock, text: str) -> ParsedBlock:
    """The block with the region that a capital behind its facility names, and the capital in the nominative.

    Only where nothing else says in which region or place it is; `text` is what was read.
    """
    if block.region_norm or block.postal_code or block.region or block.district or not block.facility_number:
        return block
    found = [match for match in _BEHIND.finditer(text) if match["number"] == block.facility_number]
    meant = capital_meant(found[0]["town"]) if len(found) == 1 else None
    if meant is None:
        return block
    town, between = found[0]["town"], found[0]["between"].strip(" ,")
    if block.locality not in (None, town, meant[0]):
        return block
    leftover = tuple(each for each in block.leftover if each not in (town, f"{between} {town}"))
    block = replace(block, region_norm=meant[1].name, leftover=leftover)
    if town in (block.facility or ""):
        return block
    return replace(block, locality=meant[0], locality_as_printed=f"г. {meant[0]}")
