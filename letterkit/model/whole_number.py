"""A number that somebody typed for a letter, for sheets, for copies."""

MOST_DIGITS = 9
"""More than anybody counts to, and what every database holds."""


def whole_number(typed: str) -> int | None:
    """The number from 1 that was typed, or None."""
    if not typed.isascii() or not typed.isdecimal() or len(typed) > MOST_DIGITS:
        return None
    return int(typed) or None
