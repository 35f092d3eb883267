"""What a writer himself says, without what he quotes: by paragraphs, clauses and words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern

_QUOTED = late_pattern(r"«[^«»\n]*»|„[^„“\n]*“|“[^“”\n]*”|\"[^\"\n]*\"")
_DIALOGUE = late_pattern(r"(?:^|(?<=[:\n]))[ ]*[–—-] .*", re.MULTILINE)
_REPORTED = late_pattern(r"(?<=\bмол)\b[ ,][^.!?…\n]*")
"""«Ёж фыркнул: мол, ты иди, куда шёл.»"""

_LONGEST_VERSE = 60
"""Characters: a line of verse is no longer, a paragraph of a letter mostly is."""

_CLAUSE = late_pattern(r"[^,.;:!?…()\n–—]+")
_WORD = late_pattern(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")

LONGEST_CLAUSE = 60
"""Words without a mark among them; what is longer is no sentence, and reading it would take long."""


class Word(NamedTuple):
    """A word as written, and where in its text it begins."""

    text: str
    start: int

    @property
    def small(self) -> str:
        """The word as words are compared."""
        return folded(self.text)

    @property
    def end(self) -> int:
        """Where in its text it ends."""
        return self.start + len(self.text)


def folded(word: str) -> str:
    """The word in small letters, е for ё.

    >>> folded("Ещё")
    'еще'
    """
    return word.lower().replace("ё", "е")


@kept(maxsize=1024)  # the paragraphs of a template stand in many letters
def own_speech(text: str) -> str:
    """The text with what stands in quotation marks or behind a dash of dialogue struck out, letter for letter.

    >>> own_speech("Он сказал «я рад» и ушёл.")
    'Он сказал ....... и ушёл.'
    """
    for pattern in (_QUOTED, _QUOTED, _DIALOGUE, _REPORTED):  # twice: quotations within quotations
        text = pattern.sub(lambda quoted: _struck_out(quoted[0]), text)
    return text


def own_speeches(paragraphs: Sequence[str]) -> Iterator[str]:
    """The same for each paragraph of a letter; short lines after one that ends in a colon are verse, quoted too.

    >>> list(own_speeches(["Вот мои любимые стихи:", "Белеет парус"]))
    ['Вот мои любимые стихи:', '............']
    """
    in_verse = False
    for paragraph in paragraphs:
        in_verse = in_verse and len(paragraph) <= _LONGEST_VERSE
        yield _struck_out(paragraph) if in_verse else own_speech(paragraph)
        in_verse = in_verse or paragraph.endswith(":")


def _struck_out(text: str) -> str:
    return "." * len(text)


def clauses(text: str) -> Iterator[tuple[Word, ...]]:
    """The words of each clause; a comma, a dash or any stronger mark separates two, and so does the sixtieth word.

    >>> [[word.text for word in clause] for clause in clauses("Пишу Вам, потому что идёт снег.")]
    [['Пишу', 'Вам'], ['потому', 'что', 'идёт', 'снег']]
    """
    for clause in _CLAUSE.finditer(text):
        words = tuple(Word(match[0], clause.start() + match.start()) for match in _WORD.finditer(clause[0]))
        yield from (words[at : at + LONGEST_CLAUSE] for at in range(0, len(words), LONGEST_CLAUSE))


def begins_sentence(start: int, text: str) -> bool:
    """Whether a sentence begins there.

    >>> begins_sentence(7, "Привет. Пишу Вам."), begins_sentence(13, "Привет. Пишу Вам.")
    (True, False)
    """
    while start and text[start - 1] in ' «„"“(–—-':
        start -= 1
    return start == 0 or text[start - 1] in ".!?…:\n"
