"""The envelopes there are, and the areas of each that matter to the post. Millimetres throughout."""

from dataclasses import dataclass

from letterkit.model.page import Rect, Zone

STAMP_WIDTH, STAMP_HEIGHT = 74.0, 40.0
MACHINE_WIDTH, MACHINE_HEIGHT = 150.0, 15.0
MARGIN, TOP_MARGIN = 15.0, 11.0


@dataclass(frozen=True, slots=True)
class EnvelopeSize:
    """One size, width by height. `type_sizes` are the recipient's in points: the normal, then two steps down."""

    name: str
    width: float
    height: float
    type_sizes: tuple[float, ...] = (12.0, 11.0, 10.0)

    @property
    def stamp_zone(self) -> Zone:
        """Upper right, where stamps and their cancellation go."""
        return Zone("stamp zone", Rect(self.width - STAMP_WIDTH, 0, STAMP_WIDTH, STAMP_HEIGHT))

    def machine_zone(self, left: float = 0.0) -> Zone:
        """Lower right, where sorting machines print, as far as it lies right of `left`."""
        x = max(left, self.width - MACHINE_WIDTH)
        return Zone("machine zone", Rect(x, self.height - MACHINE_HEIGHT, self.width - x, MACHINE_HEIGHT))

    @property
    def sender_area(self) -> Rect:
        """Upper left, what the stamp leaves of the top."""
        return Rect(MARGIN, TOP_MARGIN, self.width - STAMP_WIDTH - MARGIN, STAMP_HEIGHT - TOP_MARGIN)

    @property
    def address_area(self) -> Rect:
        """Everything below the stamp and within the margins; the recipient stands at its right."""
        top = max(STAMP_HEIGHT + 2, 0.36 * self.height)
        return Rect(MARGIN, top, self.width - 2 * MARGIN, self.height - MARGIN - top)


C6 = EnvelopeSize("C6", 162, 114, (11.0, 10.0, 9.0))
DL = EnvelopeSize("DL", 220, 110)
C5 = EnvelopeSize("C5", 229, 162)
C4 = EnvelopeSize("C4", 324, 229, (14.0, 13.0, 12.0))
B6 = EnvelopeSize("B6", 176, 125, (11.0, 10.0, 9.0))
NUMBER_10 = EnvelopeSize("#10", 241.3, 104.8)
MONARCH = EnvelopeSize("Monarch", 190.5, 98.4, (11.0, 10.0, 9.0))

ENVELOPE_SIZES = {size.name.lower(): size for size in (C6, DL, C5, C4, B6, NUMBER_10, MONARCH)}
"""By the name people type, in lower case."""
