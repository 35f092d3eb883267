"""The gender that a predicate shows by its form: «написала», «рад», «был удивлён»."""

from functools import lru_cache

from letterkit.model.name import Gender
from letterkit.russian.morphology import Reading, knows
from letterkit.russian.sentences import Token
from letterkit.russian.word_table import word_set

GENDERS = {"masc": Gender.MALE, "femn": Gender.FEMALE}
"""The genders by the grammemes of the dictionary."""

NOUNS_TOO = word_set("рад рада готов тронут")
"""Predicates though the dictionary has other words like them."""


def shown_by(token: Token, before: Token | None = None) -> Gender | None:
    """The gender a predicate shows, behind the word `before`: a past tense, a short adjective or participle.

    What is likelier a noun («смог», «села») shows one only behind «не», «бы» or a pronoun.

    >>> from letterkit.russian.sentences import sentences
    >>> [shown_by(token) for token in sentences("написала рад весна")[0].tokens]
    [<Gender.FEMALE: 'f'>, <Gender.MALE: 'm'>, None]
    """
    gender = _gender_in(token.readings)
    return gender if gender and (token.small in NOUNS_TOO or _is_predicate(token, before)) else None


@lru_cache(maxsize=1024)
def _gender_in(ways: tuple[Reading, ...]) -> Gender | None:
    """The gender that the predicates among the ways to take a word agree in."""
    genders = {gender for each in filter(_shows, ways) for tag, gender in GENDERS.items() if tag in each}
    return genders.pop() if len(genders) == 1 else None


def _is_predicate(token: Token, before: Token | None) -> bool:
    """Whether a word the dictionary has is a predicate that shows a gender, and can be nothing else there."""
    if not knows(token.small):
        return False
    if not any({"VERB", "past"} <= each for each in token.readings):
        return all(map(_shows, token.readings))
    if before is not None and before.small in _BEFORE_VERBS:
        return True
    nouns = any("NOUN" in each and {"nomn", "accs"} & each for each in token.readings)
    in_phrase = before is not None and {"PREP", "ADJF", "NUMR"} & before.readings[0]
    return _shows(token.readings[0]) and not (nouns and in_phrase)


_BEFORE_VERBS = word_set("не бы я ты вы уже")


def _shows(reading: Reading) -> bool:
    return {"VERB", "past"} <= reading or "ADJS" in reading or {"PRTS", "past"} <= reading
