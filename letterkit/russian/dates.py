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


def mentioned(day: date, written: date) -> str:
    """The day as a letter of that date speaks of it: with the year only where that is another one.

    >>> mentioned(date(2026, 10, 28), date(2026, 11, 22)), mentioned(date(2026, 12, 28), date(2027, 1, 9))
    ('28 октября', '28 декабря 2026 г.')
    """
    return f"{day.day} {MONTHS[day.month - 1][0]}" if day.year == written.year else in_words(day)


def mentioned_in_english(day: date, written: date) -> str:
    """The same in English, for the gloss.

    >>> mentioned_in_english(date(2026, 10, 28), date(2026, 11, 22))
    '28 October'
    """
    return f"{day.day} {MONTHS[day.month - 1][1]}" if day.year == written.year else in_english(day)


def birth_year(year: int) -> str:
    """The year with г. р. (года рождения), as it follows the name on an envelope.

    >>> birth_year(1980)
    '1980 г. р.'
    """
    return f"{year} г. р."
