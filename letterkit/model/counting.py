"""Numbers as people write them."""

from letterkit.language import trp


def grouped(number: int) -> str:
    """A number with its thousands set apart as the language does it.

    >>> grouped(21_000)
    '21,000'
    """
    return f"{number:,}".replace(",", trp("between thousands", ","))
