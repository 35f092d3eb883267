"""The sign-up sheet: a row for each letter, with room for the writer's name and a box to tick."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from letterkit.language import trp
from letterkit.model.handout import SignUpRow
from letterkit.model.page import Block, Page, Rect, Run, Stroke
from letterkit.page.block import TextStyle, drawn_block, line_run
from letterkit.page.handout import BODY, BOLD, below_title, between_words, sheets
from letterkit.page.metrics import Metrics

WIDTHS = (10.0, 74.0, 42.0, 41.0, 16.0)
"""The columns: number, name, letter, writer, posted; mm."""

LEAST_HEIGHT, PADDING, CELL_GAP = 12.0, 2.0, 2.5
"""How high a row is at least, to be written in, and what stays free in it above, below and at the right, mm."""

BOX = 5.0
"""The side of the box to tick, mm."""

_TEXT_WIDTHS = (*(width - CELL_GAP for width in WIDTHS[:-1]), WIDTHS[-1])

RULE, HEAD_RULE, BOX_RULE = 0.15, 0.4, 0.25

MOST_LINES = 20
"""A row with more lines goes on in another one, so that it fits on any page."""

_Cell = tuple[tuple[str, TextStyle], ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines of each column but the last, and whether there is a box in that."""

    name: str
    cells: tuple[_Cell, ...]
    has_box: bool = False
    least: float = LEAST_HEIGHT
    rule: float = RULE

    @property
    def height(self) -> float:
        lines = max(len(cell) for cell in self.cells)
        return max(self.least, lines * BODY.pitch + 2 * PADDING)

    def block(self, area: Rect, top: float, metrics: Metrics) -> Block:
        """The row at that height with the rule below it."""
        runs = [run for x, cell in zip(_lefts(area), self.cells, strict=False) for run in _runs(cell, x, top, metrics)]
        bottom = top + self.height
        strokes = [Stroke(area.x, bottom, area.right, bottom, self.rule)]
        if self.has_box:
            strokes += _box(area.right - WIDTHS[-1], top + PADDING)
        return drawn_block(self.name, area.grown(HEAD_RULE), (runs, strokes), metrics)


def sign_up_pages(title: str, rows: Sequence[SignUpRow], metrics: Metrics) -> tuple[Page, ...]:
    """The sheet in as many pages as it needs, each with the names of the columns; no row is parted."""
    area = below_title(title, metrics)
    head = _head(metrics)
    pages: list[list[Block]] = []
    top = area.bottom
    for row in chain.from_iterable(_rows(row, metrics) for row in rows):
        if top + row.height > area.bottom:
            pages.append([head.block(area, area.y, metrics)])
            top = area.y + head.height
        pages[-1].append(row.block(area, top, metrics))
        top += row.height
    return sheets(title, pages or [[head.block(area, area.y, metrics)]], metrics)


def _head(metrics: Metrics) -> _Row:
    names = (
        trp("sign-up sheet", "No."),
        trp("sign-up sheet", "To whom"),
        trp("sign-up sheet", "Letter"),
        trp("sign-up sheet", "Who writes"),
        trp("sign-up sheet", "Posted"),
    )
    cells = tuple(_cell(name, BOLD, width, metrics) for name, width in zip(names, _TEXT_WIDTHS, strict=True))
    return _Row("columns", cells, least=0.0, rule=HEAD_RULE)


def _rows(row: SignUpRow, metrics: Metrics) -> Iterator[_Row]:
    """The row, in several if it has too many lines for one."""
    number, whom, letter, writer, _ = _TEXT_WIDTHS
    cells = (
        _cell(row.number, BOLD, number, metrics),
        (*_cell(row.name, BODY, whom, metrics), *_cell(row.latin, BODY, whom, metrics)),
        _cell(row.letter, BODY, letter, metrics),
        _cell(row.barred, BOLD, writer, metrics) or _cell(row.writer, BODY, writer, metrics),
    )
    for start in range(0, max(map(len, cells)) or 1, MOST_LINES):
        part = tuple(cell[start : start + MOST_LINES] for cell in cells)
        yield _Row("row", part, has_box=not (start or row.barred))


def _cell(text: str, style: TextStyle, width: float, metrics: Metrics) -> _Cell:
    return tuple((line, style) for line in between_words(text, style, width, metrics))


def _lefts(area: Rect) -> Iterator[float]:
    x = area.x
    for width in WIDTHS:
        yield x
        x += width


def _runs(cell: _Cell, x: float, top: float, metrics: Metrics) -> Iterator[Run]:
    for number, (line, style) in enumerate(cell):
        y = top + PADDING + BODY.ascent(metrics) + number * BODY.pitch
        yield line_run(line, (x, y), style, metrics)


def _box(x: float, y: float) -> list[Stroke]:
    across = [Stroke(x, each, x + BOX, each, BOX_RULE) for each in (y, y + BOX)]
    return across + [Stroke(each, y, each, y + BOX, BOX_RULE) for each in (x, x + BOX)]
