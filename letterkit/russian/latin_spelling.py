"""Whether a name published in Latin letters, or in Ukrainian, is this Russian name, in whatever system of spelling."""

from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import FullName
from letterkit.russian.latin import search_key
from letterkit.russian.word_table import word_pairs

# What passports, Ukrainian and Russian spellings of one name differ in, where the search key still keeps them apart.
_SAME_SOUNDS = str.maketrans("gz", "hs")  # Ihor and Igor, Izmail and Ismail
_UNHEARD_H = late_pattern("(?<=[aeiou])h(?=[^aeiou])")  # Mehmet and Memet
_VOWELS = late_pattern("[aeiou]+")
_INITIAL = late_pattern(r"[^\W\d_]\.?")

# Names that in Ukrainian have other consonants, by the beginning of their search key; patronymics come from them, too.
_UKRAINIAN = word_pairs("""
    mikol-nikol mikit-nikit pilip-filip iosip-iosif esip-iosif homa-foma homi-fomi opanas-afanas
    trohim-trofim iuhim-efim hristin-kristin onopri-onufri tade-fade ostap-evstaf ulas-vlas
    """)
_FORMS = tuple((late_pattern(f"^{theirs}"), ours) for theirs, ours in _UKRAINIAN.items())
_WHOLE = {"hana": "ana", "gana": "ana", "nadia": "nadezhda"}


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


def may_be(printed: str, name: FullName) -> bool:
    """Whether a name printed in either script, in Russian or Ukrainian, with initials or whole, may be this one.

    >>> may_be("Приходько О. В.", FullName("Приходько", "Олег")), may_be("Приходько Яна", FullName("Приходько", "Олег"))
    (True, False)

    Both print the surname and something of the first name; the order is free.
    """
    words = printed.replace(".", ". ").split()
    initials = [_key(word) for word in words if _INITIAL.fullmatch(word)]
    whole = " ".join(word for word in words if not _INITIAL.fullmatch(word))
    surnames, firsts = sounds(name.surname), _words(name.first)
    has_surname = any(sound in surnames for sound in sounds(whole))
    if initials:
        parts = zip(initials, (firsts, _words(name.patronymic)), strict=False)
        return has_surname and all(not own or any(word.startswith(letter) for word in own) for letter, own in parts)
    first_consonants = {_consonants(first) for first in firsts}
    has_first = any(_consonants(word) in first_consonants for word in _words(whole))
    return has_surname and has_first and spells(whole, name)


def sounds(name: str) -> frozenset[str]:
    """The words of a name in any script, as far as all systems of spelling agree about them.

    >>> sounds("Приходько") == sounds("Prykhodko"), sounds("Приходько") == sounds("Приходин")
    (True, False)
    """
    return frozenset(map(_sound, _words(name)))


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


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """A word with all vowels alike."""
    return _VOWELS.sub("a", _UNHEARD_H.sub("", word.translate(_SAME_SOUNDS)))


@lru_cache(maxsize=65536)
def _consonants(word: str) -> str:
    """The consonants of a first name or patronymic, of a Ukrainian one those of the Russian."""
    word = _WHOLE.get(word, word)
    for theirs, ours in _FORMS:
        word = theirs.sub(ours, word)
    return _sound(word).replace("a", "")
