"""How many of something, in words and in digits."""

from letterkit.language import trp


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Such as "1 person" or "2 people"; the plural takes an s unless it is given."""
    return f"{count} {noun if count == 1 else nouns or f'{noun}s'}"


def grouped(number: int) -> str:
    """A number with its thousands set apart as the language does it.

    >>> grouped(21_000)
    '21,000'
    """
    return f"{number:,}".replace(",", trp("between thousands", ","))
