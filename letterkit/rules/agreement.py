"""Family L, words that do not agree with the reader or the writer of the letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.name import Gender
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import joined, quoted
from letterkit.russian.agreement import GenderForm, Shown, gender_forms
from letterkit.russian.double_forms import double_forms
from letterkit.russian.speech import own_speeches

_WHO = {Gender.MALE: "a man", Gender.FEMALE: "a woman"}


@dataclass(frozen=True, slots=True)
class _Found:
    """A form and the number of the paragraph it stands in."""

    number: int
    form: GenderForm

    def __str__(self) -> str:
        return f"{quoted(self.form.text)} in paragraph {self.number}"


@rule("L611", Severity.WARNING, on=FilledLetter)
def words_agree_with_reader_and_writer(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """Words show the gender of the reader or the writer, and in one form only.

    Bad:  Дорогой Ление! Я рад/а. Вы написала (to a woman); я узнал, signed by Анна
    Good: Дорогая Ление! Я рада. Вы написали; я узнала

    «Рад/а» shows that the letter was written to no one in particular, a wrong form that it was meant for someone
    else. The rule reads forms beside «я», «ты», «Вы» and the name; words in quotation marks are someone else's.
    Source: letter-writing guides of human-rights groups; Russian grammar, which asks for the plural with «Вы».
    """
    doubles, found = _forms(letter)
    if doubles:
        yield Hit((), f"two forms at once: {joined(doubles)}", "Keep the one that fits.")
    of_reader = [each for each in found if each.form.shown is not Shown.WRITER]
    yield from _of_the_reader(of_reader, letter.between.reader)
    yield from _of_the_writer([each for each in found if each.form.shown is Shown.WRITER], letter.between.writer)


def _forms(letter: FilledLetter) -> tuple[list[str], list[_Found]]:
    """The double forms, in words, and every other form that shows a gender."""
    doubles, found = [], []
    for number, speech in enumerate(own_speeches(letter.text.paragraphs), 1):
        rest = speech
        for double in double_forms(speech):
            doubles.append(f"{quoted(double.text)} in paragraph {number}")
            rest = rest.replace(double.text, "." * len(double.text))
        found += [_Found(number, form) for form in gender_forms(rest, letter.between.first)]
    return doubles, found


def _of_the_reader(found: Sequence[_Found], reader: Gender | None) -> Iterator[Hit]:
    singular = [each for each in found if each.form.shown is Shown.FORMAL]
    if singular:
        hint = "With Вы the form is the plural: «Вы написали», «Вы рады»."
        yield Hit((), f"the singular with Вы: {joined(map(str, singular))}", hint)
    if reader is not None:
        yield from _wrong([each for each in found if each not in singular], reader, "the letter is to")


def _of_the_writer(found: Sequence[_Found], writer: Gender | None) -> Iterator[Hit]:
    firsts = {each.form.gender: each for each in reversed(found)}
    if writer is not None:
        yield from _wrong(found, writer, "the sender is")
    elif len(firsts) > 1:
        one, other = sorted(firsts.values(), key=found.index)
        message = f"{one} and {other}: one is for a man, the other for a woman"
        yield Hit((), message, "Keep to one, or to forms that show neither.")


def _wrong(found: Sequence[_Found], gender: Gender, who: str) -> Iterator[Hit]:
    """A hit for the forms that show the other gender; `who` begins the clause that says the right one."""
    wrong = [each for each in found if each.form.gender is not gender]
    if wrong:
        message = f"the form for {_WHO[wrong[0].form.gender]}, and {who} {_WHO[gender]}: {joined(map(str, wrong))}"
        yield Hit((), message, "Use the other form, or quotation marks if someone else says it.")
