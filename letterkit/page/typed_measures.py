"""Measures on paper as people type them, with a decimal point or comma."""

from letterkit.errors import UsageError
from letterkit.language import tr

SMALLEST, LARGEST = 10.0, 14.0
"""Of the type, in points: below it is hard to read in a cell, beyond it wastes pages."""

NARROWEST, WIDEST = 1.0, 1000.0
"""Of photos, in mm: what is narrower or wider is a typing error, or makes numbers that no PDF holds."""


def type_size(typed: str) -> float:
    """A size of type, in points. Raises UsageError for one that is hard to read or wastes pages.

    >>> type_size("12,5")
    12.5
    """
    size = _number(typed)
    if not SMALLEST <= size <= LARGEST:
        raise UsageError(
            tr("{text} is not from {smallest:g} to {largest:g}", text=typed, smallest=SMALLEST, largest=LARGEST)
        )
    return size


def photo_width(typed: str) -> float:
    """A width on paper, in mm. Raises UsageError for one that is wider than any paper or too small to see."""
    width = _number(typed)
    if not NARROWEST <= width <= WIDEST:
        bounds = {"narrowest": NARROWEST, "widest": WIDEST}
        raise UsageError(tr("{text} is not a width from {narrowest:g} to {widest:g} mm", text=typed, **bounds))
    return width


def _number(typed: str) -> float:
    try:
        return float(typed.replace(",", "."))
    except ValueError:
        raise UsageError(tr('"{text}" is not a number', text=typed)) from None
