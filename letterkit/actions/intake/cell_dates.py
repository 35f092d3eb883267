"""Dates as cells have them: as spreadsheets write them, as people type them; read where there is one reading."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

from letterkit.errors import LetterkitError
from letterkit.language import day_said, marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.joined import either
from letterkit.model.partial_date import PartialDate

DATES = ("born", "since", "seen", "checked", "detained", "release")
"""The fields that are dates."""

_TIME = late_pattern(r"[T\s]\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?$", re.IGNORECASE)
_OF_BIRTH = late_pattern(
    r"[,\s]*(?:г(?:од(?:а|у)?)?\.?\s?(?:рожд(?:ения)?\.?|р\.?)|г/р|г\.?|р(?:ік|оку)?\.?\s?(?:н(?:ародження)?\.?)|року?)\.?$",
    re.IGNORECASE,
)
_WHOLE_NUMBER = late_pattern(r"(\d+)[.,]0+$")
_YEAR_FIRST = late_pattern(r"((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})$")
_SHORT_YEAR = late_pattern(r"(\d{1,2})\.(\d{1,2})\.(\d\d)$")
_SLASHES = late_pattern(r"(?<![\d/-])(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?!\d)")
_FIRST_DAY = date(1899, 12, 30)  # Excel's day 0, its 29 February 1900 set right
_SERIAL = range(20_000, 40_001)  # 1954-10-03 to 2009-07-06
_MONTHS = 12
_LONGEST_NUMBER = 6
"""Digits of a year, or of the number of a day."""
_OPEN = marked(
    '"{field}" is "{text}", which can be {dates}, day or month first: '
    "the column does not say which; write dates as 1971-06-09"
)
_OPEN_AND_NO_DATE = marked(
    '"{field}" is "{text}", which can be no date, day or month first: '
    "the column does not say which; write dates as 1971-06-09"
)


class OpenDateError(LetterkitError):
    """A date that can be read two ways; the fact names both."""


def spreadsheet_date(text: str, *, birth: bool) -> PartialDate | None:
    """The date in the forms that only cells have; None for other forms, and where there are two readings.

    >>> str(spreadsheet_date("05.06.1980 0:00", birth=True)), str(spreadsheet_date("26000", birth=True))
    ('1980-06-05', '1971-03-08')
    >>> str(spreadsheet_date("71 г.р.", birth=True)), spreadsheet_date("71", birth=True)
    ('1971', None)
    """
    plain = _TIME.sub("", text.strip())
    bare = bare_date(text, birth=birth)
    if whole := _WHOLE_NUMBER.match(bare):
        bare = whole[1]
    if bare.isdecimal() and (alone := _year_alone(bare, birth=birth, said=bare != plain)):
        return alone
    if match := _YEAR_FIRST.match(bare):
        return _on(int(match[1]), int(match[2]), int(match[3]))
    if match := _SHORT_YEAR.match(bare):
        year = _century(int(match[3]), birth=birth)
        return _on(year, int(match[2]), int(match[1])) if year else None
    return _typed(bare)


def bare_date(text: str, *, birth: bool) -> str:
    """The date without the time that a spreadsheet put behind it and, of a birth, without the words that say so."""
    plain = _TIME.sub("", text.strip())
    return _OF_BIRTH.sub("", plain).strip() if birth else plain


def refuse_open_date(field: str, text: str) -> None:
    """Raises OpenDateError for a date with slashes, in a column in which the month may stand first."""
    match = _SLASHES.search(text)
    if match is None:
        return
    one, other, year = int(match[1]), int(match[3]), int(match[4])
    readings = [day_said(read) for day, month in ((one, other), (other, one)) if (read := _on(year, month, day))]
    message = _OPEN if readings else _OPEN_AND_NO_DATE
    raise OpenDateError(tr(message, field=field, text=text, dates=either(dict.fromkeys(readings))))


def are_open(cells: Iterable[str]) -> bool:
    """Whether dates with slashes in a column are open: one has its month first, or none shows that its day is.

    Where one has its day first and none its month, all have the day first.
    """
    found = [(int(match[1]), match[2], int(match[3])) for cell in cells if (match := _SLASHES.search(cell))]
    if any(second > _MONTHS for _, _, second in found):
        return True
    unlike = [first > _MONTHS for first, sign, second in found if sign == "/" and first != second]
    return bool(unlike) and not any(unlike)


def _year_alone(digits: str, *, birth: bool, said: bool) -> PartialDate | None:
    """A year, two digits of one if it is said to be one, or the number of a day."""
    if len(digits) > _LONGEST_NUMBER:
        return None
    number = int(digits)
    if len(digits) == len("1971") and digits.startswith(("19", "20")):
        return PartialDate(number)
    if not birth:
        return None
    if len(digits) == len("71") and said and (year := _century(number, birth=True)):
        return PartialDate(year)
    return PartialDate.of(_FIRST_DAY + timedelta(number)) if number in _SERIAL else None


def _century(two_digits: int, *, birth: bool) -> int:
    """The year that ends so; 0 if it can be of either century, or of an age that nobody is in prison at."""
    if birth:
        return 1900 + two_digits if two_digits >= 30 else 2000 + two_digits if two_digits <= 12 else 0
    return 2000 + two_digits if two_digits < 40 else 0


def _typed(text: str) -> PartialDate | None:
    """A date as people type it, once what a spreadsheet put behind it is gone."""
    day, _, rest = text.partition(".")
    month, _, year = rest.partition(".")
    if all(part.isdecimal() for part in (day, month, year)) and len(year) == len("1971"):
        return _on(int(year), int(month), int(day))
    return None


def _on(year: int, month: int, day: int) -> PartialDate | None:
    with suppress(ValueError):
        return PartialDate.of(date(year, month, day))
    return None
