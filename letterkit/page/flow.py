"""Rows of text that flow over pages: which may not be parted, and where each page ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from letterkit.model.page import Block, Rect, Run
from letterkit.page.block import TextStyle, text_block
from letterkit.page.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a letter; its runs' y is 0 until it has its place.

    `block` names the block it belongs to, `space` is what stays free above it (mm; not at the top
    of a page), `together` says that no page ends after it.
    """

    block: str
    style: TextStyle
    runs: tuple[Run, ...]
    space: float = 0.0
    together: bool = False

    def kept(self) -> "Row":
        """The row with no page end after it; spelt out, since `replace` takes three times as long."""
        return Row(self.block, self.style, self.runs, self.space, together=True)


def kept_together(rows: Iterable[Row]) -> list[Row]:
    """The rows with no page end between them."""
    rows = list(rows)
    return [*(row.kept() for row in rows[:-1]), *rows[-1:]]


def without_strays(rows: Sequence[Row]) -> list[Row]:
    """The rows of one paragraph, neither its first nor its last alone on a page."""
    alone = {0, len(rows) - 2} if len(rows) > 1 else set()
    return [row.kept() if number in alone else row for number, row in enumerate(rows)]


def paginate(rows: Sequence[Row], area: Rect, metrics: Metrics) -> list[list[Row]]:
    """The rows of each page, at their places within the area; one empty page of no rows."""
    pages: list[list[Row]] = []
    while rows:
        placed = _fill(rows, area, metrics)
        end = len(placed)
        while end < len(rows) and end > 1 and rows[end - 1].together:
            end -= 1
        if end < len(rows) and rows[end - 1].together:
            end = len(placed)  # nothing but rows that belong together: they must be parted somewhere
        pages.append(placed[:end])
        rows = rows[end:]
    return pages or [[]]


def _fill(rows: Sequence[Row], area: Rect, metrics: Metrics) -> list[Row]:
    """As many of the rows as the area holds, at least one, at their places."""
    placed: list[Row] = []
    baseline, style = area.y, None
    for row in rows:
        if row.style is not style:  # most rows are set alike
            style = row.style
            pitch, lowest = style.pitch, area.bottom - style.descent(metrics)
        baseline += row.space + pitch if placed else style.ascent(metrics)
        if placed and baseline > lowest:
            break
        placed.append(Row(row.block, style, tuple([run.moved(0.0, baseline) for run in row.runs])))
    return placed


def row_blocks(rows: Sequence[Row], area: Rect, metrics: Metrics) -> tuple[Block, ...]:
    """The rows of one page as blocks, rows of one name that follow each other in one."""
    return tuple(
        text_block(name, area, [run for row in group for run in row.runs], metrics)
        for name, group in groupby(rows, key=lambda row: row.block)
    )
