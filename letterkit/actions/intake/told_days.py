"""Days and ages in cells that are not fields of their own: terms that are over, what is still to come."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.partial_date import PartialDate
from letterkit.russian.characters import in_small_letters
from letterkit.russian.doubt import said
from letterkit.russian.news.terms import doubts_about_time
from letterkit.russian.word_table import word_pairs

Period = tuple[date, date]
"""The first and the last day of a day, a month or a year."""

_NAMES = word_pairs("янв-jan фев-feb мар-mar апр-apr ма-ma июн-jun июл-jul авг-aug сен-sep окт-oct ноя-nov дек-dec")
_MONTHS = {stem: number for number, stems in enumerate(_NAMES.items(), 1) for stem in stems}
_MONTH = rf"(?:ма[йяею]|may|(?:{'|'.join(stem for stem in _MONTHS if len(stem) > 2)})[а-яa-z]*)"
_WHEN = (
    r"(?:(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>20\d\d)|(?P<y2>20\d\d)[./-](?P<m2>\d\d)(?:[./-](?P<d2>\d\d))?|"
    rf"(?:(?P<d3>\d{{1,2}})(?:-?го)?\s)?(?P<m3>{_MONTH})\.?\s(?P<y3>20\d\d)|"
    r"(?P<m4>\d{1,2})[./](?P<y4>20\d\d)|(?P<y5>20\d\d))(?![\d./-]*\d)"
)
_PERIOD = late_pattern(rf"(?<![\d./-]){_WHEN}")
_UNTIL = late_pattern(rf"(?<!\w)(?:до|по|вплоть до)\s(?:\w+\s)??(?<![\d./-]){_WHEN}")
# How people note the end of a term; what stands between it and the day has no full stop or comma.
_END = late_pattern(
    r"(?<!\w)(?:(?:конец|конца|окончани\w+|истечени\w+|завершени\w+|остаток) (?:его |её |ее )?срок\w*|"
    r"срок\w*(?: наказания)?:? (?:\d+ (?:лет|года?) )?(?:до|по|ист\w+|конч\w+|законч\w+|заканч\w+|оканч\w+)|"
    r"к\.?\s?с\.?(?=\W)|срок\w*\W{0,3}(?:с )?[\d./]{0,6}20\d\d\s?[-–—]|удо|^до|(?<=: )до|"
    r"освобожд\w+|освобод\w+|выйдет|выходит|выход\w*|дата выхода|на свобод[уе]|на волю|домой|"
    r"сидеть до|сидит до|отбывать до|наказание до|до конца|end of (?:term|sentence)|release\w*|until|eot)"
    rf"[^,;\n]{{0,30}}?(?<![\d./]){_WHEN}"
)
# The same the other way round: «30.06.2026 - выход».
_ENDED = late_pattern(rf"(?<![\d./-]){_WHEN}\s?[-–—:]?\s?(?:выход|освобо|конец срока|кс(?!\w))")
_SEEN = late_pattern(rf"(?<!\w)(?:инф|данн|сведени|по состоянию)\w*\.?\s[^,;\n]{{0,15}}?(?<![\d./]){_WHEN}")
_AGE = late_pattern(
    r"(?:^|[,;:]\s)(?P<years>3[1-9]|[4-9]\d)\s(?:лет|год)|(?<!\w)(?:ему|ей|возраст\w*|исполнилось|исполняется|исполнится|age)\W{0,3}(?:\w+\s)?(?P<age>\d\d)(?!\d|\s?[./-]\s?\d)"
)
_DIGIT = late_pattern(r"\d")
_LONG_AGO = 180
"""Days after which what was said of somebody may be so no more."""
_STALE = 4
"""Years by which an age in a list may be behind, the year included in which the birthday is still to come."""


def to_come(text: str, today: date) -> date | None:
    """The first day of what a status speaks of that is still to come, None if nothing is.

    >>> to_come("освобождён в декабре 2026", date(2026, 11, 22)), to_come("умер 15.11.2026", date(2026, 11, 22))
    (datetime.date(2026, 12, 1), None)
    """
    return next((first for (first, _), _ in _periods(_PERIOD, text) if first > today), None)


def ended(text: str, today: date) -> date | None:
    """The last day of a status that is over, None if none is.

    >>> ended("домашний арест до 2024 года", date(2026, 11, 22)), ended("этап с 2024 года", date(2026, 11, 22))
    (datetime.date(2024, 12, 31), None)
    """
    return next((last for (_, last), _ in _periods(_UNTIL, text) if last <= today), None)


def over(text: str, today: date) -> str:
    """The words by which a term may be over, "" without any.

    >>> over("конец срока 12.05.2026", date(2026, 11, 22)), over("освобождение: май 2029", date(2026, 11, 22))
    ('конец срока 12.05.2026', '')
    """
    found = (*_periods(_END, text), *_periods(_ENDED, text))
    return next((said for (first, _), said in found if first <= today), "")


def doubts_of_status_as_of(status: str, today: date) -> Iterator[str]:
    """Whether a status has not begun, or is over."""
    if not status:
        return
    if day := to_come(status, today):
        yield tr("it speaks of a day to come, {day}", day=day)
    if day := ended(status, today):
        yield tr("it lasted until {day}", day=day)


def doubts_as_of(texts: Iterable[str], born: PartialDate | None, today: date) -> Iterator[str]:
    """What notes and other columns say of a term that is over, of an age that is not his, or long ago."""
    texts = tuple(texts)
    if len(texts) > 1:  # a term in one column, its beginning in another
        yield from said(doubts_about_time("; ".join(texts), (), today))
    for text in texts:
        if not _DIGIT.search(text):
            yield from said(doubts_about_time(text, (), today))
            continue
        if words := over(text, today):
            yield tr('a term may be over: "{words}"', words=words)
        else:
            yield from said(doubts_about_time(text, (), today))
        yield from _about_age_and_news(text, born, today)


def _about_age_and_news(text: str, born: PartialDate | None, today: date) -> Iterator[str]:
    for (_, last), _ in _periods(_SEEN, text):
        if (today - last).days > _LONG_AGO:
            yield tr("the list may be of {year}", year=last.year)
    if born:
        yield from _about_ages(text, born.year, today)


def _about_ages(text: str, born: int, today: date) -> Iterator[str]:
    for match in _AGE.finditer(in_small_letters(text)):
        if not 0 <= today.year - born - int(match["age"] or match["years"]) <= _STALE:
            yield tr('born in {year}, and the row says "{words}"', year=born, words=text[slice(*match.span())])


def _periods(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Period, str]]:
    """The days, months and years that a pattern finds, and its words as printed."""
    for match in pattern.finditer(in_small_letters(text)):
        with suppress(ValueError):
            yield _period(match), text[slice(*match.span())].strip()


def _period(match: re.Match[str]) -> Period:
    """Raises ValueError for a day that no calendar has."""
    year = int(next(match[name] for name in ("y", "y2", "y3", "y4", "y5") if match[name]))
    month = match["m"] or match["m2"] or match["m4"] or (match["m3"] and _number(match["m3"]))
    day = match["d"] or match["d2"] or match["d3"]
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    if not day:
        first = date(year, int(month), 1)
        return first, first.replace(day=monthrange(year, first.month)[1])
    return (only := date(year, int(month), int(day))), only


def _number(month: str) -> int:
    """The number of a month in words, in any case: March begins as May does, so the longer beginning counts."""
    return _MONTHS[max((stem for stem in _MONTHS if month.startswith(stem)), key=len)]
