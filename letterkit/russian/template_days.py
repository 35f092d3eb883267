"""The days that a template is for: those of its occasion, or those that it says itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from letterkit.late_pattern import late_pattern
from letterkit.model.template import BIRTHDAY, Template
from letterkit.russian.feasts import next_birthday, next_day

_SPAN = late_pattern(r"(\d\d)-(\d\d)(?:\.\.(\d\d)-(\d\d))?")
_LEAP = 2024


@dataclass(frozen=True, slots=True)
class Span:
    """Days of every year, by month and day, from the first to the last; one over New Year ends before it begins."""

    first: tuple[int, int]
    last: tuple[int, int]


def span_meant(text: str) -> Span | None:
    """The days that "10-05" or "12-01..02-28" means; None if it means none.

    >>> span_meant("12-01..02-28")
    Span(first=(12, 1), last=(2, 28))
    >>> span_meant("02-30") is None
    True
    """
    typed = _SPAN.fullmatch(text)
    if typed is None:
        return None
    month, day, last_month, last_day = (int(part) if part else 0 for part in typed.groups())
    span = Span((month, day), (last_month, last_day) if last_month or last_day else (month, day))
    return span if _exists(*span.first) and _exists(*span.last) else None


def next_for(template: Template, born: date | None, today: date) -> date | None:
    """The next day that the template is for, today included, to somebody born on that day; None for one without a day.

    >>> next_for(Template("teachers", calendar=("10-05",)), None, date(2026, 11, 29))
    datetime.date(2027, 10, 5)
    """
    if not template.calendar:
        return next_day(template.occasion, born, today)
    return min(_next_days(template, born, today), default=None)


def _next_days(template: Template, born: date | None, today: date) -> Iterator[date]:
    for entry in template.calendar:
        if entry == BIRTHDAY:
            if born:
                yield next_birthday(born, today)
        elif span := span_meant(entry):
            yield _next_within(span, today)


def _next_within(span: Span, today: date) -> date:
    """Today, if it is one of the days; else the next first one."""
    now = (today.month, today.day)
    is_over_new_year = span.last < span.first
    is_within = span.first <= now or now <= span.last if is_over_new_year else span.first <= now <= span.last
    return today if is_within else next_birthday(date(_LEAP, *span.first), today)


def _exists(month: int, day: int) -> bool:
    try:
        date(_LEAP, month, day)
    except ValueError:
        return False
    return True
