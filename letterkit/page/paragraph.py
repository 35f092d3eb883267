"""A paragraph broken into lines so that its blanks are as even as possible over all of them together.

The method is that of D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (1981): of all ways
to break, the one with the least sum of demerits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from typing import NamedTuple

from letterkit.kept import kept
from letterkit.page.fragments import HOPELESS, SHRINK, STRETCH, Fragment, Joint, take_apart
from letterkit.page.metrics import FaceMetrics

RAGGED_STRETCH = 20.0
"""Ragged lines: by how many blanks a line falls short at ratio 1."""

DESPERATE = 1e14
"""The cost of a line that must be set although it is not good enough to be considered."""

WIDEST_BLANK = 1_000.0
"""Thousandths of an em: a line whose blanks would be wider is not justified, since a short line is less of a gap."""

LAST_RESORT = 12.0
"""The ratio beyond which a line is not considered in a paragraph that has no way without a desperate line."""

HYPHEN_COST, RAGGED_HYPHEN_COST, TWO_HYPHENS_COST = 12_000.0, 100_000.0, 40_000.0
"""A hyphen costs as much as a line stretched to about ratio 1, in ragged text to 1.5; two in a row cost more."""

SHORT_END, SHORT_END_COST = 0.1, 80_000.0
"""A last line shorter than this share of the width looks lost: it is as bad as one stretched to ratio 1.4."""

WORDS_END_COST = 200_000.0
"""Worse still is a last line with nothing but the end of a hyphenated word: as bad as one stretched to ratio 1.65."""


_Best = tuple[float, float, int]
"""The best line that ends at some position: the cost of all lines up to there, the same where the next line ends in
a hyphen, and where the line begins."""

_START: _Best = (0.0, 0.0, 0)
INFINITE = float("inf")


class Measure(NamedTuple):
    """How wide lines are, thousandths of an em, the first by `indent` less; and whether they are justified."""

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


@kept(maxsize=1_000)
def break_paragraph(text: str, measure: Measure, face: FaceMetrics) -> tuple[Line, ...]:
    """The lines of one paragraph; () for a blank one. None is wider than the measure, unless one character is.

    Cached, since a live preview and an evening's letters set the same paragraphs again and again.
    """
    fragments = take_apart(text, measure.width - measure.indent, face)
    if not fragments:
        return ()
    lines = _Lines(fragments, measure, face)
    breaks, cost = lines.best_breaks()
    if cost >= DESPERATE:
        lines = _Lines(fragments, measure, face, LAST_RESORT)
        breaks, _ = lines.best_breaks()
    return tuple(lines.line(start, end) for start, end in breaks)


def _sums(running: Sequence[float], ending: Sequence[float], start: float) -> tuple[list[float], list[float]]:
    """The sums before each position, and the sums up to each position as the end of a line.

    A line has their difference. For the first line, `start` stands in place of the sum before it.
    """
    since: list[float] = list(accumulate(running, initial=0))
    to = [0, *map(add, since, ending)]
    since[0] = start
    return since, to


class _Lines:
    """All lines the fragments could make; the width and the blanks of each are one subtraction.

    The fragments from `start` up to `end` are `to[end] - since[start]` wide and have
    `gaps_to[end] - gaps_since[start]` blanks; `narrow` is the width with all blanks at their narrowest, `wide`
    with all as wide as is ever considered. A ragged line stretches only at its end, which counts as one blank.
    """

    def __init__(
        self, fragments: list[Fragment], measure: Measure, face: FaceMetrics, hopeless: float = HOPELESS
    ) -> None:
        self._fragments, self._measure, self._hopeless = fragments, measure, hopeless
        self._blank = blank = face.advance(" ")
        self._stretch = blank * (STRETCH if measure.justified else RAGGED_STRETCH)
        self._shrink = blank * (SHRINK if measure.justified else 0.0)
        self._hyphen_cost = HYPHEN_COST if measure.justified else RAGGED_HYPHEN_COST
        # column by column, since this is done for every paragraph
        *_, width, ending, gaps, ending_gaps, narrow, ending_narrow, wide, ending_wide = zip(*fragments, strict=True)
        self._since, self._to = _sums(width, ending, -measure.indent)
        if measure.justified:
            self._gaps_since, self._gaps_to = _sums(gaps, ending_gaps, 0)
            self._narrow_since, self._narrow_to = _sums(narrow, ending_narrow, -measure.indent)
            self._wide_since, self._wide_to = _sums(wide, ending_wide, -measure.indent)
        else:
            self._gaps_since, self._gaps_to = [0] * len(self._since), [1] * len(self._to)
            self._narrow_since, self._narrow_to = self._since, self._to
            self._wide_since, self._wide_to = self._since, self._widest(self._to, self._gaps_to)
        if hopeless > HOPELESS:
            self._wide_since = self._widest(self._since, self._gaps_since)
            self._wide_to = self._widest(self._to, self._gaps_to)

    def best_breaks(self) -> tuple[list[tuple[int, int]], float]:
        """The lines of the best way to break, each as its first fragment and the one after its last, and their cost."""
        end, width, active = len(self._fragments), self._measure.width, [0]
        best = {0: _START}
        narrow_since, wide_since = self._narrow_since, self._wide_since
        for position in range(1, end):
            least = self._narrow_to[position] - width
            while narrow_since[active[0]] < least:
                self._drop_first(active, position, best)
            if wide_since[active[0]] <= self._wide_to[position] - width:
                self._keep_best_line(active, position, best)
        while narrow_since[active[0]] < self._narrow_to[end] - width:
            self._drop_first(active, end, best)
        best[end] = self._best_last_line(active, best)
        cost, lines = best[end][0], []
        while end:
            _, _, start = best[end]
            lines.append((start, end))
            end = start
        return lines[::-1], cost

    def line(self, start: int, end: int) -> Line:
        """The line of these fragments, as drawn."""
        fragments = self._fragments[start:end]
        last = fragments[-1]
        text = "".join([fragment.running for fragment in fragments[:-1]]) + last.ending
        slack, gaps = self._slack(start, end), text.count(" ")
        full = self._measure.justified and end < len(self._fragments)
        spread = slack / gaps if gaps and (full or slack < 0) else 0.0
        if spread > WIDEST_BLANK - self._blank:
            spread = 0.0
        width = self._measure.width - slack - (self._measure.indent if start == 0 else 0)
        return Line(text, width, spread, last.joint is Joint.HYPHEN)

    def _widest(self, sums: Sequence[float], gaps: Sequence[float]) -> list[float]:
        """The sums of widths with all blanks as wide as is ever considered."""
        widest = self._hopeless * self._stretch
        return [width + count * widest for width, count in zip(sums, gaps, strict=True)]

    def _slack(self, start: int, end: int) -> float:
        """How much the line is narrower than the measure; below 0 where its blanks must shrink."""
        return self._measure.width - self._to[end] + self._since[start]

    def _drop_first(self, active: list[int], position: int, best: dict[int, _Best]) -> None:
        """Drops the first start, from where lines are too wide; if it is the only one, the line ends where it must."""
        if len(active) == 1:
            cost = best[active[0]][0] + DESPERATE
            best[position - 1] = (cost, cost, active[0])
            active.append(position - 1)
        del active[0]

    def _keep_best_line(self, active: list[int], end: int, best: dict[int, _Best]) -> None:
        """Keeps the best line from an active start to `end`, if one is good enough; most of the time goes here."""
        free, gaps_to = self._measure.width - self._to[end], self._gaps_to[end]
        since, gaps_since, hopeless = self._since, self._gaps_since, self._hopeless
        hyphenated = self._fragments[end - 1].joint is Joint.HYPHEN
        found, least = -1, INFINITE
        for start in active:
            slack = free + since[start]
            gaps = gaps_to - gaps_since[start] or 0.1  # a single word has nothing to stretch
            ratio = slack / (gaps * (self._stretch if slack >= 0 else -self._shrink))
            if ratio > hopeless:
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
        """The best last line: any that fits, but rather not one lost word or two, nor the end of a word."""
        end, lost = len(self._fragments), self._measure.width * (1 - SHORT_END)
        costs = {start: SHORT_END_COST if self._slack(start, end) > lost else 0.0 for start in active}
        if end - 1 in costs and end > 1 and self._fragments[end - 2].joint is Joint.HYPHEN:
            costs[end - 1] += WORDS_END_COST
        cost, start = min((best[start][0] + cost, start) for start, cost in costs.items())
        return cost, cost, start
