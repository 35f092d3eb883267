"""Words written as they sound: what they were meant to be, by the spelling rules that such slips break."""

from collections.abc import Iterator
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.russian.morphology import is_common, knows
from letterkit.russian.word_table import word_pairs

_HUSHED = late_pattern("(?<=[жчшщ])о")
"""«Жолтый»: behind these letters ё is heard as о."""

_MENDED_STEMS = word_pairs(
    """
    сдраст-здравст здраст-здравст здавств-здравств сдравст-здравст прийд-прид будующ-будущ следущ-следующ учавств-участв
    учавст-участв учавсв-участв чуст-чувст празник-праздник позно-поздно серце-сердце сонц-солнц агенств-агентств
    щаст-счаст щит-счит щет-счет мущин-мужчин мужщин-мужчин што-что лутш-лучш лудш-лучш лучьш-лучш скуш-скуч конеш-конеч
    яишн-яичн нарошн-нарочн симпотич-симпатич координал-кардинал
    """
)
_ENDINGS = (
    ("ца", "тся"),
    ("цца", "ться"),
    ("ца", "ться"),
    ("тса", "тся"),
    ("ова", "ого"),
    ("ева", "его"),
    ("ово", "ого"),
    ("ево", "его"),
    ("иво", "его"),
    ("сч", "щ"),
)
_INSIDE = (
    ("стн", "сн"), ("сн", "стн"), ("здн", "зн"), ("зн", "здн"), ("жд", "щ"), ("сд", "зд"), ("зд", "сд"), ("шн", "чн"),
    ("чьк", "чк"), ("чьн", "чн"), ("щн", "чн"), ("нч", "ньч"), ("шт", "чт"), ("дч", "тч"), ("ьй", "й"),
)  # fmt: skip
_WHOLE = {
    "вапще": "вообще", "вобщем": "в общем", "вообщем": "в общем", "вопщем": "в общем", "вкурсе": "в курсе",
    "впринципе": "в принципе", "всетаки": "всё-таки", "всёравно": "всё равно", "всеравно": "всё равно",
    "всмысле": "в смысле", "поидее": "по идее", "тоесть": "то есть", "ненадо": "не надо", "врятли": "вряд ли",
    "врядли": "вряд ли", "досвидания": "до свидания", "досвиданья": "до свидания", "досвидание": "до свидания",
    "досведания": "до свидания", "каво": "кого", "ково": "кого", "ево": "его", "штобы": "чтобы", "штото": "что-то",
    "шол": "шёл",
    "изза": "из-за", "изпод": "из-под", "длиньше": "длиннее",
    "красивше": "красивее",
    "харашо": "хорошо", "пожалуста": "пожалуйста", "пажалуста": "пожалуйста",
    "спасиба": "спасибо", "черезчур": "чересчур", "чересчюр": "чересчур", "всвязи": "в связи", "ввиде": "в виде",
    "вцелом": "в целом", "восновном": "в основном", "незачто": "не за что", "наврятли": "вряд ли",
    "потомушто": "потому что", "почемуто": "почему-то", "гдето": "где-то", "както": "как-то", "когдато": "когда-то",
    "ктото": "кто-то", "какойто": "какой-то", "какаято": "какая-то", "чтото": "что-то", "откудато": "откуда-то",
    "вобщемто": "в общем-то", "вообщето": "вообще-то", "наконецто": "наконец-то",
}  # fmt: skip


@lru_cache(maxsize=4096)
def heard_as(word: str) -> str:
    """What a word in small letters was meant to be, or "".

    >>> heard_as("жолтый"), heard_as("мущина"), heard_as("прийдёт"), heard_as("шопот"), heard_as("письмо")
    ('жёлтый', 'мужчина', 'придёт', 'шёпот', '')
    """
    if word in _WHOLE:
        return _WHOLE[word]
    if knows(word):
        return ""
    return next((other for other in _respelt(word) if is_common(other)), "")


def _respelt(word: str) -> Iterator[str]:
    """The word with one rule applied, then with ё behind every ж, ч, ш and щ as well."""
    yield from _with_yo(word)
    stems = [word.replace(slip, stem, 1) for slip, stem in _MENDED_STEMS.items() if slip in word]
    for mended in (*stems, *_with_other_endings(word), *_with_other_insides(word)):
        yield mended
        yield from _with_yo(mended)


def _with_yo(word: str) -> Iterator[str]:
    if _HUSHED.search(word):
        yield _HUSHED.sub("ё", word)
        yield _HUSHED.sub("е", word)


def _with_other_endings(word: str) -> Iterator[str]:
    for slip, ending in _ENDINGS:
        if word.endswith(slip):
            yield word[: -len(slip)] + ending


def _with_other_insides(word: str) -> Iterator[str]:
    for slip, letters in _INSIDE:
        start = word.find(slip)
        if start >= 0:
            yield word[:start] + letters + word[start + len(slip) :]
