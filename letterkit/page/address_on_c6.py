"""An address as set on the smallest envelope in common use, C6; loaded only where paper is checked."""

from dataclasses import dataclass

from letterkit.model.facility import Facility
from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block
from letterkit.page.address_lines import wrap_line
from letterkit.page.envelope import EnvelopeStyle, address_blocks, recipient_areas
from letterkit.page.envelope_size import C6
from letterkit.page.metrics import Metrics
from letterkit.russian.address import COUNTRY_LINE, LatinName, postal_lines, romanised_block

_STYLE = EnvelopeStyle(C6)
_NORMAL = _STYLE.recipient_styles[0]
_NAME, _LATIN_NAME = "Кому", "To"
"""They stand for the name, which takes one line."""

_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class MeasuredAddress:
    """How many lines the address has, which of them take more than two, and whether it has to be set smaller."""

    lines: int
    too_long: tuple[str, ...]
    is_smaller: bool


def measured_address(facility: Facility, metrics: Metrics) -> MeasuredAddress:
    """The address on C6, as posted in Russia and from abroad."""
    lines = postal_lines(facility)
    blocks = (_recipient(facility, metrics, abroad=False), _recipient(facility, metrics, abroad=True))
    narrowest = min(_width(abroad=False), _width(abroad=True))
    too_long = tuple(line for line in lines if len(wrap_line(line, narrowest, _NORMAL, metrics)) > _MOST_LINES)
    is_smaller = any(run.size < _NORMAL.size for block in blocks for run in block.runs)
    return MeasuredAddress(len(lines), too_long, is_smaller)


def _width(*, abroad: bool) -> float:
    """How wide the recipient may be on C6, mm."""
    return max(area.width for area in recipient_areas(C6, stamped=not abroad, romanised=abroad))


def _recipient(facility: Facility, metrics: Metrics, *, abroad: bool) -> Block:
    """The recipient's block on C6 as posted in Russia or abroad, a name on one line above the address."""
    text = EnvelopeText((_NAME, *postal_lines(facility)), facility.postcode, stamp_digits=facility.postcode)
    if abroad:
        romanised = romanised_block(facility, LatinName(_LATIN_NAME))
        text = EnvelopeText(text.recipient, facility.postcode, romanised=romanised, country=COUNTRY_LINE)
    return next(block for block in address_blocks(text, _STYLE, metrics) if block.name == "recipient")
