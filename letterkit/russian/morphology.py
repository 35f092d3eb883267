"""What a Russian word is. The only module that uses pymorphy3 and the dictionary it brings.

The dictionary is that of OpenCorpora: some 390,000 words in all their forms. It is read when a word is first
looked up: with pymorphy3 itself 0.17 s, 16 MB of disk, and nothing of it leaves the machine.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from letterkit.russian.word_table import word_set

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

Reading = frozenset[str]
"""One way to take a word: its grammemes as OpenCorpora calls them, "VERB", "past", "femn"."""

_RARE = frozenset({"Abbr", "Arch", "Erro", "Geox", "Init", "Litr", "Name", "Orgn", "Patr", "Slng", "Surn", "Trad"})
"""Names, abbreviations, words out of use and known mistakes: hardly ever what a misspelt word was meant to be."""


_PLACES = word_set("""
    дно бор шали покров советский рассвет рыбное лабытнанги харп кресты буй гай дубрава заря восход победа маяк родник
    ключи пески горки холмы поляны озерки луговая северный южный восточный западный первомайский октябрьский
    """)
"""Everyday words that are settlements, too; the dictionary does not say so."""

_LONGEST = 60
"""Letters: no word of the dictionary is longer, and pymorphy3 is slow with what is, and breaks in the end."""


@cache
def _analyzer() -> "MorphAnalyzer":
    import pymorphy3_dicts_ru  # noqa: PLC0415 - most commands do without
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - as above

    # with the path of its dictionary it does not ask every installed package, for which it loads email and socket
    return MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru")


@lru_cache(maxsize=8192)
def knows(word: str) -> bool:
    """Whether the dictionary has the word in this form; capitals do not matter, nor does е for ё.

    >>> knows("письмо"), knows("писмо")
    (True, False)
    """
    return len(word) <= _LONGEST and bool(_analyzer().word_is_known(word.lower()))


@lru_cache(maxsize=8192)
def is_common(word: str) -> bool:
    """Whether the dictionary has it as an everyday word, not only as a name, an abbreviation or out of use.

    >>> is_common("снег"), is_common("мария")
    (True, False)
    """
    return knows(word) and any(not _RARE & reading for reading in readings(word))


def readings(word: str) -> tuple[Reading, ...]:
    """The ways to take a word, the likeliest first; of one that the dictionary lacks, a guess by its ending.

    >>> "VERB" in readings("пишу")[0], "VERB" in readings("письмо")[0]
    (True, False)

    There is always one; of what cannot be a word it is empty.
    """
    return _parsed(word)[0]


def lemmas(word: str) -> frozenset[str]:
    """The forms in which a dictionary lists the word, one for each way to take it; е for ё.

    >>> sorted(lemmas("стали"))
    ['сталь', 'стать']
    """
    return _parsed(word)[1]


@lru_cache(maxsize=8192)
def _parsed(word: str) -> tuple[tuple[Reading, ...], frozenset[str]]:
    """Readings and lemmas at once: taking a word apart is what costs."""
    parses = _parses(word)
    readings_of = tuple(frozenset(each.tag.grammemes) for each in parses) or (frozenset(),)
    return readings_of, frozenset(str(each.normal_form).replace("ё", "е") for each in parses)


def _parses(word: str) -> "list[Parse]":
    """What the dictionary makes of a word; nothing of what is too long, or has letters that are none to it."""
    if len(word) > _LONGEST:
        return []
    try:
        return list(_analyzer().parse(word.lower()))
    except ValueError:  # it asks for the name of each letter in Unicode, and some, such as Tangut ones, have none
        return []


@cache
def forms_of(word: str) -> tuple[str, ...]:
    """Every form of a word of the dictionary, participles of a verb too, in small letters with е for ё.

    >>> "судьям" in forms_of("судья"), "судьба" in forms_of("судья")
    (True, False)

    Raises ValueError for a word that the dictionary lacks, or has in another form only.
    """
    for parse in _analyzer().parse(word):
        if parse.is_known and parse.normal_form.replace("ё", "е") == word:
            return tuple(sorted({str(form.word).replace("ё", "е") for form in parse.lexeme}))
    raise ValueError(f"the dictionary does not list {word!r}")


@lru_cache(maxsize=8192)
def is_adjective(word: str, *grammemes: str) -> bool:
    """Whether the dictionary has it as an adjective or a participle in the form of these grammemes.

    >>> is_adjective("седых", "plur", "gent"), is_adjective("мюних", "plur", "gent")
    (True, False)
    """
    return knows(word) and any(
        reading & {"ADJF", "PRTF"} and reading.issuperset(grammemes) for reading in readings(word)
    )


@lru_cache(maxsize=8192)
def may_name_a_place(word: str) -> bool:
    """Whether a capitalised word alone may be a settlement's name: one the dictionary lacks, or has as a place.

    >>> may_name_a_place("Енисейск"), may_name_a_place("Явас"), may_name_a_place("Скоро"), may_name_a_place("Семья")
    (True, True, False, False)
    """
    known_as_place = word.lower() in _PLACES or not is_common(word)
    return known_as_place or any("Geox" in reading for reading in readings(word))


def is_named_place(word: str) -> bool:
    """Whether an everyday word, or one that looks like another's case, is known to be a settlement's name, too.

    >>> is_named_place("Лабытнанги"), is_named_place("Скоро")
    (True, False)
    """
    return word.lower() in _PLACES


@lru_cache(maxsize=4096)
def is_place(word: str) -> bool:
    """Whether the dictionary has it as the name of a place, in the nominative.

    >>> is_place("Ржев"), is_place("Ржева"), is_place("Явас")
    (True, False, False)
    """
    return knows(word) and any({"Geox", "nomn"} <= reading for reading in readings(word))


@lru_cache(maxsize=1024)
def place_in_nominative(word: str) -> str | None:
    """The nominative of a town's name that the dictionary has in the genitive only, None of any other word.

    >>> place_in_nominative("Казани"), place_in_nominative("Казань"), place_in_nominative("Лесной")
    ('Казань', None, None)
    """
    places = [each for each in _parses(word) if "Geox" in each.tag and ("plur" not in each.tag or "Pltm" in each.tag)]
    if any("nomn" in each.tag for each in places):
        return None
    found = {str(each.normal_form).capitalize() for each in places if "gent" in each.tag}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1024)
def is_prefixed(word: str) -> bool:
    """Whether a word that the dictionary lacks is one of its words behind a common prefix, such as "супер-".

    >>> is_prefixed("супердом"), is_prefixed("письмо")
    (True, False)

    "Не" before a verb is not a prefix: it is written apart.
    """
    from pymorphy3.units import KnownPrefixAnalyzer  # noqa: PLC0415 - as above

    for parse in _parses(word):
        *others, (method, prefix) = (step[:2] for step in parse.methods_stack)
        if others and isinstance(method, KnownPrefixAnalyzer) and is_common(rest := str(others[0][1])):
            return not (prefix == "не" and readings(rest)[0] & {"VERB", "INFN"})
    return False
