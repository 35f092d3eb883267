"""Dates and years as Russian and English letters write them."""

from datetime import date

from letterkit.model.typed_day import MONTHS


def in_words(day: date) -> str:
    """The day as a Russian letter is dated.

    >>> in_words(date(2026, 11, 22))
    '22 ноября 2026 г.'
    """
    return f"{day.day} {MONTHS[day.month - 1][0]} {day.year} г."


def in_english(day: date) -> str:
    """The day in English, for the gloss beside the Russian letter; whatever the system's language.

    >>> in_english(date(2026, 11, 22))
    '22 November 2026'
    """
    return f"{day.day} {MONTHS[day.month - 1][1]} {day.year}"


def birth_year(year: int) -> str:
    """The year with г. р. (года рождения), as it follows the name on an envelope.

    >>> birth_year(1980)
    '1980 г. р.'
    """
    return f"{year} г. р."
