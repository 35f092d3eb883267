"""Capitalised names without a type word: which of them surely do not belong to an address."""

import re
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Case, Gender
from letterkit.russian.blocks.vocabulary import CAPITAL
from letterkit.russian.latin import search_key
from letterkit.russian.names.first_names import FIRST_NAMES
from letterkit.russian.names.gender import knows_first
from letterkit.russian.names.nominative import Candidate, nominatives

_OF_A_FACILITY = late_pattern(
    r"больниц|госпитал|диспансер|изолятор|колони[яиюе]|тюрьм|централ\b|санчаст|hospital|prison|jail|colony|"
    r"detention|remand|facility|institution",
    re.IGNORECASE,
)
# "Т-2", "МСЧ № 78": no settlement is named so, closed towns have longer names ("Томск-7").
_CODE = late_pattern(r"[A-ZА-ЯЁ]{1,3}\s?-?\s?(?:№\s?)?\d+(?:/\d+)?")
_LATIN_LETTER = late_pattern("[A-Za-z]")
# A street has the initials before the surname, a list behind it: "К. Маркса", "Орлову О. П.".
_SURNAME_AND_INITIALS = late_pattern(rf"{CAPITAL}[\w'-]+ {CAPITAL}\.(?: ?{CAPITAL}\.)?")
# Years are not house numbers, the longest streets end far below.
_YEAR = late_pattern(r"(?:19|20)\d\d")
# "Поля" is a woman's pet name, and in the name of a settlement a field.
_NOUNS = frozenset(("поле", "поля", "polye", "polya"))
_LIKELY = 2


def is_outside_address(bare: str, name: str, house: str, *, latin: bool) -> bool:
    """Whether a bare name is a person's or a facility's, or in Latin letters in a Russian block (`latin` is False).

    `name` is the person's, already found; `house` the number printed behind the bare name, "" if there is none.
    """
    if (_LATIN_LETTER.search(bare) and not latin) or _YEAR.fullmatch(house):
        return True
    if _OF_A_FACILITY.search(bare) or _CODE.fullmatch(bare):
        return True
    words = bare.lower().split()
    if len(words) < 2 or not _NOUNS.isdisjoint(words):
        return False
    if set(words) <= set(name.lower().split()) or _SURNAME_AND_INITIALS.fullmatch(bare):
        return True
    return _is_latin_person(bare) if latin else _is_person(bare, is_street=bool(house))


@lru_cache(maxsize=4096)
def _is_person(bare: str, *, is_street: bool) -> bool:
    """A known first name in the nominative or dative; a street named after a person has the genitive."""
    likely = [read for read in nominatives(bare)[:_LIKELY] if _has_known_first(read)]
    if is_street and any(read.case is Case.GENITIVE for read in likely):
        return False
    return any(read.case is not Case.GENITIVE for read in likely)


def _has_known_first(read: Candidate) -> bool:
    return any(knows_first(read.name.first, gender) for gender in Gender)


@lru_cache(maxsize=4096)
def _is_latin_person(bare: str) -> bool:
    return not _latin_first_names().isdisjoint(_keys(bare))


@lru_cache(maxsize=1)
def _latin_first_names() -> frozenset[str]:
    return frozenset(key for names in FIRST_NAMES.values() for name in names for key in _keys(name))


def _keys(text: str) -> list[str]:
    return search_key(text).split()
