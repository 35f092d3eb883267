"""Labels on sheets, an address on each."""

from collections.abc import Sequence
from itertools import islice, pairwise

from letterkit.model.page import Block, Face, Page, Rect, Stroke
from letterkit.page.block import TextStyle, line_run, moved, stroke_block, text_block
from letterkit.page.fitting import fit
from letterkit.page.label_sheet import LARGEST, LabelSheet
from letterkit.page.metrics import Metrics

FACE, LEADING = Face.SANS, 1.15

OUTLINE, OUTLINE_SIZE = 0.1, 8.0
"""The thickness of a label's edge on the test sheet (mm), and the size of its number (points)."""


Address = tuple[str, ...]
"""The lines of a label as they are before they are broken."""


def label_page(lines: Address, sheet: LabelSheet, metrics: Metrics, size: float | None = None) -> Page:
    """One label as a page of its own, the address at the left and in the middle of the height.

    It is set in the largest size in which it fits, or in that of so many points.
    """
    area = Rect(0, 0, sheet.width, sheet.height).within(sheet.padding)
    styles = [TextStyle(FACE, points, LEADING) for points in ((size,) if size else sheet.type_sizes)]
    setting = fit(lines, area, styles, metrics)
    top = area.y + max(0.0, (area.height - setting.height) / 2)
    return Page(sheet.width, sheet.height, (setting.block("label", area, top, metrics),))


def size_of(label: Page) -> float:
    """The size in which a label is set, in points; for an empty one the largest there is."""
    return max((run.size for block in label.blocks for run in block.runs), default=LARGEST)


def in_one_size(labels: Sequence[tuple[Page, Address]], sheet: LabelSheet, metrics: Metrics) -> tuple[Page, ...]:
    """The labels in the largest size in which all of them fit."""
    shared = min(size_of(label) for label, _ in labels)
    return tuple(
        label if size_of(label) == shared else label_page(lines, sheet, metrics, shared) for label, lines in labels
    )


def label_sheets(labels: Sequence[Page], sheet: LabelSheet, first: int = 1) -> tuple[Page, ...]:
    """The labels on as many sheets as they need, from position `first` of the first sheet on, counted from 1."""
    positions: list[Page | None] = [*[None] * (first - 1), *labels]
    rest, sheets = iter(positions), []
    while batch := list(islice(rest, sheet.count)):
        blocks = [_placed(label, sheet.label(position)) for position, label in enumerate(batch) if label]
        sheets.append(Page(sheet.paper_width, sheet.paper_height, tuple(block for each in blocks for block in each)))
    return tuple(sheets)


def outlined(page: Page, sheet: LabelSheet, metrics: Metrics) -> Page:
    """The sheet with the edge of every label, to print on plain paper and hold against the labels first."""
    edges = [_edge(number, sheet.label(number - 1)) for number in range(1, sheet.count + 1)]
    numbers = [] if page.blocks else [_number(n, sheet.label(n - 1), metrics) for n in range(1, sheet.count + 1)]
    return Page(page.width, page.height, (*page.blocks, *edges, *numbers))


def _placed(label: Page, area: Rect) -> list[Block]:
    return [moved(block, area.x, area.y) for block in label.blocks]


def _edge(number: int, label: Rect) -> Block:
    left, top, right, bottom = label.x, label.y, label.right, label.bottom
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    strokes = [Stroke(*start, *end, OUTLINE) for start, end in pairwise(corners)]
    return stroke_block(f"edge {number}", label.grown(OUTLINE), strokes)


def _number(number: int, label: Rect, metrics: Metrics) -> Block:
    style = TextStyle(FACE, OUTLINE_SIZE)
    position = (label.x + 3, label.y + 3 + style.ascent(metrics))
    return text_block(f"number {number}", label, [line_run(str(number), position, style, metrics)], metrics)
