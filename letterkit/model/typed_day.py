"""A date that was typed: for an option, in answer to a question, as the date of a letter."""

import re
from contextlib import suppress
from datetime import date

from letterkit.language import day_said, month_said, tr

_WITH_DOTS = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII)
_OF_FILES = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_IN_WORDS = re.compile(r"(?P<day>[0-9]{1,2})\s+(?P<month>[^\W\d_]{3,9})\s+(?P<year>[0-9]{4})(?:\s*г\.?|\s+года)?")

MONTHS: tuple[tuple[str, str], ...] = (
    ("января", "January"),
    ("февраля", "February"),
    ("марта", "March"),
    ("апреля", "April"),
    ("мая", "May"),
    ("июня", "June"),
    ("июля", "July"),
    ("августа", "August"),
    ("сентября", "September"),
    ("октября", "October"),
    ("ноября", "November"),
    ("декабря", "December"),
)
"""Each month in Russian, in the genitive as days are written, and in English."""


def typed_day(typed: str) -> date | None:
    """The date that was typed as 2026-11-22, 22.11.2026 or 22 ноября 2026, or None for every other form.

    Days with slashes or a year of two digits are read in different ways by different people, so they are not taken.

    >>> typed_day("1 декабря 2026 г."), typed_day("1 December 2026"), typed_day("1 декабря")
    (datetime.date(2026, 12, 1), datetime.date(2026, 12, 1), None)
    """
    with suppress(ValueError):
        if dotted := _WITH_DOTS.fullmatch(typed):
            return date(int(dotted["year"]), int(dotted["month"]), int(dotted["day"]))
        if worded := _IN_WORDS.fullmatch(typed):
            return date(int(worded["year"]), _month(worded["month"]), int(worded["day"]))
        day = date.fromisoformat(typed)
        if day.isoformat() == typed:  # Python reads 20261122 and weeks too
            return day
    return None


def _month(word: str) -> int:
    """The number of the month from 1; 0, which no date takes, for another word."""
    return next((at for at, names in enumerate(MONTHS, 1) if word.capitalize() in map(str.capitalize, names)), 0)


def is_no_day(typed: str) -> bool:
    """Whether it is written as a date is, and no calendar has that day.

    >>> is_no_day("45.13.2026"), is_no_day("22.11.2026"), is_no_day("tomorrow")
    (True, False, False)
    """
    text = typed.strip()
    return typed_day(text) is None and any(form.fullmatch(text) for form in (_WITH_DOTS, _OF_FILES))


def day_problem(typed: str) -> str:
    """Why what was typed is no date, without a full stop; "" if it is one.

    >>> day_problem("31.02.2026"), day_problem("22.11.2026")
    ('no calendar has the day "31.02.2026"', '')
    """
    text = typed.strip()
    if typed_day(text):
        return ""
    if is_no_day(text):
        return tr('no calendar has the day "{day}"', day=text)
    return tr('expected a date such as 2026-11-22 or 22.11.2026, not "{typed}"', typed=text)


def as_people_type_it(typed: str) -> str:
    """What was typed for a date or a month, in the form in which people write one; as it is if it is none.

    >>> as_people_type_it("22.11.2026"), as_people_type_it("2026-11"), as_people_type_it("tomorrow")
    ('2026-11-22', '2026-11', 'tomorrow')
    """
    text = typed.strip()
    if first := typed_day(f"{text}-01"):
        return month_said(first)
    day = typed_day(text)
    return day_said(day) if day else typed


def as_it_is_kept(typed: str) -> str:
    """The same in the form in which files keep one.

    >>> as_it_is_kept("22.11.2026"), as_it_is_kept("tomorrow")
    ('2026-11-22', 'tomorrow')
    """
    day = typed_day(typed.strip())
    return day.isoformat() if day else typed
