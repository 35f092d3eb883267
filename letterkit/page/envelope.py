"""An envelope laid out: sender upper left, recipient lower right, code stamp lower left, the rest kept free."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache

from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block, Face, Page, Rect, Zone
from letterkit.page.block import TextStyle
from letterkit.page.code_stamp import code_stamp, code_stamp_area
from letterkit.page.envelope_size import C6, EnvelopeSize, no_window
from letterkit.page.fitting import FROM_WHOM, WHOM, Captioned, fit, fit_recipient
from letterkit.page.metrics import Metrics
from letterkit.page.window import Slip, window_page

RECIPIENT_SHARE, RECIPIENT_WIDTH = 0.48, 92.0
"""The most that the recipient has of the envelope's width, and at least in mm: a facility's name on one line."""

ROMANISED_SHARE, ROMANISED_WIDTH = 0.22, 43.0
"""What the romanised block has, the smaller of the two: in Russia no one reads it first."""

COLUMN_GAP, STAMP_GAP = 4.0, 5.0
"""The least distance of the romanised block and of the code stamp from the recipient (mm)."""

SMALLER = (2.0, 3.0, 3.5)
"""By how many points sender and romanised block are smaller than the recipient's normal size: at first, then by step.
"""


@dataclass(frozen=True, slots=True)
class EnvelopeStyle:
    """Which envelope, and the face it is set in.

    `captions` prints «Кому», «Куда», «От кого», «Откуда» before the addresses. With `window` the page is
    a slip that lies behind the envelope's window, which is at the left unless it is `right`. Raises UsageError for a
    window in a size without one.
    """

    size: EnvelopeSize = C6
    face: Face = Face.SANS
    captions: bool = False
    window: bool = False
    right: bool = False

    def __post_init__(self) -> None:
        if self.window and not self.size.window:
            raise no_window(self.size)

    @property
    def captioned(self) -> bool:
        """Whether captions are printed; a window has no room for them."""
        return self.captions and not self.window

    @property
    def recipient_styles(self) -> tuple[TextStyle, ...]:
        """The sizes the recipient may be set in, the normal one first."""
        return _styles(self.face, self.size.type_sizes)

    @property
    def smaller_styles(self) -> tuple[TextStyle, ...]:
        """The sizes of the sender and of the romanised block, the normal one first."""
        return _styles(self.face, tuple([self.size.type_sizes[0] - step for step in SMALLER]))


@cache
def _styles(face: Face, sizes: tuple[float, ...]) -> tuple[TextStyle, ...]:
    return tuple(TextStyle(face, size) for size in sizes)


def envelope_page(text: EnvelopeText, style: EnvelopeStyle, metrics: Metrics) -> Page:
    """The envelope as one page.

    Long lines wrap and a long name takes the smaller sizes one by one before it wraps, too; what is still too long
    stands outside its area, where the rules on pages find it.
    """
    size = style.size
    if style.window:
        return window_page(text, Slip(size, style.face, style.right), metrics)
    stamped = text.stamp_digits is not None
    blocks = [*_sender(text.sender, style, metrics), *address_blocks(text, style, metrics)]
    if text.stamp_digits is not None:
        blocks.append(code_stamp(text.stamp_digits, size.height))
    return Page(size.width, size.height, tuple(blocks), _kept_free(size, stamped=stamped))


@lru_cache(maxsize=64)
def _kept_free(size: EnvelopeSize, *, stamped: bool) -> tuple[Zone, ...]:
    """The zones that must stay empty; a code stamp stands in the sorting machine's."""
    stamp = code_stamp_area(size.height)
    return size.stamp_zone, size.machine_zone(stamp.right + STAMP_GAP if stamped else 0.0)


@lru_cache(maxsize=64)
def _sender(lines: tuple[str, ...], style: EnvelopeStyle, metrics: Metrics) -> tuple[Block, ...]:
    """The sender's block, if there is a sender. Cached, since a batch has one."""
    if not lines:
        return ()
    area, captions = style.size.sender_area, FROM_WHOM if style.captioned else ()
    sender = fit(Captioned(lines, captions), area, style.smaller_styles, metrics)
    return (sender.block("sender", area, area.y, metrics),)


def address_blocks(text: EnvelopeText, style: EnvelopeStyle, metrics: Metrics) -> tuple[Block, ...]:
    """The romanised block, if there is one, and the recipient's.

    The recipient stands as far right as the longest line allows, in the middle of its area's height; it begins at
    a whole mm, so that lines that envelopes share are often at one position and remembered.
    """
    areas = recipient_areas(style.size, stamped=text.stamp_digits is not None, romanised=bool(text.romanised))
    captioned = Captioned(text.whole_recipient, WHOM if style.captioned else ())
    recipient, area = fit_recipient(captioned, areas, style.recipient_styles, metrics)
    left = max(area.x, math.floor(area.right - recipient.width))
    top = area.y + max(0.0, (area.height - recipient.height) / 2)
    within = Rect(left, area.y, area.right - left, area.height)
    blocks: tuple[Block, ...] = (recipient.block("recipient", within, top, metrics),)
    if text.romanised:
        beside = Rect(style.size.address_area.x, area.y, _romanised_width(style.size), area.height)
        romanised = fit(text.romanised, beside, style.smaller_styles, metrics)
        top = max(beside.y, min(top, beside.bottom - romanised.height))
        blocks = (romanised.block("romanised", beside, top, metrics), *blocks)
    return blocks


@lru_cache(maxsize=64)
def recipient_areas(size: EnvelopeSize, *, stamped: bool, romanised: bool) -> tuple[Rect, ...]:
    """Where the recipient may stand, the best first and the widest last: right of the code stamp, or above it."""
    whole = size.address_area
    width = max(RECIPIENT_WIDTH, RECIPIENT_SHARE * size.width)
    if romanised:
        width = min(width, whole.width - _romanised_width(size) - COLUMN_GAP)
    left = whole.right - width
    stamp = code_stamp_area(size.height)
    beside = max(left, stamp.right + STAMP_GAP)
    if not stamped or beside == left:
        return (Rect(left, whole.y, width, whole.height),)
    above = Rect(left, whole.y, width, stamp.y - STAMP_GAP - whole.y)
    return Rect(beside, whole.y, whole.right - beside, whole.height), above


def _romanised_width(size: EnvelopeSize) -> float:
    """How wide the romanised block may be, mm."""
    return max(ROMANISED_WIDTH, ROMANISED_SHARE * size.width)
