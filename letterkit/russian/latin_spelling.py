"""Whether a name published in Latin letters is this Russian name, in whatever system of spelling."""

from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import FullName
from letterkit.russian.latin import search_key

# What passports, Ukrainian and Russian spellings of one name differ in, where the search key still keeps them apart.
_SAME_SOUNDS = str.maketrans("gz", "hs")  # Ihor and Igor, Izmail and Ismail
_UNHEARD_H = late_pattern("(?<=[aeiou])h(?=[^aeiou])")  # Mehmet and Memet
_VOWELS = late_pattern("[aeiou]+")


def spells(latin: str, name: FullName) -> bool:
    """Whether each word in Latin letters is one of the name's; patronymic or first name may be left out.

    >>> spells("Mariia Sokolova", FullName("Соколова", "Мария")), spells("Anna Sokolova", FullName("Соколова", "Мария"))
    (True, False)

    Vowels may be others ("Zekeryaev" is Зекирьяев), but none may be missing in a surname: "Kravts" is not Кравец.
    In first names, which Ukrainian has its own forms of, they may ("Pavlo" is Павел). An initial will do.
    """
    surnames = _words(name.surname)
    given = [*_words(name.first), *_words(name.patronymic)]
    return all(
        any(_sound(word) == _sound(other) for other in surnames)
        or any(_consonants(word) == _consonants(other) for other in given)
        or (len(word) == 1 and any(other.startswith(word) for other in (*surnames, *given)))
        for word in _key(latin).split()
    )


def spells_exactly(latin: str, part: str) -> bool:
    """Whether the part of a name, in whatever system of spelling, stands among the Latin words as it is.

    >>> spells_exactly("Maria Sokolova", "Соколова"), spells_exactly("Maria Sokolov", "Соколова")
    (True, False)
    """
    key = _key(part)
    return bool(key) and f" {key} " in f" {_key(latin)} "


_key = lru_cache(maxsize=4096)(search_key)  # each reading of a name is compared with the same Latin one


def _words(part: str) -> list[str]:
    """The words of one part, and the whole of a compound: Сейт-Умер is also spelt Seytumer."""
    words = _key(part).split()
    return [*words, "".join(words)] if len(words) > 1 else words


def _sound(word: str) -> str:
    """A word with all vowels alike."""
    return _VOWELS.sub("a", _UNHEARD_H.sub("", word.translate(_SAME_SOUNDS)))


def _consonants(word: str) -> str:
    return _sound(word).replace("a", "")
