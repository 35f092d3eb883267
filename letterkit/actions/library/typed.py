"""What may be meant by what is typed into a search for people: one reading after the other, the plainest first."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from letterkit.late_pattern import late_pattern
from letterkit.russian.keyboard import on_other_keys
from letterkit.russian.latin import search_key
from letterkit.russian.names import nominatives

Words = tuple[str, ...]
"""Search keys of the words typed; that of a facility is its kind and number in one: "ik1"."""

_BESIDE_NAMES = late_pattern(r"\bг(?:од)?\.?\s*р(?:ожд\w*)?(?!\w)\.?|\bФКУ\b|^\s*(?:от|кому)\b:?", re.IGNORECASE)
_FACILITY = late_pattern(r"(?<![\w-])([^\W\d_]+)(\s*[-–—№]\s*№?\s*|\s*)(\d+)(?![\w-])")
_ONE_LETTER = late_pattern(r"(?<!\w)([^\W\d_])\1{2,}(?!\w)", re.IGNORECASE)
_NAME = late_pattern(r"[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*")
_DIGITS = late_pattern(r"\d+")

_LONG_NAME, _NAMES_TRIED = 5, 4
_YEAR = 4
"""Digits of a year."""


def readings(query: str, kinds: Container[str]) -> Iterator[Words]:
    """The words that may be meant, most faithful first; none where the text can name no one.

    `kinds` are the search keys of the kinds of facilities. After what is typed come the same keys in the other layout
    of the keyboard, and a name in another case put into the nominative, as on an envelope. A letter held down, such as
    "zzz", names no one.
    """
    typed = _BESIDE_NAMES.sub(" ", query)
    if _ONE_LETTER.search(typed):
        return
    for text in (typed, on_other_keys(typed)):
        yield from _of_text(text, kinds)
    yield from _in_nominative(typed)


def _of_text(text: str, kinds: Container[str]) -> Iterator[Words]:
    whole, apart = _FACILITY.sub(lambda found: _in_one(found[0], found[1], found[3], kinds), text), search_key(text)
    if words := tuple(search_key(whole).split()):
        yield words
    if words != tuple(apart.split()) and _may_be_year(text):
        yield tuple(apart.split())


def _in_one(printed: str, kind: str, number: str, kinds: Container[str]) -> str:
    """Kind and number of a facility as one word, which no other word begins with; the rest as it is printed."""
    return f" {facility_word(kind, number)} " if search_key(kind) in kinds else printed


def facility_word(kind: str, number: str) -> str:
    """The word by which a facility is found: "ik1" for ИК-1."""
    return f"{search_key(kind)}{search_key(number).partition(' ')[0]}"


def _may_be_year(text: str) -> bool:
    """Whether a number stands behind a blank and is a year, so that it need not be that of a facility."""
    found = _FACILITY.search(text)
    return bool(found and found[2].isspace() and len(found[3]) == _YEAR)


def _in_nominative(text: str) -> Iterator[Words]:
    names, numbers = _NAME.findall(text), _DIGITS.findall(text)
    if len(names) == 1:
        yield from ((*search_key(stem).split(), *numbers) for stem in _stems(names[0]))
    elif 1 < len(names) <= _LONG_NAME:
        candidates = nominatives(" ".join(name.title() for name in names))
        for candidate in islice(candidates, _NAMES_TRIED):
            yield (*search_key(str(candidate.name)).split(), *numbers)


def _stems(name: str) -> Iterator[str]:
    """A single name without what the dative adds: Асанов(у), Белов(ой), Юри(ю)."""
    folded = name.casefold()
    for ending in ("ому", "ему", "ой", "ей", "у", "ю", "е", "и"):
        if folded.endswith(ending) and len(folded) - len(ending) > 2:
            yield folded.removesuffix(ending)
