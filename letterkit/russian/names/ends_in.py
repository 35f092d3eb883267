"""What a word may end in, written as a pattern: mostly a few letters, which need no regular expression."""

import re
from collections.abc import Callable
from itertools import product

from letterkit.late_pattern import late_pattern

_LETTERS = re.compile(r"[а-яё]|\[([а-яё]+)\]")
_LISTED = re.compile(r"(?:[а-яё|]|\[[а-яё]+\])*")
"""Letters, choices of a letter and "|": no repetition, no group."""


def ends_in(pattern: str) -> Callable[[str], bool]:
    """A test whether a word ends in the pattern.

    >>> ends_in("[жш]ий|ая")("рыжий"), ends_in("[жш]ий|ая")("синий")
    (True, False)

    An ending of nothing but letters and choices of letters is spelt out: a run would compile half of the hundred
    patterns there are, which took longer than all the names it looks at.
    """
    if not _LISTED.fullmatch(pattern):
        compiled = late_pattern(f"(?:{pattern})$")
        return lambda word: compiled.search(word) is not None
    endings = tuple(ending for each in pattern.split("|") for ending in _spelt_out(each))
    return lambda word: word.endswith(endings)


def _spelt_out(ending: str) -> list[str]:
    """The ending with each choice of letters: "[жш]ий" gives "жий" and "ший"."""
    return ["".join(letters) for letters in product(*(match[1] or match[0] for match in _LETTERS.finditer(ending)))]
