"""Latin letters for Russian names: romanisation, ids of records, and a key under which any spelling is found.

Romanisation is the system of BGN and PCGN (1947) made simpler, as maps and newspapers do: no apostrophes, ё is yo,
final ий and ый are y.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from letterkit.late_pattern import late_pattern
from letterkit.model.name import FullName
from letterkit.russian.latin_letters import LETTERS
from letterkit.russian.stress_marks import without_stress

if TYPE_CHECKING:
    from letterkit.russian.latin_pack import SimplifiedBgn


@cache
def _pack() -> "SimplifiedBgn":
    from letterkit.russian.latin_pack import SimplifiedBgn  # noqa: PLC0415 - 30 ms, and few commands romanise

    # Used as it is: the registry would make a new pack at each call, and nothing looks ours up by its code.
    return SimplifiedBgn()


@lru_cache(maxsize=32768)
def romanise(text: str) -> str:
    """The text with Cyrillic letters in simplified BGN/PCGN: "Енисейск" gives "Yeniseysk".

    >>> romanise("Щукина Евгения, Енисейск")
    'Shchukina Yevgeniya, Yeniseysk'

    Capitals stay capitals (ЩЕРБА, SHCHERBA), everything that is not Cyrillic stays as it is.
    Cached, since lists show the same names again and again.
    """
    return str(_pack().translit(unicodedata.normalize("NFC", text), reversed=True))


def romanise_name(name: FullName) -> str:
    """The name with the first name first: "Lenur Ablyamitovich Khalilov".

    >>> romanise_name(FullName("Соколова", "Мария", "Ивановна"))
    'Mariya Ivanovna Sokolova'
    """
    return romanise(name.given_first)


# Latin letters that do not come apart into a plain letter and a mark, or not into the right one.
_LATIN_LETTERS = dict(zip("ıłøđðə", "ilodda", strict=True))
_LATIN_LETTERS |= {"þ": "th", "æ": "ae", "œ": "oe", "ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh"}
_APOSTROPHES = dict.fromkeys("'`´‘’‛ʹʻʼ′＇", "")
_PLAIN = str.maketrans(_LATIN_LETTERS | _APOSTROPHES)

# Letter for letter; what romanisation decides by context the spellings below make equal.
_FOLDED = str.maketrans(LETTERS | {"w": "v", "q": "k"} | _LATIN_LETTERS | _APOSTROPHES)
_SPELLINGS = tuple(
    (late_pattern(spelling), folded)
    for spelling, folded in (
        (r"([a-z])\1+", r"\1"),  # Gennadiy, Genadiy
        (r"\bx|x(?=[b-df-hk-np-tvz])", "h"),  # Xalilov, Axmed
        (r"x", "ks"),  # Alexey
        (r"ck", "k"),
        (r"c(?!h)", "ts"),  # Yacenko
        (r"dj", "dzh"),  # Djemilev
        (r"[jy]+[eo]", "e"),  # yo is ё, for which е is printed
        (r"[jy]", "i"),
        (r"k+h", "h"),
        (r"g+h", "g"),
        (r"t+z", "ts"),
        (r"s+h*(?:h*ch)+", "sh"),  # shch, sch
        (r"([a-z])\1+", r"\1"),
    )
)
_LONGEST_NAME = 80
"""Characters of an id before the year; file systems take 255 bytes, and people have to read it."""


def search_key(text: str) -> str:
    """One key for all spellings of a name: Халилов, Khalilov, Halilov and Xalilov give "halilov".

    >>> search_key("Халилов") == search_key("Khalilov") == search_key("Xalilov")
    True
    >>> search_key("Щукина Юлия")
    'shukina iulia'

    Made alike are kh/h/x, ya/ja/ia, ye/je/e, yo/e, y/j/i, yu/ju/iu, shch/sch/sh, ts/c/tz, w/v, doubled letters,
    accents and apostrophes, in Cyrillic and Latin; words are separated by one space. The key of a key is itself,
    and a text and its romanisation share one. A key has only ASCII letters and digits; it is empty where the text
    has no Latin or Cyrillic letter and no digit, and then names no one.
    """
    key = without_stress(unicodedata.normalize("NFC", text)).casefold()
    key = key.replace("ьо", "ё").translate(_FOLDED)
    key = _ascii_words(key).translate(_FOLDED)
    folded = _folded(key)
    while folded != key:  # one folding may bring letters together for another; none is undone by another, so this ends
        key, folded = folded, _folded(folded)
    return key


def _folded(key: str) -> str:
    for spelling, folded in _SPELLINGS:
        key = spelling.sub(folded, key)
    return key


def record_id(surname: str, first: str, year: int | None = None) -> str:
    """The id of a new record: "khalilov-lenur-1971", without a known year "khalilov-lenur".

    >>> record_id("Соколова", "Мария", 1980)
    'sokolova-mariya-1980'
    >>> record_id("Соколова", "Мария")
    'sokolova-mariya'

    ASCII letters in lower case, digits and hyphens, cut to what a file can be called; "unnamed" if nothing of
    the name can be written so. Whether the id is free is for the library to say.
    """
    words = _ascii_words(romanise(f"{surname} {first}").lower().translate(_PLAIN))
    name = words[:_LONGEST_NAME].strip().replace(" ", "-") or "unnamed"
    return name if year is None else f"{name}-{year}"


def _ascii_words(text: str) -> str:
    """The ASCII letters and digits, without accents and other scripts; everything else separates words."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text).casefold()
        text = "".join(sign if sign.isascii() else _instead(sign) for sign in apart)
    return " ".join(re.findall("[a-z0-9]+", text))


def _instead(sign: str) -> str:
    """Nothing for a mark, a letter of another script or an invisible sign, a blank for the rest."""
    category = unicodedata.category(sign)
    return "" if category[0] in "LM" or category == "Cf" else " "
