"""A page that shows how far off a printer prints: a cross to measure to, rulers, a bar of known length."""

from letterkit.language import tr
from letterkit.model.page import Block, Face, Page, Rect, Run, Stroke
from letterkit.page.block import TextStyle, line_run, stroke_block, text_block
from letterkit.page.fitting import fit
from letterkit.page.metrics import Metrics

CROSS = 50.0
"""How far from the left and from the upper edge of the sheet the cross stands, mm."""

ARM, BAR = 8.0, 50.0
"""The length of the cross's arms, and of the bar that shows whether the printer scales, mm."""

RULER, TICKS = 12.0, {10: 4.0, 5: 3.0, 1: 2.0}
"""How far from the edges the rulers stand, and how long the ticks of every tenth, fifth and single mm are."""

UNPRINTED, THIN, THICK = 6.0, 0.1, 0.25
FACE, TEXT_SIZE, NUMBER_SIZE = Face.SANS, 8.5, 6.0


def calibration_page(width: float, height: float, printer: str, metrics: Metrics) -> Page:
    """The page for a sheet of that size, as it leaves the printer; `printer` is the name of its profile."""
    blocks = (
        *_ruler_across(width, metrics),
        *_ruler_down(height, metrics),
        _cross(),
        _bar(),
        _instructions(width, height, printer, metrics),
    )
    return Page(width, height, blocks)


def _ruler_across(width: float, metrics: Metrics) -> tuple[Block, Block]:
    """Millimetres from the left edge of the sheet, as far as printers reach."""
    ticks = range(round(UNPRINTED), int(width - UNPRINTED) + 1)
    strokes = [Stroke(x, RULER, x, RULER + _length(x), THIN) for x in ticks]
    area = Rect(0, RULER - 4, width, 10)
    numbers = [_number(x, (x, RULER - 0.8), metrics) for x in ticks if x % 10 == 0 and x != RULER]
    return stroke_block("ruler across", area, strokes), text_block("numbers across", area, numbers, metrics)


def _ruler_down(height: float, metrics: Metrics) -> tuple[Block, Block]:
    """Millimetres from the upper edge of the sheet."""
    ticks = range(20, int(height - UNPRINTED) + 1)
    strokes = [Stroke(RULER, y, RULER + _length(y), y, THIN) for y in ticks]
    area = Rect(RULER - 6, 0, 12, height)
    numbers = [_number(y, (RULER - 2.5, y + 0.75), metrics) for y in ticks if y % 10 == 0]
    return stroke_block("ruler down", area, strokes), text_block("numbers down", area, numbers, metrics)


def _length(tick: int) -> float:
    return next(length for step, length in TICKS.items() if tick % step == 0)


def _number(number: int, middle: tuple[float, float], metrics: Metrics) -> Run:
    style = TextStyle(FACE, NUMBER_SIZE)
    x, y = middle
    return line_run(str(number), (x - style.width(str(number), metrics) / 2, y), style, metrics)


def _cross() -> Block:
    arms = [
        Stroke(CROSS - ARM, CROSS, CROSS + ARM, CROSS, THICK),
        Stroke(CROSS, CROSS - ARM, CROSS, CROSS + ARM, THICK),
    ]
    return stroke_block("cross", Rect(CROSS, CROSS, 0, 0).grown(ARM + 1), arms)


def _bar() -> Block:
    """A bar with upright ends, right of the ruler and below the cross."""
    left, y = 25.0, CROSS + ARM + 6
    strokes = [
        Stroke(left, y, left + BAR, y, THICK),
        *(Stroke(x, y - 2, x, y + 2, THICK) for x in (left, left + BAR)),
    ]
    return stroke_block("bar", Rect(left - 1, y - 3, BAR + 2, 6), strokes)


def _instructions(width: float, height: float, printer: str, metrics: Metrics) -> Block:
    area = Rect(25.0, CROSS + ARM + 12, width - 25 - 8, height - CROSS - ARM - 12 - UNPRINTED)
    lines = (
        tr(
            'Printer "{printer}". This bar is {mm:g} mm long: if it is not, switch off "fit to page".',
            printer=printer,
            mm=BAR,
        ),
        tr(
            "Measure to the cross from the left and from the upper edge of the paper: both should be {mm:g} mm.",
            mm=CROSS,
        ),
        tr("Then: letterkit calibrate --printer {printer} --measured-x ... --measured-y ...", printer=printer),
    )
    styles = [TextStyle(FACE, TEXT_SIZE - step) for step in range(3)]
    return fit(lines, area, styles, metrics).block("instructions", area, area.y, metrics)
