"""Blanks, invisible characters and Latin look-alikes: what pasted text brings along."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.russian.stress_marks import without_stress

# What Unicode calls ignorable by default (zero-width blanks, soft hyphens, direction marks, variation selectors,
# fillers, tags), control characters and halves of surrogate pairs: a reader sees none of them, a comparison would.
_INVISIBLE = late_pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
_BLANK_BRAILLE = "\u2800"  # looks like a blank, and is none to Python
_LINE_ENDS = late_pattern("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

_LATIN_TO_CYRILLIC = dict(zip("ABCEHKMOPTXYËaceëkopxy", "АВСЕНКМОРТХУЁасеёкорху", strict=True))
_CYRILLIC_TO_LATIN = {cyrillic: latin for latin, cyrillic in _LATIN_TO_CYRILLIC.items()}
_AS_CYRILLIC = str.maketrans(_LATIN_TO_CYRILLIC)
_AS_LATIN = str.maketrans(_CYRILLIC_TO_LATIN)

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = "\u0400-\u052f"
_WORD = late_pattern(f"[{_LATIN}{_CYRILLIC}]+")
_LATIN_LETTER = late_pattern(f"[{_LATIN}]")
_CYRILLIC_LETTER = late_pattern(f"[{_CYRILLIC}]")
_MEETING = late_pattern(f"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")


@dataclass(frozen=True, slots=True)
class MixedWord:
    """A word of Cyrillic and Latin letters: as it stands, as it was meant, its Latin letters.

    `start` is its position in the text. Letters without a look-alike stay in `mended` as they were.
    """

    word: str
    mended: str
    letters: str
    start: int


@dataclass(frozen=True, slots=True)
class Mended:
    """A text whose mixed words were mended, letter for letter, and the words that were."""

    text: str
    words: tuple[MixedWord, ...]


def clean(text: str, *, keep_lines: bool = False) -> str:
    """The text in NFC without invisible characters and stress marks, blanks of all kinds folded to one space.

    >>> clean("  Соколова   Мария ")
    'Соколова Мария'

    With `keep_lines` lines stay lines, ended by a line feed, and of empty ones in a row one stays.
    Cleaning twice changes nothing more.
    """
    if keep_lines:
        lines = "\n".join(clean(line) for line in _LINE_ENDS.split(text))
        return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")
    # Invisible first: a mark after a zero-width blank composes only once that is gone.
    return " ".join(without_stress(visible(text)).split())


def visible(text: str) -> str:
    """The text in NFC without invisible characters; blanks and line ends stay as they are.

    >>> visible("Со\u00adколова")
    'Соколова'
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).replace(_BLANK_BRAILLE, " ")


def invisible_codes(text: str) -> tuple[str, ...]:
    """The code points of the invisible characters in it, each once, as Unicode writes them.

    >>> invisible_codes("Со\u00adколова")
    ('U+00AD',)
    """
    hidden = "".join([*_INVISIBLE.findall(text), _BLANK_BRAILLE if _BLANK_BRAILLE in text else ""])
    return tuple(dict.fromkeys(f"U+{ord(sign):04X}" for sign in hidden))


@kept(maxsize=64)  # whoever reads a text asks for it several times
def in_small_letters(text: str) -> str:
    """The text in small letters, each where it was: "İ", which has two small ones, stays.

    >>> in_small_letters("ИК-2, İzmir")
    'ик-2, İzmir'

    Patterns in small letters find the same in it as patterns that ignore case find in the text, several times faster.
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def mixed_words(text: str) -> tuple[MixedWord, ...]:
    """The words in which Cyrillic and Latin letters meet; a hyphen separates words ("COVID-тест").

    >>> [(mixed.word, mixed.letters, mixed.start) for mixed in mixed_words("Мария Coколова")]  # C and o are Latin
    [('Coколова', 'Co', 6)]
    """
    if not _LATIN_LETTER.search(text) or not _MEETING.search(text):
        return ()
    return tuple(
        MixedWord(word, _meant(word), "".join(_LATIN_LETTER.findall(word)), match.start())
        for match in _WORD.finditer(text)
        if _MEETING.search(word := match[0])
    )


def mend(text: str) -> Mended:
    """The text with each mixed word as it was meant, and what was changed; the length stays.

    >>> mend("Coколова").text == "Соколова"  # the first one begins with a Latin C and o
    True
    """
    words = mixed_words(text)
    for mixed in words:
        text = text[: mixed.start] + mixed.mended + text[mixed.start + len(mixed.word) :]
    return Mended(text, words)


def is_latin(text: str) -> bool:
    """Whether Latin letters outnumber the Cyrillic ones.

    >>> is_latin("Sokolova М."), is_latin("Соколова M.")
    (True, False)
    """
    latin = _LATIN_LETTER.findall(text)
    return bool(latin) and len(latin) > len(_CYRILLIC_LETTER.findall(text))


def is_cyrillic(text: str) -> bool:
    """Whether every letter of the text is Cyrillic, of whichever language.

    >>> is_cyrillic("Анна К."), is_cyrillic("Anna К."), is_cyrillic("")
    (True, False, True)
    """
    return all(_CYRILLIC_LETTER.fullmatch(letter) for letter in text if letter.isalpha())


def mend_look_alikes(word: str) -> str:
    """The word in Cyrillic if each of its Latin letters has a look-alike there, as the T of Т-2 has; else as it is.

    >>> mend_look_alikes("CEBEP"), mend_look_alikes("SEVER")  # only the first has a Cyrillic twin for every letter
    ('СЕВЕР', 'SEVER')
    """
    folded = word.translate(_AS_CYRILLIC)
    return word if _LATIN_LETTER.search(folded) else folded


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    cyrillic = word.translate(_AS_CYRILLIC)
    latin = word.translate(_AS_LATIN)
    # "ZТ", "Рrison": one letter has no Cyrillic twin, and all the Cyrillic ones have a Latin twin.
    if _LATIN_LETTER.search(cyrillic) and not _CYRILLIC_LETTER.search(latin):
        return latin
    return cyrillic
