"""Sizes of paper for letters. Millimetres."""

from dataclasses import dataclass

from letterkit.model.page import Rect


@dataclass(frozen=True, slots=True)
class Paper:
    """One size of paper and its margins: wide ones, since a sheet is held in the hand and kept in a file."""

    name: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def text_area(self) -> Rect:
        """What the margins leave."""
        return Rect(self.left, self.top, self.width - self.left - self.right, self.height - self.top - self.bottom)


A4 = Paper("A4", 210, 297, left=30, right=25, top=28, bottom=22)
A5 = Paper("A5", 148, 210, left=20, right=16, top=24, bottom=16)

PAPERS = {paper.name.lower(): paper for paper in (A4, A5)}
"""By the name people type, in lower case."""

RULED_A4 = Paper("A4", 210, 297, left=22, right=15, top=15, bottom=13)
RULED_A5 = Paper("A5", 148, 210, left=15, right=12, top=12, bottom=11)
"""Ruled for an answer, with narrower margins than a letter: who answers may have no other paper."""

RULED_PAPERS = {paper.name.lower(): paper for paper in (RULED_A4, RULED_A5)}
"""By the name people type, in lower case."""
