"""Latin letters for Russian names: romanisation, ids of records, and a key under which any spelling is found.

Romanisation is the system of BGN and PCGN (1947) made simpler, as maps and newspapers do: no apostrophes, ё is yo,
final ий and ый are y. The only module that uses `transliterate`.
"""

import re
import unicodedata
from functools import lru_cache

from transliterate.base import TranslitLanguagePack

from letterkit.late_pattern import late_pattern
from letterkit.model.name import FullName

# Letters as they are out of context: of Russian; of Ukrainian and Belarusian; of Tatar, Bashkir and Kazakh.
_LETTERS = dict(zip("абвгдезийклмнопрстуфыэіґўәғқңөүұһ", "abvgdeziyklmnoprstufyeiguagknouuh", strict=True))
_LETTERS |= {"ё": "yo", "ж": "zh", "җ": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
_LETTERS |= {"ъ": "", "ь": "", "ю": "yu", "я": "ya", "ї": "yi", "є": "ye"}
_BOTH_CASES = _LETTERS | {cyrillic.upper(): latin.capitalize() for cyrillic, latin in _LETTERS.items()}
_LETTER_FOR_LETTER = {cyrillic: latin for cyrillic, latin in _BOTH_CASES.items() if len(latin) == 1}
_SEVERAL_OR_NONE = {cyrillic: latin for cyrillic, latin in _BOTH_CASES.items() if len(latin) != 1}

# A word of one syllable ("Вий") has no ending to shorten.
_ENDING = late_pattern(r"\b[^\W\d_аеёиоуыэюя]*[иы]й\b|([иы])й\b", re.IGNORECASE)
_SOFT_SIGN_HEARD = late_pattern(r"ь(?=[ио])", re.IGNORECASE)
_E_AS_YE = late_pattern(r"\bе|(?<=[аеёиоуыэюяьъіїє])е", re.IGNORECASE)
_CAPITAL_OF_SEVERAL = late_pattern(f"[{''.join(c for c, latin in _SEVERAL_OR_NONE.items() if latin and c.isupper())}]")


class SimplifiedBgn(TranslitLanguagePack):  # type: ignore[misc]  # transliterate ships no types
    """Russian in simplified BGN/PCGN, a language pack of `transliterate` (`reversed` is to Latin).

    The base class maps letters and knows no context, so what depends on it is spelt out before:
    "Ермак" becomes "Йермак", "Лефортовский" becomes "Лефортовскй".
    """

    language_code = "ru-bgn"
    language_name = "Russian (simplified BGN/PCGN)"
    # Backwards, since of letters that share a Latin one (е and э) the last would win. For the same reason the way to
    # Latin has a mapping of its own.
    mapping = ("".join(_LETTER_FOR_LETTER.values())[::-1], "".join(_LETTER_FOR_LETTER)[::-1])
    reversed_specific_mapping = ("".join(_LETTER_FOR_LETTER), "".join(_LETTER_FOR_LETTER.values()))
    reversed_specific_pre_processor_mapping = _SEVERAL_OR_NONE

    def translit(
        self,
        value: str,
        reversed: bool = False,  # noqa: A002, FBT001, FBT002 - the base class's signature
        strict: bool = False,  # noqa: FBT001, FBT002
        fail_silently: bool = True,  # noqa: FBT001, FBT002
    ) -> str:
        """The text in the other alphabet; from Latin back to Cyrillic only letter for letter."""
        text = _with_context_spelt_out(value) if reversed else value
        return str(super().translit(text, reversed, strict, fail_silently))


# Used as it is: the registry would make a new pack at each call, and nothing looks ours up by its code.
_PACK = SimplifiedBgn()


@lru_cache(maxsize=32768)
def romanise(text: str) -> str:
    """The text with Cyrillic letters in simplified BGN/PCGN: "Енисейск" gives "Yeniseysk".

    >>> romanise("Щукина Евгения, Енисейск")
    'Shchukina Yevgeniya, Yeniseysk'

    Capitals stay capitals (ЩЕРБА, SHCHERBA), everything that is not Cyrillic stays as it is.
    Cached, since lists show the same names again and again.
    """
    return str(_PACK.translit(unicodedata.normalize("NFC", text), reversed=True))


def romanise_name(name: FullName) -> str:
    """The name with the first name first: "Lenur Ablyamitovich Khalilov".

    >>> romanise_name(FullName("Соколова", "Мария", "Ивановна"))
    'Mariya Ivanovna Sokolova'
    """
    return romanise(name.given_first)


def _with_context_spelt_out(text: str) -> str:
    text = _ENDING.sub(lambda ending: ending[0][-1] if ending[1] else ending[0], text)
    text = _SOFT_SIGN_HEARD.sub(lambda sign: "Й" if sign[0].isupper() else "й", text)
    text = _E_AS_YE.sub(_ye, text)
    return _CAPITAL_OF_SEVERAL.sub(_capitals, text)


def _ye(letter: re.Match[str]) -> str:
    if letter[0] == "е":
        return "йе"
    return "ЙЕ" if _among_capitals(letter) else "Йе"


def _capitals(letter: re.Match[str]) -> str:
    latin = _BOTH_CASES[letter[0]]
    return latin.upper() if _among_capitals(letter) else latin


def _among_capitals(letter: re.Match[str]) -> bool:
    """Whether the capital stands in a word of capitals: the next letter is one, or the last was."""
    start, end = letter.span()
    after = letter.string[end : end + 1]
    return after.isupper() or (letter.string[start - 1 : start].isupper() and not after.islower())


# Latin letters that do not come apart into a plain letter and a mark, or not into the right one.
_LATIN_LETTERS = dict(zip("ıłøđðə", "ilodda", strict=True))
_LATIN_LETTERS |= {"þ": "th", "æ": "ae", "œ": "oe", "ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ž": "zh"}
_APOSTROPHES = dict.fromkeys("'`´‘’‛ʹʻʼ′＇", "")
_PLAIN = str.maketrans(_LATIN_LETTERS | _APOSTROPHES)

# Letter for letter; what romanisation decides by context the spellings below make equal.
_FOLDED = str.maketrans(_LETTERS | {"w": "v", "q": "k"} | _LATIN_LETTERS | _APOSTROPHES)
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
    key = unicodedata.normalize("NFC", text).casefold()
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
