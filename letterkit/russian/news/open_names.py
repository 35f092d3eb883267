"""What speaks against the name of a block that was read: words that may be no part of it, parts that do not agree."""

import re
from collections.abc import Iterator

from letterkit.language import marked
from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.blocks.parsed import ParsedBlock
from letterkit.russian.blocks.person_name import PARTICLE
from letterkit.russian.doubt import Doubt, doubt
from letterkit.russian.morphology import knows, readings
from letterkit.russian.names.first_names import PET_NAMES
from letterkit.russian.names.gender import gender_clash, knows_first
from letterkit.russian.names.parts import patronymic_gender, split_name
from letterkit.russian.news.other_words import CALLED

_WORDS = 3
"""Surname, first name, patronymic; who has more is asked about."""
_PARTICLE = late_pattern(rf"(?:{PARTICLE})(?:-.*)?", re.IGNORECASE)
_CALLED = late_pattern(CALLED, re.IGNORECASE)
_NOT_OF_NAMES = frozenset(("VERB", "INFN", "PREP", "CONJ", "INTJ", "NPRO", "ADVB", "PRCL"))
_OF_NAMES = frozenset(("Surn", "Name"))
MAY_BE_NO_NAME = marked('a word may not be of the name: "{name}"')
"""The doubt that says nothing where nobody need be named, as in notes."""


def doubts_about_name(block: ParsedBlock) -> Iterator[Doubt]:
    """Why the name may not be written as it is read: «Кроме Ветров Илья Андреевич», «Смирнов Анна», «Семён Адам»."""
    words = [word for word in (block.name_as_printed or "").split() if not _PARTICLE.fullmatch(word)]
    whole = any(map(patronymic_gender, words))
    if len(words) > _WORDS:
        yield doubt('the name has more words than one: "{name}"', name=block.name_as_printed)
    elif any(_CALLED.fullmatch(word) or (not whole and _is_no_name(word)) for word in words):
        yield doubt(MAY_BE_NO_NAME, name=block.name_as_printed)
    if name := split_name(block.name_nominative or ""):
        if block.gender and gender_clash(name, block.gender):
            yield doubt('the parts of "{name}" are not of one gender', name=name)
        if block.gender and name.first.lower() in PET_NAMES:
            yield doubt('"{first}" is short for a first name', first=name.first)
        if not name.patronymic and _is_first_name(name.surname) and _is_first_name(name.first):
            yield doubt('which word of "{name}" is the surname', name=name)


def _is_first_name(word: str) -> bool:
    return any(knows_first(word, gender) for gender in Gender)


def _is_no_name(word: str) -> bool:
    if not knows(word):
        return False
    found = readings(word)
    return bool(_NOT_OF_NAMES & found[0]) and not any(_OF_NAMES & reading for reading in found)
