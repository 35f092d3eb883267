"""Family P: pages as they will be printed."""

import unicodedata
from collections.abc import Iterator
from itertools import combinations

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.page import Document, Page, Rect
from letterkit.page.part_names import part_called
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
        message = tr(
            '{document}: the font has no "{character}" ({name}), used in "{text}"',
            document=document.called,
            character=character,
            name=name.lower(),
            text=text,
        )
        yield Hit((), message, tr("Write it in another way."), words=(character,))


@rule("P702", Severity.ERROR, on=Document)
def blocks_keep_their_positions(document: Document, context: Context) -> Iterator[Hit]:
    """Every block stays in its area, clear of the others and of the zones that must stay free.

    Bad:  an address so long that it runs into the stamp
    Good: the same address on a larger envelope

    Machines find the address and the stamp by position, and no one can read text over text.
    Source: GOST R 51506-99 on envelopes, and the layouts of the post services.
    """
    for number, page in enumerate(document.pages, 1):
        for trouble in _displaced(page):
            where = document.called
            if len(document.pages) > 1:
                where = tr("{document}, page {number}", document=where, number=number)
            yield Hit((), f"{where}: {trouble}", tr("Shorten the text, or take a larger sheet."))


@rule("P707", Severity.ERROR, on=Document)
def nothing_is_moved_off_the_paper(document: Document, context: Context) -> Iterator[Hit]:
    """What a printer's offset moves stays on the paper.

    Bad:  everything moved 30 mm to the right on an envelope of its own size: the ends of the lines are cut off
    Good: a printer that is 2 mm off

    How far off a printer prints is measured once and then goes with every page.
    Source: what `letterkit calibrate` keeps; printers are off by a few millimetres.
    """
    for page in document.pages:
        for block in page.blocks:
            off = _beyond(block.extent, page.sheet)
            if block.has_ink and page.placement and off > _HARDLY:
                message = marked("{document}: the printer's offset moves the {part} over the edge by {beyond:.1f} mm")
                told = tr(message, document=document.called, part=part_called(block.name), beyond=off)
                yield Hit((), told, tr("Measure again: letterkit calibrate."))


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
        message = tr(
            "{document}: {pages} pages, {allowed} allowed", document=document.called, pages=pages, allowed=allowed
        )
        yield Hit((), message, tr("Shorten the text, or set it smaller."))


_HARDLY = 0.05
"""Millimetres that nobody sees, and that arithmetic may be wrong by."""


def _displaced(page: Page) -> Iterator[str]:
    """Every block that stands where it should not, in words."""
    sheet = Rect(0, 0, page.width, page.height)
    inked = [block for block in page.blocks if block.has_ink]
    for block in inked:
        if not sheet.contains(block.extent):
            message = marked("the {part} runs over the edge of the sheet by {beyond:.1f} mm")
            yield tr(message, part=part_called(block.name), beyond=_beyond(block.extent, sheet))
        elif not block.area.contains(block.extent):
            message = marked("the {part} leaves its area by {beyond:.1f} mm")
            yield tr(message, part=part_called(block.name), beyond=_beyond(block.extent, block.area))
        for zone in page.keep_free:
            if block.extent.meets(zone.area):
                message = marked("the {part} stands in the {zone}, which must stay free")
                yield tr(message, part=part_called(block.name), zone=part_called(zone.name))
    for one, other in combinations(inked, 2):
        if one.extent.meets(other.extent):
            message = marked("the {one} and the {other} run into each other")
            yield tr(message, one=part_called(one.name), other=part_called(other.name))


def _beyond(extent: Rect, area: Rect) -> float:
    """How far the extent reaches beyond the area at most, mm."""
    return max(area.x - extent.x, area.y - extent.y, extent.right - area.right, extent.bottom - area.bottom)
