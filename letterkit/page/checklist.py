"""A list of what is to be done, with boxes to tick, on as many sheets as it needs."""

from collections.abc import Sequence
from itertools import repeat

from letterkit.model.handout import Section
from letterkit.model.page import Face, Page
from letterkit.page.block import TextStyle
from letterkit.page.flow import flow
from letterkit.page.handout import SHEET, Hanging, below_title, placed_blocks, section_lines, sheets
from letterkit.page.metrics import Metrics

BOX = "☐"
"""What leads an item that is ticked."""

_ITEMS = Hanging(SHEET.text_area.width, indent=8.0, lead=TextStyle(Face.SERIF, 13.0), gap=1.0)


def checklist_pages(title: str, sections: Sequence[Section], metrics: Metrics) -> tuple[Page, ...]:
    """The sections one below the other; a heading stays with its first item."""
    lines = [line for section in sections for line in section_lines(section, "checklist", _ITEMS, metrics)]
    area = below_title(title, metrics)
    contents = [placed_blocks(each, area, metrics) for each in flow(lines, repeat(area), metrics)]
    return sheets(title, contents or [()], metrics)
