"""Romanisation as a language pack of `transliterate`; the only module that uses it.

Importing it takes 30 ms, so `latin` does so when the first text is romanised.
"""

import re

from transliterate.base import TranslitLanguagePack

from letterkit.late_pattern import late_pattern
from letterkit.russian.latin_letters import LETTERS

_BOTH_CASES = LETTERS | {cyrillic.upper(): latin.capitalize() for cyrillic, latin in LETTERS.items()}
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
