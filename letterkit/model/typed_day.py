"""A date that was typed: for an option, in answer to a question, as the date of a letter."""

import re
from contextlib import suppress
from datetime import date

from letterkit.language import day_said, month_said, tr

_WITH_DOTS = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII)
_OF_FILES = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def typed_day(typed: str) -> date | None:
    """The date that was typed as 2026-11-22 or 22.11.2026, or None for every other form.

    Days with slashes or a year of two digits are read in different ways by different people, so they are not taken.
    """
    with suppress(ValueError):
        if dotted := _WITH_DOTS.fullmatch(typed):
            return date(int(dotted["year"]), int(dotted["month"]), int(dotted["day"]))
        day = date.fromisoformat(typed)
        if day.isoformat() == typed:  # Python reads 20261122 and weeks too
            return day
    return None


def is_no_day(typed: str) -> bool:
    """Whether it is written as a date is, and no calendar has that day.

    >>> is_no_day("45.13.2026"), is_no_day("22.11.2026"), is_no_day("tomorrow")
    (True, False, False)
    """
    text = typed.strip()
    return typed_day(text) is None and bool(_WITH_DOTS.fullmatch(text) or _OF_FILES.fullmatch(text))


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
