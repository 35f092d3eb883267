"""A paragraph broken into lines so that its blanks are as even as possible over all of them together.

The method is that of D. E. Knuth and M. F. Plass, «Breaking Paragraphs into Lines» (1981): of all ways
to break, the one with the least sum of demerits.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from letterkit.page.metrics import FaceMetrics
from letterkit.page.pieces import Joint, Piece, take_apart

STRETCH, SHRINK = 0.5, 0.25
"""By what part of itself a blank widens at ratio 1, and narrows at most: near TeX's values."""

RAGGED_STRETCH = 20.0
"""Ragged lines: by how many blanks a line falls short at ratio 1."""

HOPELESS, DESPERATE = 2.5, 1e7
"""A ratio beyond which a line is not considered, and what a line costs that must be set nevertheless."""

HYPHEN_COST, RAGGED_HYPHEN_COST, TWO_HYPHENS_COST = 12_000.0, 100_000.0, 40_000.0
"""A hyphen weighs as much as a line stretched to about ratio 1, in ragged text to 1.5; two in a row weigh more."""

SHORT_END, SHORT_END_COST = 0.1, 80_000.0
"""A last line below this part of the width looks lost: as bad as one stretched to ratio 1.4."""

WORDS_END_COST = 200_000.0
"""Nothing but the end of a word on the last line is worse: as bad as one stretched to ratio 1.65."""


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


class _Best(NamedTuple):
    """The best line that ends at some place: the cost of all lines up to there, and where it begins.

    `cost_before_hyphen` is the cost for a next line that ends in a hyphen.
    """

    cost: float
    start: int
    cost_before_hyphen: float


@lru_cache(maxsize=1_000)
def break_paragraph(text: str, measure: Measure, face: FaceMetrics) -> tuple[Line, ...]:
    """The lines of one paragraph; () of a blank one. None is wider than the measure, if one character is not.

    Kept, since a live preview and an evening's letters set the same paragraphs again and again.
    """
    lines = _Lines(take_apart(text, measure.width - measure.indent, face), measure, face)
    return tuple(lines.line(start, end) for start, end in lines.best_breaks())


class _Lines:
    """All lines the pieces could make, their widths and blanks one subtraction each.

    The pieces from `start` up to `end` are `to[end] - since[start]` wide and have
    `gaps_to[end] - gaps_since[start]` blanks. A ragged line gives way at its end only: one blank.
    """

    __slots__ = (
        "_gaps_since",
        "_gaps_to",
        "_hyphen_cost",
        "_measure",
        "_pieces",
        "_shrink",
        "_since",
        "_stretch",
        "_to",
    )

    def __init__(self, pieces: list[Piece], measure: Measure, face: FaceMetrics) -> None:
        self._pieces, self._measure = pieces, measure
        blank, hyphen = face.advance(" "), face.advance("-")
        self._stretch = blank * (STRETCH if measure.justified else RAGGED_STRETCH)
        self._hyphen_cost = HYPHEN_COST if measure.justified else RAGGED_HYPHEN_COST
        self._shrink = blank * (SHRINK if measure.justified else 0.0)
        self._since, self._to = [-measure.indent], [0.0]
        self._gaps_since, self._gaps_to = [0], [0]
        width, gaps = 0, 0
        for piece in pieces:
            self._to.append(width + piece.width + (hyphen if piece.joint is Joint.HYPHEN else 0))
            self._gaps_to.append(gaps + piece.gaps)
            followed = piece.joint is Joint.BLANK
            width += piece.width + blank * followed
            gaps += piece.gaps + followed
            self._since.append(width)
            self._gaps_since.append(gaps)
        if not measure.justified:
            self._gaps_since, self._gaps_to = [0] * len(self._since), [1] * len(self._to)

    def best_breaks(self) -> list[tuple[int, int]]:
        """The lines of the best way, each as its first piece and the piece after its last."""
        best, active, end = {0: _Best(0.0, 0, 0.0)}, [0], len(self._pieces)
        for place in range(1, end + 1):
            while self._overfull(active[0], place):
                if len(active) == 1:  # no good way got here: the line ends where it must
                    active.append(place - 1)
                    cost = best[active[0]].cost + DESPERATE
                    best[place - 1] = _Best(cost, active[0], cost)
                del active[0]
            found = self._best_line(active, place, best) if place < end else self._best_last_line(active, best)
            if found:
                best[place] = found
                active.append(place)
        lines = []
        while end:
            lines.append((best[end].start, end))
            end = best[end].start
        return lines[::-1]

    def line(self, start: int, end: int) -> Line:
        """The line of these pieces, as drawn."""
        pieces = self._pieces[start:end]
        ending = pieces[-1].joint
        text = "".join([piece.text + (" " if piece.joint is Joint.BLANK else "") for piece in pieces[:-1]])
        text += pieces[-1].text + ("-" if ending is Joint.HYPHEN else "")
        slack, gaps = self._slack(start, end), text.count(" ")
        full = self._measure.justified and end < len(self._pieces)
        spread = slack / gaps if gaps and (full or slack < 0) else 0.0
        width = self._measure.width - slack - (self._measure.indent if start == 0 else 0)
        return Line(text, width, spread, ending is Joint.HYPHEN)

    def _slack(self, start: int, end: int) -> float:
        """What the line leaves of the width; below 0 where its blanks must shrink."""
        return self._measure.width - self._to[end] + self._since[start]

    def _overfull(self, start: int, end: int) -> bool:
        """Whether the line is too wide even with its blanks at their narrowest."""
        narrowest = self._to[end] - self._since[start] - self._shrink * (self._gaps_to[end] - self._gaps_since[start])
        return narrowest > self._measure.width

    def _best_line(self, active: list[int], end: int, best: dict[int, _Best]) -> _Best | None:
        """The best line that begins at one of the active places and ends at `end`; None if none is near good.

        This is the loop in which the time goes.
        """
        free, gaps_to = self._measure.width - self._to[end], self._gaps_to[end]
        hyphenated = self._pieces[end - 1].joint is Joint.HYPHEN
        found, least = -1, float("inf")
        for start in active:
            slack = free + self._since[start]
            gaps = gaps_to - self._gaps_since[start] or 0.1  # a single word has nothing to stretch
            ratio = slack / (gaps * (self._stretch if slack >= 0 else -self._shrink))
            if ratio > HOPELESS:
                break
            badness = 1 + 100 * ratio * ratio * ratio
            before = best[start]
            cost = (before.cost_before_hyphen if hyphenated else before.cost) + badness * badness
            if cost < least:
                found, least = start, cost
        if found < 0:
            return None
        if not hyphenated:
            return _Best(least, found, least)
        least += self._hyphen_cost
        return _Best(least, found, least + TWO_HYPHENS_COST)

    def _best_last_line(self, active: list[int], best: dict[int, _Best]) -> _Best:
        """The best last line: as it comes if it fits, but rather not a lost word or two."""
        end, lost = len(self._pieces), self._measure.width * (1 - SHORT_END)
        costs = {start: SHORT_END_COST if self._slack(start, end) > lost else 0.0 for start in active}
        if self._pieces[end - 2 : end - 1] and self._pieces[end - 2].joint is Joint.HYPHEN and end - 1 in costs:
            costs[end - 1] += WORDS_END_COST
        cost, start = min((best[start].cost + cost, start) for start, cost in costs.items())
        return _Best(cost, start, cost)
