"""Days that cannot be, or that may be still to come, and terms that may be over, as of the day a text is read."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.birth import day_in
from letterkit.russian.blocks.birth_words import MONTH, month_number
from letterkit.russian.characters import in_small_letters
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.news.periods import month_ahead

_FULL_DAY = late_pattern(
    rf"(?<![\d./-])(?:(?P<d>\d{{1,2}})[./-](?P<m>\d{{1,2}})[./-](?P<y>(?:19|20)?\d\d)(?!\d)|"
    rf"(?P<d2>\d{{1,2}})(?:-?го)?\s(?P<m2>{MONTH})(?!\w)(?:\s(?P<y2>(?:19|20)\d\d)(?!\d))?)"
)
_LEAP = 2024
_SOON = timedelta(days=100)
"""A day without its year is rather the next one than the last if it is that near."""

# When a term began, and how long it lasts: «арестован в 2015 г., срок 5 лет».
_BEGAN = late_pattern(
    r"(?<!\w)(?:арест|задерж|осужд|осуди|пригов|взят\w* под страж|под стражей|в заключении|сидит|сел[аи]?(?!\w)|"
    r"за реш[её]тк|начало срока|с )[^\n;]{0,40}?(?<!\d)(?P<year>20\d\d)(?!\d)"
)
_LASTS = late_pattern(r"(?<![\d,.-])(?P<years>\d{1,2})(?:[,.]\d)?(?:\s\w{1,12})?\s(?:лет|год(?:а|ам|у)?)(?!\w)")
# One of these is in every text that says when a term ends, or how long it lasts.
_PERHAPS_A_TERM = late_pattern("срок|освобо|выход|выйдет|конец|окончани|истека|заканчива|лет|год")
_IN_WORDS = {
    "год": 1, "двум": 2, "два": 2, "трём": 3, "трем": 3, "три": 3, "четырём": 4, "четырем": 4, "четыре": 4, "пяти": 5,
    "пять": 5, "шести": 6, "шесть": 6, "семи": 7, "семь": 7, "восьми": 8, "восемь": 8, "девяти": 9, "девять": 9,
    "десяти": 10, "десять": 10,
}  # fmt: skip
_LASTS_IN_WORDS = late_pattern(
    rf"(?<!\w)(?:(?P<years>{'|'.join(_IN_WORDS)})\s(?:\w{{1,12}}\s)?(?:лет|год(?:ам?|у)?)|"
    r"(?P<one>году? (?:колонии|лишения)))(?!\w)"
)
_ENDS_ABOUT_NOW = late_pattern(
    r"(?<!\w)(?:срок\w*|освобо\w+|выход\w*|выйдет|конец срока|окончани\w+ срока|истека\w+|заканчива\w+)[^\n.;]{0,30}?"
    r"(?<!\w)(?:сегодня|завтра|послезавтра|на днях|скоро|вскоре|на этой неделе|на следующей неделе|в этом месяце|"
    r"в ближайш\w+|через \w+ д(?:ень|ня|ней)|через недел\w+|через месяц|"
    r"ист[её]к|закончил\w*|конч(?:ил|ен)\w*|вышел|прош[её]л)"
)

_MAY_BE_OVER = marked('a term may be over: "{words}"')

# Of a year without a day nobody knows whether it is over before the year is.
_ENDS_IN_A_YEAR = late_pattern(
    r"(?<!\w)(?:срок\w*\s(?:до|по)|срок\w*\s(?:заканчива|истека)\w*|(?:конец|окончани\w+) срока|освобождени\w+|"
    r"освободит\w+|выйдет|выходит|истека\w+|заканчива\w+)[^\n.;]{0,40}?(?<![\d./-])(?P<year>20\d\d)(?![\d./-]\d)"
)

# A line over or under a list that is no more than its day or year.
_DATED = late_pattern(
    r"^[^\w\n]*(?:(?:данные|сведения|список|архив|информация|обновлен[оы]|актуально|состояние)\s)?"
    r"(?:по состоянию\s)?(?:(?:на|за|от)\s)?"
    rf"(?:(?:\d\d?[.]){{0,2}}|\d\d?\s(?:{MONTH})\s|(?:{MONTH})\s)(?P<year>20\d\d)(?:\sг(?:ода?|\.)?)?[^\w\n]*$",
    re.MULTILINE | re.IGNORECASE,
)


def old_list(text: str, today: date) -> tuple[Doubt, ...]:
    r"""The doubt about a list that says itself that it is of a year before the last one.

    >>> str(old_list("На 01.01.2020:\nЗорин Пётр, ФКУ ИК-7", date(2026, 11, 29))[0])
    'the list may be of 2020'
    """
    years = (int(match["year"]) for match in _DATED.finditer(text))
    return tuple(doubt("the list may be of {year}", year=year) for year in years if year < today.year - 1)


def doubts_about_time(text: str, days: Iterable[str], today: date, *, held: bool = True) -> Iterator[Doubt]:
    """Why what is printed of one person may not be true as of `today`; `days` are those of events.

    Of whoever is not `held` any more the end of a term says nothing.
    """
    for day in days:
        for match in _FULL_DAY.finditer(in_small_letters(day)):
            yield from _about_a_day(match, today)
        if ahead := month_ahead(day, today):
            yield doubt('it may speak of a day to come, "{day}"', day=ahead)
    if not held:
        return
    small = in_small_letters(text)
    if not _PERHAPS_A_TERM.search(small):
        return
    if now := _ENDS_ABOUT_NOW.search(small):
        yield doubt(_MAY_BE_OVER, words=text[slice(*now.span())])
    for match in _ENDS_IN_A_YEAR.finditer(small):
        if int(match["year"]) == today.year and day_in(match[0]) is None:
            yield doubt(_MAY_BE_OVER, words=text[slice(*match.span())])
    began = [int(match["year"]) for match in _BEGAN.finditer(small)]
    lasts = [*_years_of_terms(small)] if began else []
    if lasts and min(began) + max(lasts) <= today.year:
        yield doubt("a term of {years} years from {year} may be over", years=max(lasts), year=min(began))


def _years_of_terms(small: str) -> Iterator[int]:
    yield from (int(match["years"]) for match in _LASTS.finditer(small))
    yield from (_IN_WORDS.get(match["years"] or "", 1) for match in _LASTS_IN_WORDS.finditer(small))


def _about_a_day(match: re.Match[str], today: date) -> Iterator[Doubt]:
    """Whether no calendar has a day, or one without a year lies soon before us."""
    day, month = int(match["d"] or match["d2"]), month_number(match["m"] or match["m2"])
    year = match["y"] or match["y2"]
    if match["m"] and month > 12 >= day:
        day, month = month, day
    try:
        found = date(int(year) if year and len(year) == 4 else _LEAP, month, day)
    except ValueError:
        yield doubt('no calendar has the day "{day}"', day=match[0])
        return
    if not year and (ahead := _next(found, today)) and timedelta(0) < ahead - today < _SOON:
        yield doubt('it may speak of a day to come, "{day}"', day=match[0])


def _next(day: date, today: date) -> date | None:
    """The next time that day and month come, None for the 29th of February."""
    if (day.month, day.day) == (2, 29):
        return None
    this_year = day.replace(year=today.year)
    return this_year if this_year >= today else day.replace(year=today.year + 1)
