"""An envelope on a grid of characters: every block whole, its lines below each other, near where it is printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from letterkit.model.page import Block, Page, Rect, Run
from letterkit.page.code_stamp import DIGIT_COUNT, digits_of
from letterkit.page.part_names import part_called

ROWS_PER_COLUMN = 0.5
"""A character of a terminal is about twice as high as it is wide."""

WIDER = 2
"""By how many columns the envelope grows until its blocks stand clear of each other."""

APART = 2
"""Blanks between two blocks side by side."""

START_MARK = "▀▀ "


@dataclass(frozen=True, slots=True)
class _Patch:
    """Lines of characters that begin at a column and a row; `extent` is the area of the page they show, mm."""

    lines: tuple[str, ...]
    extent: Rect
    column: int = 0
    row: int = 0

    @property
    def end(self) -> int:
        """The column after the last."""
        return self.column + max(map(len, self.lines))

    @property
    def below(self) -> int:
        """The row after the last."""
        return self.row + len(self.lines)

    def beside(self, other: "_Patch") -> bool:
        """Whether the two share some height of the page."""
        return self.extent.y < other.extent.bottom and other.extent.y < self.extent.bottom


def envelope_as_text(page: Page, columns: int, rows: int | None) -> list[str]:
    """The lines of the drawing with its edge; more columns or rows than asked for if the text needs them."""
    height = rows or round(columns * page.height / page.width * ROWS_PER_COLUMN)
    patches = [_patch(block) for block in page.blocks if block.runs or block.marks]
    patches += [_Patch((f"({part_called(zone.name)})",), _middle(zone.area)) for zone in page.keep_free]
    while (across := _across(patches, page, columns - 2)) is None:
        columns += WIDER
    return _framed(_down(across, (height - 2) / page.height), columns - 2, height - 2)


def _patch(block: Block) -> _Patch:
    """The lines of a block, or the digits of the code stamp."""
    if block.runs:
        return _Patch(_lines(block.runs), block.extent)
    return _Patch((START_MARK + " ".join(digits_of(block) or "·" * DIGIT_COUNT),), block.extent)


def _lines(runs: Sequence[Run]) -> tuple[str, ...]:
    """The lines of type; where some have captions, all begin after these."""
    lines = [tuple(line) for _, line in groupby(runs, key=attrgetter("y"))]
    captions = [line[0].text if len(line) > 1 else "" for line in lines]
    indent = max(len(caption) + 1 if caption else 0 for caption in captions)
    return tuple(caption.ljust(indent) + line[-1].text for caption, line in zip(captions, lines, strict=True))


def _middle(area: Rect) -> Rect:
    """The middle of a zone, where its name stands."""
    return Rect(area.x + area.width / 3, area.y + area.height / 2, 0, 0)


def _across(patches: list[_Patch], page: Page, width: int) -> list[_Patch] | None:
    """The patches at their columns, those side by side moved apart; None if the width is too small."""
    placed: list[_Patch] = []
    for patch in sorted(patches, key=lambda patch: patch.extent.x):
        wanted = round(patch.extent.x * width / page.width)
        ends = [other.end + APART for other in placed if other.beside(patch)]
        placed.append(replace(patch, column=max([wanted, *ends])))
    settled: list[_Patch] = []
    for patch in reversed(placed):
        starts = [other.column - APART for other in settled if other.beside(patch)]
        excess = patch.end - min([width - 1, *starts])
        settled.append(replace(patch, column=patch.column - max(0, excess)))
    return settled if all(patch.column > 0 for patch in settled) else None


def _down(patches: list[_Patch], down: float) -> list[_Patch]:
    """The patches at their rows, each in the middle of its area's height but below what stands above it."""
    placed: list[_Patch] = []
    for patch in sorted(patches, key=lambda patch: patch.extent.y):
        wanted = round((patch.extent.y + patch.extent.height / 2) * down - len(patch.lines) / 2)
        above = [other.below for other in placed if other.column < patch.end and patch.column < other.end]
        placed.append(replace(patch, row=max([0, wanted, *above])))
    return placed


def _framed(patches: list[_Patch], width: int, height: int) -> list[str]:
    """The patches drawn within the envelope's edge."""
    rows = [""] * max([height, *(patch.below for patch in patches)])
    for patch in sorted(patches, key=lambda patch: patch.column):
        for row, line in enumerate(patch.lines, patch.row):
            rows[row] = rows[row].ljust(patch.column) + line
    return ["┌" + "─" * width + "┐", *("│" + row.ljust(width) + "│" for row in rows), "└" + "─" * width + "┘"]
