"""Names that a list prints in capitals, in ordinary case."""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.names.surname_words import PARENTAGE

_IN_CAPITALS = late_pattern(r"(?<![\w.'’-])[^\W\d_a-zа-яё]+(?:['’ʼ-][^\W\d_]+)*(?![\w.])")
_TWO = late_pattern("[A-ZА-ЯЁІЇЄҐ]['’-]?[A-ZА-ЯЁІЇЄҐ]")
_PART = late_pattern(r"[^\W\d_]+")


def in_ordinary_case(name: str) -> str:
    """The name with words in capitals as names are written; others stay as they are.

    >>> in_ordinary_case("ПЕТРОВА-ВОДКИНА Анна"), in_ordinary_case("ГАСАНОВ РАМИН САМЕД ОГЛЫ")
    ('Петрова-Водкина Анна', 'Гасанов Рамин Самед оглы')
    """
    return _IN_CAPITALS.sub(_ordinary, name) if _TWO.search(name) else name


def _ordinary(word: re.Match[str]) -> str:
    if not word[0].isupper():
        return word[0]
    return _PART.sub(lambda part: part[0].lower() if part[0].lower() in PARENTAGE else part[0].capitalize(), word[0])
