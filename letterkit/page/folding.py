"""Where a sheet is folded so that it goes into an envelope, and the marks that show it."""

from dataclasses import dataclass
from itertools import product

from letterkit.model.page import Block, Rect, Stroke
from letterkit.page.block import stroke_block
from letterkit.page.envelope_size import EnvelopeSize
from letterkit.page.paper import Paper

MOST_PARTS = 4
"""Into how many parts a sheet is folded at most, each way: more folds do not stay flat."""

ROOM = 4.0
"""By how much an envelope is larger than what goes into it, at least, mm."""

NEAR, FAR, THICKNESS = 4.5, 7.5, 0.2
"""Where a mark begins and ends, from the edge of the sheet, and its thickness, mm: clear of what printers cannot reach
and of the head of the page."""


@dataclass(frozen=True, slots=True)
class Folds:
    """Into how many equal parts a sheet is folded: `down` its height, `across` its width; 1 is no fold."""

    down: int = 1
    across: int = 1

    @property
    def creases(self) -> int:
        """How many creases it has in all."""
        return self.down + self.across - 2


def folds(paper: Paper, size: EnvelopeSize) -> Folds:
    """The fewest folds with which the paper goes into an envelope of that size; none if it goes into it in no way.

    A4 is folded in thirds for DL, in quarters for C6, once for C5 and not at all for C4.
    """
    ways = (Folds(*parts) for parts in product(range(1, MOST_PARTS + 1), repeat=2))
    fitting = [way for way in ways if _fits(paper.width / way.across, paper.height / way.down, size)]
    return min(fitting, key=lambda way: (way.creases, way.down * way.across, way.across), default=Folds())


def fold_marks(paper: Paper, size: EnvelopeSize) -> tuple[Block, ...]:
    """Short strokes at the left and the upper edge where the paper is folded for an envelope of that size."""
    way = folds(paper, size)
    ys = [paper.height * part / way.down for part in range(1, way.down)]
    xs = [paper.width * part / way.across for part in range(1, way.across)]
    left = stroke_block(
        "fold marks", Rect(0, 0, FAR + 1, paper.height), [Stroke(NEAR, y, FAR, y, THICKNESS) for y in ys]
    )
    upper = stroke_block(
        "fold marks", Rect(0, 0, paper.width, FAR + 1), [Stroke(x, NEAR, x, FAR, THICKNESS) for x in xs]
    )
    return tuple(block for block in (left, upper) if block.strokes)


def _fits(width: float, height: float, size: EnvelopeSize) -> bool:
    """Whether what is that wide and high goes into the envelope, upright or turned."""
    short, long = sorted((width, height))
    return long + ROOM <= size.width and short + ROOM <= size.height
