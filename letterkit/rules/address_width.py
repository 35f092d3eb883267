"""Family A: whether an address is short enough for the smallest envelope in common use."""

from collections.abc import Iterator

from letterkit import page
from letterkit.language import marked, tr
from letterkit.model.facility import Facility
from letterkit.model.finding import Severity
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule

_FIELDS = ("name", "street", "house", "locality", "sublocality", "district", "region")
_SHORTEN = marked("Leave out what the post does not need, or print on a larger envelope.")


@rule("A303", Severity.WARNING, on=Facility, paper=True)
def address_is_short_enough(facility: Facility, context: Context) -> Iterator[Hit]:
    """On the smallest usual envelope, C6, each line of the address fits on two, and in the usual size.

    Bad:  name = "Федеральное казённое учреждение «Исправительная колония № 7» Управления Федеральной ..."
    Good: name = "ФКУ ИК-7 УФСИН России по Республике Мордовия"

    A name broken over three lines misleads: the sorter looks for the street in the middle of it. A
    name on two lines is common, and fine. Whether an address runs out of its area altogether is P702,
    which knows the envelope that is really printed.
    Source: 834 published addresses, none of which needs more than that on C6.
    """
    if context.metrics is None:
        return
    measured = page.measured_address(facility, context.metrics)
    for line in measured.too_long:
        message = tr('"{line}" takes more than two lines on a C6 envelope', line=line)
        yield Hit(_path(line, facility), message, tr(_SHORTEN))
    if not measured.too_long and measured.is_smaller:
        message = tr("the address of {count} lines has to be set smaller on a C6 envelope", count=measured.lines)
        yield Hit((), message, tr(_SHORTEN))


def _path(line: str, facility: Facility) -> tuple[str, ...]:
    """The field that a line of the address begins with."""
    return next(((field,) for field in _FIELDS if (value := getattr(facility, field)) and line.startswith(value)), ())
