"""A birth date or year in a published block, with the words around it."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import birth_words as w
from letterkit.russian.blocks.source import Source
from letterkit.russian.blocks.vocabulary import CAPITAL

_YEAR = r"(?:19|20)\d\d"
# A spreadsheet makes 1971.0 of a year; its dates have a time behind them.
_DAY = w.day_with(_YEAR)
# Where no word says that it is a birth, a later year is that of an arrest, a sentence or the list itself.
_BARE_DAY = w.day_with(r"(?:19\d\d|200\d|201[0-2])")
_SAID = late_pattern(
    rf"[(,]?\s?(?<!\w)(?P<said>{w.SAID_BEFORE}{_DAY}(?!\d){w.SAID_AFTER}?(?:\sг(?:\.|ода|оду))?)\s?\)?", re.IGNORECASE
)
_SAID_BEHIND = late_pattern(rf"(?=[\dA-Z«\"])(?<![\d.-])(?<!\w/)(?P<said>(?i:{_DAY}{w.SAID_AFTER}))")
# Without a word beside it, only what stands between separators counts, or a year behind a capitalised word.
# A full stop counts behind a patronymic only: it is not yet known which stops end a sentence.
_APART = r"(?:(?<=[,;\n(])|(?<= [-/])|(?<=ич[ау]\.)|(?<=вн[ае]\.)|(?<=чн[ае]\.)|(?<=вич\.)|^)"
_BARE = late_pattern(
    rf"{_APART}[ ]?(?P<said>{_BARE_DAY}{w.YEAR_WORD}?)(?=[ ]*(?:[,;\n).]|[-/] |$|\(\d\d\D))", re.IGNORECASE
)
# A text that is only a date, such as the cell of a table, has nothing else that its year could be of.
_ALONE = late_pattern(rf"\A\s*(?P<said>{_DAY}{w.YEAR_WORD}?)[ .]*\Z", re.IGNORECASE)
_NAME_WORD = rf"(?<![\w'-])(?:{CAPITAL}[\w'-]{{1,40}}|{CAPITAL}\.|оглы|кызы|угли)"
_BEHIND_A_NAME = late_pattern(
    rf"{_NAME_WORD}\s(?P<said>{_BARE_DAY}(?i:{w.YEAR_WORD})?)(?=[ ]*(?:[,;\n)]|\.?$|\(\d\d\D))"
)
# Two digits of a year, and a number of days as a spreadsheet counts them: only where nothing better is printed.
_SHORT = late_pattern(
    rf"(?<![\d./-])(?P<said>(?:{w.SHORT_DAY}|['’](?P<y7>\d\d)|(?P<y8>\d\d)(?={w.SAID_AFTER})){w.SAID_AFTER}?)(?![\d./-])",
    re.IGNORECASE,
)
_SHORT_SAID = late_pattern(
    rf"(?<!\w)(?P<said>{w.SAID_BEFORE}(?:{w.SHORT_DAY}|['’]?(?P<y7>\d\d)(?:-?(?:го|м))?)(?![\d./]){w.YEAR_WORD}?)",
    re.IGNORECASE,
)
_SERIAL = late_pattern(r"(?<![\d.,/-])(?P<said>(?P<serial>\d{4,5})(?:\.0)?)(?=\s*(?:[,;\n)]|$))")
_POSTCODE = late_pattern(r"(?<!\d)\d{3}[ ]?\d{3}(?!\d)")
_FIRST_DAY = date(1899, 12, 30).toordinal()
_YOUNGEST, _OLDEST = 2012, 1930
_ANY_YEAR = late_pattern(r"(?:1(?<!\d1)9|2(?<!\d2)0)\d\d(?!\d)")  # as in postcode.py
_DAY_ALONE = late_pattern(w.day_with(r"20\d\d|\d\d(?!\d)"), re.IGNORECASE)
_DIGIT = late_pattern(r"\d")
_FEW = 8


@dataclass(frozen=True, slots=True)
class Birth:
    """A year, perhaps a day, and where they began in the source; `impossible` is a day no calendar has, as printed.

    The year is 0 where two are given, or one that is not sure; `impossible` has what is printed of them.
    """

    year: int
    day: date | None
    start: int
    impossible: str = ""
    end: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the source."""
        return self.start, self.end


def take_birth(source: Source) -> tuple[Birth | None, Source]:
    """The birth and the source without it; None, and the source as it is, also where the year is open."""
    birth, rest = find_birth(source)
    return (birth, rest) if birth and birth.year else (None, source)


def find_birth(source: Source) -> tuple[Birth | None, Source]:
    """The first birth date or year, one with "г. р." or the like before a bare one; the source without it.

    One whose year is open is given, too.
    """
    if not _DIGIT.search(source.plain):
        return None, source
    for pattern in (_SAID_BEHIND, _SAID, _BARE, _BEHIND_A_NAME, _ALONE):
        for match in islice(pattern.finditer(source.plain), _FEW):
            said = pattern in (_SAID_BEHIND, _SAID)
            if not w.is_of_something_else(source.text, match.start("said"), said=said):
                return _taken(source, match)
    return _take_short(source)


def _taken(source: Source, match: re.Match[str], year: int | None = None) -> tuple[Birth, Source]:
    span = match.span("said")
    whole = w.open_stretch(source.plain, *span)
    if whole == span:
        return _dated(source, match, year), source.without(*span)
    return Birth(0, None, whole[0], source.printed(*whole), whole[1]), source.without(*whole)


def _take_short(source: Source) -> tuple[Birth | None, Source]:
    """A year of two digits that can be of one century only, or the number of a day, alone behind a name."""
    for pattern in (_SHORT_SAID, _SHORT):
        for match in islice(pattern.finditer(source.plain), _FEW):
            year = _century(int(w.named_groups(match)["y"]))
            of_birth = w.is_apart(source.plain, match) and not w.is_of_something_else(source.text, match.start("said"))
            if year is not None and of_birth:
                return _taken(source, match, year)
    for match in islice(_SERIAL.finditer(source.plain), _FEW) if _POSTCODE.search(source.plain) else ():
        day = date.fromordinal(_FIRST_DAY + int(match["serial"]))
        if _OLDEST <= day.year <= _YOUNGEST and w.is_behind_a_name(source.plain, match.start()):
            return Birth(day.year, day, match.start("said"), end=match.end("said")), source.without(*match.span("said"))
    return None, source


def _century(two_digits: int) -> int | None:
    """The year; None for those that make a child in this century and one of a hundred years in the last."""
    if 2000 + two_digits <= _YOUNGEST:
        return 2000 + two_digits
    return 1900 + two_digits if 1900 + two_digits >= _OLDEST else None


def further_births(plain: str) -> list[tuple[int, int, bool]]:
    """Where more births stand in a text out of which the first was taken, and whether "г. р." or the like is said."""
    found: dict[int, tuple[int, int, bool]] = {}
    if not _ANY_YEAR.search(plain):
        return []
    for pattern in (_SAID_BEHIND, _SAID, _BARE, _BEHIND_A_NAME):
        for match in islice(pattern.finditer(plain), _FEW):
            start, end = match.span("said")
            found.setdefault(start, (start, end, pattern in (_SAID_BEHIND, _SAID)))
    return [found[start] for start in sorted(found)]


def births(plain: str) -> list[tuple[int, int]]:
    """Where births stand in a text of any length, in their order."""
    if not _DIGIT.search(plain):
        return []
    patterns = (_SAID_BEHIND, _SAID, _BARE, _BEHIND_A_NAME) if _ANY_YEAR.search(plain) else ()
    spans = {match.span("said") for pattern in patterns for match in pattern.finditer(plain)}
    short = (match for pattern in (_SHORT_SAID, _SHORT) for match in pattern.finditer(plain))
    spans |= {match.span("said") for match in short if w.is_apart(plain, match)}
    spans = {span for span in spans if not w.is_of_something_else(plain, span[0], said=_says_birth(plain, span))}
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _says_birth(plain: str, span: tuple[int, int]) -> bool:
    return any(pattern.match(plain, span[0], span[1]) for pattern in (_SAID_BEHIND, _SAID))


def day_in(text: str) -> date | None:
    """The day written in a text, None without one, or without its year."""
    match = _DAY_ALONE.search(text)
    if not match:
        return None
    found = w.named_groups(match)
    year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
    return _date(int(year), found.get("m", ""), found.get("d", ""))


def _dated(source: Source, match: re.Match[str], year: int | None) -> Birth:
    """The birth; what no calendar has, and a day that another time zone made, is kept as it is printed."""
    found, start = w.named_groups(match), match.start("said")
    year = int(found["y"]) if year is None else year
    if w.can_only_be_month_first(found):
        found["d"], found["m"] = found["m"], found["d"]
    day = (
        None
        if w.has_hours(found) or w.may_be_month_first(match[0], found)
        else _date(year, found.get("m", ""), found.get("d", ""))
    )
    impossible = "" if day or "m" not in found else source.printed(*match.span("said"))
    return Birth(year, day, start, impossible, match.end("said"))


def _date(year: int, month: str, day: str) -> date | None:
    """The day; None where only a year is given or no calendar has such a day."""
    if not month or not day:
        return None
    number = w.month_number(month)
    try:
        return date(year, number, int(day))
    except ValueError:
        return None
