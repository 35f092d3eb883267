"""Official names of facilities for rows that give only region, kind and number."""

from collections.abc import Mapping

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import parse_block
from letterkit.russian.bodies import composed_name

_NUMBER = late_pattern(r"\d+(?:/\d+)?")


def with_composed_name(cells: Mapping[str, str]) -> tuple[Mapping[str, str], str]:
    """The cells with the name that a row lacks, and that name; as they were and "" where none can be composed.

    The region's own column comes before that of the address: it is often the one of the prison service. A name in the
    address counts as given if it says who runs the facility.
    """
    if cells.get("name") or not cells.get("kind"):
        return cells, ""
    block = parse_block(", ".join(cells[field] for field in ("postcode", "address") if cells.get(field)))
    if "ФСИН" in (block.facility or ""):
        return cells, ""
    found = _NUMBER.search(cells.get("number") or cells["kind"])
    number = found[0] if found else ""
    for region in (cells.get("region", ""), block.region_norm or ""):
        if name := composed_name(cells["kind"], number, region):
            return {**cells, "number": number, "name": name}, name
    return cells, ""
