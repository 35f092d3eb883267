"""Family L, words that do not agree with the reader or the writer of the letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from letterkit.language import marked, tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.model.name import Gender
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import in_paragraph, joined, quoted
from letterkit.russian.agreement import GenderForm, Shown, gender_forms
from letterkit.russian.double_forms import double_forms
from letterkit.russian.speech import own_speeches

_OF_THE_READER = {
    Gender.MALE: marked("the form for a woman, and the letter is to a man: {forms}"),
    Gender.FEMALE: marked("the form for a man, and the letter is to a woman: {forms}"),
}
_OF_THE_WRITER = {
    Gender.MALE: marked("the form for a woman, and the sender is a man: {forms}"),
    Gender.FEMALE: marked("the form for a man, and the sender is a woman: {forms}"),
}
"""What is said of the wrong forms where reader or writer is of that gender."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A form and the number of the paragraph it stands in."""

    number: int
    form: GenderForm

    def __str__(self) -> str:
        return in_paragraph(quoted(self.form.text), self.number)


@rule("L611", Severity.WARNING, on=FilledLetter)
def words_agree_with_reader_and_writer(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """Words show the gender of the reader or the writer, and in one form only.

    Bad:  Дорогой Ление! Я рад/а. Вы написала (to a woman); я узнал, signed by Анна
    Good: Дорогая Ление! Я рада. Вы написали; я узнала

    «Рад/а» shows that the letter was written to no one in particular, a wrong form that it was meant for someone
    else. The rule reads forms beside «я», «ты», «Вы» and the name, and sentences that leave «я» out: «Вчера ходила в
    лес». Where the sender's profile gives no gender, the letter shows none. What others say is not looked at, nor what
    may be said of somebody else.
    Source: letter-writing guides of human-rights groups; Russian grammar, which asks for the plural with «Вы».
    """
    doubles, found = _forms(letter)
    if doubles:
        message = tr("two forms at once: {forms}", forms=joined(in_paragraph(quoted(text), at) for text, at in doubles))
        yield Hit((), message, tr("Keep the one that fits."), words=tuple(text for text, _ in doubles))
    of_reader = [each for each in found if each.form.shown is not Shown.WRITER]
    yield from _of_the_reader(of_reader, letter.between.reader)
    yield from _of_the_writer([each for each in found if each.form.shown is Shown.WRITER], letter.between.writer)


def _forms(letter: FilledLetter) -> tuple[list[tuple[str, int]], list[_Found]]:
    """The double forms, each with the number of its paragraph, and every other form that shows a gender."""
    doubles, found = [], []
    for number, speech in enumerate(own_speeches(letter.text.paragraphs), 1):
        rest = speech
        for double in double_forms(speech):
            doubles.append((double.text, number))
            rest = rest.replace(double.text, "." * len(double.text))
        found += [_Found(number, form) for form in gender_forms(rest, letter.between)]
    return doubles, found


def _of_the_reader(found: Sequence[_Found], reader: Gender | None) -> Iterator[Hit]:
    singular = [each for each in found if each.form.shown is Shown.FORMAL]
    if singular:
        hint = tr("With Вы the form is the plural: «Вы написали», «Вы рады».")
        yield _hit(singular, tr("the singular with Вы: {forms}", forms=joined(map(str, singular))), hint)
    if reader is not None:
        yield from _wrong([each for each in found if each not in singular], reader, _OF_THE_READER)


def _of_the_writer(found: Sequence[_Found], writer: Gender | None) -> Iterator[Hit]:
    firsts = {each.form.gender: each for each in reversed(found)}
    if writer is not None:
        yield from _wrong(found, writer, _OF_THE_WRITER)
    elif len(firsts) > 1:
        one, other = sorted(firsts.values(), key=found.index)
        message = tr("{one} and {other}: one is for a man, the other for a woman", one=one, other=other)
        yield _hit((one, other), message, tr("Keep to one, or to forms that show neither."))
    elif found:
        message = tr(
            "the sender's profile does not say whether a man or a woman writes: {forms}", forms=joined(map(str, found))
        )
        yield _hit(found, message, tr("Say it in your profile: F2 in the app; or use forms that show neither."))


def _wrong(found: Sequence[_Found], gender: Gender, messages: Mapping[Gender, str]) -> Iterator[Hit]:
    """A hit for the forms that show the other gender; the messages are by the right one."""
    wrong = [each for each in found if each.form.gender is not gender]
    if wrong:
        message = tr(messages[gender], forms=joined(map(str, wrong)))
        yield _hit(wrong, message, tr("Use the other form, or quotation marks if someone else says it."))


def _hit(found: Iterable[_Found], message: str, hint: str) -> Hit:
    return Hit((), message, hint, words=tuple(each.form.text for each in found))
