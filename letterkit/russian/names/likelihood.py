"""How likely a word is a first name, or a surname, in the nominative: what ranks the readings of a printed name.

Scores are weights: `nominative` adds those of the parts of a name, and how common its case and order are, and compares
the sums; a lead of `CLEAR` is taken for certainty. They go by 3 for a known first name, 2 for the suffix of a surname,
1 for an ordinary shape, 0 for a rare one, less for what is hardly a name. The fractions between were found by trial, so
that the names in `tests/russian/test_names*.py` are read as they should be: after a change run these. In each table the
first ending that fits decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.names.ends_in import WordTest, by_last_letter, ends_in
from letterkit.russian.names.first_names import NO_NAMES_IN_IE
from letterkit.russian.names.gender import knows_first, surname_gender
from letterkit.russian.names.paradigms import VOWELS, syllables
from letterkit.russian.names.surname_words import (
    ADJECTIVES_IN_IJ,
    ADJECTIVES_IN_OJ,
    ADJECTIVES_IN_OVOJ,
    ADJECTIVES_IN_SKOJ,
    INDECLINABLE_FIRST,
    LOSES_A_VOWEL,
    NOUNS_OF_HERS_IN_SOFT_SIGN,
    PARENTAGE,
    POSSESSIVE_IN_IJ,
    TITLES,
    USUAL_IN_OV,
)

CLEAR = 2.0
_NEVER = -5.0


@dataclass(frozen=True, slots=True)
class _Shape:
    """What words that pass the test score."""

    test: WordTest
    score: float


Shapes = Callable[[str], tuple[_Shape, ...]]
"""By the last letter of a word, the shapes that it may have."""


def _shapes(*pairs: tuple[str, float]) -> Shapes:
    return by_last_letter([_Shape(ends_in(pattern), score) for pattern, score in pairs])


_C = f"[^{VOWELS}йь]"

# What Russian never spells, so that undoing an ending went astray: Дудкя, Ильа, Андреь.
_MISSPELT = late_pattern(
    f"(?:[гкхжчшщц][яю]|[гкхжчшщ]ый?|[ьъ][аоу]|аа|[{VOWELS}йъ]ь|{_C}й|ьй|[{VOWELS}]ень|ье[цк]|[^{VOWELS}йрлнскт]ц|[бвмпф]я|[внт]ом|вым|[^е]ць|ьець|ьяя)$"
)

_OF_ONE_SYLLABLE = late_pattern("(?:[уюои]|ой|[^чшжщ]к)$")  # Лю, Цой, Вовк

_HIS_FIRST = _shapes(
    ("[оеё]в|[сц]кий|енко|чук", -1),
    ("[бвгджзкпстфхцчшщ][лн]", -1),
    (f"[^{VOWELS}]", 1),
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
    ("[лрс]я", 0.4),
    (f"{_C}я", -0.5),
    ("[ая]", 1),
    ("[ео]й", -1),
    ("ие", 1.8),  # Ление, Урие: Crimean Tatar names that do not decline
    ("е", 0.9),
    (f"{_C}ь?", 0.5),
    ("ии", -1),
    ("[иы]", 0.3),
    ("о", 0),
    ("", -1),
)
_ANY_SURNAME = (
    ("[жшчщц]ь", -1),  # only a feminine noun, or Ukrainian spelling
    ("[ое]го|[нжшчщ]ем|[сц]ком", -1),  # an adjective's ending half undone
    (f"^{_C}*[{VOWELS}]{_C}+", 1),  # in one syllable a suffix cannot be told apart from a stem: Кук
    ("енко|[чш]ко|[уюая]к|ик|ич|ян|швили|дзе|[иы]х|ия", 2),
    ("еску|чи|джи", 2),  # Romanian and Turkic, which do not decline
    ("ен[оё]к", 1.8),
    ("рц", 1.4),
    ("ец", 1.3),
    ("льц", 1.2),
    ("нц|ок", 0.9),
    (f"ек|ень|{_C}ий", 0.7),
    ("енк|[бвгджзптфхцчшщ]к|[бвгджзкпстфхцчшщ][лн]", -0.5),
    (f"{_C}ь?|й|[ао]", 1),
    ("ии", -1),
    ("и", 0.8),
    ("[уе]ля", 1.1),  # Зозуля, Неделя: suffixes of nouns
    ("я", 0.4),
    ("ы", 0.3),
    ("ану", 0.2),
    ("яну", -0.1),  # Петросяну is the dative of Петросян
    ("[еэ]", 0),
    (f"^{_C}*[{VOWELS}][клмнрст]у", -0.5),  # Куку
    ("", -1),
)
_HIS_SURNAME = _shapes(
    ("[оеё]в|[иы]н|[сц]кий", 2),
    ("ый|[нжчшщгкх]ий", 1.2),
    (f"^{_C}*[{VOWELS}][^{VOWELS}]*[сц]кой", 0.6),
    ("[сц]кой", -0.1),  # the usual ones are listed; Заславскому is the dative of Заславский
    ("ой", 0.6),
    ("[иы]на", 0.5),
    ("(?:[оеё]в|ск)ая?", -1),
    *_ANY_SURNAME,
)
_HER_SURNAME = _shapes(
    (f"^{_C}*(?:[оеё]в|[иы]н)а", 1),
    ("[оеё]ва|[иы]на|[сц]кая", 2),
    ("[иы]ная", -0.5),
    ("[оеё]вая", -0.5),
    ("[сц]ка", -0.1),  # Полянской is no form of Полянска
    (f"^{_C}*ая", 0.5),
    ("[ая]я", 1.2),
    ("[оеё]в|[сц]кий|[оы]й", -1),
    ("[нжчшщ]ей|[иы]н", 0),
    ("[еи]й", 0.5),
    *_ANY_SURNAME,
)


@lru_cache(maxsize=65536)
def first_name_likelihood(words: str, gender: Gender) -> float:
    """How likely these words are a first name of that gender, in the nominative.

    A known word vouches for a compound, one that is hardly a name spoils it.
    """
    scores = [_first_word(word, gender) for word in re.split("[ -]", words.lower())]
    return max(scores) if min(scores) >= 0 else min(scores)


def _first_word(word: str, gender: Gender) -> float:
    other = Gender.FEMALE if gender is Gender.MALE else Gender.MALE
    if knows_first(word, gender):
        # Мумине may be the dative of Мумина; the dative of Зульфия is Зульфии, so Зульфие is none, and comes before it
        of_hers_in_e = 3.1 if word.endswith("ие") else 2
        return of_hers_in_e if gender is Gender.FEMALE and word.endswith("е") else 3
    if word in NO_NAMES_IN_IE:
        return -1
    shape = _score(word, _HIS_FIRST if gender is Gender.MALE else _HER_FIRST)
    return min(shape, 0) - 1 if knows_first(word, other) else shape


@lru_cache(maxsize=65536)
def surname_likelihood(words: str, gender: Gender) -> float:
    """How likely these words are a surname of that gender, in the nominative."""
    *before, last = re.split("[ -]", words.lower())
    pieces = [word for word in before if word not in INDECLINABLE_FIRST] if last not in TITLES else []
    scores = [_surname_word(word, gender) for word in (*pieces, last)]
    return min(scores)


def _surname_word(word: str, gender: Gender) -> float:
    his = gender is Gender.MALE
    possessive = word if his else word.removesuffix("ья") + "ий"
    if word in ADJECTIVES_IN_IJ or possessive in POSSESSIVE_IN_IJ or word in PARENTAGE or word in TITLES:
        return 2
    is_adjective = word[:-2] in ADJECTIVES_IN_OVOJ and word[-2:] == ("ой" if his else "ая")
    if is_adjective and word[:-2] in USUAL_IN_OV:
        return 1.9
    if is_adjective or (his and (word in ADJECTIVES_IN_SKOJ or word in ADJECTIVES_IN_OJ)):
        return 2.1  # Береговая before Берегова, Донской before Донский, Седой before Седый
    if word in NOUNS_OF_HERS_IN_SOFT_SIGN:
        return 1
    if word in LOSES_A_VOWEL:
        return 1.5
    score = _score(word, _HIS_SURNAME if his else _HER_SURNAME)
    if syllables(word) == 1 and _OF_ONE_SYLLABLE.search(word):
        score = max(score, 1)
    return score - 0.5 if knows_first(word, gender) and surname_gender(word) is None else score


def _score(word: str, shapes: Shapes) -> float:
    if _MISSPELT.search(word):
        return _NEVER
    return next(shape.score for shape in shapes(word[-1:]) if shape.test(word))
