"""Family L, stress marks."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import quotations


@rule("L623", Severity.NOTE, on=FilledLetter)
def stress_marks_are_left_out(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """What was typed for a letter has no stress marks.

    Bad:  Я получи́л Ва́ше письмо.
    Good: Я получил Ваше письмо.

    They come along with what is copied, or are set out of care. All checks read the words without them, and the letter
    and what else is printed with it has none: most fonts would set them beside their letters, and a censor may wonder
    at them. Nothing need be done. The breve of й, the dots of ё and accents of words in Latin letters stay.
    Source: Unicode, "Combining Diacritical Marks"; Russian is written without stress marks outside dictionaries.
    """
    if letter.stressed:
        message = tr("stress marks are not printed: {words}", words=quotations(letter.stressed))
        yield Hit((), message, words=letter.stressed)
