"""The kind of a facility by its printed name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks import facility_words as w
from letterkit.russian.blocks.source import Source
from letterkit.russian.kinds import find_kind

_IN_BRACKETS = late_pattern(r"\(([^()\n]{4,60})\)")
_ONLY_A_NAME = late_pattern(
    r"(?:(?i:исправительная|колония|следственный|изолятор|тюрьма|лечебн\w+|учреждение|больница|обл(?:\.|астная)|"
    r"кр(?:\.|аевая)|респ(?:\.|убликанская)|межобл(?:\.|астная)|туберкул[её]зная|соматическая|психиатрическая|"
    r"специализированная|воспитательная|(?:строгого|общего|особого)\sрежима|колония-поселение|центральная)\.?\s?)+"
    r"(?:№\s?)?\d*"
)
_FOR_WHOM = late_pattern(r"(?:женская|мужская)\s|\sдля\s(?:женщин|мужчин)", re.IGNORECASE)
_SAYS_NO_KIND = late_pattern(
    rf"(?<![\w-])(?:{w.LEGAL})(?:{w.WORD_END}|(?={w.WITHIN}|{w.SHORT_KIND}|{w.KIND}|[а-яё]))|[,\"(]"
)
_UNION = late_pattern(r"(?:ОИК|ОИУ|ОИУОХД)[\s-]?\d+[\s/,-]*")
_ADJECTIVE = late_pattern(r"^\s*[А-ЯЁ][а-яёії-]+(?:ая|ий|ый|кое|ський|ська)\s(?=ВК|[а-яё])")
_SHORT = late_pattern(rf"(?<!\w)(?:{w.KIND}|[ТT])(?=\s?-?\s?(?:№\s?)?\d)")
_WITHIN = late_pattern(w.WITHIN)
# Blanks stand for a regime behind a colony: to a text it is a word of the sentence, to a name nothing.
REGIME = late_pattern(r"\s(?:(?:общего|строгого|особого)\sрежима|\((?:общий|строгий|особый)\sрежим\))|[ ]{14,16}")
_SHORTENED = (
    (late_pattern(r"(?<!\w)межобл\.\s?", re.IGNORECASE), "межобластная "),
    (late_pattern(r"(?<!\w)обл\.\s?", re.IGNORECASE), "областная "),
    (late_pattern(r"(?<!\w)респ\.\s?", re.IGNORECASE), "республиканская "),
    (late_pattern(r"(?<!\w)кр\.\s?", re.IGNORECASE), "краевая "),
    (late_pattern(r"(?<!\w)(?:туб|туберк)\.\s?", re.IGNORECASE), "туберкулёзная "),
)


_SOME_COLONY = late_pattern(
    r"(?:(?:женская|мужская)\s)?колония(?:\s(?:общего|строгого|особого)\sрежима|[ ]{14,16})?"
    r"(?:\sдля\s(?:женщин|мужчин))?\s?-?\s?(?:№|N[o°º]?\.?|#|номер|ном\.)?\s?\d+",
    re.IGNORECASE,
)


QUOTED = late_pattern(r"\s?\(?\"[^\"\n]{1,60}\"\)?")
# The medical unit that a hospital is a branch of has a number of its own, and so has a union of colonies.
_NOT_ITS_NUMBER = late_pattern(
    r"(?:ФКУЗ\s)?МСЧ.*|(?:ОИК|ОИУ|ОИУОХД)[\s-]?\d+|УФИЦ\s?-?№?\s?\d+(?=\s(?:при|ФКУ|ИК))", re.DOTALL
)
# A section may lie far from its colony, and is another kind of place; which number it has the name does not say.
_SECTION = late_pattern(rf"УФИЦ(?:\s?-?№?\s?\d+)?\s(?:при\s)?(?:(?:{w.LEGAL})\s?\"?)?(?:{w.KIND})(?!\w)")


@dataclass(frozen=True, slots=True)
class KindAndNumber:
    """What a name says of which facility it is; `unsure` where it may be another: "колония № 7"."""

    kind: str | None
    number: str | None
    unsure: bool
    some_colony: bool


def kind_and_number(name: str, behind: str) -> KindAndNumber:
    """Kind and number of a facility by its name, and by what of it stands behind the number.

    >>> kind_and_number("КП", " при ИК-8"), kind_and_number("женская колония № 2", "").some_colony
    (KindAndNumber(kind='УКП при ИК', number='8', unsure=False, some_colony=False), True)
    """
    section = _SECTION.search(name)
    kind = None if section else kind_of_name(QUOTED.sub("", name)) or kind_of_name(name)
    numbers = re.findall(r"\d+(?:/\d+)?", _NOT_ITS_NUMBER.sub("", name))
    if kind == "КП" and not numbers and (colony := w.AT_A_COLONY.match(behind)):
        return KindAndNumber("УКП при ИК", re.findall(r"\d+", colony[0])[-1], unsure=False, some_colony=False)
    of_ukraine = kind == "ВК" and bool(numbers) and len(numbers[-1]) > 1  # ВК-120 is a виправна колонія there
    kind = None if of_ukraine else kind
    some_colony = _SOME_COLONY.fullmatch(name) is not None  # of which only the region tells the kind
    number = numbers[-1] if numbers and (kind or some_colony or section) else None
    return KindAndNumber(kind, number, of_ukraine or some_colony, some_colony)


@lru_cache(maxsize=4096)
def kind_of_name(name: str) -> str | None:
    """The kind: "ФК ЛПУ КТБ-1" is a КТБ, "ПФРСИ, ФКУ ИК-19" premises at a colony.

    A hospital that is called so in words only is a civil one as far as the name shows, except at a colony.
    """
    if "больница" in name.lower():
        short = w.HOSPITAL_KIND.search(name)
        kind = find_kind(short[0]) if short else None
        return kind.abbr if kind else None if w.AT_A_COLONY.search(name) else "больница"
    name = _UNION.sub("", REGIME.sub("", _FOR_WHOM.sub("", _SAYS_NO_KIND.sub(" ", name))))
    kind = find_kind(name) or find_kind(_ADJECTIVE.sub("", name))
    if kind is None and not _WITHIN.search(name) and (short := _SHORT.search(name)):  # "колония строгого режима ИК-6"
        kind = find_kind(short[0])
    if kind and kind.abbr == "ЛПУ":
        kind = find_kind(re.sub(r"ЛПУ", " ", name)) or kind
    return kind.abbr if kind else None


def kind_in_words(words: str) -> str | None:
    """The kind that words give which may be abbreviated: "Обл. больница", "кр. туберкулёзная больница"."""
    for short, long in _SHORTENED:
        words = short.sub(long, words)
    kind = find_kind(re.sub(r"[\d№\"]+", " ", _SAYS_NO_KIND.sub(" ", words)))
    return kind.abbr if kind else None


def without_repetition(source: Source, kind: str | None, number: str | None) -> Source:
    """The source without brackets that name a facility of that kind and number once more: "(больница № 11)"."""
    if kind is None or "(" not in source.plain:
        return source
    for bracket in _IN_BRACKETS.finditer(source.plain):
        numbers = re.findall(r"\d+", bracket[1])
        same = numbers in ([], [number]) and kind_in_words(bracket[1]) == kind
        if same and _ONLY_A_NAME.fullmatch(bracket[1]):
            source = source.without(*bracket.span())
    return source
