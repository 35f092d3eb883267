"""The postcode of a published block."""

from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.birth import Birth
from letterkit.russian.blocks.source import Source

_POSTCODE = late_pattern(r"(?<!\d)\d{6}(?!\d)")
_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Postcode:
    """The first six digits; `leftover` is a second address, with its position in the source."""

    digits: str
    leftover: tuple[tuple[int, str], ...] = ()


def take_postcode(source: Source, birth: Birth | None = None) -> tuple[Postcode | None, Source]:
    """The postcode, and the source without it and without what a second one begins.

    The same postcode again begins a second address if it stands behind one person's birth and before another's.
    """
    found = list(_POSTCODE.finditer(source.plain))
    if not found:
        return None, source
    first = found[0]
    source = source.without(*first.span())
    for other in found[1:]:
        end = source.plain.find("\n", other.start())
        end = len(source.plain) if end < 0 else end
        of_another = birth is not None and birth.start < other.start() and _YEAR.search(source.plain, other.end(), end)
        if other[0] != first[0] or of_another:
            second = (other.start(), source.printed(other.start(), end))
            return Postcode(first[0], (second,)), source.without(other.start(), end)
        source = source.without(*other.span())
    return Postcode(first[0]), source
