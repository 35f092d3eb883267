"""Words that show whether a man or a woman writes or is written to: «я узнала», «ты рад», «дорогая Олег»."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.morphology import readings
from letterkit.russian.speech import Word, clauses, folded
from letterkit.russian.word_table import word_set


class Shown(StrEnum):
    """Whose gender a form shows; FORMAL is the reader addressed as Вы, which asks for the plural."""

    WRITER = "writer"
    READER = "reader"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class GenderForm:
    """Words that show a gender: whose, which, and where in the text they begin."""

    shown: Shown
    gender: Gender
    text: str
    start: int


@lru_cache(maxsize=1024)  # while a letter is typed, all but one of its paragraphs stay as they are
def gender_forms(speech: str, first: str = "") -> tuple[GenderForm, ...]:
    """Every form that shows the gender of the writer, or of the reader, whose first name is `first`.

    >>> [(form.text, form.shown.value, form.gender.value) for form in gender_forms("Я давно хотела написать.")]
    [('Я давно хотела', 'writer', 'f')]

    `speech` is what the writer himself says: see `own_speeches`. Only what stands by the pronoun or the name is looked
    at: in doubt there is no form.
    """
    return (
        *(form for clause in clauses(speech) for form in _in_clause(clause, speech)),
        *_beside_you(speech),
        *_in_address(speech, folded(first)),
    )


_PRONOUNS = {"я": Shown.WRITER, "ты": Shown.READER, "вы": Shown.FORMAL}
_SELF = {"сам": Gender.MALE, "сама": Gender.FEMALE}
_GENDERS = {"masc": Gender.MALE, "femn": Gender.FEMALE}
_NOUNS_TOO = word_set("рад рада готов")
"""Predicates though the dictionary has nouns like them; other such words are ambiguous («я из села»)."""

_OPENINGS = word_set(
    """
    рад рада благодарен благодарна счастлив счастлива уверен уверена получил получила узнал узнала прочитал прочитала
    прочел прочла услышал услышала обрадовался обрадовалась решил решила хотел хотела написал написала
    """
)
"""What letters begin a sentence with, leaving out "я"."""

_PARTING = word_set("и или а но да ни что как чтобы если когда где куда пока")
"""Words after which another person may be meant, even without a comma."""

_REACH = 5
"""Words between a pronoun and its verb; one farther on more likely belongs to another subject."""

_STOP = r"(?=[ ]*(?:[.,!?…\n]|$))"

_BESIDE_YOU = (
    (Gender.MALE, late_pattern(r"\b(?:(?:вам|тебе) самому|(?:вас|тебя) самого|тобой самим)\b", re.IGNORECASE)),
    (Gender.FEMALE, late_pattern(r"\b(?:вам|тебе|вас|тебя|вами|тобой) (?:самой|саму)\b", re.IGNORECASE)),
    (Gender.MALE, late_pattern(r"\b(?:вы|ты)(?:, [а-яё ]{3,20}, (?:и )?| и )сам\b", re.IGNORECASE)),
    (Gender.FEMALE, late_pattern(r"\b(?:вы|ты)(?:, [а-яё ]{3,20}, (?:и )?| и )сама\b", re.IGNORECASE)),
    (Gender.MALE, late_pattern(rf"\b(?:вы|ты)(?: [а-яё]+){{0,2}} такой [а-яё]+[ыио]й{_STOP}", re.IGNORECASE)),
    (Gender.FEMALE, late_pattern(rf"\b(?:вы|ты)(?: [а-яё]+){{0,2}} такая [а-яё]+[ая]я{_STOP}", re.IGNORECASE)),
)
"""«Вам самой», «Вы, наверное, и сама», «Вы такой внимательный.»; before a noun the form is the noun's."""

_HIS = "(?:(?:много|глубоко)?уважаемый|любимый|милый|славный|дорогой|родной)(?: мой)?"
_HERS = "(?:(?:много|глубоко)?уважаемая|любимая|милая|славная|дорогая|родная)(?: моя)?"
_ADDRESSES = tuple(
    (gender, late_pattern(pattern, re.IGNORECASE))
    for gender, adjective in ((Gender.MALE, _HIS), (Gender.FEMALE, _HERS))
    for pattern in (
        rf"\b{adjective} (?P<called>[а-яё-]{{1,40}})(?: [а-яё-]{{1,40}})?{_STOP}",
        rf"(?<![\w-])(?P<called>[а-яё-]{{1,40}}),? {adjective}{_STOP}",
    )
)
_NOUNS_OF_ADDRESS = word_set("сестра сестричка сестренка подруга подружка госпожа брат братик братишка господин")


def _in_clause(clause: Sequence[Word], speech: str) -> Iterator[GenderForm]:
    for index, word in enumerate(clause):
        if shown := _PRONOUNS.get(word.small):
            for first, last, gender in _by_pronoun(clause, index):
                yield GenderForm(shown, gender, speech[first.start : last.end], first.start)
    yield from _of_an_opening(clause, speech)


def _beside_you(speech: str) -> Iterator[GenderForm]:
    for gender, pattern in _BESIDE_YOU:
        yield from (GenderForm(Shown.READER, gender, match[0], match.start()) for match in pattern.finditer(speech))


def _by_pronoun(clause: Sequence[Word], index: int) -> Iterator[tuple[Word, Word, Gender]]:
    """The first and the last word of a pronoun with its predicate, and the gender shown.

    The predicate is the first one after the pronoun that nothing parts from it, else the one before it.
    """
    pronoun, in_phrase = clause[index], False
    for position, word in enumerate(clause[index + 1 : index + 1 + _REACH], index + 1):
        if gender := _shown_by(word):
            yield pronoun, word, gender
            yield from _second(clause[position + 1 : position + 1 + _REACH])
            return
        tags = readings(word.small)[0]
        if word.small in _PARTING or ("VERB" in tags and "past" not in tags):
            return
        if {"NOUN", "NPRO"} & tags and not in_phrase:
            break
        in_phrase = "PREP" in tags or (in_phrase and "NOUN" not in tags)
    if index == 1 and (gender := _shown_by(clause[0])):
        yield clause[0], pronoun, gender


def _second(rest: Sequence[Word]) -> Iterator[tuple[Word, Word, Gender]]:
    """«Я разбирала шкаф и наткнулся»: another predicate of the same pronoun, unless its own subject follows."""
    for conjunction, word, behind in zip(rest, rest[1:], (*rest[2:], None), strict=False):
        if conjunction.small == "и" and (gender := _shown_by(word)):
            if behind is None or "nomn" not in readings(behind.small)[0]:
                yield conjunction, word, gender
            return


def _shown_by(word: Word) -> Gender | None:
    """The gender a predicate shows: a past tense, a short adjective or participle, or "сам"."""
    if word.small in _SELF:
        return _SELF[word.small]
    found = readings(word.small)
    if word.small not in _NOUNS_TOO and any("NOUN" in reading for reading in found):
        return None
    predicates = [reading for reading in found if {"VERB", "past"} <= reading or {"ADJS", "PRTS"} & reading]
    genders = {gender for reading in predicates for tag, gender in _GENDERS.items() if tag in reading}
    return genders.pop() if len(genders) == 1 else None


def _of_an_opening(clause: Sequence[Word], speech: str) -> Iterator[GenderForm]:
    """«Рада Вашему письму», «Получил Ваше письмо»: a sentence of the writer's own that leaves out "я"."""
    opening, *others = clause
    if opening.small not in _OPENINGS or not _begins(opening.start, speech):
        return
    subjects = (reading for word in others for reading in readings(word.small)[:1] if "nomn" in reading)
    if (gender := _shown_by(opening)) and not any({"anim", "NPRO"} & reading for reading in subjects):
        yield GenderForm(Shown.WRITER, gender, opening.text, opening.start)


def _in_address(speech: str, first: str) -> Iterator[GenderForm]:
    """«Дорогая Олег!», «Ление, милый»: adjectives that agree with the person addressed."""
    for gender, pattern in _ADDRESSES:
        for match in pattern.finditer(speech):
            called = folded(match["called"])
            if called == first or called in _NOUNS_OF_ADDRESS or (_begins(match.start(), speech) and _is_name(called)):
                yield GenderForm(Shown.READER, gender, match[0], match.start())


def _begins(start: int, speech: str) -> bool:
    """Whether a sentence, or what follows a greeting and its comma, begins there."""
    before = speech[:start].rstrip()
    return not before or before[-1] in ".!?…,"


def _is_name(word: str) -> bool:
    return any({"Name", "nomn"} <= reading for reading in readings(word))
