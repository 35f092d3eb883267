"""A printed name taken apart, in whatever case it stands: which words are the surname, first name, patronymic."""

import re
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, FullName, Gender
from letterkit.russian.characters import clean
from letterkit.russian.names.surname_words import INDECLINABLE_FIRST, PARENTAGE
from letterkit.russian.word_table import word_set

_WORD = late_pattern(r"[^\W\d_]+(?:[-'’ʼ][^\W\d_]+)*")
_INITIALS = late_pattern(r"(?:[^\W\d_]\.-?){1,3}")
_ONE_INITIAL = late_pattern(r"[^\W\d_]\.(?:-[^\W\d_]\.)?")
_AROUND = ' ,;:()[]«»"„“”'

# The endings of a patronymic show its gender and, except for feminine forms that two cases share, its case.
_SHORT_FATHERS = "иль|лук|фом|кузьм|никит|савв|фок"  # Ильич: fathers in -а, -я
_HIS = late_pattern(rf"(?:(?:\w(?:[оеё]в|[ае])|^(?:{_SHORT_FATHERS}))ич|^силыч)(|а|у|ем|ом|е)$", re.IGNORECASE)
_HERS = late_pattern(r"\w(?:[оеё]в|ич|иниш)н(а|ы|е|у|ой|ою)$", re.IGNORECASE)
_HIS_CASES = {
    "": (Case.NOMINATIVE,),
    "а": (Case.GENITIVE, Case.ACCUSATIVE),
    "у": (Case.DATIVE,),
    "ем": (Case.INSTRUMENTAL,),
    "ом": (Case.INSTRUMENTAL,),
    "е": (Case.PREPOSITIONAL,),
}
_HER_CASES = {
    "а": (Case.NOMINATIVE,),
    "ы": (Case.GENITIVE,),
    "е": (Case.DATIVE, Case.PREPOSITIONAL),
    "у": (Case.ACCUSATIVE,),
    "ой": (Case.INSTRUMENTAL,),
    "ою": (Case.INSTRUMENTAL,),
}
_PARENTAGE = late_pattern(f"(?:{'|'.join(sorted(PARENTAGE, key=len, reverse=True))})$")
_DAUGHTER = frozenset({"кызы", "гызы", "кизи", "кыз"})
_MOST_WORDS = 6


@lru_cache(maxsize=8192)
def patronymic_gender(patronymic: str) -> Gender | None:
    """The gender a patronymic shows in any case, None if it shows none (an initial, a foreign one)."""
    parentage = _PARENTAGE.search(patronymic.lower())
    if parentage:
        return Gender.FEMALE if parentage[0] in _DAUGHTER else Gender.MALE
    his, hers = _endings(patronymic)
    if his is not None:
        return Gender.MALE
    return Gender.FEMALE if hers is not None else None


def is_parentage(patronymic: str) -> bool:
    """Whether it is a patronymic that says "son of" or "daughter of": Мамед оглы, Мамед-оглы, Маратулы."""
    return _PARENTAGE.search(patronymic.lower()) is not None


def patronymic_cases(patronymic: str) -> tuple[Case, ...]:
    """The cases a patronymic can stand in; all where its form does not change or is unknown."""
    his, hers = _endings(patronymic)
    if his is not None:
        return _HIS_CASES[his]
    return _HER_CASES[hers] if hers is not None else tuple(Case)


def patronymic_nominative(patronymic: str) -> str:
    """The nominative of a patronymic in any case; what is not recognised comes back as it is."""
    his, hers = _endings(patronymic)
    if his is not None:
        return patronymic[: len(patronymic) - len(his)]
    if hers is not None:
        return patronymic[: len(patronymic) - len(hers)] + ("А" if patronymic.isupper() else "а")
    return patronymic


@lru_cache(maxsize=8192)
def split_name(text: str) -> FullName | None:
    """The parts of a name in any case, printed surname first; None if it is not a name or has fewer than two parts.

    >>> split_name("Соколова Мария Ивановна")
    FullName(surname='Соколова', first='Мария', patronymic='Ивановна')
    >>> split_name("М. И. Соколова")
    FullName(surname='Соколова', first='М.', patronymic='И.')

    A patronymic in the middle or initials in front say that the surname stands last. Words between surname and
    patronymic, or after the surname where there is no patronymic, are the first name ("Ялчин Мехмет Али").
    """
    words = name_words(text)
    if len(words) < 2:
        return None
    if _ONE_INITIAL.fullmatch(words[0]):
        return _initials_first(words)
    span = _patronymic_span(words)
    if span is None:
        return _named(_surname(words), words)
    start, end = span
    if start == 1 and end == len(words) and words[-1].lower() in PARENTAGE:  # Азамат Нурлан уулу: he has no surname
        return FullName(" ".join(words[1:]), words[0])
    if end < len(words):
        return FullName(" ".join(words[end:]), " ".join(words[:start]), " ".join(words[start:end]))
    return _named(_surname(words[:start]), words[:start], " ".join(words[start:]))


def given_name_first(text: str) -> FullName | None:
    """The parts of a name printed as people sign, "Анна Ковалёва", "Анна Игоревна Ковалёва"; None as for `split_name`.

    >>> given_name_first("Анна Ковалёва")
    FullName(surname='Ковалёва', first='Анна', patronymic='')
    """
    words = name_words(text)
    if len(words) < 2:
        return None
    if _patronymic_span(words) is not None or _ONE_INITIAL.fullmatch(words[0]):
        return split_name(text)
    start = next((i for i, word in enumerate(words[1:], 1) if word.lower() in _PARTICLES), len(words) - 1)
    return FullName(" ".join(words[start:]), " ".join(words[:start]))


@lru_cache(maxsize=4096)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name without blanks and commas around them; empty if some word cannot be part of a name."""
    words: list[str] = []
    for word in clean(text).strip(_AROUND).split(" "):
        bare = word.strip(_AROUND)
        if bare.isalpha() and bare[0].isupper():
            words.append(bare)
        elif _INITIALS.fullmatch(bare):
            words += _ONE_INITIAL.findall(bare)
        elif _WORD.fullmatch(bare) and (bare[0].isupper() or _may_be_small(bare.lower())):
            words.append(bare)
        else:
            return ()
    return tuple(words) if len(words) <= _MOST_WORDS else ()


# Small words that lead a surname of several words. "Али", "Хан" and the like are names of their own.
_PARTICLES = word_set("аль эль ибн бен бин абу ван фон де дер ди да дю дель ла ле лос тер")


def _may_be_small(word: str) -> bool:
    return word in PARENTAGE or word in _PARTICLES or word.partition("-")[0] in INDECLINABLE_FIRST


def _surname(words: tuple[str, ...]) -> int:
    """How many words the surname takes: one, and the particles before it; a word is left for the first name."""
    if len(words) > 2 and words[1].lower() in PARENTAGE:
        return 2  # Нурлан уулу Азамат
    count = 1
    while count < len(words) - 1 and words[count - 1].lower() in _PARTICLES:
        count += 1
    return count


def _named(count: int, words: tuple[str, ...], patronymic: str = "") -> FullName | None:
    surname, first = words[:count], words[count:]
    if not first or (not patronymic and len(first) == 1 and patronymic_gender(first[0]) is not None):
        return None  # "Иван Петрович" lacks a surname
    return FullName(" ".join(surname), " ".join(first), patronymic)


def _initials_first(words: tuple[str, ...]) -> FullName | None:
    initials = [word for word in words if _ONE_INITIAL.fullmatch(word)]
    surname = words[len(initials) :]
    if not surname or tuple(initials) != words[: len(initials)] or len(initials) > 2:
        return None
    return FullName(" ".join(surname), initials[0], " ".join(initials[1:]))


def _patronymic_span(words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the patronymic begins and ends; None if there is none.

    It needs a word before it, and of two words that look like one the first is it: "Иван Петрович Абрамович".
    """
    for index, word in enumerate(words):
        if index >= 2 and is_parentage(word):
            return (index - 1 if word.lower() in PARENTAGE else index), index + 1
        if index >= 1 and len(words) > 2 and _endings(word) != (None, None):
            return index, index + 1
        if index >= 2 and index == len(words) - 1 and _ONE_INITIAL.fullmatch(word):
            return index, index + 1
    return None


@lru_cache(maxsize=4096)  # patronymics are few, and each is asked for several times
def _endings(word: str) -> tuple[str | None, str | None]:
    """The case ending of a man's patronymic, small, and of a woman's; None where the word is none."""
    his, hers = _HIS.search(word), _HERS.search(word)
    return his and his[1].lower(), hers and hers[1].lower()
