"""The days of feasts that people in Russia keep, in any year."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache

from letterkit.model.template import BIRTHDAY

_HIJRA = date(622, 7, 17).toordinal()
"""The day before the first of the Muslim calendar, as astronomers count: rather a day early than late."""

_SHAWWAL, _DHU_AL_HIJJA = 10, 12


def easter(year: int) -> date:
    """The Orthodox Easter.

    >>> easter(2026)
    datetime.date(2026, 4, 12)

    Source: J. Meeus, Astronomical Algorithms, chapter 8, for the Julian calendar.
    """
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def muslim_day(year: int, month: int, day: int) -> date:
    """A day of the Muslim calendar as tables give it; by sight of the moon the feast may be a day off.

    >>> muslim_day(1446, 12, 10)
    datetime.date(2025, 6, 6)

    Source: E. Reingold and N. Dershowitz, Calendrical Calculations, the arithmetical Islamic calendar.
    """
    before = 354 * (year - 1) + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2
    return date.fromordinal(_HIJRA + before + day)


def _muslim(month: int, day: int) -> "_Feast":
    def in_year(year: int) -> tuple[date, ...]:
        begun = round((year - 622) * 33 / 32)
        days = (muslim_day(each, month, day) for each in range(begun - 1, begun + 3))
        return tuple(each for each in days if each.year == year)

    return in_year


def _on(month: int, day: int) -> "_Feast":
    return lambda year: (date(year, month, day),)


_Feast = Callable[[int], tuple[date, ...]]
"""Gives its days in a year: one, but for Muslim feasts, of which a year may have two."""

_FEASTS: Mapping[str, _Feast] = {
    "new-year": _on(1, 1),
    "march-8": _on(3, 8),
    "nauryz": _on(3, 21),
    "easter": lambda year: (easter(year),),
    "oraza-bayram": _muslim(_SHAWWAL, 1),
    "kurban-bayram": _muslim(_DHU_AL_HIJJA, 10),
}

BY_THE_MOON = frozenset({"oraza-bayram", "kurban-bayram"})
"""Feasts whose day is known only about."""


def next_day(occasion: str, born: date | None, today: date) -> date | None:
    """The next day of an occasion, today included; None for one without a day, or a birthday that is not known.

    >>> next_day("birthday", date(1980, 1, 5), date(2026, 11, 29))
    datetime.date(2027, 1, 5)
    """
    if occasion == BIRTHDAY:
        return next_birthday(born, today) if born else None
    return next_feast(occasion, today)


@cache
def next_feast(occasion: str, today: date) -> date | None:
    """The next day of that feast, today included; None for an occasion that has no day of its own.

    >>> next_feast("nauryz", date(2026, 11, 29))
    datetime.date(2027, 3, 21)
    """
    in_year = _FEASTS.get(occasion)
    if in_year is None:
        return None
    return min(day for year in (today.year, today.year + 1) for day in in_year(year) if day >= today)


def next_birthday(born: date, today: date) -> date:
    """The next birthday, today included; of those born on 29 February the 28th, where a year has no 29th.

    >>> next_birthday(date(1980, 2, 29), date(2026, 11, 29))
    datetime.date(2027, 2, 28)
    """
    return next(day for year in (today.year, today.year + 1) if (day := _in_year(born, year)) >= today)


def _in_year(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
