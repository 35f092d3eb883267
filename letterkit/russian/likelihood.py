"""How likely a word is a first name, or a surname, in the nominative: what ranks the readings of a printed name.

Scores are ordinal: 3 a known first name, 2 a telling suffix, 1 an ordinary shape, 0 a rare one, below that hardly.
A lead of `CLEAR` is taken for certainty.
"""

import re
from functools import lru_cache

from letterkit.model.name import Gender
from letterkit.russian.gender import knows_first, surname_gender
from letterkit.russian.paradigms import syllables
from letterkit.russian.surname_words import (
    ADJECTIVES_IN_IJ,
    ADJECTIVES_IN_OVOJ,
    ADJECTIVES_IN_SKOJ,
    LOSES_A_VOWEL,
    PARENTAGE,
)

CLEAR = 2.0
NEVER = -5.0

Shapes = tuple[tuple[re.Pattern[str], float], ...]


def _shapes(*pairs: tuple[str, float]) -> Shapes:
    return tuple((re.compile(f"(?:{pattern})$"), score) for pattern, score in pairs)


# What Russian never spells, so that undoing an ending went astray: Дудкя, Ильа.
_MISSPELT = re.compile("[гкхжчшщц]я|[гкхжчшщц]ю|[гкхжчшщ]ы|[ьъ]а|аа|[аеёиоуыэюяйъ]ь|[^аеёиоуыэюяйрлнс]ц$|[бвпфм]я$")

_HIS_FIRST = _shapes(
    ("(?:[оеё]в|[сц]кий|енко|чук)", -1),
    ("[бвгджзкпстфхцчшщ][лн]", -1),
    ("[^аеёиоуыэюя]", 1),
    ("иа", -0.5),
    ("[ая]", 0.3),
    ("ии", -1),
    ("и", 0.8),
    ("[ео]", 0),
    ("", -1),
)
_HER_FIRST = _shapes(
    ("(?:[оеё]в|ск)ая?", -1),
    ("иа", -0.5),
    ("[ая]", 1),
    ("[ео]й", -1),
    ("ие", 1.8),  # Ление, Урие: Crimean Tatar names that do not decline
    ("е", 0.9),
    ("[^аеёиоуыэюяйь]|ь", 0.5),
    ("ии", -1),
    ("[иы]", 0.3),
    ("о", 0),
    ("", -1),
)
_ANY_SURNAME = _shapes(
    ("(?:[еи]ч|ч|)енко|[чш]ко|[ую]к|[ая]к|ик|ич|ян|швили|дзе|ых|их", 2),
    ("еску|(?:ч|дж)и", 2),  # Romanian and Turkic, which stand still
    ("[ая]ну", 0),
    ("ен[оё]к", 1.8),
    ("енек|енк|[нжшчщ]ем|[сц]ком|[нт]ом|[бвгджзптфхцчшщ]к|[бвгджзкпстфхцчшщ][лн]", -0.5),
    ("[^аеёиоуыэюяйьс]ь?", 1),
    ("ия", 2),
    ("ии", -1),
    ("[ао]", 1),
    ("[яи]", 0.8),
    ("ы", 0.3),
    ("[уюё]", -1),
    ("[еэ]", 0),
    ("", 1),
)
_HIS_SURNAME = (
    _shapes(
        ("[оеё]в|[иы]н|[сц]кий", 2),
        ("ый", 1.2),
        ("[сц]кой", 0.5),
        ("[нжчшщ]ий", 1.2),
        ("ой", 0.6),
        ("[иы]на", 0.5),
        ("(?:[оеё]в|ск)ая?", -1),
    )
    + _ANY_SURNAME
)
_HER_SURNAME = (
    _shapes(
        ("[оеё]ва|[иы]на|[сц]кая", 2),
        ("[оеё]вая|[сц]ка", 0),
        ("[иы]ная", -0.5),
        ("[ая]я", 1.2),
        ("[оеё]в|[сц]кий|ой|ый", -1),
        ("[нжчшщ]ей|[иы]н", 0),
        ("[еи]й", 0.5),
    )
    + _ANY_SURNAME
)


@lru_cache(maxsize=65536)
def as_first(words: str, gender: Gender) -> float:
    """How likely these words are a first name of that gender, in the nominative."""
    scores = [_first_word(word, gender) for word in re.split("[ -]", words.lower())]
    return sum(scores) / len(scores)


def _first_word(word: str, gender: Gender) -> float:
    other = Gender.FEMALE if gender is Gender.MALE else Gender.MALE
    if knows_first(word, gender):
        # a woman's known -е never settles it: Мумине may be the dative of Мумина
        return 2 if gender is Gender.FEMALE and word.endswith("е") else 3
    shape = _score(word, _HIS_FIRST if gender is Gender.MALE else _HER_FIRST)
    return min(shape, 0) - 1 if knows_first(word, other) else shape


@lru_cache(maxsize=65536)
def as_surname(words: str, gender: Gender) -> float:
    """How likely these words are a surname of that gender, in the nominative."""
    word = re.split("[ -]", words.lower())[-1]
    if word in ADJECTIVES_IN_IJ or word in PARENTAGE:
        return 2
    if word in LOSES_A_VOWEL or word in ADJECTIVES_IN_SKOJ:
        return 1.5
    if word.endswith("ая") and word[:-2] in ADJECTIVES_IN_OVOJ:
        return 1.5
    if syllables(word) == 1 and word[-1] in "уюойиы":
        return 0.9  # Цой, Лю
    score = _score(word, _HIS_SURNAME if gender is Gender.MALE else _HER_SURNAME)
    return score - 0.5 if knows_first(word, gender) and surname_gender(word) is None else score


def _score(word: str, shapes: Shapes) -> float:
    if _MISSPELT.search(word):
        return NEVER
    return next(score for pattern, score in shapes if pattern.search(word))
