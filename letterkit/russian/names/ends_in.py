"""What a word may end in, written as a pattern: mostly a few letters, which need no regular expression."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Protocol, TypeVar

from letterkit.late_pattern import late_pattern

_LETTERS = re.compile(r"[а-яё]|\[([а-яё]+)\]")
_LISTED = re.compile(r"(?:[а-яё|]|\[[а-яё]+\])*")
"""Letters, choices of a letter and "|": no repetition, no group."""
_LAST = re.compile(r"(?:([а-яё])|\[([а-яё]+)\])\Z")
_INSIDE_GROUP = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class WordTest:
    """A test of a word; `last` are the letters that those which pass it end in, "" if that may be any."""

    passes: Callable[[str], bool]
    last: str = ""

    def __call__(self, word: str) -> bool:
        """Whether the word passes."""
        return self.passes(word)


class Row(Protocol):
    """A line of a table, for the words that pass its test."""

    @property
    def test(self) -> WordTest:
        """The test."""


SomeRow = TypeVar("SomeRow", bound=Row)


def by_last_letter(rows: Sequence[SomeRow]) -> Callable[[str], tuple[SomeRow, ...]]:
    """By a letter the lines of a table, in order, that a word which ends in it can pass: a few of fifty."""

    @cache
    def of(letter: str) -> tuple[SomeRow, ...]:
        return tuple(row for row in rows if not row.test.last or letter in row.test.last)

    return of


def among(words: Iterable[str]) -> WordTest:
    """A test whether a word is one of those."""
    table = frozenset(words)
    return WordTest(table.__contains__, "".join({word[-1] for word in table}))


def whole(pattern: str) -> WordTest:
    """A test whether all of a word is what the pattern says."""
    compiled = late_pattern(pattern)
    return WordTest(lambda word: compiled.fullmatch(word) is not None, _last_letters(pattern))


def ends_in(pattern: str) -> WordTest:
    """A test whether a word ends in the pattern.

    >>> ends_in("[жш]ий|ая")("рыжий"), ends_in("[жш]ий|ая")("синий")
    (True, False)

    An ending of nothing but letters and choices of letters is spelt out: a run would compile half of the hundred
    patterns there are, which took longer than all the names it looks at.
    """
    last = _last_letters(pattern)
    if not _LISTED.fullmatch(pattern):
        compiled = late_pattern(f"(?:{pattern})$")
        return WordTest(lambda word: compiled.search(word) is not None, last)
    endings = tuple(ending for each in pattern.split("|") for ending in _spelt_out(each))
    return WordTest(lambda word: word.endswith(endings), last)


def _last_letters(pattern: str) -> str:
    """The letters that words of a pattern end in; "" where one of its alternatives does not end in letters."""
    while _INSIDE_GROUP.search(pattern):
        pattern = _INSIDE_GROUP.sub("?", pattern)
    found = [_LAST.search(alternative) for alternative in pattern.split("|")]
    return "".join(last[1] or last[2] for last in found if last) if all(found) else ""


def _spelt_out(ending: str) -> list[str]:
    """The ending with each choice of letters: "[жш]ий" gives "жий" and "ший"."""
    return ["".join(letters) for letters in product(*(match[1] or match[0] for match in _LETTERS.finditer(ending)))]
