"""Dates and years as Russian and English letters write them."""

from datetime import date

from letterkit.russian.word_table import word_pairs

_MONTHS = tuple(
    word_pairs(
        """
        января-January февраля-February марта-March апреля-April мая-May июня-June
        июля-July августа-August сентября-September октября-October ноября-November декабря-December
        """
    ).items()
)
"""Each month in Russian, in the genitive, and in English."""


def in_words(day: date) -> str:
    """The day as a Russian letter is dated.

    >>> in_words(date(2026, 11, 22))
    '22 ноября 2026 г.'
    """
    return f"{day.day} {_MONTHS[day.month - 1][0]} {day.year} г."


def in_english(day: date) -> str:
    """The day in English, for the gloss beside the Russian letter; whatever the system's language.

    >>> in_english(date(2026, 11, 22))
    '22 November 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1][1]} {day.year}"


def birth_year(year: int) -> str:
    """The year with г. р. (года рождения), as it follows the name on an envelope.

    >>> birth_year(1980)
    '1980 г. р.'
    """
    return f"{year} г. р."
