"""Months and years that a text names without a day, as the days they begin and end with."""

import re
from datetime import date, timedelta

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.birth import day_in
from letterkit.russian.news.days import MONTH

_MONTH_OF_YEAR = late_pattern(
    rf"(?<![\d.])(?P<number>0?[1-9]|1[0-2])[./](?P<y>20\d\d)(?![\d.])|(?<!\w)(?P<month>{MONTH})\s(?P<y2>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_MONTH_ALONE = late_pattern(rf"(?<!\w)(?<!\d\s)(?<!-го\s)(?P<month>{MONTH})(?!\s?\d)(?!\w)", re.IGNORECASE)
_FEW = 3
"""Months."""
_YEAR = late_pattern(r"(?<!\d)20\d\d(?!\d)")
_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
"""How the months begin in any case, in their order."""

_DECEMBER = 12


def first_day(text: str) -> date | None:
    """The day written in a text, or the first of the latest month or year; None without any.

    >>> first_day("в декабре 2026 года"), first_day("с 2024")
    (datetime.date(2026, 12, 1), datetime.date(2024, 1, 1))
    """
    return day_in(text) or max((date(year, month or 1, 1) for year, month in _periods(text)), default=None)


def last_day(text: str) -> date | None:
    """The day written in a text, or the last of the latest month or year; None without any.

    >>> last_day("до марта 2024 года"), last_day("до 2024")
    (datetime.date(2024, 3, 31), datetime.date(2024, 12, 31))
    """
    return day_in(text) or max((_end(year, month or _DECEMBER) for year, month in _periods(text)), default=None)


def month_ahead(text: str, today: date) -> str | None:
    """A month without day and year that is one of the next few, so that it may be to come.

    >>> month_ahead("в декабре", date(2026, 11, 22)), month_ahead("в мае", date(2026, 11, 22))
    ('декабре', None)
    """
    match = _MONTH_ALONE.search(text)
    if match is None:
        return None
    return match["month"] if 0 < (_number(match["month"]) - today.month) % _DECEMBER <= _FEW else None


def _periods(text: str) -> list[tuple[int, int | None]]:
    """Years with their months, or without any."""
    months = [
        (int(match["y"] or match["y2"]), int(match["number"] or 0) or _number(match["month"]))
        for match in _MONTH_OF_YEAR.finditer(text)
    ]
    return [*months] or [(int(year), None) for year in _YEAR.findall(text)]


def _number(month: str) -> int:
    return next(number for number, stem in enumerate(_STEMS, 1) if month.lower().startswith(stem))


def _end(year: int, month: int) -> date:
    return (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
