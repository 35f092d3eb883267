"""Sheets of labels, and where each label lies on them. Millimetres."""

from dataclasses import dataclass

from letterkit.language import tr
from letterkit.model.page import Rect
from letterkit.page.metrics import MM_PER_POINT

LARGEST, LEAST = 14.0, 6.0
"""Points: above the first an address looks like a poster, below the second it cannot be read."""

LINES, CHARACTERS = 8.2, 20.0
"""How high an address of seven lines is, and how wide one of its long lines, in ems."""

STEPS = (0.86, 0.74)
"""The two smaller sizes as a share of the normal one."""


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
        """The sizes for the address in points: the normal one, as large as the label allows, then two steps down."""
        high = (self.height - 2 * self.padding) / (LINES * MM_PER_POINT)
        wide = (self.width - 2 * self.padding) / (CHARACTERS * MM_PER_POINT)
        normal = max(LEAST + 2, min(LARGEST, high, wide) // 0.5 * 0.5)
        return normal, *(max(LEAST, normal * step // 0.5 * 0.5) for step in STEPS)

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
        L7163,
        LabelSheet("L7165", A4_WIDTH, A4_HEIGHT, 2, 4, 99.1, 67.7, 4.65, 13.1, 101.6, 67.7),
        LabelSheet("5160", US_WIDTH, US_HEIGHT, 3, 10, 66.7, 25.4, 4.8, 12.7, 69.85, 25.4),
        LabelSheet("5163", US_WIDTH, US_HEIGHT, 2, 5, 101.6, 50.8, 4.0, 12.7, 106.4, 50.8),
    )
}
"""By the name people type, in lower case. The measures are those the makers give."""
