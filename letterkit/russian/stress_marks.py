"""Stress marks, as dictionaries and careful writers set them: read through everywhere, and never printed.

A stress mark is what stands over or under a Cyrillic letter and makes no other letter of it: й and ё are letters, as
are ӣ and ў, which other languages have. A stroke through a letter is none: it says that the word does not hold. The
accent of a Latin letter among Cyrillic ones («Лéбедев») is one, since it is typed where a keyboard has no mark of its
own. Words in Latin letters keep their accents.
"""

import re
from unicodedata import normalize

from letterkit.late_pattern import late_pattern

_OF_LATIN = dict(zip("ÀÁÈÉÒÓỲÝàáèéòóỳý", "ААЕЕООУУааееооуу", strict=True))
_OF_CYRILLIC = dict(zip("ЀЍѐѝ", "ЕИеи", strict=True))
"""Letters of Macedonian and Bulgarian; what Unicode makes of a Russian letter and a grave stress mark."""

_MARKS = "\u0300-\u0333\u0339-\u035b"
_CYRILLIC, _MARK, _ACCENTED = "[\u0400-\u052f]", f"[{_MARKS}]", "".join(_OF_LATIN)
_LATIN = f"(?:[{_ACCENTED}]{_MARK}*+)++"
_PERHAPS = late_pattern(f"[{_MARKS}{_ACCENTED}{''.join(_OF_CYRILLIC)}]")
_AMONG_CYRILLIC = late_pattern(f"(?<={_CYRILLIC}){_LATIN}|(?<![{_MARKS}{_ACCENTED}]){_LATIN}(?={_CYRILLIC})")
_MARKED = late_pattern(f"{_CYRILLIC}{_MARK}+")
_WORD = late_pattern(rf"[^\W\d_](?:[{_MARKS}'’ʼ-]*[^\W\d_])*{_MARK}*")
_PLAIN = str.maketrans(_OF_CYRILLIC)

_SPELLINGS: dict[str, str] = {}
for _stressed, _letter in (_OF_LATIN | _OF_CYRILLIC).items():
    _SPELLINGS[_letter] = _SPELLINGS.get(_letter, _letter) + _stressed


def without_stress(text: str) -> str:
    r"""The text without stress marks; in NFC if it may have had any, else as it is.

    >>> without_stress("Ле\u0301бедев, café, Чайковский")
    'Лебедев, café, Чайковский'
    """
    if not _perhaps_stressed(text):
        return text
    unmarked = _MARKED.sub(_unmarked, normalize("NFC", text))
    return _AMONG_CYRILLIC.sub(_in_cyrillic, unmarked).translate(_PLAIN)


def stressed_words(*texts: str) -> tuple[str, ...]:
    r"""The words of the texts that bear stress marks, each once, with their marks.

    >>> [len(word) for word in stressed_words("Ле\u0301бедев Олег")]
    [8]
    """
    composed = (normalize("NFC", text) for text in texts if _perhaps_stressed(text))
    words = dict.fromkeys(word for text in composed for word in _WORD.findall(text))
    return tuple(word for word in words if without_stress(word) != word)


def with_marks_between(word: str) -> str:
    r"""A pattern that finds the word in a text as it was typed, whatever stress marks stand there.

    >>> re.fullmatch(with_marks_between("Олег"), "Оле\u0301г") is not None
    True
    """
    return "".join(f"{_spellings(letter)}{_MARK}*" for letter in word)


def _perhaps_stressed(text: str) -> bool:
    return not text.isascii() and _PERHAPS.search(text) is not None


def _unmarked(marked: re.Match[str]) -> str:
    """A Cyrillic letter with those of its marks that make another letter of it."""
    letter = marked[0][0]
    for mark in marked[0][1:]:
        made = normalize("NFC", letter + mark)
        letter = made if len(made) == 1 and made not in _OF_CYRILLIC else letter
    return letter


def _in_cyrillic(accented: re.Match[str]) -> str:
    return "".join(_OF_LATIN.get(letter, "") for letter in accented[0])


def _spellings(letter: str) -> str:
    return f"[{_SPELLINGS[letter]}]" if letter in _SPELLINGS else re.escape(letter)
