"""Settlements' names by the word alone: which words may be one, and a town's nominative."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import is_named_place, is_place, may_name_a_place, place_in_nominative
from letterkit.russian.regional_capitals import capital_meant
from letterkit.russian.word_table import word_pairs, word_set

_ONE_WORD = late_pattern(r"[А-ЯЁ][а-яё]+")
_ABBREVIATED = late_pattern(r"[А-ЯЁ][а-яё]{1,4}\.")
# So only names of places end: the dictionary, which takes a moment to load, need not be asked.
_OF_PLACES = late_pattern(r"(?:[сц]к|град|бург|[оеё]во|ино|горск|инск|горье)$")
_ENDING_LIKE_PLACES = word_set("розыск обыск выпуск отпуск пропуск допуск запуск спуск иск риск поиск")
_ADJECTIVE = late_pattern(r"(?:[аяое]я|[иыо]й|[оеыи]е)$")
_PERHAPS_GENITIVE = late_pattern(r"[аяиы]$|ого$|^\S+(?:[ое]го|[ое]й|[иы]х)\s")
_MORE_TOWNS = word_set(
    "нижний_тагил нижний_ломов нижняя_тура старый_оскол новый_оскол великий_устюг великие_луки сергиев_посад "
    "павловский_посад новая_ляля вышний_волочёк вышний_волочек советская_гавань набережные_челны минеральные_воды "
    "верхний_уфалей верхняя_пышма верхняя_салда вятские_поляны сухой_лог красный_сулин белая_калитва лодейное_поле "
    "каменск-уральский каменск-шахтинский николаевск-на-амуре комсомольск-на-амуре спасск-дальний усть-лабинск плавск "
    "гусь-хрустальный орехово-зуево петропавловск-камчатский"
)
"""Towns in which or near which there are facilities, of those that the dictionary lacks."""
_IN_GENITIVE = word_pairs(
    "бора-бор кирова-киров покрова-покров сокола-сокол семенова-семёнов семёнова-семёнов тары-тара"
)
"""Genitives of such towns that may be something else, too, and behind a facility are not."""
_OF_TWO_TOWNS = frozenset(("Печоры",))
"""What is one town's name and another's genitive."""
_TOWN_OF_FACILITY = late_pattern(
    r"\d\s(?:города\s|г\.\s?)?(?P<town>(?:[А-ЯЁ][а-яё]+(?:ого|его)\s)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*)$"
)


def may_be_settlement(bare: str) -> bool:
    """Whether a name without a type word may be a settlement's: neither a common word ("Скоро") nor "Респ." may."""
    if _ABBREVIATED.fullmatch(bare) or bare.lower() in _ENDING_LIKE_PLACES:
        return False
    if not _ONE_WORD.fullmatch(bare) or _OF_PLACES.search(bare):
        return True
    return may_name_a_place(bare)


def is_town(name: str) -> bool:
    """Whether the name, in the nominative, is known to be a town's: a capital, or in a table.

    >>> is_town("Тюмень"), is_town("Нижний Тагил"), is_town("Тюмени"), is_town("Канатный")
    (True, True, False, False)
    """
    if (capital := capital_meant(name)) or name.lower().replace(" ", "_") in _MORE_TOWNS:
        return capital is None or _same(capital[0], name)
    return " " not in name and not _ADJECTIVE.search(name) and is_place(name)


def town_in_nominative(name: str) -> str:
    """The town's name; of "Казани", which only the genitive is, "Казань"."""
    if capital := capital_meant(name):
        return name if _same(capital[0], name) else capital[0]
    if not _PERHAPS_GENITIVE.search(name) or not _ONE_WORD.fullmatch(name):
        return name
    return place_in_nominative(name) or name


def _same(one: str, other: str) -> bool:
    return one.replace("ё", "е") == other.replace("ё", "е")


def town_behind_facility(name: str) -> str | None:
    """The nominative of what stands right behind a facility, "СИЗО-1 Тюмени"; None if it may be another case.

    >>> town_behind_facility("Ржева"), town_behind_facility("Явас"), town_behind_facility("Чуняра")
    ('Ржев', 'Явас', None)
    """
    if name in _OF_TWO_TOWNS:
        return None
    town = _of_genitive(name) or town_in_nominative(name)
    unclear = town == name and _PERHAPS_GENITIVE.search(name) and not is_town(name)
    return None if unclear and not is_named_place(name) else town


def town_of_facility(printed: str) -> str | None:
    """The town in a facility's name, "СИЗО-2 Таганрога", in the nominative; None if there is none that is known."""
    found = _TOWN_OF_FACILITY.search(printed)
    town = found["town"] if found else ""
    known = _of_genitive(town)
    return known or (town if is_town(town := town_in_nominative(town)) else None)


def _of_genitive(name: str) -> str | None:
    known = _IN_GENITIVE.get(name.lower())
    return known and known.capitalize()
