"""Blocks made of text, strokes, marks or a picture, each with the ink it really covers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from letterkit.model.page import Block, Face, Figure, Mark, Picture, Rect, Run, Stroke
from letterkit.page.metrics import MM_PER_POINT, Metrics, drawn

LINE_PITCH, LINE = 8.0, 0.15
"""From one line to write on to the next, as in Russian exercise books, and the thickness of such a line, mm."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How lines are set: face, size in points, and leading as a multiple of the size."""

    face: Face
    size: float
    leading: float = 1.25

    def __hash__(self) -> int:
        return hash(self.size)  # quick, since lines are remembered by how they are set

    @property
    def pitch(self) -> float:
        """From one baseline to the next, mm."""
        return self.size * self.leading * MM_PER_POINT

    def width(self, text: str, metrics: Metrics) -> float:
        """The set width of the text, mm."""
        return metrics.width(text, self.face, self.size)

    def ascent(self, metrics: Metrics) -> float:
        """How far ink reaches above a baseline, mm."""
        return metrics.ascent(self.face, self.size)

    def descent(self, metrics: Metrics) -> float:
        """How far ink reaches below a baseline, mm."""
        return metrics.descent(self.face, self.size)

    def height(self, lines: int, metrics: Metrics) -> float:
        """The height in mm of that many lines, from the highest ink to the lowest; 0 without lines."""
        if not lines:
            return 0.0
        return (lines - 1) * self.pitch + self.ascent(metrics) + self.descent(metrics)


def line_run(text: str, position: tuple[float, float], style: TextStyle, metrics: Metrics) -> Run:
    """One line whose baseline begins at that position, x and y in mm."""
    return Run(*position, drawn(text), style.face, style.size, style.width(text, metrics))


def text_block(name: str, area: Rect, runs: Sequence[Run], metrics: Metrics) -> Block:
    """The block of these runs with the bounds of their ink; an empty one is a point at the area's corner."""
    return Block(name, area, _text_extent(runs, metrics) if runs else Rect(area.x, area.y, 0, 0), tuple(runs))


def stroke_block(name: str, area: Rect, strokes: Sequence[Stroke]) -> Block:
    """The block of these strokes with the bounds of their ink."""
    return Block(name, area, _around([_stroke_bounds(stroke) for stroke in strokes], area), (), tuple(strokes))


def drawn_block(name: str, area: Rect, drawn: tuple[Sequence[Run], Sequence[Stroke]], metrics: Metrics) -> Block:
    """The block of these runs and strokes together, with the bounds of their ink."""
    runs, strokes = drawn
    bounds = [_text_extent(runs, metrics)] if runs else []
    bounds += map(_stroke_bounds, strokes)
    return Block(name, area, _around(bounds, area), tuple(runs), tuple(strokes))


def ruled_block(name: str, area: Rect) -> Block:
    """Lines to write on by hand, as many as the area holds, the first one pitch below its top."""
    ys = [area.y + LINE_PITCH * number for number in range(1, int(area.height / LINE_PITCH + 1e-9) + 1)]
    return stroke_block(name, area.grown(LINE), [Stroke(area.x, y, area.right, y, LINE) for y in ys])


def mark_block(name: str, area: Rect, marks: Sequence[Mark]) -> Block:
    """The block of these marks with the bounds of their ink."""
    bounds = [_figure_bounds(mark.figure).moved(mark.x, mark.y) for mark in marks]
    return Block(name, area, _around(bounds, area), marks=tuple(marks))


def picture_block(name: str, area: Rect, picture: Picture) -> Block:
    """The block of one picture."""
    return Block(name, area, picture.area, pictures=(picture,))


def moved(block: Block, dx: float, dy: float) -> Block:
    """The block that much further right and down, mm."""
    return Block(
        block.name,
        block.area.moved(dx, dy),
        block.extent.moved(dx, dy),
        tuple(run.moved(dx, dy) for run in block.runs),
        tuple(stroke.moved(dx, dy) for stroke in block.strokes),
        tuple(Mark(mark.figure, mark.x + dx, mark.y + dy) for mark in block.marks),
        tuple(Picture(picture.area.moved(dx, dy), picture.image) for picture in block.pictures),
    )


def _around(bounds: Sequence[Rect], area: Rect) -> Rect:
    """The smallest area that holds all of them, or the corner of `area` if there are none."""
    if not bounds:
        return Rect(area.x, area.y, 0, 0)
    left, top = min(bound.x for bound in bounds), min(bound.y for bound in bounds)
    right, bottom = max(bound.right for bound in bounds), max(bound.bottom for bound in bounds)
    return Rect(left, top, right - left, bottom - top)


def _text_extent(runs: Sequence[Run], metrics: Metrics) -> Rect:
    """From the highest to the lowest ink that lines in Russian can have, as wide as they are set."""
    left, right = min([run.x for run in runs]), max([run.x + run.width for run in runs])
    fonts = {(run.face, run.size) for run in runs}
    known = {font: (metrics.ascent(*font), metrics.descent(*font)) for font in fonts}
    top = min([run.y - known[run.face, run.size][0] for run in runs])
    bottom = max([run.y + known[run.face, run.size][1] for run in runs])
    return Rect(left, top, right - left, bottom - top)


@lru_cache(maxsize=64)
def _figure_bounds(figure: Figure) -> Rect:
    """The bounds of a figure from its own origin; one without strokes is a point there."""
    return _around([_stroke_bounds(stroke) for stroke in figure.strokes], Rect(0, 0, 0, 0))


def _stroke_bounds(stroke: Stroke) -> Rect:
    """The bounds of one stroke: butt caps add nothing along it, half its thickness across."""
    dx, dy = stroke.x2 - stroke.x1, stroke.y2 - stroke.y1
    across = stroke.thickness / 2 / (math.hypot(dx, dy) or 1)
    x, y = abs(dy) * across, abs(dx) * across
    return Rect(min(stroke.x1, stroke.x2) - x, min(stroke.y1, stroke.y2) - y, abs(dx) + 2 * x, abs(dy) + 2 * y)
