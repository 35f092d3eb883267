"""Lists of birthdays: the days before the names are those of birth, and say nothing of where anybody is."""

import re
from calendar import monthrange
from collections.abc import Iterator

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.birth_words import month_number
from letterkit.russian.blocks.source import Source, Span, blot_out
from letterkit.russian.news.days import MONTH
from letterkit.russian.news.places import names_a_place
from letterkit.russian.news.remarks import is_headline

_BIRTHDAYS = late_pattern(
    r"(?<!\w)(?:поздравля\w+\s)?(?:(?:с\s)?(?:дни|день|дн[её]м)\s+рождени\w+|именинни\w+)", re.IGNORECASE
)
_CONGRATULATIONS = late_pattern(r"(?<!\w)поздравля(?:ем|ю)", re.IGNORECASE)
_NEWS = late_pattern("новост|измен|обновл|перемен", re.IGNORECASE)
_MONTH = late_pattern(rf"(?<!\w){MONTH}", re.IGNORECASE)
_DAY = late_pattern(
    rf"[ \t>•*·-]*(?P<said>(?P<day>\d{{1,2}})(?:\s(?P<month>(?i:{MONTH}))|\.(?P<number>0[1-9]|1[0-2]))"
    r"\.?(?:\s?[–—:,-])?)\s(?=[А-ЯЁ])",
)
_WHOLE_DAY = late_pattern(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(?:19|20)\d\d(?!\d)")
_MAY = late_pattern(r"ма[йяею](?!\w)", re.IGNORECASE)
_STEM = 3
"""Letters by which the forms of every other month agree."""
_LEAP_YEAR = 2000


def without_birthdays(source: Source) -> Source:
    r"""The source with blanks for the days at the heads of lines below a title that says what they are, and for that.

    >>> from letterkit.russian.blocks.source import cleaned_source
    >>> without_birthdays(cleaned_source("Дни рождения в мае\n2 мая - Ветров Илья, 1971")).text.split("\n")[1].strip()
    'Ветров Илья, 1971'

    The list ends with the first line that neither begins with a day nor holds an address. A day of another month than
    the title's, that no calendar has or that is not the day of the birth printed behind it, is none of these.
    """
    found = sorted({*_birthdays(source.text)})  # a title stands over many days
    if not found:
        return source
    text, plain = (blot_out(each, found, " ") for each in (source.text, source.plain))
    return Source(text, plain, source.latin)


def _birthdays(text: str) -> Iterator[Span]:
    """Where titles stand, and the days below them."""
    start, title, months = 0, None, frozenset[int]()
    for line in text.split("\n"):
        if _is_title(line):
            title, months = (start, start + len(line)), frozenset(map(_number, _MONTH.findall(line)))
        elif (day := _DAY.match(line)) and title:
            if _is_a_birthday(day, line, months):
                yield title
                yield start + day.start("said"), start + day.end("said")
        elif line.strip() and not names_a_place(line):
            title = None
        start += len(line) + 1


def _is_title(line: str) -> bool:
    """Whether a line is no more than a title over birthdays, of no year: an old list says what was so then."""
    said = _BIRTHDAYS if _BIRTHDAYS.search(line) else _CONGRATULATIONS if _MONTH.search(line) else None
    if said is None or not said.search(line) or any(map(str.isdigit, line)) or _NEWS.search(line):
        return False
    rest = said.sub("", line)
    return not any(map(str.isalpha, rest)) or is_headline(rest)


def _is_a_birthday(day: re.Match[str], line: str, months: frozenset[int]) -> bool:
    """Whether a calendar has the day, and the title and the birth printed behind it say no other."""
    number = int(day["number"]) if day["number"] else _number(day["month"])
    born = _WHOLE_DAY.search(line, day.end())
    if born and (int(born[1]), int(born[2])) != (int(day["day"]), number):
        return False
    return _is_in_a_calendar(int(day["day"]), number) and (not months or number in months)


def _is_in_a_calendar(day: int, month: int) -> bool:
    return 1 <= day <= monthrange(_LEAP_YEAR, month)[1]


def _number(month: str) -> int:
    """The number of a month in any case."""
    return month_number("май" if _MAY.match(month) else month[:_STEM])
