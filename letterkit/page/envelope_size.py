"""The sizes of envelopes, and the areas of each that matter to the post. Millimetres throughout."""

import re
from dataclasses import dataclass

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.nearest import nearest_hint
from letterkit.model.page import Rect, Zone

STAMP_WIDTH, STAMP_HEIGHT = 74.0, 40.0
MACHINE_WIDTH, MACHINE_HEIGHT = 150.0, 15.0
MARGIN, TOP_MARGIN = 15.0, 11.0

LEAST, MOST = (140.0, 90.0), (353.0, 250.0)
"""The smallest letter the Universal Postal Union carries, and B4: no larger envelope is sold for letters."""

_MEASURES = late_pattern(r"(\d{1,9}(?:[.,]\d)?)\s*[xх×*]\s*(\d{1,9}(?:[.,]\d)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Window:
    """How far an envelope's window stands from the edge at its side and from the bottom, and its measures, mm."""

    side: float
    bottom: float
    width: float = 90.0
    height: float = 45.0


@dataclass(frozen=True, slots=True)
class EnvelopeSize:
    """One size, width by height. `type_sizes` are for the recipient, in points: the normal one, then two steps down.

    `window` is where the window at the left is, for a size that has one by the standard (DIN 680), `right_window` where
    the one at the right is (SN 010130).
    """

    name: str
    width: float
    height: float
    type_sizes: tuple[float, ...] = (12.0, 11.0, 10.0)
    window: Window | None = None
    right_window: Window | None = None

    def __hash__(self) -> int:
        return hash(self.name)  # of another size it is another; what is laid out is remembered by it, page after page

    @property
    def typed(self) -> str:
        """What people type for it and a draft keeps; `envelope_size` turns it back."""
        return self.name.lower()

    @property
    def title(self) -> str:
        """What a list of sizes calls it: "C6, 162 x 114 mm"."""
        measures = tr("{width:g} x {height:g} mm", width=self.width, height=self.height)
        return f"{self.name}, {measures}" if self.typed in ENVELOPE_SIZES else measures

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
        """Upper left, what the stamp zone leaves of the top."""
        return Rect(MARGIN, TOP_MARGIN, self.width - STAMP_WIDTH - MARGIN, STAMP_HEIGHT - TOP_MARGIN)

    @property
    def address_area(self) -> Rect:
        """Everything below the stamp and within the margins; the recipient stands at its right."""
        top = max(STAMP_HEIGHT + 2, 0.36 * self.height)
        return Rect(MARGIN, top, self.width - 2 * MARGIN, self.height - MARGIN - top)

    def window_area(self, *, right: bool = False) -> Rect:
        """The window at the left or right. Raises UsageError for a size without one by the standard."""
        window = self.right_window if right else self.window
        if window is None:
            raise no_window(self)
        left = self.width - window.side - window.width if right else window.side
        return Rect(left, self.height - window.bottom - window.height, window.width, window.height)


SMALLEST, SMALL, LARGE = (11.0, 10.0, 9.0, 8.0, 7.0), (11.0, 10.0, 9.0), (14.0, 13.0, 12.0)

C6 = EnvelopeSize("C6", 162, 114, SMALL, Window(20, 15), Window(15, 30, height=40))
DL = EnvelopeSize("DL", 220, 110, window=Window(20, 15), right_window=Window(15, 30, height=40))
C5 = EnvelopeSize("C5", 229, 162, window=Window(20, 60), right_window=Window(17, 77, height=40))
C4 = EnvelopeSize("C4", 324, 229, LARGE)
B6 = EnvelopeSize("B6", 176, 125, SMALL)
NUMBER_10 = EnvelopeSize("#10", 241.3, 104.8)
MONARCH = EnvelopeSize("Monarch", 190.5, 98.4, SMALL)

ENVELOPE_SIZES = {size.typed: size for size in (C6, DL, C5, C4, B6, NUMBER_10, MONARCH)}
"""By what people type. All other lists of sizes, such as the options and the app, are made from this."""

WINDOW_SIZES = {typed: size for typed, size in ENVELOPE_SIZES.items() if size.window}
"""Those of them that have a window by the standard."""


def envelope_size(typed: str) -> EnvelopeSize:
    """The size of that name, or one typed as width by height in mm, such as 200x100; it lies on its long side.

    Raises UsageError for a name that is not known, and for what the post does not carry as a letter.
    """
    wanted = typed.strip().lower()
    if wanted in ENVELOPE_SIZES:
        return ENVELOPE_SIZES[wanted]
    measures = _MEASURES.fullmatch(wanted)
    if measures is None:
        either = nearest_hint(wanted, ENVELOPE_SIZES), tr("Or give width and height in mm: 200x100.")
        raise UsageError(tr('There is no envelope "{typed}".', typed=typed), " ".join(either))
    height, width = sorted(float(measure.replace(",", ".")) for measure in measures.groups())
    if width > MOST[0] or height > MOST[1]:
        raise UsageError(tr("An envelope of {measures} mm is too large for a letter.", measures=measures[0]), _remedy())
    if width < LEAST[0] or height < LEAST[1]:
        raise UsageError(tr("An envelope of {measures} mm is too small for a letter.", measures=measures[0]), _remedy())
    return EnvelopeSize(f"{width:g}x{height:g}", width, height, _type_sizes(width))


def no_window(size: EnvelopeSize) -> UsageError:
    """The error that refuses a window in that size."""
    names = ", ".join(size.name for size in WINDOW_SIZES.values())
    fact = tr("There is no standard window for {size}.", size=size.name)
    return UsageError(fact, tr("Sizes with one: {names}.", names=names))


def _remedy() -> str:
    widths = {"width": LEAST[0], "widest": MOST[0]}
    return tr(
        "Take one from {width:g} by {height:g} to {widest:g} by {highest:g} mm.",
        height=LEAST[1],
        highest=MOST[1],
        **widths,
    )


def _type_sizes(width: float) -> tuple[float, ...]:
    """Those of the known sizes nearest in width; on what is smaller than these, type may be as small as on labels."""
    if width < C6.width:
        return SMALLEST
    return SMALL if width < DL.width else LARGE if width >= C4.width else DL.type_sizes
