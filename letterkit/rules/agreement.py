"""Family L, words that do not agree with whoever reads or writes the letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from letterkit.model.finding import Severity
from letterkit.model.letter import Correspondents, Draft
from letterkit.model.name import Gender
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.telling import MOST_HITS
from letterkit.russian.agreement import GenderForm, Shown, gender_forms
from letterkit.russian.double_forms import double_forms
from letterkit.russian.speech import own_paragraphs

_WHO = {Gender.MALE: "a man", Gender.FEMALE: "a woman"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A form and the number of the paragraph it stands in."""

    number: int
    form: GenderForm


@rule("L611", Severity.WARNING, on=Draft)
def words_agree_with_reader_and_writer(draft: Draft, context: Context) -> Iterator[Hit]:
    """Words show the gender of the one who reads or writes, and one form only.

    Bad:  Дорогой Ление! Я рад/а. Вы написала (to a woman); я узнал, signed by Анна
    Good: Дорогая Ление! Я рада. Вы написали; я узнала

    «Рад/а» says that the letter was written to nobody, and a wrong form that it was meant for somebody else.
    Looked at are forms beside «я», «ты», «Вы» and the name; what stands in quotation marks is somebody else's.
    Source: letter-writing guides of human-rights groups; Russian grammar, which asks for the plural with «Вы».
    """
    yield from islice(_hits(draft), MOST_HITS)


def _hits(draft: Draft) -> Iterator[Hit]:
    for number, text in enumerate(draft.text.paragraphs, 1):
        for double in double_forms(text):
            yield Hit((), f"in paragraph {number} «{double.text}» gives two forms at once", "Leave the one that fits.")
    spoken = enumerate(own_paragraphs(draft.text.paragraphs), 1)
    found = [_Found(number, form) for number, speech in spoken for form in gender_forms(speech, draft.between.first)]
    yield from _of_the_reader(found, draft.between)
    yield from _of_the_writer([each for each in found if each.form.shown is Shown.WRITER], draft.between.writer)


def _of_the_reader(found: list[_Found], between: Correspondents) -> Iterator[Hit]:
    for each in found:
        if each.form.shown is Shown.FORMAL:
            message = f"in paragraph {each.number} «{each.form.text}» has the singular"
            yield Hit((), message, "With «Вы» the form is the plural: «Вы написали», «Вы рады», «Вы сами».")
        elif each.form.shown is Shown.READER and between.reader not in (None, each.form.gender):
            yield _wrong(each, "the letter is to", between.reader)


def _of_the_writer(found: list[_Found], writer: Gender | None) -> Iterator[Hit]:
    if writer is None and len({each.form.gender for each in found}) > 1:
        one, other = found[0], next(each for each in found if each.form.gender is not found[0].form.gender)
        message = f"«{one.form.text}» in paragraph {one.number} and «{other.form.text}» in paragraph {other.number}"
        yield Hit((), f"{message} are of a man and of a woman", "Keep to one, or to forms that show neither.")
    for each in found:
        if writer not in (None, each.form.gender):
            yield _wrong(each, "the sender is", writer)


def _wrong(each: _Found, who: str, gender: Gender | None) -> Hit:
    is_of, should_be = _WHO[each.form.gender], _WHO[gender or each.form.gender]
    message = f"in paragraph {each.number} «{each.form.text}» is the form for {is_of}; {who} {should_be}"
    return Hit((), message, "Give it the other form, or put quotation marks if somebody else says it.")
