"""Sheets of labels, and where each label lies on them. Millimetres."""

from dataclasses import dataclass

from letterkit.language import tr
from letterkit.model.page import Rect
from letterkit.page.metrics import MM_PER_POINT

LARGEST, LEAST_SHARED = 14.0, 8.0
"""Points: above the first an address looks like a poster, below the second no sheet is set for one long address."""

OWN_SIZES = (7.5, 7.0, 6.5, 6.0)
"""The sizes of a label that would have to share one below the least, in points; below the last nothing can be read."""

UNREACHED = 4.3
"""How far from the edges most printers print nothing, mm: a sixth of an inch."""

STEP = 0.5
"""By how many points the size of a sheet steps down."""

LINES, CHARACTERS = 8.2, 20.0
"""How high an address of seven lines is, and how wide one of its long lines, in ems."""


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of `columns` by `rows` labels of `width` by `height`.

    `left` and `top` are the corner of the first label; `pitch_x` and `pitch_y` lead from one label to the next.
    """

    name: str
    paper_width: float
    paper_height: float
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    pitch_x: float
    pitch_y: float

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    @property
    def padding(self) -> float:
        """What stays free inside a label's edge, since sheets slip and corners are round."""
        return 2.5 if self.height > 30 else 1.7

    @property
    def type_sizes(self) -> tuple[float, ...]:
        """The sizes for the address in points: the normal one, as large as the label allows, then those below it."""
        high = (self.height - 2 * self.padding) / (LINES * MM_PER_POINT)
        wide = (self.width - 2 * self.padding) / (CHARACTERS * MM_PER_POINT)
        normal = max(LEAST_SHARED, min(LARGEST, high, wide) // STEP * STEP)
        steps = round((normal - LEAST_SHARED) / STEP)
        return *(normal - STEP * number for number in range(steps + 1)), *OWN_SIZES

    @property
    def nearest_edge(self) -> float:
        """How near to an edge of the paper an address may stand, mm."""
        last = self.label(self.count - 1)
        beside = (self.left, self.top, self.paper_width - last.right, self.paper_height - last.bottom)
        return min(beside) + self.padding

    def label(self, position: int) -> Rect:
        """The label at that position on a sheet, counted from 0 along the rows."""
        row, column = divmod(position, self.columns)
        return Rect(self.left + column * self.pitch_x, self.top + row * self.pitch_y, self.width, self.height)

    def flaw(self) -> str:
        """Why such a sheet cannot exist, in words; "" if it can."""
        if min(self.columns, self.rows, self.width, self.height) <= 0 or min(self.left, self.top) < 0:
            return tr("its measures must be above 0")
        if (self.pitch_x < self.width and self.columns > 1) or (self.pitch_y < self.height and self.rows > 1):
            return tr("its labels lie over each other")
        last = self.label(self.count - 1)
        if last.right > self.paper_width + 0.5 or last.bottom > self.paper_height + 0.5:
            return tr(
                "its labels reach to {right:g} by {bottom:g} mm, the paper to {width:g} by {height:g}",
                right=last.right,
                bottom=last.bottom,
                width=self.paper_width,
                height=self.paper_height,
            )
        return ""


A4_WIDTH, A4_HEIGHT = 210.0, 297.0
US_WIDTH, US_HEIGHT = 215.9, 279.4

L7163 = LabelSheet("L7163", A4_WIDTH, A4_HEIGHT, 2, 7, 99.1, 38.1, 4.65, 15.1, 101.6, 38.1)
"""The usual one."""

LABEL_SHEETS = {
    sheet.name.lower(): sheet
    for sheet in (
        LabelSheet("L7160", A4_WIDTH, A4_HEIGHT, 3, 7, 63.5, 38.1, 7.2, 15.1, 66.0, 38.1),
        LabelSheet("L7161", A4_WIDTH, A4_HEIGHT, 3, 6, 63.5, 46.6, 7.2, 8.7, 66.0, 46.6),
        LabelSheet("L7162", A4_WIDTH, A4_HEIGHT, 2, 8, 99.1, 33.9, 4.65, 12.9, 101.6, 33.9),
        L7163,
        LabelSheet("L7164", A4_WIDTH, A4_HEIGHT, 3, 4, 63.5, 72.0, 7.2, 4.5, 66.0, 72.0),
        LabelSheet("L7165", A4_WIDTH, A4_HEIGHT, 2, 4, 99.1, 67.7, 4.65, 13.1, 101.6, 67.7),
        LabelSheet("4667", A4_WIDTH, A4_HEIGHT, 2, 5, 96.0, 50.8, 7.5, 21.5, 99.0, 50.8),
        LabelSheet("4677", A4_WIDTH, A4_HEIGHT, 3, 7, 63.5, 38.1, 6.75, 15.15, 66.5, 38.1),
        LabelSheet("5160", US_WIDTH, US_HEIGHT, 3, 10, 66.7, 25.4, 4.8, 12.7, 69.85, 25.4),
        LabelSheet("5161", US_WIDTH, US_HEIGHT, 2, 10, 101.6, 25.4, 4.0, 12.7, 106.4, 25.4),
        LabelSheet("5162", US_WIDTH, US_HEIGHT, 2, 7, 101.6, 33.87, 4.0, 21.17, 106.4, 33.87),
        LabelSheet("5163", US_WIDTH, US_HEIGHT, 2, 5, 101.6, 50.8, 4.0, 12.7, 106.4, 50.8),
        LabelSheet("5164", US_WIDTH, US_HEIGHT, 2, 3, 101.6, 84.67, 4.0, 12.7, 106.4, 84.67),
    )
}
"""By the name people type, in lower case. The measures are those the makers give: 4667 and 4677 are Herma's, the others
Avery's; those that were added later agree with the templates of gLabels to half a millimetre or so."""
