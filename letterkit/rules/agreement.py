"""Family L, words that do not agree with whoever reads or writes the letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from letterkit.model.finding import Severity
from letterkit.model.letter import Draft
from letterkit.model.name import Gender
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.telling import MOST_HITS, quoted
from letterkit.russian.agreement import GenderForm, Shown, gender_forms
from letterkit.russian.double_forms import double_forms
from letterkit.russian.speech import own_paragraphs

_WHO = {Gender.MALE: "a man", Gender.FEMALE: "a woman"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A form and the number of the paragraph it stands in."""

    number: int
    form: GenderForm

    def __str__(self) -> str:
        return f"{quoted(self.form.text)} in paragraph {self.number}"


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
    spoken = list(enumerate(own_paragraphs(draft.text.paragraphs), 1))
    for number, speech in spoken:
        for double in double_forms(speech):
            message = f"{quoted(double.text)} in paragraph {number} gives two forms at once"
            yield Hit((), message, "Leave the one that fits.")
    found = [_Found(number, form) for number, speech in spoken for form in gender_forms(speech, draft.between.first)]
    yield from _of_the_reader(found, draft.between.reader)
    yield from _of_the_writer([each for each in found if each.form.shown is Shown.WRITER], draft.between.writer)


def _of_the_reader(found: Sequence[_Found], reader: Gender | None) -> Iterator[Hit]:
    for each in found:
        if each.form.shown is Shown.FORMAL:
            yield Hit((), f"{each} has the singular", "With «Вы» the form is the plural: «Вы написали», «Вы рады».")
        elif each.form.shown is Shown.READER and reader and each.form.gender is not reader:
            yield _wrong(each, f"the letter is to {_WHO[reader]}")


def _of_the_writer(found: Sequence[_Found], writer: Gender | None) -> Iterator[Hit]:
    if writer is not None:
        yield from (_wrong(each, f"the sender is {_WHO[writer]}") for each in found if each.form.gender is not writer)
        return
    firsts = {each.form.gender: each for each in reversed(found)}
    if len(firsts) > 1:
        one, other = sorted(firsts.values(), key=found.index)
        yield Hit((), f"{one} and {other} are of a man and of a woman", "Keep to one, or to forms that show neither.")


def _wrong(found: _Found, truth: str) -> Hit:
    message = f"{found} is the form for {_WHO[found.form.gender]}; {truth}"
    return Hit((), message, "Give it the other form, or put quotation marks if somebody else says it.")
