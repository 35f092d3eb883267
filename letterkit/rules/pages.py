"""Family P: pages as they will be printed."""

import unicodedata
from collections.abc import Iterator
from itertools import combinations

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.page import Block, Document, Page, Rect
from letterkit.page.label_sheet import LEAST_SHARED
from letterkit.page.labels import size_of
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


@rule("P708", Severity.ERROR, on=Document)
def nothing_is_moved_off_the_paper(document: Document, context: Context) -> Iterator[Hit]:
    """What a printer's offset moves stays on the paper.

    Bad:  everything moved 30 mm to the right on an envelope of its own size: the ends of the lines are cut off
    Good: a printer that is 2 mm off

    How far off a printer prints is measured once and then goes with every page.
    Source: what `letterkit calibrate` keeps; printers are off by a few millimetres.
    """
    for page in document.pages:
        for block in page.blocks:
            if block.has_ink and page.placement and not page.sheet.contains(block.extent):
                off = _beyond(block.extent, page.sheet)
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


@rule("P707", Severity.NOTE, on=Document)
def label_is_as_large_as_the_others(document: Document, context: Context) -> Iterator[Hit]:
    """A label is set as large as the others of its sheet, in 8 points at least.

    Bad:  an address of nine lines on a label 25 mm high
    Good: the same address on a sheet with larger labels

    A small type is read wrong, and would make all labels of its sheet small; such a label stands on the last sheet.
    Source: our own measure; we know of no least size that a post asks for.
    """
    if document.name != "label" or any(any(_displaced(page)) for page in document.pages):
        return  # what does not fit at all is P702
    size = min((size_of(page) for page in document.pages), default=LEAST_SHARED)
    if size < LEAST_SHARED:
        message = marked("{address}: the label is set in {size:g} points, on the last sheet")
        said = tr(message, address=document.address[0] if document.address else document.called, size=size)
        yield Hit((), said, tr("Take a sheet with larger labels if that is too small."))


def _displaced(page: Page) -> Iterator[str]:
    """Every block that stands where it should not, in words."""
    sheet = Rect(0, 0, page.width, page.height)
    inked = [block for block in page.blocks if block.has_ink]
    for block in inked:
        if not sheet.contains(block.extent):
            yield _over_the_edge(block, sheet)
        elif not block.area.contains(block.extent):
            yield _outside(block)
        for zone in page.keep_free:
            if block.extent.meets(zone.area):
                message = marked("the {part} stands in the {zone}, which must stay free")
                yield tr(message, part=part_called(block.name), zone=part_called(zone.name))
    for one, other in combinations(inked, 2):
        if one.extent.meets(other.extent):
            message = marked("the {one} and the {other} run into each other")
            yield tr(message, one=part_called(one.name), other=part_called(other.name))


def _over_the_edge(block: Block, sheet: Rect) -> str:
    """That the block runs over the edge of the sheet, and which line does."""
    part, beyond = part_called(block.name), _beyond(block.extent, sheet)
    if line := _too_long(block, sheet):
        message = marked('the line "{line}" ({part}) runs over the edge of the sheet by {beyond:.1f} mm')
        return tr(message, line=line, part=part, beyond=beyond)
    return tr("the {part} runs over the edge of the sheet by {beyond:.1f} mm", part=part, beyond=beyond)


def _outside(block: Block) -> str:
    """That the block leaves its area, and which line does."""
    part, beyond = part_called(block.name), _beyond(block.extent, block.area)
    if line := _too_long(block, block.area):
        message = marked('the line "{line}" ({part}) leaves its area by {beyond:.1f} mm')
        return tr(message, line=line, part=part, beyond=beyond)
    return tr("the {part} leaves its area by {beyond:.1f} mm", part=part, beyond=beyond)


def _too_long(block: Block, area: Rect) -> str:
    """The line that reaches furthest beyond the right edge of the area; "" if more is amiss elsewhere."""
    right = block.extent.right - area.right
    if not block.runs or right < _beyond(block.extent, area):
        return ""
    return max(block.runs, key=lambda run: run.x + run.width).text


def _beyond(extent: Rect, area: Rect) -> float:
    """How far the extent reaches beyond the area at most, mm."""
    return max(area.x - extent.x, area.y - extent.y, extent.right - area.right, extent.bottom - area.bottom)
