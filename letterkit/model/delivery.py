"""How long letters are on their way, and from when to when one for an occasion is written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivery:
    """How many days a letter takes at least, and how many at most."""

    quickest: int
    slowest: int


IN_RUSSIA, FROM_ABROAD = Delivery(14, 21), Delivery(45, 60)
"""Source: delivery times, and the posting lead times of birthday lists, in letter-writing guides."""

_LEEWAY = 14
"""How many days a letter is written before it must be posted, or after its day as a belated one, without a remark."""

EARLIEST = FROM_ABROAD.slowest + _LEEWAY
"""From so many days before its day on a letter is written."""

LATEST = _LEEWAY
"""Up to so many days after it a letter may be dated."""


def delivery(*, abroad: bool) -> Delivery:
    """How long a letter takes that is posted inside Russia, or abroad."""
    return FROM_ABROAD if abroad else IN_RUSSIA
