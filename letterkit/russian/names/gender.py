"""What a name says of its bearer's gender: a suggestion for a new record, a check of a stored one."""

from functools import lru_cache

from letterkit.language import marked, tr
from letterkit.late_pattern import late_pattern
from letterkit.model.name import FullName, Gender
from letterkit.russian.morphology import is_adjective
from letterkit.russian.names.first_names import FIRST_NAMES, WITH_YO
from letterkit.russian.names.paradigms import syllables
from letterkit.russian.names.parts import patronymic_gender
from letterkit.russian.names.surname_words import ADJECTIVES_IN_AYA, NOUNS_LIKE_HERS, PARENTAGE

# A man's surname by its suffix; -ин, -ын may be a woman's in Ukrainian and foreign names (Волошин, Ялчин).
_HIS = late_pattern("(?:[оеё]в|[сц]к[ио]й|[нтвлр]ый)$")
_PERHAPS_HIS = late_pattern("[иы]н$")
# A woman's; -ина may be a man's in many Ukrainian names (Щербина).
_HERS = late_pattern("(?:[оеё]ва|[сц]кая|[оеё]вая|ная|яя)$")
_PERHAPS_ADJECTIVE = late_pattern("(?<![оеё]в)(?<![сц]к)(?<!н)ая$")
_PERHAPS_HERS = late_pattern("[иы]на$")
_CLASHES = {
    ("patronymic", Gender.MALE): marked('the patronymic "{word}" is masculine, but the gender stated is {gender}'),
    ("patronymic", Gender.FEMALE): marked('the patronymic "{word}" is feminine, but the gender stated is {gender}'),
    ("surname", Gender.MALE): marked('the surname "{word}" is masculine, but the gender stated is {gender}'),
    ("surname", Gender.FEMALE): marked('the surname "{word}" is feminine, but the gender stated is {gender}'),
}
"""What is said of a part of a name that shows another gender than the one stated."""


def suggest_gender(name: FullName) -> Gender | None:
    """The gender by the patronymic, else by the surname's suffix; None if neither shows it. The name is nominative.

    >>> suggest_gender(FullName("Шевченко", "Саша", "Ивановна")), suggest_gender(FullName("Шевченко", "Саша"))
    (<Gender.FEMALE: 'f'>, None)
    """
    stated = patronymic_gender(name.patronymic)
    if stated is not None:
        return stated
    return surname_gender(name.surname) or _perhaps(name)


def gender_clash(name: FullName, gender: Gender) -> str:
    """A sentence if patronymic or surname disagree with the gender a record states, else "".

    >>> gender_clash(FullName("Соколова", "Саша"), Gender.MALE)
    'the surname "Соколова" is feminine, but the gender stated is m'

    A form that can be right gives none: Дудка and Щербина of a man, Жук and Волошин of a woman.
    """
    for word, part, shown in (
        (name.patronymic, "patronymic", patronymic_gender(name.patronymic)),
        (name.surname, "surname", surname_gender(name.surname)),
    ):
        if shown is not None and shown is not gender:
            return tr(_CLASHES[part, shown], word=word, gender=gender.value)
    return ""


def order_clash(name: FullName) -> str:
    """A sentence if what stands for the first name ends as only surnames and patronymics do, else ""."""
    if surname_gender(name.first) is not None and not any(knows_first(name.first, gender) for gender in Gender):
        return tr('the first name "{first}" ends like a surname: are the parts in the right order?', first=name.first)
    if not name.patronymic and patronymic_gender(name.first) is not None:
        return tr('the first name "{first}" is a patronymic: are the parts in the right order?', first=name.first)
    return ""


@lru_cache(maxsize=8192)
def surname_gender(surname: str) -> Gender | None:
    """The gender that the surname's suffix shows beyond doubt, else None."""
    *before, last = surname.lower().split(" ")
    if before and last in PARENTAGE:
        return patronymic_gender(last)
    word = last.rpartition("-")[2]
    if syllables(word) < 2 or word in NOUNS_LIKE_HERS:
        return None
    if _HIS.search(word):
        return Gender.MALE
    return Gender.FEMALE if _is_hers(word) else None


def _is_hers(word: str) -> bool:
    """Whether a surname of two syllables or more is a woman's by its suffix."""
    if _PERHAPS_ADJECTIVE.search(word):  # Святая, but the Georgian Кварая
        return word in ADJECTIVES_IN_AYA or is_adjective(word, "femn", "nomn")
    # of two syllables it may be a noun (Сова, Рева); Львова is the one that is not
    return bool(_HERS.search(word)) and (syllables(word) > 2 or word == "львова")


def knows_first(first: str, gender: Gender) -> bool:
    """Whether the table of common first names has this one for that gender, with or without ё."""
    word = first.lower()
    return word in FIRST_NAMES[gender] or WITH_YO.get(word) in FIRST_NAMES[gender]


def _perhaps(name: FullName) -> Gender | None:
    """-ин and -ина show a gender only where no known first name speaks for the other."""
    word = name.surname.lower()
    if _PERHAPS_HIS.search(word) and syllables(word) > 1 and not knows_first(name.first, Gender.FEMALE):
        return Gender.MALE
    if _PERHAPS_HERS.search(word) and not knows_first(name.first, Gender.MALE) and word not in NOUNS_LIKE_HERS:
        return Gender.FEMALE if syllables(word) > 2 else None
    return None
