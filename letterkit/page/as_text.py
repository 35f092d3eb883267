"""A page set on a grid of characters, for a terminal: the same runs, in their places as far as letters allow."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import mode

from letterkit.model.page import Page, Rect, Run
from letterkit.page.envelope_as_text import envelope_as_text


def page_as_text(page: Page, columns: int, rows: int | None = None) -> str:
    """The page as lines of text, every line of type whole, none over another; lines are not padded.

    An envelope (a page with zones to keep free) is drawn with its edge and about to scale, in
    `columns` and `rows`, by default as many rows as its shape asks for. A sheet of a letter is drawn
    without its margins, a row for each of its lines. Where the text needs more than that it gets
    it: the caller scrolls.
    """
    lines = envelope_as_text(page, columns, rows) if page.keep_free else _letter(page, columns)
    return "\n".join(line.rstrip() for line in lines)


def _letter(page: Page, columns: int) -> list[str]:
    """The sheet without its margins, trimmed of empty rows at top and bottom."""
    placed = [(run, block.area) for block in page.blocks for run in block.runs]
    width = max([columns, *(len(run.text) for run, _ in placed)])
    down = 1 / _pitch([run for run, _ in placed])
    rows: dict[float, list[tuple[int, str]]] = {}
    for run, area in placed:
        rows.setdefault(run.y, []).append((_column(run, area, width), run.text))
    for stroke in (stroke for block in page.blocks for stroke in block.strokes):
        rows.setdefault(stroke.y1, []).append((0, "─" * width))
    lines: list[str] = []
    for y, pieces in sorted(rows.items()):
        lines += [""] * (round(y * down) - len(lines)) + [_row(pieces)]
    return _without_empty_ends(lines)


def _column(run: Run, area: Rect, width: int) -> int:
    """Where the run begins; one set flush right, such as the date, stays flush right."""
    flush_right = abs(run.x + run.width - area.right) < 0.01 and not run.word_space
    if flush_right and run.x > area.x:
        return width - len(run.text)
    return max(0, round((run.x - area.x) * width / area.width))


def _row(pieces: list[tuple[int, str]]) -> str:
    """The pieces of one row from left to right, at least a blank apart."""
    line = ""
    for column, text in sorted(pieces):
        line = line.ljust(column if column > len(line) or not line else len(line) + 1) + text
    return line


def _pitch(runs: Sequence[Run]) -> float:
    """The commonest distance from one line to the next, mm."""
    gaps = [round(below - above, 2) for above, below in pairwise(sorted({run.y for run in runs}))]
    return max(mode(gaps), 1.0) if gaps else 5.0


def _without_empty_ends(lines: list[str]) -> list[str]:
    filled = [number for number, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []
