"""The slip behind an envelope's window: recipient and sender stay visible however far the slip slides."""

from dataclasses import dataclass

from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block, Face, Page, Rect, Stroke
from letterkit.page.block import TextStyle, stroke_block
from letterkit.page.envelope_size import EnvelopeSize
from letterkit.page.fitting import fit
from letterkit.page.metrics import Metrics

PLAY, PLAY_UP = 5.0, 2.5
"""How far the slip may slide behind the window: sideways, up and down (mm)."""

RECIPIENT_SIZES, SENDER_SIZES = (10.0, 9.0, 7.5, 7.0, 6.5), (7.0, 6.5, 6.0)
"""Points: the normal size, then steps down; a window has less room than an envelope."""

SENDER_LINES, RULE, RULE_GAP = 2, 0.15, 1.0
"""How many lines the sender has at most, and the rule below them with the space above and below it (mm)."""


@dataclass(frozen=True, slots=True)
class Slip:
    """For which envelope a slip is, the face it is set in, and whether the window is at the right."""

    size: EnvelopeSize
    face: Face
    right: bool = False


def window_page(text: EnvelopeText, slip: Slip, metrics: Metrics) -> Page:
    """The slip, as large as the envelope. Code stamp and romanised block are left out: the window would hide them.

    Raises UsageError for a size without a window by the standard.
    """
    size, face = slip.size, slip.face
    whole = size.window_area(right=slip.right)
    area = Rect(whole.x + PLAY, whole.y + PLAY_UP, whole.width - 2 * PLAY, whole.height - 2 * PLAY_UP)
    sender = _sender(text, area, face, metrics)
    used = sender[-1].area.bottom - area.y if sender else 0.0
    below = Rect(area.x, area.y + used, area.width, area.height - used)
    styles = [TextStyle(face, points, 1.2) for points in RECIPIENT_SIZES]
    recipient = fit(text.whole_recipient, below, styles, metrics)
    top = below.y + max(0.0, (below.height - recipient.height) / 2)
    blocks = (*sender, recipient.block("recipient", below, top, metrics))
    return Page(size.width, size.height, blocks, (size.stamp_zone, size.machine_zone()))


def _sender(text: EnvelopeText, area: Rect, face: Face, metrics: Metrics) -> tuple[Block, ...]:
    """The sender in a line or two above the recipient, and a rule below."""
    if not text.sender:
        return ()
    styles = [TextStyle(face, points, 1.2) for points in SENDER_SIZES]
    room = Rect(area.x, area.y, area.width, styles[0].height(SENDER_LINES, metrics))
    sender = fit((", ".join(text.sender),), room, styles, metrics).block("sender", room, room.y, metrics)
    y = sender.extent.bottom + RULE_GAP
    below = Rect(area.x, sender.extent.bottom, area.width, 2 * RULE_GAP)
    return sender, stroke_block("sender rule", below, [Stroke(area.x, y, area.right, y, RULE)])
