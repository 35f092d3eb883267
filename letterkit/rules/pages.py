"""Family P: pages as they will be printed."""

import unicodedata
from collections.abc import Iterator
from itertools import combinations

from letterkit.model.finding import Severity
from letterkit.model.page import Document, Page, Rect
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule


@rule("P701", Severity.ERROR, on=Document, paper=True)
def glyphs_are_in_the_font(document: Document, context: Context) -> Iterator[Hit]:
    """The font has every character of the page.

    Bad:  a name with ҡ, which the font draws as an empty box
    Good: the same name as Russian documents spell it

    A box in a name or an address makes it unreadable.
    Source: the character tables of the fonts.
    """
    if context.metrics is None:
        return
    missing = {
        character: run.text
        for page in document.pages
        for block in page.blocks
        for run in block.runs
        for character in context.metrics.missing(run.text, run.face)
    }
    for character, text in missing.items():
        name = unicodedata.name(character, f"U+{ord(character):04X}")
        message = f'{document.name}: the font has no "{character}" ({name.lower()}), used in "{text}"'
        yield Hit((), message, "Write it in another way.")


@rule("P702", Severity.ERROR, on=Document)
def blocks_keep_their_positions(document: Document, context: Context) -> Iterator[Hit]:
    """Every block stays in its area, clear of the others and of the zones that must stay free.

    Bad:  an address so long that it runs into the stamp
    Good: the same address on a larger envelope

    Machines find the address and the stamp by position, and no one can read text over text.
    Source: GOST R 51506-99 on envelopes, and the layouts of the post services.
    """
    for number, page in enumerate(document.pages, 1):
        where = f"{document.name}, page {number}" if len(document.pages) > 1 else document.name
        for trouble in _displaced(page):
            yield Hit((), f"{where}: {trouble}", "Shorten the text, or take a larger sheet.")


@rule("P703", Severity.ERROR, on=Document)
def pages_are_no_more_than_allowed(document: Document, context: Context) -> Iterator[Hit]:
    """A document has no more pages than are allowed.

    Bad:  a letter of five pages where four make the postage step
    Good: four pages

    Underpaid mail and over-long e-letters come back.
    Source: what sets the limit: the writer's wish, the postage step or the service.
    """
    allowed, pages = document.pages_allowed, len(document.pages)
    if allowed is not None and pages > allowed:
        yield Hit((), f"{document.name}: {pages} pages, {allowed} allowed", "Shorten the text, or set it smaller.")


def _displaced(page: Page) -> Iterator[str]:
    """Every block that stands where it should not, in words."""
    sheet = Rect(0, 0, page.width, page.height)
    inked = [block for block in page.blocks if block.has_ink]
    for block in inked:
        if not sheet.contains(block.extent):
            yield f"the {block.name} runs over the edge of the sheet by {_excess(block.extent, sheet)}"
        elif not block.area.contains(block.extent):
            yield f"the {block.name} leaves its area by {_excess(block.extent, block.area)}"
        for zone in page.keep_free:
            if block.extent.meets(zone.area):
                yield f"the {block.name} stands in the {zone.name}, which must stay free"
    for one, other in combinations(inked, 2):
        if one.extent.meets(other.extent):
            yield f"the {one.name} and the {other.name} run into each other"


def _excess(extent: Rect, area: Rect) -> str:
    """How far the extent reaches beyond the area at most: "3.1 mm"."""
    beyond = max(area.x - extent.x, area.y - extent.y, extent.right - area.right, extent.bottom - area.bottom)
    return f"{beyond:.1f} mm"
