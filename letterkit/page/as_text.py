"""A page on a grid of characters, for a terminal: the same runs, as near to their positions as characters allow."""

from itertools import pairwise

from letterkit.language import tr
from letterkit.model.page import Page, Rect, Run
from letterkit.page.envelope_as_text import envelope_as_text
from letterkit.page.metrics import MM_PER_POINT

TYPICAL_SIZE, USUAL_LEADING = 12.0, 1.3
"""Points, and a multiple of them: about the distance between two lines that follow each other."""


def page_as_text(page: Page, columns: int, rows: int | None = None) -> str:
    """The page as lines of text, every line of type whole, none over another; lines are not padded.

    An envelope (a page with zones to keep free) is drawn with its edge and roughly to scale, in
    `columns` and `rows`, by default as many rows as its shape needs. A page of a letter is drawn
    without its margins, with a row for each of its lines. Where the text needs more room it gets it:
    the caller scrolls.
    """
    lines = envelope_as_text(page, columns, rows) if page.keep_free else _letter(page, columns)
    return "\n".join(line.rstrip() for line in lines)


def _letter(page: Page, columns: int) -> list[str]:
    """The page without its margins, with an empty row where it has free space."""
    placed = [(run, block.area) for block in page.blocks for run in block.runs]
    width = max([columns, *(len(run.text) for run, _ in placed)])
    rows: dict[float, list[tuple[int, str]]] = {}
    sizes = {run.y: run.size for run, _ in placed}
    for run, area in placed:
        rows.setdefault(run.y, []).append((_column(run, area, width), run.text))
    for stroke in (stroke for block in page.blocks for stroke in block.strokes):
        if stroke.x2 - stroke.x1 > page.width / 2:
            rows.setdefault(stroke.y1, []).append((0, "─" * width))
    for area in (picture.area for block in page.blocks for picture in block.pictures):
        shown = tr("[photo, {width:.0f} by {height:.0f} mm]", width=area.width, height=area.height)
        rows.setdefault(area.y + area.height / 2, []).append(((width - len(shown)) // 2, shown))
    baselines = sorted(rows)
    lines = [_row(rows[y]) for y in baselines[:1]]
    for above, y in pairwise(baselines):
        pitch = sizes.get(y, sizes.get(above, TYPICAL_SIZE)) * USUAL_LEADING * MM_PER_POINT
        lines += [""] * (round((y - above) / pitch) - 1) + [_row(rows[y])]
    return lines


def _column(run: Run, area: Rect, width: int) -> int:
    """The column where the run begins; a run set flush right, such as the date, stays flush right."""
    flush_right = abs(run.x + run.width - area.right) < 0.01 and not run.word_space
    if flush_right and run.x > area.x:
        return width - len(run.text)
    return max(0, round((run.x - area.x) * width / area.width))


def _row(texts: list[tuple[int, str]]) -> str:
    """The texts of one row, each with its column, from left to right, at least a blank apart."""
    line = ""
    for column, text in sorted(texts):
        line = line.ljust(column if column > len(line) or not line else len(line) + 1) + text
    return line


_STROKES = str.maketrans(dict.fromkeys("┌┐└┘─│▀", " "))


def without_strokes(text: str) -> str:
    """A page as text without edges and lines, for those to whom the screen is read out."""
    return "\n".join(line.translate(_STROKES).rstrip() for line in text.splitlines())
