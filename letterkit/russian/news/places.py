"""Whether a text names a place of detention, as far as a glance shows."""

import re

from letterkit.late_pattern import late_pattern

POSTCODE = late_pattern(r"(?<!\d)\d{6}(?!\d)")
# The kinds are those of PLACE in place_words.py, which stand in small letters and in any case; a test holds the two.
FACILITY = late_pattern(
    r"(?<!\w)(?:ФК[А-Я]{1,5}|ФБУ|СИЗО|(?:ИК|КП|ВК|ЛИУ|Т|ИЗ|ОБ|КТБ|ОТБ|МОТБ|ЛПУ|ИЦ|УФИЦ|ИВС)\s?-?\s?(?:№\s?)?\d)"
    r"|(?i:колони|тюрьм|изолятор|больниц|мсч)"
)
_KIND_AND_NUMBER = late_pattern(
    r"(?<!\w)(?:ФК[А-Я]{1,5}\s)?(СИЗО|ИК|КП|ВК|ЛИУ|Т|ОБ|КТБ|ЛПУ)\s?-?\s?(?:№\s?)?(\d+)(?!\w)"
)
_IN_WORDS = late_pattern(r"\b(колони|тюрьм|изолятор|больниц)\w*(?:-поселени\w+)?", re.IGNORECASE)
# Which facility words for one can mean.
_ONE_OF_THEM = {
    "колони": late_pattern(r"(?<!\w)(?:ИК|КП|ВК|ЛИУ)(?!\w)|(?i:колони)"),
    "тюрьм": late_pattern(r"(?<!\w)Т(?!\w)|(?i:тюрьм)"),
    "изолятор": late_pattern(r"(?<!\w)СИЗО(?!\w)|(?i:изолятор)"),
    "больниц": late_pattern(r"(?<!\w)(?:[ОКРМ]Б|[ОКМС]?ТБ|МОТБ|ОСБ|СПБ|ЛПУ)(?!\w)|(?i:больниц)"),
}
_WORD = late_pattern(r"[^\W\d_]+")
_STEM = 5
"""Letters by which the name of a town and the adjective of it agree: "Липецк", "липецкую"."""


def names_a_place(plain: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a stretch of text has a postcode or a facility in it."""
    end = len(plain) if end is None else end
    return bool(POSTCODE.search(plain, start, end) or FACILITY.search(plain, start, end))


def says_no_more(short: str, full: str) -> bool:
    """Whether a place as named in passing is the one whose address is given: the same kind, number and town.

    >>> says_no_more("липецкую ИК-6", "398007, г. Липецк, ул. Ковалева, ФКУ ИК-6 УФСИН России по Липецкой области")
    True
    >>> says_no_more("колонии в Можайске", "143202, Московская обл., ФКУ ИК-5")
    False
    """
    named = [match.groups() for match in _KIND_AND_NUMBER.finditer(short)]
    given = [match.groups() for match in _KIND_AND_NUMBER.finditer(full)]
    if len(given) > 1 or any(each not in given for each in named):
        return False
    if not named and not any(_ONE_OF_THEM[word].search(full) for word in _IN_WORDS.findall(short.lower())):
        return False
    stems = {word[:_STEM].lower() for word in _WORD.findall(full)}
    rest = _WORD.findall(_IN_WORDS.sub("", _KIND_AND_NUMBER.sub("", short)))
    return all(word[:_STEM].lower() in stems for word in rest if len(word) > 2)
