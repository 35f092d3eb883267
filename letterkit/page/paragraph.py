"""A paragraph broken into lines so that its blanks are as even as possible over all of them together.

The method is that of D. E. Knuth and M. F. Plass, «Breaking Paragraphs into Lines» (1981): of all ways
to break, the one with the least sum of demerits; first without hyphens, and with them only if that
comes out badly.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from letterkit.page.metrics import FaceMetrics
from letterkit.page.pieces import Joint, Piece, Setting, take_apart

STRETCH, SHRINK = 0.5, 0.25
"""By what part of itself a blank widens at ratio 1, and narrows at most: near TeX's values."""

RAGGED_STRETCH = 20.0
"""Ragged lines: by how many blanks a line falls short at ratio 1."""

TOLERANCE = 1.4
"""The ratio up to which a paragraph without hyphens will do."""

HOPELESS = 5.0
"""A ratio beyond which no line is looked at if there is another."""

HYPHEN_DEMERITS = 3_000.0
"""About what a line stretched to ratio 0.8 costs."""

SHORT_END, SHORT_END_RATIO = 0.1, 1.3
"""A last line below this part of the width looks lost: as bad as one stretched to this ratio."""


class Measure(NamedTuple):
    """How wide lines are, thousandths of an em, `indent` taken from the first; and whether they are justified."""

    width: float
    indent: float = 0.0
    justified: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line as drawn; widths in thousandths of an em.

    `width` is the natural width, `spread` what justifying adds to each blank, `hyphenated` whether
    the line ends within a word.
    """

    text: str
    width: float
    spread: float = 0.0
    hyphenated: bool = False


class _Best(NamedTuple):
    """The best line that ends at some place: demerits up to there, where it begins, how far it is stretched."""

    demerits: float
    start: int
    ratio: float


@lru_cache(maxsize=1_000)
def break_paragraph(text: str, measure: Measure, face: FaceMetrics) -> tuple[Line, ...]:
    """The lines of one paragraph; () of a blank one. None is wider than the measure, if one character is not.

    Kept, since a live preview and an evening's letters set the same paragraphs again and again.
    """
    for hyphenated in (False, True):
        pieces = take_apart(text, Setting(measure.width - measure.indent, face, hyphenated))
        lines = _Lines(pieces, measure, face)
        breaks = lines.best_breaks()
        if all(best.ratio <= TOLERANCE for best, _ in breaks):
            break
    return tuple(lines.line(best.start, end) for best, end in breaks)


class _Lines:
    """All lines the pieces could make, their widths and blanks one subtraction each.

    The pieces from `start` up to `end` are `to[end] - since[start]` wide and have
    `gaps_to[end] - gaps_since[start]` blanks.
    """

    __slots__ = ("_blank", "_gaps_since", "_gaps_to", "_measure", "_pieces", "_since", "_to")

    def __init__(self, pieces: list[Piece], measure: Measure, face: FaceMetrics) -> None:
        self._pieces, self._measure, self._blank = pieces, measure, face.advance(" ")
        hyphen = face.advance("-")
        self._since, self._to = [-measure.indent], [0.0]
        self._gaps_since, self._gaps_to = [0], [0]
        width, gaps = 0, 0
        for piece in pieces:
            self._to.append(width + piece.width + (hyphen if piece.joint is Joint.HYPHEN else 0))
            self._gaps_to.append(gaps + piece.gaps)
            followed = piece.joint is Joint.BLANK
            width += piece.width + self._blank * followed
            gaps += piece.gaps + followed
            self._since.append(width)
            self._gaps_since.append(gaps)

    def best_breaks(self) -> list[tuple[_Best, int]]:
        """The lines of the best way, each with where it ends."""
        best = [_Best(0.0, 0, 0.0)]
        first, last = 0, len(self._pieces)
        for end in range(1, last + 1):
            while first < end - 1 and self._overfull(first, end):
                first += 1
            best.append(self._best_line(first, end, best))
        lines = []
        while last:
            lines.append((best[last], last))
            last = best[last].start
        return lines[::-1]

    def line(self, start: int, end: int) -> Line:
        """The line of these pieces, as drawn."""
        pieces = self._pieces[start:end]
        ending = pieces[-1].joint
        text = "".join(piece.text + (" " if piece.joint is Joint.BLANK else "") for piece in pieces[:-1])
        text += pieces[-1].text + ("-" if ending is Joint.HYPHEN else "")
        width = self._to[end] - self._since[start]
        slack, gaps = self._measure.width - width, self._gaps_to[end] - self._gaps_since[start]
        full = self._measure.justified and end < len(self._pieces)
        spread = slack / gaps if gaps and (full or slack < 0) else 0.0
        natural = width - (self._measure.indent if start == 0 else 0)
        return Line(text, natural, spread, ending is not Joint.BLANK)

    def _overfull(self, start: int, end: int) -> bool:
        """Whether the line is too wide even with its blanks at their narrowest."""
        shrink = SHRINK * self._blank * (self._gaps_to[end] - self._gaps_since[start]) if self._measure.justified else 0
        return self._to[end] - self._since[start] - shrink > self._measure.width

    def _best_line(self, first: int, end: int, best: list[_Best]) -> _Best:
        """The best line that ends before piece `end` and begins at piece `first` or later."""
        found = _Best(float("inf"), first, 0.0)
        penalty = self._penalty(end)
        for start in range(first, end):
            ratio = self._ratio(start, end)
            if ratio > HOPELESS and start > first:
                break
            demerits = best[start].demerits + (1 + 100 * abs(ratio) ** 3) ** 2 + penalty
            if demerits < found.demerits:
                found = _Best(demerits, start, ratio)
        return found

    def _ratio(self, start: int, end: int) -> float:
        """How far the line is stretched (above 0) or shrunk (to -1)."""
        slack = self._measure.width - self._to[end] + self._since[start]
        if end == len(self._pieces) and slack >= 0:
            return 0.0 if slack < self._measure.width * (1 - SHORT_END) else SHORT_END_RATIO
        if not self._measure.justified:
            return slack / (RAGGED_STRETCH * self._blank)
        gaps = self._gaps_to[end] - self._gaps_since[start] or 0.1
        return slack / (gaps * self._blank * (STRETCH if slack >= 0 else SHRINK))

    def _penalty(self, end: int) -> float:
        """What a hyphen at the end of the line costs, wherever the line begins."""
        return HYPHEN_DEMERITS if self._pieces[end - 1].joint is Joint.HYPHEN else 0.0
