"""When a year begins by the Hebrew and by the Mongolian calendar: both go by the moon, and keep step with the sun."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import floor

_HEBREW_EPOCH = -1_373_427
"""The day before the first of the Hebrew calendar, counted as `date.toordinal` does."""

_HEBREW_YEARS_BEFORE_OURS = 3761
_PARTS_OF_A_DAY = 25_920

_JULIAN_DAY = 1_721_425
"""What a Julian day is more than `date.toordinal`."""

_EPOCH_YEAR = 1747
_MONTH, _DAY_OF_EPOCH = Fraction(167_025, 5656), 2_359_237 + Fraction(2603, 2828)
"""The mean month, in days, and the mean day on which the epoch begins."""

_SUN_A_MONTH, _SUN_AT_EPOCH = Fraction(65, 804), Fraction(397, 402)
_MOON_A_MONTH, _MOON_AT_EPOCH = Fraction(253, 3528), Fraction(1523, 1764) - Fraction(1, 3528)
"""How far sun and moon go round in a month, in rounds, and where they were at the end of the month before the epoch."""

_SUN_TABLE, _MOON_TABLE = (0, 6, 10, 11), (0, 5, 10, 15, 19, 22, 24, 25)
"""What true sun and moon are before the mean ones, in sixtieths of a day, over a quarter of a round."""


def hebrew_new_year(year: int) -> date:
    """The first day of Rosh Hashana in that year of ours; it begins on the evening before.

    >>> hebrew_new_year(2026)
    datetime.date(2026, 9, 12)

    Source: E. Reingold and N. Dershowitz, Calendrical Calculations, the Hebrew calendar.
    """
    before, begun, after = (_hebrew_days(year + _HEBREW_YEARS_BEFORE_OURS + more) for more in (-1, 0, 1))
    is_too_long, follows_too_short = after - begun == 356, begun - before == 382
    return date.fromordinal(_HEBREW_EPOCH + begun + (2 if is_too_long else int(follows_too_short)))


def mongolian_new_year(year: int) -> date:
    """The first day of the White Month, which Buryats and Kalmyks keep; elsewhere it may be a day off, or a month.

    >>> mongolian_new_year(2026)
    datetime.date(2026, 2, 18)

    Source: S. Janson, Tibetan Calendar Mathematics, appendix A, the Mongolian calendar since 1747; held against the
    days kept in Mongolia from 2004 to 2026.
    """
    months = (67 * (12 * (year - _EPOCH_YEAR) - 2) + 27) // 65
    sun = months * _SUN_A_MONTH + _SUN_AT_EPOCH - Fraction(1, 4)
    moon = months * _MOON_A_MONTH + _MOON_AT_EPOCH
    mean = months * _MONTH + _DAY_OF_EPOCH
    true = mean + (_ahead(_MOON_TABLE, moon) - _ahead(_SUN_TABLE, sun)) / 60
    return date.fromordinal(floor(true) + 1 - _JULIAN_DAY)


def _hebrew_days(year: int) -> int:
    """Days from the epoch to the new moon of a Hebrew year, or to the day after it where a year may not begin on it."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // _PARTS_OF_A_DAY
    return days + (3 * (days + 1) % 7 < 3)


def _ahead(quarter: Sequence[int], rounds: Fraction) -> Fraction:
    """What a table over a quarter of a round gives at that point of it, between its lines in proportion."""
    half = 2 * (len(quarter) - 1)
    point = rounds % 1 * 2 * half
    line = floor(point)
    here, there = (_line(quarter, half, each % (2 * half)) for each in (line, line + 1))
    return here + (point - line) * (there - here)


def _line(quarter: Sequence[int], half: int, line: int) -> int:
    """Up to the quarter as it stands, back down to the half, and the same below zero."""
    if line > half:
        return -_line(quarter, half, line - half)
    return quarter[min(line, half - line)]
