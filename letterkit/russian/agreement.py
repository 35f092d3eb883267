"""Words that show whether a man or a woman writes or is written to: «я узнала», «ты рад», «дорогая Олег»."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from letterkit.kept import kept
from letterkit.late_pattern import late_pattern
from letterkit.model.letter import Correspondents
from letterkit.model.name import Gender
from letterkit.russian.left_out import Predicate
from letterkit.russian.morphology import readings
from letterkit.russian.predicates import predicates
from letterkit.russian.speech import folded
from letterkit.russian.subjects import Who
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

    @property
    def end(self) -> int:
        """Where in the text they end."""
        return self.start + len(self.text)


@kept(maxsize=1024)  # while a letter is typed, all but one of its paragraphs stay as they are
def gender_forms(speech: str, between: Correspondents) -> tuple[GenderForm, ...]:
    """Every form that shows the gender of the writer, or of the reader, by the letter that passes between them.

    >>> [(form.text, form.shown.value, form.gender.value) for form in gender_forms("Давно хотела.", Correspondents())]
    [('хотела', 'writer', 'f')]

    `speech` is what the writer himself says: see `own_speeches`. Where two readings are possible there is no form.
    """
    said = predicates(speech, between.first, familiar=between.familiar)
    found = [_form(each, speech) for each in said if not (each.either and _may_be_of_the_reader(each, between))]
    shortest = sorted(found, key=lambda form: len(form.text))
    forms = (*_in_address(speech, folded(between.first)), *_beside_you(speech), *shortest)
    apart = (form for gender in Gender for form in _apart(form for form in forms if form.gender is gender))
    return tuple(sorted(apart, key=lambda form: form.start))


def _apart(forms: Iterable[GenderForm]) -> list[GenderForm]:
    """Those of one gender that share no words with an earlier one."""
    found: list[GenderForm] = []
    for form in forms:
        at = bisect(found, form.start, key=lambda each: each.start)
        if (at == 0 or found[at - 1].end <= form.start) and (at == len(found) or form.end <= found[at].start):
            found.insert(at, form)
    return found


def _may_be_of_the_reader(predicate: Predicate, between: Correspondents) -> bool:
    """«Хорошо, что пришла.» in a letter that says ты to a woman, or to somebody whose gender is not known."""
    return between.familiar and between.reader in (None, predicate.gender)


def _form(predicate: Predicate, speech: str) -> GenderForm:
    word, shown = predicate.token.word, _SHOWN[predicate.who]
    if shown is Shown.FORMAL and not predicate.verbal:
        shown = Shown.READER
    ends = (word, predicate.pronoun.word if predicate.pronoun else word)
    start, end = min(each.start for each in ends), max(each.end for each in ends)
    return GenderForm(shown, predicate.gender, speech[start:end], start)


_SHOWN = {Who.WRITER: Shown.WRITER, Who.FAMILIAR: Shown.READER, Who.FORMAL: Shown.FORMAL}

_STOP = r"(?=[ ]*(?:[.,!?…\n]|$))"

_BESIDE_YOU = (
    (Gender.MALE, late_pattern(r"\b(?:(?:вам|тебе) самому|(?:вас|тебя) самого|тобой самим)\b", re.IGNORECASE)),
    (Gender.FEMALE, late_pattern(r"\b(?:вам|тебе|вас|тебя|вами|тобой) (?:самой|саму)\b", re.IGNORECASE)),
    (Gender.MALE, late_pattern(r"\b(?:вы|ты)(?:, [а-яё ]{3,20}, (?:и )?| и )сам\b", re.IGNORECASE)),
    (Gender.FEMALE, late_pattern(r"\b(?:вы|ты)(?:, [а-яё ]{3,20}, (?:и )?| и )сама\b", re.IGNORECASE)),
)
"""«Вам самой», «Вы, наверное, и сама»."""

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
_ENDEARING = late_pattern("уважаем|любим|милы|милая|славн|дорог|родн")
_NOUNS_OF_ADDRESS = word_set("сестра сестричка сестренка подруга подружка госпожа брат братик братишка господин")


def _beside_you(speech: str) -> Iterator[GenderForm]:
    if "сам" not in speech.lower():
        return
    for gender, pattern in _BESIDE_YOU:
        yield from (GenderForm(Shown.READER, gender, match[0], match.start()) for match in pattern.finditer(speech))


def _in_address(speech: str, first: str) -> Iterator[GenderForm]:
    """«Дорогая Олег!», «Ление, милый»: adjectives that agree with the person addressed."""
    if not _ENDEARING.search(speech.lower()):
        return
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
