"""Ways a Russian name can decline: from a nominative to its six cases."""

from collections.abc import Callable
from enum import StrEnum

from letterkit.model.name import Case

SixForms = tuple[str, ...]
"""One word in all cases, in the order of `Case`."""

Way = Callable[[str], SixForms]
"""One way to decline: the nominative in, six forms out."""


class NamePart(StrEnum):
    """The parts of a full name, named as the fields of `FullName`."""

    SURNAME = "surname"
    FIRST = "first"
    PATRONYMIC = "patronymic"


VOWELS = "аеёиоуыэюя"
_STRESSED_BEFORE_EJ = ("улей", "чирей", "жеребей")


def syllables(word: str) -> int:
    """How many vowels the word has."""
    return sum(map(VOWELS.__contains__, word.lower()))


def endings(cut: int, oblique: str) -> Way:
    """The way that drops `cut` letters and adds the five oblique endings, "-" for none."""
    tails = ["" if tail == "-" else tail for tail in oblique.split()]

    def decline(word: str) -> SixForms:
        stem = word[: len(word) - cut]
        return (word, *(stem + tail for tail in tails))

    return decline


def frozen(word: str) -> SixForms:
    """The way of a word that does not decline."""
    return (word,) * len(Case)


HARD = endings(0, "а у а ом е")  # Жук
SHORT = endings(0, "а у а ым е")  # Пушкин
HUSHING = endings(0, "а у а ем е")  # Бабич
HUSHING_SOFT = endings(1, "а у а ем е")  # Мышь, Швець: after ж, ш, ч, щ, ц no я and ю are written
SOFT = endings(1, "я ю я ем е")  # Гоголь, Захтей
SOFT_IN_IJ = endings(1, "я ю я ем и")  # Палий
IN_A = endings(1, "ы е у ой е")  # Ярема
IN_KA = endings(1, "и е у ой е")  # Дудка
IN_CHA = endings(1, "и е у ей е")  # Гоча
IN_TSA = endings(1, "ы е у ей е")  # Драница
IN_YA = endings(1, "и е ю ей е")  # Дуля
IN_IYA = endings(1, "и и ю ей и")  # Мария, Берия
FEMININE_SOFT = endings(1, "и и ь ью и")  # Любовь
NEUTER_LIKE = endings(1, "а у а ом е")  # Марко

ADJECTIVE = endings(2, "ого ому ого ым ом")  # Бедный, Толстой
ADJECTIVE_KIJ = endings(2, "ого ому ого им ом")  # Долгий, Большой
ADJECTIVE_SOFT = endings(2, "его ему его им ем")  # Крайний
POSSESSIVE = endings(2, "ьего ьему ьего ьим ьем")  # Божий
SHE_ADJECTIVE = endings(2, "ой ой ую ой ой")  # Гладкая
SHE_HUSHING = endings(2, "ей ей ую ей ей")  # Рыжая
SHE_SOFT = endings(2, "ей ей юю ей ей")  # Крайняя
SHE_POSSESSIVE = endings(1, "ей ей ю ей ей")  # Божья
SHE_SHORT = endings(1, "ой ой у ой ой")  # Иванова


def masculine(word: str) -> SixForms:
    """The plain way of men's names in a consonant: Жука, Гоголя, Захтея."""
    return (SOFT if word[-1].lower() in "йь" else HARD)(word)


def _without_vowel(word: str) -> str:
    """The stem of a word in -ец, -ок, -ек, -ёк without its fleeting vowel."""
    before, last = word[:-2], word[-1]
    if before[-1:].lower() in VOWELS:
        return before + "й" + last  # Боец: Бойц-
    if (before.endswith("л") and word[-2] != "о") or (word[-2] == "ё" and before[-1:] not in "гкхжшчщ"):
        return before + "ь" + last  # Стрелец: Стрельц-, Хорёк: Хорьк-
    return before + last


def fleeting(word: str) -> SixForms:
    """-ец, -ок, -ек, -ёк losing their vowel: Кравец, Кравцу; Коломиец, Коломийцу; Хоменок, Хоменку."""
    stem = _without_vowel(word)
    # the instrumental of -ец follows the stress, which in two syllables mostly falls on the end
    way = HUSHING if word.endswith("ц") and syllables(word) > 2 else HARD
    return (word, *way(stem)[1:])


def fleeting_en(word: str) -> SixForms:
    """-ень losing its vowel: Камень, Камню."""
    return (word, *SOFT(word[:-3] + "нь")[1:])


def fleeting_ukrainian(word: str) -> SixForms:
    """-ець as Ukrainian writes it, declined as the Russian -ец: Горобець, Горобцу."""
    return (word, *fleeting(word[:-1])[1:])


def like_nouns(stems: dict[str, str]) -> Way:
    """The way of words that decline like nouns, from a table of their stems in small letters."""

    def decline(word: str) -> SixForms:
        stem = word[0] + stems[word.lower()][1:]
        if word.endswith("ей"):
            instrumental = "ем" if word.lower() in _STRESSED_BEFORE_EJ else "ём"
            return (word, *(stem + tail for tail in ("я", "ю", "я", instrumental, "е")))  # Соловья
        return (word, *masculine(stem)[1:])

    return decline
