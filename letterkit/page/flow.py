"""Lines of text that flow over pages: which must stay together, and where each page ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, repeat

from letterkit.model.page import Block, Rect, Run
from letterkit.page.block import TextStyle, text_block
from letterkit.page.metrics import Metrics

MOST_BLANK = 50.0
"""How much of a page may stay empty so that lines keep together, where they may part at all, mm."""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One line of a letter; the y of its runs is 0 until it is placed on a page.

    `block` names the block it belongs to, `space` is what stays free above it (mm; not at the top
    of a page), `together` says that no page ends after it; if it `parts`, one does so rather than stay largely empty.
    """

    block: str
    style: TextStyle
    runs: tuple[Run, ...]
    space: float = 0.0
    together: bool = False
    parts: bool = False

    def kept(self) -> "LetterLine":
        """The line with no page end after it; spelt out, since `replace` takes three times as long."""
        return LetterLine(self.block, self.style, self.runs, self.space, together=True, parts=self.parts)

    def closer(self) -> "LetterLine":
        """The line with half the space above it."""
        return replace(self, space=self.space / 2)


def kept_together(lines: Iterable[LetterLine]) -> list[LetterLine]:
    """The lines with no page end between them."""
    lines = list(lines)
    return [*(line.kept() for line in lines[:-1]), *lines[-1:]]


def without_strays(lines: Sequence[LetterLine]) -> list[LetterLine]:
    """The lines of one paragraph, neither its first nor its last alone on a page."""
    alone = {0, len(lines) - 2} if len(lines) > 1 else set()
    return [line.kept() if number in alone else line for number, line in enumerate(lines)]


def paginate(lines: Sequence[LetterLine], area: Rect, metrics: Metrics) -> list[list[LetterLine]]:
    """The lines of each page, placed within the area; one empty page if there are no lines."""
    return list(flow(lines, repeat(area), metrics)) or [[]]


def flow(lines: Sequence[LetterLine], areas: Iterable[Rect], metrics: Metrics) -> Iterator[list[LetterLine]]:
    """The lines that stand in each area, placed at its height, until there are none left or no areas."""
    for area in areas:
        if not lines:
            return
        placed = _fill(lines, area, metrics)
        end = _page_end(lines, placed, area)
        yield placed[:end]
        lines = lines[end:]


def _page_end(lines: Sequence[LetterLine], placed: Sequence[LetterLine], area: Rect) -> int:
    """How many of the lines placed stay on the page, so that what belongs together is not separated."""
    full = end = len(placed)
    while end < len(lines) and end > 1 and lines[end - 1].together:
        end -= 1
    if end == len(lines):
        return end
    if lines[end - 1].together:
        return full  # all of them belong together, and must be separated somewhere
    ends = [end, *(number for number in range(end + 1, full + 1) if lines[number - 1].parts)]
    lowest = area.bottom - MOST_BLANK
    return next((number for number in ends if placed[number - 1].runs[0].y >= lowest), ends[-1])


def _fill(lines: Sequence[LetterLine], area: Rect, metrics: Metrics) -> list[LetterLine]:
    """As many of the lines as the area holds, at least one, placed within it."""
    placed: list[LetterLine] = []
    baseline, style = area.y, None
    for line in lines:
        if line.style is not style:  # most lines are set alike
            style = line.style
            pitch, lowest = style.pitch, area.bottom - style.descent(metrics)
        baseline += line.space + pitch if placed else style.ascent(metrics)
        if placed and baseline > lowest:
            break
        placed.append(LetterLine(line.block, style, tuple([run.moved(0.0, baseline) for run in line.runs])))
    return placed


def line_blocks(lines: Sequence[LetterLine], area: Rect, metrics: Metrics) -> tuple[Block, ...]:
    """The lines of one page as blocks, neighbouring lines with the same block name in one."""
    return tuple(
        text_block(name, area, [run for line in group for run in line.runs], metrics)
        for name, group in groupby(lines, key=lambda line: line.block)
    )
