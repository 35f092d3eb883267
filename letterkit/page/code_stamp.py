"""The code stamp of Russian domestic mail: the postcode as six nine-segment digits, and its dotted grid.

All measures in mm. Sources: GOST R 51506-99 for the position (bars 25±2.5 from the bottom edge), and
three independent drawings for the shape; we know of no source for the distance from the left edge.
"""

import math
from functools import lru_cache

from letterkit.model.page import Block, Figure, Mark, Rect, Stroke
from letterkit.page.block import mark_block

NAME = "code stamp"
LEFT, BARS_ABOVE_BOTTOM = 15.0, 25.0
WIDTH, HEIGHT = 61.0, 14.0
DIGIT_COUNT, PITCH = 6, 9.0
BAR_WIDTH, BAR, LOWER_BAR, BAR_GAP = 7.0, 2.0, 1.0, 1.0
DIGIT_WIDTH, DIGIT_HEIGHT, DIGIT_TOP = 5.0, 10.0, 4.0
LINE, DOT, DOT_PITCH = 0.6, 0.3, 1.0

_NODES = {"TL": (0, 0), "TR": (5, 0), "ML": (0, 5), "MR": (5, 5), "BL": (0, 10), "BR": (5, 10)}
SEGMENTS = {
    "top": ("TL", "TR"),
    "ul": ("TL", "ML"),
    "ur": ("TR", "MR"),
    "du": ("TR", "ML"),
    "mid": ("ML", "MR"),
    "ll": ("ML", "BL"),
    "lr": ("MR", "BR"),
    "dl": ("MR", "BL"),
    "bot": ("BL", "BR"),
}
DIGITS = {
    "0": ("top", "ul", "ll", "ur", "lr", "bot"),
    "1": ("du", "ur", "lr"),
    "2": ("top", "ur", "dl", "bot"),
    "3": ("top", "du", "mid", "dl"),
    "4": ("ul", "mid", "ur", "lr"),
    "5": ("top", "ul", "mid", "lr", "bot"),
    "6": ("du", "mid", "ll", "lr", "bot"),
    "7": ("top", "du", "ll"),
    "8": ("top", "ul", "ur", "mid", "ll", "lr", "bot"),
    "9": ("top", "ul", "ur", "mid", "dl"),
}


def code_stamp_area(height: float) -> Rect:
    """Where the stamp stands on an envelope of that height, down to the edge of the digits' bottom line."""
    return Rect(LEFT, height - BARS_ABOVE_BOTTOM - BAR / 2, WIDTH, HEIGHT + LINE / 2)


@lru_cache(maxsize=256)
def code_stamp(digits: str, height: float) -> Block:
    """The stamp for an envelope of that height: the digits, or the empty grid where there are not six.

    Cached, since in a batch many letters go to one facility.
    """
    area = code_stamp_area(height)
    filled = len(digits) == DIGIT_COUNT and all(digit in DIGITS for digit in digits)
    figures = [FIGURES[digit] for digit in digits] if filled else [GRID] * DIGIT_COUNT
    left, top = area.x + PITCH + (BAR_WIDTH - DIGIT_WIDTH) / 2, area.y + DIGIT_TOP
    marks = [Mark(figure, left + PITCH * index, top) for index, figure in enumerate(figures)]
    return mark_block(NAME, area, [Mark(BARS, area.x, area.y), *marks])


def digits_of(block: Block) -> str:
    """The digits a stamp shows; "" for an empty grid."""
    return "".join(mark.figure.name for mark in block.marks if mark.figure.name in DIGITS)


def _bars() -> tuple[Stroke, ...]:
    """The start mark's two bars, and one over every digit; the origin is the corner of the first."""
    bars = [_bar(PITCH * index, 0.0, BAR) for index in range(DIGIT_COUNT + 1)]
    return (*bars, _bar(0.0, BAR + BAR_GAP, LOWER_BAR))


def _bar(x: float, y: float, thickness: float) -> Stroke:
    middle = y + thickness / 2
    return Stroke(x, middle, x + BAR_WIDTH, middle, thickness)


def _segment(name: str) -> Stroke:
    """One segment of a digit; an upright or level one is half its thickness longer at each end, to fill the corners."""
    (x1, y1), (x2, y2) = (_NODES[node] for node in SEGMENTS[name])
    dx, dy = (LINE / 2, 0.0) if y1 == y2 else (0.0, LINE / 2) if x1 == x2 else (0.0, 0.0)
    return Stroke(x1 - dx, y1 - dy, x2 + dx, y2 + dy, LINE)


def _grid() -> tuple[Stroke, ...]:
    """The dots along all nine segments of one digit, each drawn once."""
    dots = dict.fromkeys(dot for ends in SEGMENTS.values() for dot in _dots(*(_NODES[node] for node in ends)))
    return tuple(Stroke(x - DOT / 2, y, x + DOT / 2, y, DOT) for x, y in dots)


def _dots(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[float, float]]:
    """Points from start to end at even distances, as near to the pitch as they can be."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    steps = round(math.hypot(dx, dy) / DOT_PITCH)
    return [(start[0] + dx * step / steps, start[1] + dy * step / steps) for step in range(steps + 1)]


BARS, GRID = Figure("bars", _bars()), Figure("grid", _grid())
FIGURES = {digit: Figure(digit, tuple(map(_segment, segments))) for digit, segments in DIGITS.items()}
"""What the stamp is made of; the origin of a digit and of the grid is the top left corner of its box."""
