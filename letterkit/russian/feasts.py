"""The days of feasts that people in Russia keep, in any year."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache

from letterkit.model.template import BIRTHDAY
from letterkit.russian.moon_calendars import hebrew_new_year, mongolian_new_year

_HIJRA = date(622, 7, 17).toordinal()
"""The day before the first of the Muslim calendar, as astronomers count: rather a day early than late."""

_SHAWWAL, _DHU_AL_HIJJA = 10, 12

_FROM_PESACH_TO_NEW_YEAR = 163
"""Days from the first of Pesach to the next Rosh Hashana, in every year."""

_SATURDAY = 5


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


def _on(*days: tuple[int, int]) -> "_Feast":
    return lambda year: tuple(date(year, month, day) for month, day in days)


def pesach(year: int) -> date:
    """The first day of Pesach; it begins on the evening before.

    >>> pesach(2027)
    datetime.date(2027, 4, 22)
    """
    return hebrew_new_year(year) - timedelta(_FROM_PESACH_TO_NEW_YEAR)


def sabantuy(year: int) -> date:
    """The first Saturday of June, when villages begin; towns follow, and authorities name the days each year.

    >>> sabantuy(2027)
    datetime.date(2027, 6, 5)

    Source: how it is kept in Tatarstan: villages on the first Saturdays after sowing, towns, then Kazan.
    """
    first = date(year, 6, 1)
    return first + timedelta((_SATURDAY - first.weekday()) % 7)


_Feast = Callable[[int], tuple[date, ...]]
"""Gives its days in a year: one, but for Muslim feasts, of which a year may have two, and for Christmas."""

_FEASTS: Mapping[str, _Feast] = {
    "new-year": _on((1, 1)),
    "march-8": _on((3, 8)),
    "nauryz": _on((3, 21)),
    "easter": lambda year: (easter(year),),
    "oraza-bayram": _muslim(_SHAWWAL, 1),
    "kurban-bayram": _muslim(_DHU_AL_HIJJA, 10),
    "christmas": _on((1, 7), (12, 25)),
    "khydyrlez": _on((5, 6)),
    "sabantuy": lambda year: (sabantuy(year),),
    "ysyakh": _on((6, 21)),
    "sagaalgan": lambda year: (mongolian_new_year(year),),
    "pesach": lambda year: (pesach(year),),
    "rosh-hashana": lambda year: (hebrew_new_year(year),),
}

ONLY_ABOUT = frozenset({"oraza-bayram", "kurban-bayram", "sabantuy", "ysyakh", "sagaalgan"})
"""Feasts whose day is known only about: by sight of the moon, or named anew each year."""


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
