"""Dates and years as Russian and English letters write them."""

from datetime import date

_MONTHS_GENITIVE = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
_MONTHS_ENGLISH = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(day: date) -> str:
    """«22 ноября 2026 г.», as a letter is dated."""
    return f"{day.day} {_MONTHS_GENITIVE[day.month - 1]} {day.year} г."


def in_english(day: date) -> str:
    """«22 November 2026», for the gloss beside the Russian letter; whatever the system's language."""
    return f"{day.day} {_MONTHS_ENGLISH[day.month - 1]} {day.year}"


def birth_year(year: int) -> str:
    """«1971 г. р.» (года рождения), as it follows the name on an envelope."""
    return f"{year} г. р."
