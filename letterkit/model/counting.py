"""Numbers as people write them."""

from letterkit.language import trp
from letterkit.late_pattern import late_pattern

_NUMBER = late_pattern(r"([0-9]+)")


def grouped(number: int) -> str:
    """A number with its thousands set apart as the language does it.

    >>> grouped(21_000)
    '21,000'
    """
    return f"{number:,}".replace(",", trp("between thousands", ","))


def natural_order(text: str) -> tuple[str | int, ...]:
    """What sorts texts with numbers as people count: words in turn with numbers, which are compared as such.

    >>> sorted(["ИК-21", "ИК-4", "ИК-4/2"], key=natural_order)
    ['ИК-4', 'ИК-4/2', 'ИК-21']
    """
    parts = _NUMBER.split(text)  # words stand at even positions, numbers between them
    return tuple(int(part) if position % 2 else part.casefold() for position, part in enumerate(parts))
