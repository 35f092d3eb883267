"""Small sheets on a large one, and the marks at which they are cut apart."""

from collections.abc import Sequence

from letterkit.model.page import Block, Page, Rect, Stroke
from letterkit.page.block import moved, stroke_block
from letterkit.page.paper import A4

MARK, MARK_LENGTH = 0.15, 5.0
"""A cut mark's thickness and length, mm."""

DASH = 2.0
"""The length of a dash of a cut line, and of the gap after it, mm."""

UNPRINTED = 4.0
"""What printers cannot reach at every edge, mm."""


def two_on_one(pages: Sequence[Page]) -> tuple[Page, ...]:
    """A5 pages side by side on A4 lying on its long side, with marks where it is cut in two."""
    return tuple(_beside(pages[number : number + 2]) for number in range(0, len(pages), 2))


def two_above_each_other(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages of half an A4 sheet, two on each upright sheet, with a dashed line where it is cut in two."""
    return tuple(_stacked(pages[number : number + 2]) for number in range(0, len(pages), 2))


def _stacked(pages: Sequence[Page]) -> Page:
    middle = A4.height / 2
    blocks = [moved(block, 0.0, middle * number) for number, page in enumerate(pages) for block in page.blocks]
    count = int((A4.width - 2 * UNPRINTED) / (2 * DASH))
    starts = [UNPRINTED + 2 * DASH * number for number in range(count + 1)]
    strokes = [Stroke(x, middle, min(x + DASH, A4.width - UNPRINTED), middle, MARK) for x in starts]
    area = Rect(0, middle - 1, A4.width, 2)
    return Page(A4.width, A4.height, (*blocks, stroke_block("cut marks", area, strokes)))


def _beside(pages: Sequence[Page]) -> Page:
    width, height = A4.height, A4.width
    shift = width / 2 - pages[0].width
    left, right = [moved(block, shift, 0.0) for block in pages[0].blocks], []
    if len(pages) > 1:
        right = [moved(block, width / 2, 0.0) for block in pages[1].blocks]
    return Page(width, height, (*left, *right, _cut(width / 2, height)))


def _cut(x: float, height: float) -> Block:
    """Marks at both ends of an upright cut."""
    ends = [(UNPRINTED, UNPRINTED + MARK_LENGTH), (height - UNPRINTED - MARK_LENGTH, height - UNPRINTED)]
    return stroke_block("cut marks", Rect(x - 1, 0, 2, height), [Stroke(x, y1, x, y2, MARK) for y1, y2 in ends])
