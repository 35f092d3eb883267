"""Sentences as they are read for agreement: clauses of words, each word with all the ways to take it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import Reading, readings
from letterkit.russian.speech import LONGEST_CLAUSE, Word, folded
from letterkit.russian.word_table import word_set

_STRUCK_OUT = late_pattern(r"\.{4,}(?=(?P<ends>\s+[А-ЯЁ]|\s*$)?)", re.MULTILINE)
_SENTENCE = late_pattern(r"(?:[^.!?…\n]|[.!?…]+(?=[ ]*[,а-яё_-]))+[.!?…]*")
_CLAUSE = late_pattern(r"(?:[^,.;:!?…()–—-]|(?<=\w)-)+")
_WORD = late_pattern(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*|_+")
_BLANK = "_"
"""What stands for a letter of a quotation: it ends no sentence unless the quotation does."""

_QUOTATION = (frozenset({"NOUN", "inan", "sing", "nomn", "accs", "masc", "femn"}),)
"""How a quotation is taken that stands among words: for a thing of any gender."""


class Token(NamedTuple):
    """A word of a sentence, as words are compared, with the ways to take it, the likeliest first.

    `capital` says that it has a capital though no sentence begins with it.
    """

    word: Word
    small: str
    readings: tuple[Reading, ...]
    capital: bool = False

    @property
    def is_quotation(self) -> bool:
        """Whether it stands for another's words."""
        return self.small[0] == _BLANK

    def may_be(self, *grammemes: str) -> bool:
        """Whether it can be taken for that: all grammemes in one reading."""
        return any(reading.issuperset(grammemes) for reading in self.readings)

    def must_be(self, *grammemes: str) -> bool:
        """Whether it can be taken for nothing else."""
        return all(reading.issuperset(grammemes) for reading in self.readings)

    def likely(self, *grammemes: str) -> bool:
        """Whether its likeliest reading is that."""
        return self.readings[0].issuperset(grammemes)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The clauses of a sentence, what stands before each of them, and whether it asks."""

    clauses: tuple[tuple[Token, ...], ...]
    marks: tuple[str, ...]
    asks: bool

    @property
    def tokens(self) -> Iterator[Token]:
        """All words in their order."""
        return (token for clause in self.clauses for token in clause)


_MOST_CLAUSES = 100
"""Of one sentence: what is longer is read as several, since each clause is looked at beside all others."""

JOINING = word_set("и а но да или")
_OPENING = word_set(
    "что чтобы как когда если пока хотя где куда откуда почему зачем чем будто словно который которая кто сколько"
)
"""Words at which a clause may end without a comma, if both sides have predicates."""


@kept(maxsize=1024)  # while a letter is typed, all but one of its paragraphs stay as they are
def sentences(speech: str) -> tuple[Sentence, ...]:
    """The sentences of what the writer himself says.

    >>> [[[token.small for token in part] for part in each.clauses] for each in sentences("Пишу, что рад. Жду!")]
    [[['пишу'], ['что', 'рад']], [['жду']]]
    """
    marked = _STRUCK_OUT.sub(
        lambda run: _BLANK * (len(run[0]) - 1) + ("." if run["ends"] is not None else _BLANK), speech
    )
    return tuple(part for found in _SENTENCE.finditer(marked) for part in _pieces(_sentence(found[0], found.start())))


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """The sentence, or several instead of one that never ends; none of one without words."""
    for at in range(0, len(sentence.clauses), _MOST_CLAUSES):
        part = slice(at, at + _MOST_CLAUSES)
        yield replace(sentence, clauses=sentence.clauses[part], marks=sentence.marks[part])


def _sentence(text: str, start: int) -> Sentence:
    clauses: list[tuple[Token, ...]] = []
    marks: list[str] = []
    ended = 0
    for match in _CLAUSE.finditer(text):
        words = [_token(each, start + match.start(), first=not clauses) for each in _WORD.finditer(match[0])]
        mark = text[ended : match.start()].strip()
        for number, part in enumerate(_parted(words)):
            clauses.append(tuple(part))
            marks.append("" if number else mark)
        ended = match.end() if words else ended
    return Sentence(tuple(clauses), tuple(marks), "?" in text[-3:])


def _token(match: re.Match[str], start: int, *, first: bool) -> Token:
    word = match[0]
    capital = word[0].isupper() and not (first and match.start() <= 1)
    return Token(Word(word, start + match.start()), *_taken(word), capital)


@lru_cache(maxsize=8192)
def _taken(word: str) -> tuple[str, tuple[Reading, ...]]:
    """The word as words are compared, and the ways to take it."""
    small = folded(word)
    return small, _QUOTATION if small[0] == _BLANK else readings(small)


def _parted(words: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The words, parted where a conjunction stands between two predicates, and where no clause is so long."""
    for start in range(0, len(words), LONGEST_CLAUSE):
        yield from _parted_by_conjunctions(words[start : start + LONGEST_CLAUSE])


def _parted_by_conjunctions(words: Sequence[Token]) -> Iterator[Sequence[Token]]:
    begin = 0
    for at, token in enumerate(words):
        joins = token.small in JOINING or (token.small in _OPENING and at > begin + 1)
        if joins and any(map(is_finite, words[begin:at])) and any(map(is_finite, words[at:])):
            yield words[begin:at]
            begin = at
    if words[begin:]:
        yield words[begin:]


def is_finite(token: Token) -> bool:
    """Whether a word is likely a predicate: a verb in a person, a past tense, a short adjective or participle.

    >>> [is_finite(token) for token in sentences("пишу рад письмо")[0].tokens]
    [True, True, False]
    """
    return bool({"VERB", "ADJS", "PRTS"} & token.readings[0])
