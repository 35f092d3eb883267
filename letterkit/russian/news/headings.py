"""Short lines that may head what follows: "Усопшие" over a list says of everybody below what no word here knows."""

import re

from letterkit.late_pattern import late_pattern
from letterkit.russian.blocks.place_names import is_town
from letterkit.russian.blocks.vocabulary import QUARTER, SETTLEMENT, STREET
from letterkit.russian.news.remarks import are_many, is_headline
from letterkit.russian.regions import regions_within

_WORD = late_pattern(r"[^\W\d_]+")
_LABELLED = late_pattern(r"[^\w\n]*(?i:статус|состояние|сейчас|примечание|комментарий|новости)\s?[:-]")
_LONGEST = 3
"""Words. A longer line is a sentence, and is looked at as one."""

_OF_AN_ADDRESS = late_pattern(
    rf"\d{{3}}|(?<![\w-])(?:{STREET}|{SETTLEMENT}|{QUARTER}|дом|корп|стр|а/я|отряд|камера|область|край|район|республика)(?![\w-])",
    re.IGNORECASE,
)


def may_head(line: str) -> bool:
    """Whether a line is a few words that begin with a capital and are neither an address nor a usual title.

    >>> may_head("Усопшие"), may_head("Новости недели"), may_head("Владимирская область"), may_head("ул. Мира, 5")
    (True, False, False, False)
    """
    words = _WORD.findall(line)
    if not words or len(words) > _LONGEST or not words[0][0].isupper() or is_headline(line):
        return False
    place = _OF_AN_ADDRESS.search(line) or regions_within(line) or is_town(" ".join(words))
    return not place


def is_title_of_many(line: str) -> bool:
    """Whether a line is a few words about several: "Остаются", "Осуждены"."""
    words = _WORD.findall(line)
    return len(words) <= _LONGEST and are_many(words)


def is_labelled(line: str) -> bool:
    """Whether a line begins with a word that says what follows: "Статус: на этапе"."""
    return _LABELLED.match(line) is not None
