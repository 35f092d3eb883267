"""Addresses that a list prints in capitals or without blanks, as addresses are written."""

import re
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import facility_words as w
from letterkit.russian.blocks import vocabulary as v
from letterkit.russian.word_table import word_set

_STOP_WITHOUT_BLANK = late_pattern(r"(?<=[а-яё])\.(?=[А-ЯЁ\d])|(?<=[А-ЯЁ]{2})\.(?=[А-ЯЁ]{3})")
_SMALL_LETTER = late_pattern(v.SMALL)
_IN_CAPITALS = late_pattern(r".*[А-ЯЁ]{4}|[А-ЯЁ]+\.?\s?\d+[А-ЯЁ]?$")
_WORD = late_pattern(r"(?<!\w)(?:\d+-)?[А-ЯЁ]+(?:-[А-ЯЁ]+)*")
_VOWEL = late_pattern("[АЕЁИОУЫЭЮЯ]")
_TYPE = late_pattern(
    rf"{v.STREET}|{v.SETTLEMENT}|{v.SETTLEMENT_AFTER}|{v.QUARTER}|{v.DISTRICT_AFTER}|{v.HOUSE}|{v.PLOT}|{v.BUILDING}"
)
_ABBREVIATED = late_pattern(
    rf"{w.LEGAL}|ФКУ.*|{w.WITHIN}|{w.KIND}|{w.SHORT_KIND}|[УГО]{{0,3}}ФСИН|АО|ЕАО|НАО|ХМАО|ЯНАО|РМЭ|[А-Я]НР"
)
_SMALL = word_set(
    "на по и в при лет летия имени им под года области край краю крае округу округ автономному автономный городу "
    "область обл респ исправительная колония следственный изолятор тюрьма"
)


def spaced(text: str) -> str:
    """The text with a blank behind every full stop of an abbreviation.

    >>> spaced("п.г.т.Рудничный"), spaced("ул.Мира"), spaced("ул. А.С.Пушкина")
    ('п.г.т. Рудничный', 'ул. Мира', 'ул. А.С.Пушкина')
    """
    return _STOP_WITHOUT_BLANK.sub(". ", text) if "." in text else text


@lru_cache(maxsize=4096)
def in_ordinary_spelling(text: str) -> str:
    """A part of an address with the blanks it needs; one wholly in capitals as it is usually written.

    Abbreviations that are no words, and numbers, stay as they are.

    >>> in_ordinary_spelling("УЛ.КРАСНОЙ АРМИИ"), in_ordinary_spelling("Г. РОСТОВ-НА-ДОНУ")
    ('ул. Красной Армии', 'г. Ростов-на-Дону')
    >>> in_ordinary_spelling("ФКУ ИК-3 УФСИН РОССИИ ПО КИРОВСКОЙ ОБЛАСТИ")
    'ФКУ ИК-3 УФСИН России по Кировской области'
    """
    text = spaced(text)
    if _SMALL_LETTER.search(text) or not _IN_CAPITALS.match(text):
        return text
    return spaced(_WORD.sub(_ordinary, text))


def _ordinary(word: re.Match[str]) -> str:
    printed = word[0]
    if _TYPE.fullmatch(printed.lower()):
        return printed.lower()
    if _ABBREVIATED.fullmatch(printed) or not _VOWEL.search(printed):
        return printed
    first, *others = printed.split("-")
    return "-".join((_part(first), *(part.lower() if first.isdecimal() else _part(part) for part in others)))


def _part(part: str) -> str:
    return part.lower() if part.lower() in _SMALL else part.capitalize()
