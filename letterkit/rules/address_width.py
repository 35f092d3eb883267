"""Family A, on paper: whether an address is short enough for the smallest envelope in common use."""

from collections.abc import Iterator

from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.model.letter import EnvelopeText
from letterkit.model.page import Block
from letterkit.page.address_lines import wrap_line
from letterkit.page.envelope import EnvelopeStyle, envelope_page
from letterkit.page.envelope_size import C6
from letterkit.page.metrics import Metrics
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.russian.address import postal_lines, romanised_block

_STYLE = EnvelopeStyle(C6)
_SOMEBODY, _SOMEBODY_IN_LATIN = "Кому", "To"
"""In place of the name: one line, whoever it is."""

_PIECES = 2
_FIELDS = ("name", "street", "house", "locality", "sublocality", "district", "region")
_SHORTEN = "Leave out what the post does not need, or print on a larger envelope."


@rule("A303", Severity.WARNING, on=Facility, paper=True)
def address_is_short_enough(facility: Facility, context: Context) -> Iterator[Hit]:
    """On the smallest usual envelope, C6, no line of the address takes more than two, and none is set smaller.

    Bad:  name = "Федеральное казённое учреждение «Исправительная колония № 7» Управления Федеральной ..."
    Good: name = "ФКУ ИК-7 УФСИН России по Республике Мордовия"

    A line in three pieces reads as three lines: the sorter looks for the street in the middle of the
    name. A name in two is common, and fine. That an address runs out of its place altogether is P702,
    which knows the envelope that is really printed.
    Source: 834 published addresses, none of which needs more on C6.
    """
    metrics = context.metrics
    if metrics is None:
        return
    lines = postal_lines(facility)
    blocks = (_recipient(facility, metrics, abroad=False), _recipient(facility, metrics, abroad=True))
    narrowest = min(block.area.width for block in blocks)
    too_long = [line for line in lines if len(wrap_line(line, narrowest, _NORMAL, metrics)) > _PIECES]
    for line in too_long:
        yield Hit(_path(line, facility), f"«{line}» takes more than two lines on a C6 envelope", _SHORTEN)
    if not too_long and any(run.size < _NORMAL.size for block in blocks for run in block.runs):
        yield Hit((), f"the address of {len(lines)} lines has to be set smaller on a C6 envelope", _SHORTEN)


_NORMAL = _STYLE.recipient_styles[0]


def _recipient(facility: Facility, metrics: Metrics, *, abroad: bool) -> Block:
    """The recipient's block on C6 as posted in Russia or abroad, somebody's name on one line above the address."""
    text = EnvelopeText((_SOMEBODY, *postal_lines(facility)), facility.postcode, stamp_digits=facility.postcode)
    if abroad:
        romanised = romanised_block(facility, _SOMEBODY_IN_LATIN, None)
        text = EnvelopeText(text.recipient, facility.postcode, romanised=romanised, country="RUSSIA")
    return next(block for block in envelope_page(text, _STYLE, metrics).blocks if block.name == "recipient")


def _path(line: str, facility: Facility) -> tuple[str, ...]:
    """The field that a line of the address begins with."""
    return next(((field,) for field in _FIELDS if (value := getattr(facility, field)) and line.startswith(value)), ())
