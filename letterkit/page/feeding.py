"""Pages laid on the sheet that goes through a printer, as this printer takes it."""

from dataclasses import replace

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.page import Page, Placement, Rect, Stroke
from letterkit.model.printer import Edge, Feed, PrintedOn, Printer
from letterkit.page.paper import A4

CARRIER_MARGIN = 12.0
"""How far at least from the edges an envelope is stuck on its carrier, so that its marks can be printed, mm."""

MARK, MARK_LENGTH, MARK_GAP = 0.15, 6.0, 1.0
"""The marks at the corners: thickness, length, and how far outside the envelope's edge they begin, mm."""

_SHARES = {Edge.LEFT: 0.0, Edge.CENTER: 0.5, Edge.RIGHT: 1.0}


def fed(page: Page, printer: Printer | None) -> Page:
    """The envelope's page placed as the printer takes envelopes; without a printer as it is.

    Raises UsageError for an envelope that is larger than the sheet set in the printer.
    """
    if printer is None:
        return page
    turn = (1 if printer.feed is Feed.PORTRAIT else 0) + (2 if printer.rotated else 0)
    width, height = (page.height, page.width) if turn % 2 else (page.width, page.height)
    if printer.printed_on is PrintedOn.ENVELOPE:
        placed = Placement(width, height, turn)
    else:
        placed = _on_a4(width, height, turn, printer)
    return replace(page, placement=replace(placed, x=placed.x + printer.offset_x, y=placed.y + printer.offset_y))


def on_a4_to_cut(page: Page, printer: Printer | None) -> Page:
    """A slip on A4, upright or lying as it is wide, with marks at which it is cut out, and the printer's offset."""
    upright = page.width + 2 * CARRIER_MARGIN <= A4.width
    width, height = (A4.width, A4.height) if upright else (A4.height, A4.width)
    dx, dy = (printer.offset_x, printer.offset_y) if printer else (0.0, 0.0)
    area = Rect((width - page.width) / 2 + dx, CARRIER_MARGIN + dy, page.width, page.height)
    return replace(page, placement=Placement(width, height, 0, area.x, area.y, corner_marks(area)))


def shifted(page: Page, printer: Printer | None) -> Page:
    """A sheet of paper or of labels with the printer's offset."""
    if printer is None:
        return page
    return replace(page, placement=Placement(page.width, page.height, 0, printer.offset_x, printer.offset_y))


def sheet_size(width: float, height: float, printer: Printer) -> tuple[float, float]:
    """The sheet, as it leaves the printer, on which an envelope of that size is printed. Raises UsageError as `fed`."""
    placed = fed(Page(width, height), printer).placement
    return (placed.width, placed.height) if placed else (width, height)


def sheet_of(page: Page) -> tuple[float, float]:
    """Width and height of the page's sheet as it leaves the printer, mm."""
    sheet = page.placement or page
    return sheet.width, sheet.height


def _on_a4(width: float, height: float, turn: int, printer: Printer) -> Placement:
    """The turned envelope at the leading edge of A4, or a little below it on a carrier, between its marks."""
    margin = CARRIER_MARGIN if printer.printed_on is PrintedOn.CARRIER else 0.0
    room = A4.width - width - 2 * margin
    if room < 0 or height + 2 * margin > A4.height:
        fact = tr("An envelope of {width:g} by {height:g} mm does not fit on A4.", width=width, height=height)
        if turn % 2:
            raise UsageError(fact, tr("Feed it in landscape, or print on the envelope's own size."))
        raise UsageError(fact, tr("Feed it in portrait, or print on the envelope's own size."))
    area = Rect(margin + room * _SHARES[printer.edge], margin, width, height)
    strokes = corner_marks(area) if margin else ()
    return Placement(A4.width, A4.height, turn, area.x, area.y, strokes)


def corner_marks(area: Rect) -> tuple[Stroke, ...]:
    """Two strokes at every corner, outside the area in line with its edges."""
    xs, ys = ((area.x, -1), (area.right, 1)), ((area.y, -1), (area.bottom, 1))
    near, far = MARK_GAP, MARK_GAP + MARK_LENGTH
    level = [Stroke(x + side * near, y, x + side * far, y, MARK) for x, side in xs for y, _ in ys]
    upright = [Stroke(x, y + side * near, x, y + side * far, MARK) for x, _ in xs for y, side in ys]
    return (*level, *upright)
