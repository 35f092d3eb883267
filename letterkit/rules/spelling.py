"""Family L, words that are misspelt."""

from collections.abc import Iterator

from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.finding import Severity
from letterkit.model.joined import either
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import joined, quotations, quoted
from letterkit.russian.spelling import misspelt_words, strange_words

_NAME = late_pattern(r"[^\W\d_]+")


@rule("L614", Severity.NOTE, on=FilledLetter)
def words_are_spelt_right(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """Words are spelt as the dictionary has them.

    Bad:  Здраствуйте! Незнаю, что написать.
    Good: Здравствуйте! Не знаю, что написать.

    A slip does no harm, but its writer would rather know. Reported is only what one slip of ear or hand explains;
    names, dialect and new words pass. A slip that makes another word is noticed only where its neighbours exclude
    that word: «из за», «в течении дня», «надо купится».
    Source: the dictionary of OpenCorpora, which comes with pymorphy3; no word leaves this computer.
    """
    lines = (letter.between.first, letter.text.recipient, letter.text.signature, *letter.text.return_address)
    names = frozenset(word.lower() for line in lines for word in _NAME.findall(line))
    strange = strange_words(letter.text.paragraphs, names)
    if strange:
        message = tr("the dictionary does not have: {words}", words=quotations(strange))
        yield Hit((), message, tr("If this is not Russian, write it in Russian."), words=tuple(strange))
    slips = tuple(misspelt_words(letter.text.paragraphs, names))
    if slips:
        words = joined(f"{quoted(slip.word)} ({either(slip.meant)})" for slip in slips)
        message = tr("may be misspelt: {words}", words=words)
        yield Hit((), message, tr("What may be meant stands in brackets."), words=tuple(slip.word for slip in slips))
