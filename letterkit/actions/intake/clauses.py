"""The parts of what somebody jots down in a cell, and their words with their neighbours."""

from typing import NamedTuple

from letterkit.actions.intake.telling_words import small_letters
from letterkit.kept import kept
from letterkit.late_pattern import late_pattern

_BETWEEN = late_pattern(r"(?<=\w{3})[.!?](?=\s|$)|[,;()\n]|\s[-–—]\s")
_WORD = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Word(NamedTuple):
    """A word of a clause as printed and in small letters, and those before and behind it in small letters."""

    text: str
    small: str
    before: str
    next: str


def clauses(cell: str) -> list[str]:
    """The parts between commas, brackets, dashes and ends of sentences.

    >>> clauses("поэт, пишет стихи")
    ['поэт', ' пишет стихи']
    """
    return _BETWEEN.split(cell)


@kept(maxsize=4096)
def words_of_clauses(cell: str) -> tuple[tuple[Word, ...], ...]:
    """The words of each clause that has any."""
    return tuple(words for clause in clauses(cell) if (words := words_of(clause)))


def words_of(clause: str) -> tuple[Word, ...]:
    """The words of one clause; ё is е in small letters."""
    found = _WORD.findall(clause)
    small = small_letters(" ".join(found)).split()
    return tuple(map(Word, found, small, ["", *small], [*small[1:], ""]))
