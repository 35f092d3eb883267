"""Where a Russian word may be broken at the end of a line. The only user of pyphen."""

import re
from functools import cache, lru_cache

import pyphen

from letterkit.late_pattern import late_pattern

LEAST_BEFORE, LEAST_AFTER = 2, 3
"""How many letters must stay on the line and go to the next: Russian forbids one alone, and two carried look poor."""

_LONGEST_WORD = 64
"""Letters; the longest word in use has 35. The patterns take the square of the length."""

_WORD = late_pattern(r"[А-Яа-яЁё]{5,}")
_VOWEL = late_pattern(r"[аеёиоуыэюя]", re.IGNORECASE)
_NEVER_CARRIED_FIRST = "ьъйыЬЪЙЫ"


@lru_cache(maxsize=8192)
def break_points(word: str) -> tuple[int, ...]:
    """Indices at which the word, with the signs around it, may be broken with a hyphen; ascending.

    Abbreviations in capitals are left whole. Of the patterns' positions only those count that keep the
    general rules: a vowel on both sides, and neither ь, ъ, й nor ы carried over first (Правила русской
    орфографии и пунктуации 1956, § 117-122).
    """
    return tuple(
        match.start() + point
        for match in _WORD.finditer(word)
        if not match.group().isupper()
        for point in _points(match.group())
    )


def _points(word: str) -> list[int]:
    """Where the letters of a word may be parted; one that is no word of Russian is looked at piece by piece."""
    pieces = ((start, word[start : start + _LONGEST_WORD]) for start in range(0, len(word), _LONGEST_WORD))
    return [start + at for start, piece in pieces for at in _dictionary().positions(piece) if _allowed(piece, at)]


def _allowed(word: str, point: int) -> bool:
    before, after = word[:point], word[point:]
    sounds = _VOWEL.search(before) and _VOWEL.search(after)
    return bool(sounds) and len(after) >= LEAST_AFTER and after[0] not in _NEVER_CARRIED_FIRST


@cache
def _dictionary() -> pyphen.Pyphen:
    """The Russian patterns, read once a run."""
    return pyphen.Pyphen(lang="ru_RU", left=LEAST_BEFORE, right=LEAST_AFTER)
