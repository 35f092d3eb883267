"""A birth date or year in a published block, with the words around it."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.source import Source
from letterkit.russian.blocks.vocabulary import CAPITAL

_MONTHS = {
    month: number
    for number, names in enumerate(
        (
            "января january jan",
            "февраля february feb",
            "марта march mar",
            "апреля april apr",
            "мая may",
            "июня june jun",
            "июля july jul",
            "августа august aug",
            "сентября september sep sept",
            "октября october oct",
            "ноября november nov",
            "декабря december dec",
        ),
        start=1,
    )
    for month in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))


def _day_with(year: str) -> str:
    return (
        rf"(?:(?P<d>\d{{1,2}})[./-](?P<m>\d{{1,2}})[./-](?P<y>{year})"
        rf"|(?P<y2>{year})-(?P<m2>\d\d)-(?P<d2>\d\d)"
        rf"|(?P<d3>\d{{1,2}})\s(?P<m3>{_MONTH})\s(?P<y3>{year})"
        rf"|(?P<m4>{_MONTH})\s(?P<d4>\d{{1,2}}),?\s(?P<y4>{year})"
        rf"|(?P<y5>{year}))"
    )


_DAY = _day_with(r"(?:19|20)\d\d")
# Where no word says that it is a birth, a later year is that of an arrest, a sentence or the list itself.
_BARE_DAY = _day_with(r"(?:19\d\d|20[01]\d)")
_SAID_AFTER = r"(?:\s?(?:г(?:од(?:а|у)?)?\.?\s?(?:рожд(?:ения)?\b\.?|р\b\.?)|г/р\b|рожд(?:ения)?\b\.?|g\.?\s?r\b\.?))"
_SAID_BEFORE = (
    r"(?:(?:род(?:\.|ился|илась)?|дата рождения|год рождения|г\.\s?р\.|born|b\.|dob|date of birth|year of birth)"
    r"\s?[:,-]?\s?(?:(?:в|in|on)\s)?)"
)
_SAID = late_pattern(
    rf"[(,]?\s?(?<!\w)(?P<said>{_SAID_BEFORE}{_DAY}(?!\d){_SAID_AFTER}?(?:\sг(?:\.|ода))?)\s?\)?", re.IGNORECASE
)
_SAID_BEHIND = late_pattern(rf"(?=[\dA-Z])(?<![\d./-])(?P<said>(?i:{_DAY}{_SAID_AFTER}))")
# Without a word beside it, only what stands between separators counts, or a year behind a capitalised word.
_BARE = late_pattern(
    rf"(?:(?<=[,;\n(])|(?<= -)|^)[ ]?(?P<said>{_BARE_DAY}(?:\s(?:г\.?|года))?)(?=[ ]?(?:[,;\n).]|- |$))", re.IGNORECASE
)
# A text that is only a date, such as the cell of a table, has nothing else that its year could be of.
_ALONE = late_pattern(rf"\A\s*(?P<said>{_DAY}(?:\s(?:г\.?|года))?)[ .]*\Z", re.IGNORECASE)
_BEHIND_A_NAME = late_pattern(
    rf"(?<![\w'-])(?:{CAPITAL}[\w'-]{{1,40}}|оглы|кызы|угли)\s(?P<said>{_BARE_DAY}(?:\s?г\.?)?)(?=[ ]?(?:[,;\n)]|$))"
)
_ANY_YEAR = late_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY_ALONE = late_pattern(_day_with(r"20\d\d|\d\d(?!\d)"), re.IGNORECASE)
_FEW = 8


@dataclass(frozen=True, slots=True)
class Birth:
    """A year, perhaps a day, and where they began in the source; `impossible` is a day no calendar has, as printed."""

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
    """The first birth date or year, one with "г. р." or the like before a bare one; the source without it."""
    for pattern in (_SAID_BEHIND, _SAID, _BARE, _BEHIND_A_NAME, _ALONE):
        if match := pattern.search(source.plain):
            return _birth(source, match), source.without(*match.span("said"))
    return None, source


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
    if not _ANY_YEAR.search(plain):
        return []
    spans = {match.span("said") for pattern in (_SAID_BEHIND, _SAID, _BARE, _BEHIND_A_NAME) for match in pattern.finditer(plain)}
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def day_in(text: str) -> date | None:
    """The day written in a text, None without one, or without its year."""
    match = _DAY_ALONE.search(text)
    if not match:
        return None
    found = {name[0]: value for name, value in match.groupdict().items() if value}
    year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
    return _date(int(year), found.get("m", ""), found.get("d", ""))


def _birth(source: Source, match: re.Match[str]) -> Birth:
    found = {name[0]: value for name, value in match.groupdict().items() if value and name != "said"}
    year, start = int(found["y"]), match.start("said")
    day = _date(year, found.get("m", ""), found.get("d", ""))
    impossible = "" if day or "m" not in found else source.printed(*match.span("said"))
    return Birth(year, day, start, impossible, match.end("said"))


def _date(year: int, month: str, day: str) -> date | None:
    """The day; None where only a year is given or no calendar has such a day."""
    if not month or not day:
        return None
    number = _MONTHS.get(month.lower()) or int(month)
    try:
        return date(year, number, int(day))
    except ValueError:
        return None
