"""A number that was typed: of a letter, of sheets, of copies."""

_MOST_DIGITS = 9

LARGEST = 10**_MOST_DIGITS - 1
"""More than anyone needs, and no more than every database holds."""


def whole_number(typed: str) -> int | None:
    """The number from 1 that was typed, or None."""
    if not typed.isascii() or not typed.isdecimal() or len(typed) > _MOST_DIGITS:
        return None
    return int(typed) or None
