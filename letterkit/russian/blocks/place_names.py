"""Settlements' names by the word alone: which words may be one, and a town's nominative."""

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import may_name_a_place, place_in_nominative
from letterkit.russian.word_table import word_set

_ONE_WORD = late_pattern(r"[А-ЯЁ][а-яё]+")
_ABBREVIATED = late_pattern(r"[А-ЯЁ][а-яё]{1,4}\.")
# So only names of places end: the dictionary, which takes a moment to load, need not be asked.
_OF_PLACES = late_pattern(r"(?:[сц]к|град|бург|[оеё]во|ино|горск|инск|горье)$")
_ENDING_LIKE_PLACES = word_set("розыск обыск выпуск отпуск пропуск допуск запуск спуск иск риск поиск")
_PERHAPS_GENITIVE = late_pattern(r"(?:[ыи]|[сц]ка|града|рода|бурга|поля|[оеё]ва|ина|ля|жка|ьца|рла|рга)$")


def may_be_settlement(bare: str) -> bool:
    """Whether a name without a type word may be a settlement's: neither a common word ("Скоро") nor "Респ." may."""
    if _ABBREVIATED.fullmatch(bare) or bare.lower() in _ENDING_LIKE_PLACES:
        return False
    if not _ONE_WORD.fullmatch(bare) or _OF_PLACES.search(bare):
        return True
    return may_name_a_place(bare)


def town_in_nominative(name: str) -> str:
    """The town's name; of "Казани", which only the genitive is, "Казань"."""
    if name[-1:] not in "аиыя" or not _ONE_WORD.fullmatch(name) or not _PERHAPS_GENITIVE.search(name):
        return name
    return place_in_nominative(name) or name
