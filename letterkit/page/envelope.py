"""An envelope laid out: sender upper left, recipient lower right, code stamp lower left, the rest kept free."""

from dataclasses import dataclass
from functools import cache, lru_cache

from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block, Face, Page, Rect, Zone
from letterkit.page.block import TextStyle
from letterkit.page.code_stamp import code_stamp, code_stamp_area
from letterkit.page.envelope_size import C6, EnvelopeSize, no_window
from letterkit.page.fitting import FROM_WHOM, WHOM, Captioned, fit
from letterkit.page.metrics import Metrics
from letterkit.page.window import window_page

RECIPIENT_SHARE, RECIPIENT_WIDTH = 0.48, 92.0
"""The recipient's share of the envelope's width, and its least width in mm: a facility's name on one line."""

ROMANISED_SHARE, ROMANISED_WIDTH = 0.22, 43.0
"""The same for the romanised block, the smaller of the two: in Russia no one reads it first."""

COLUMN_GAP, STAMP_GAP = 4.0, 3.0
"""The least distance of the romanised block and of the code stamp from the recipient (mm)."""

SMALLER = (2.0, 3.0, 3.5)
"""By how many points sender and romanised block are smaller than the recipient's normal size: at first, then by step.
"""


@dataclass(frozen=True, slots=True)
class EnvelopeStyle:
    """Which envelope, and the face it is set in.

    `captions` prints «Кому», «Куда», «От кого», «Откуда» before the addresses. With `window` the page is
    a slip that lies behind the envelope's window. Raises UsageError for a window in a size without one.
    """

    size: EnvelopeSize = C6
    face: Face = Face.SANS
    captions: bool = False
    window: bool = False

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

    Long lines wrap, then the block takes its smaller sizes one by one; what is still too long stands
    outside its area, where the rules on pages find it.
    """
    size = style.size
    if style.window:
        return window_page(text, size, style.face, metrics)
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
    """The romanised block, if there is one, and the recipient's, which stands in the middle of its area's height."""
    area, beside = _columns(style.size, stamped=text.stamp_digits is not None, romanised=bool(text.romanised))
    captioned = Captioned(text.whole_recipient, WHOM if style.captioned else ())
    recipient = fit(captioned, area, style.recipient_styles, metrics)
    top = area.y + max(0.0, (area.height - recipient.height) / 2)
    blocks: tuple[Block, ...] = (recipient.block("recipient", area, top, metrics),)
    if text.romanised:
        romanised = fit(text.romanised, beside, style.smaller_styles, metrics)
        top = max(beside.y, min(top, beside.bottom - romanised.height))
        blocks = (romanised.block("romanised", beside, top, metrics), *blocks)
    return blocks


@lru_cache(maxsize=64)
def _columns(size: EnvelopeSize, *, stamped: bool, romanised: bool) -> tuple[Rect, Rect]:
    """The areas of the recipient and of the romanised block, left of it."""
    whole = size.address_area
    width = max(RECIPIENT_WIDTH, RECIPIENT_SHARE * size.width)
    second = max(ROMANISED_WIDTH, ROMANISED_SHARE * size.width)
    if romanised:
        width = min(width, whole.width - second - COLUMN_GAP)
    left, above_stamp = whole.right - width, whole.height
    stamp = code_stamp_area(size.height)
    if stamped:
        above_stamp = stamp.y - STAMP_GAP - whole.y
    height = above_stamp if left < stamp.right + STAMP_GAP else whole.height
    return Rect(left, whole.y, width, height), Rect(whole.x, whole.y, second, above_stamp)
