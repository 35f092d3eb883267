"""The region in a column of its own, held against the address of the row."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.russian.blocks import ParsedBlock
from letterkit.russian.bodies import of_one_body
from letterkit.russian.regions import Region, find_regions, regions_of_postcode


def doubts_of_region(column: str, block: ParsedBlock) -> Iterator[str]:
    """Why the column may be about another place than the address: another region, not even of one prison service."""
    said = find_regions(column) or find_regions(f"{column} область")
    if not column or len(said) != 1:
        return
    printed = block.region_norm or ""
    for what, regions in ((printed, find_regions(printed)), (block.postal_code, _of_postcode(block))):
        if regions and not any(of_one_body(said[0], each) for each in regions):
            yield tr('the column of the region says "{column}", the address "{other}"', column=column, other=what)
            return


def _of_postcode(block: ParsedBlock) -> tuple[Region, ...]:
    return regions_of_postcode(block.postal_code) if block.postal_code else ()
