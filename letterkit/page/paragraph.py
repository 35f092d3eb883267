"""A paragraph broken into lines so that its blanks are as even as possible over all of them together.

The method is that of D. E. Knuth and M. F. Plass, «Breaking Paragraphs into Lines» (1981): of all ways
to break, the one with the least sum of demerits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from letterkit.page.metrics import FaceMetrics
from letterkit.page.pieces import HOPELESS, SHRINK, STRETCH, Joint, Piece, take_apart

RAGGED_STRETCH = 20.0
"""Ragged lines: by how many blanks a line falls short at ratio 1."""

DESPERATE = 1e7
"""What a line costs that must be set though it is not good enough to be considered."""

HYPHEN_COST, RAGGED_HYPHEN_COST, TWO_HYPHENS_COST = 12_000.0, 100_000.0, 40_000.0
"""A hyphen weighs as much as a line stretched to about ratio 1, in ragged text to 1.5; two in a row weigh more."""

SHORT_END, SHORT_END_COST = 0.1, 80_000.0
"""A last line below this part of the width looks lost: as bad as one stretched to ratio 1.4."""

WORDS_END_COST = 200_000.0
"""Nothing but the end of a word on the last line is worse: as bad as one stretched to ratio 1.65."""


_Best = tuple[float, float, int]
"""Of the best line that ends at some place: the cost of all lines up to there, that cost for a next line that
ends in a hyphen, and where the line begins."""

_START: _Best = (0.0, 0.0, 0)
INFINITE = float("inf")


class Measure(NamedTuple):
    """How wide lines are, thousandths of an em, `indent` taken from the first; and whether they are justified."""

    width: float
    indent: float = 0.0
    justified: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line as drawn; widths in thousandths of an em.

    `width` is the natural width, `spread` what justifying adds to each blank, `hyphenated` whether a
    hyphen was put in at its end.
    """

    text: str
    width: float
    spread: float = 0.0
    hyphenated: bool = False


@lru_cache(maxsize=1_000)
def break_paragraph(text: str, measure: Measure, face: FaceMetrics) -> tuple[Line, ...]:
    """The lines of one paragraph; () of a blank one. None is wider than the measure, if one character is not.

    Kept, since a live preview and an evening's letters set the same paragraphs again and again.
    """
    pieces = take_apart(text, measure.width - measure.indent, face)
    if not pieces:
        return ()
    lines = _Lines(pieces, measure, face)
    return tuple(lines.line(start, end) for start, end in lines.best_breaks())


def _sums(running: Sequence[float], ending: Sequence[float], start: float) -> tuple[list[float], list[float]]:
    """What lines from each place on begin with, and what lines to each place have added up: the two apart are a line.

    The line from the very beginning has `start` taken away.
    """
    since: list[float] = list(accumulate(running, initial=0))
    to = [0, *map(add, since, ending)]
    since[0] = start
    return since, to


class _Lines:
    """All lines the pieces could make, their widths and blanks one subtraction each.

    The pieces from `start` up to `end` are `to[end] - since[start]` wide and have
    `gaps_to[end] - gaps_since[start]` blanks; `narrow` is the same with all blanks at their narrowest, `wide`
    with all as wide as is ever considered. A ragged line gives way at its end only: one blank.
    """

    def __init__(self, pieces: list[Piece], measure: Measure, face: FaceMetrics) -> None:
        self._pieces, self._measure = pieces, measure
        blank = face.advance(" ")
        self._stretch = blank * (STRETCH if measure.justified else RAGGED_STRETCH)
        self._shrink = blank * (SHRINK if measure.justified else 0.0)
        self._hyphen_cost = HYPHEN_COST if measure.justified else RAGGED_HYPHEN_COST
        # column by column, since this is done for every paragraph
        *_, width, ending, gaps, ending_gaps, narrow, ending_narrow, wide, ending_wide = zip(*pieces, strict=True)
        self._since, self._to = _sums(width, ending, -measure.indent)
        if measure.justified:
            self._gaps_since, self._gaps_to = _sums(gaps, ending_gaps, 0)
            self._narrow_since, self._narrow_to = _sums(narrow, ending_narrow, -measure.indent)
            self._wide_since, self._wide_to = _sums(wide, ending_wide, -measure.indent)
        else:
            self._gaps_since, self._gaps_to = [0] * len(self._since), [1] * len(self._to)
            self._narrow_since, self._narrow_to = self._since, self._to
            self._wide_since, self._wide_to = self._since, [each + HOPELESS * self._stretch for each in self._to]

    def best_breaks(self) -> list[tuple[int, int]]:
        """The lines of the best way, each as its first piece and the piece after its last."""
        end, width, active = len(self._pieces), self._measure.width, [0]
        best = {0: _START}
        narrow_since, wide_since = self._narrow_since, self._wide_since
        for place in range(1, end):
            least = self._narrow_to[place] - width
            while narrow_since[active[0]] < least:
                self._drop_first(active, place, best)
            if wide_since[active[0]] <= self._wide_to[place] - width:
                self._keep_best_line(active, place, best)
        while narrow_since[active[0]] < self._narrow_to[end] - width:
            self._drop_first(active, end, best)
        best[end] = self._best_last_line(active, best)
        lines = []
        while end:
            _, _, start = best[end]
            lines.append((start, end))
            end = start
        return lines[::-1]

    def line(self, start: int, end: int) -> Line:
        """The line of these pieces, as drawn."""
        pieces = self._pieces[start:end]
        last = pieces[-1]
        text = "".join([piece.running for piece in pieces[:-1]]) + last.ending
        slack, gaps = self._slack(start, end), text.count(" ")
        full = self._measure.justified and end < len(self._pieces)
        spread = slack / gaps if gaps and (full or slack < 0) else 0.0
        width = self._measure.width - slack - (self._measure.indent if start == 0 else 0)
        return Line(text, width, spread, last.joint is Joint.HYPHEN)

    def _slack(self, start: int, end: int) -> float:
        """What the line leaves of the width; below 0 where its blanks must shrink."""
        return self._measure.width - self._to[end] + self._since[start]

    def _drop_first(self, active: list[int], place: int, best: dict[int, _Best]) -> None:
        """Gives up the first place, from where lines are too wide; if it is the last, the line ends where it must."""
        if len(active) == 1:
            cost = best[active[0]][0] + DESPERATE
            best[place - 1] = (cost, cost, active[0])
            active.append(place - 1)
        del active[0]

    def _keep_best_line(self, active: list[int], end: int, best: dict[int, _Best]) -> None:
        """Keeps the best line from an active place to `end`, if one is near good; most of the time goes here."""
        free, gaps_to, since, gaps_since = (
            self._measure.width - self._to[end],
            self._gaps_to[end],
            self._since,
            self._gaps_since,
        )
        hyphenated = self._pieces[end - 1].joint is Joint.HYPHEN
        found, least = -1, INFINITE
        for start in active:
            slack = free + since[start]
            gaps = gaps_to - gaps_since[start] or 0.1  # a single word has nothing to stretch
            ratio = slack / (gaps * (self._stretch if slack >= 0 else -self._shrink))
            if ratio > HOPELESS:
                break
            badness = 1 + 100 * ratio * ratio * ratio
            cost = best[start][hyphenated] + badness * badness
            if cost < least:
                found, least = start, cost
        if found >= 0:
            least += self._hyphen_cost * hyphenated
            best[end] = (least, least + TWO_HYPHENS_COST * hyphenated, found)
            active.append(end)

    def _best_last_line(self, active: list[int], best: dict[int, _Best]) -> _Best:
        """The best last line: as it comes if it fits, but rather not a lost word or two, nor the end of one."""
        end, lost = len(self._pieces), self._measure.width * (1 - SHORT_END)
        costs = {start: SHORT_END_COST if self._slack(start, end) > lost else 0.0 for start in active}
        if end - 1 in costs and end > 1 and self._pieces[end - 2].joint is Joint.HYPHEN:
            costs[end - 1] += WORDS_END_COST
        cost, start = min((best[start][0] + cost, start) for start, cost in costs.items())
        return cost, cost, start
