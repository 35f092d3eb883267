"""Family L, ты and Вы in one letter."""

from collections.abc import Iterator, Sequence

from letterkit.language import tr, trn
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import quotations
from letterkit.russian.speech import begins_sentence, own_speeches
from letterkit.russian.ty_and_vy import said_familiarly, said_formally, said_in_small_letters


@rule("L612", Severity.WARNING, on=FilledLetter)
def letter_says_ty_or_vy_throughout(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter says Вы to its reader, or ты, but not both.

    Bad:  Здравствуйте, Эльмар! Как твои дела?
    Good: Здравствуйте, Эльмар! Как Ваши дела?

    Someone who reads both does not know which of the two is meant. The rule reads pronouns, requests («береги себя»)
    and questions («что читаешь?»); beside «Вы», «вы» with a small letter is found where it means the reader. «Вы» to
    several people («как вы там все живёте»), «у вас», what others say, proverbs and what is said of anybody («идёшь по
    лесу») are fine.
    Source: Russian usage; letter-writing guides of human-rights groups advise Вы unless the reader asked for ты.
    """
    speeches = list(own_speeches(letter.text.paragraphs))
    said, other, choice = (said_formally, "Вы", "ты") if letter.between.familiar else (said_familiarly, "ты", "Вы")
    for number, speech in enumerate(speeches, 1):
        words = dict.fromkeys(word.text for word in said(speech))
        if words:
            message = trn(
                "{words} in paragraph {number} says {other}, and the letter says {choice}",
                "{words} in paragraph {number} say {other}, and the letter says {choice}",
                len(words),
                words=quotations(words),
                number=number,
                other=other,
                choice=choice,
            )
            yield Hit((), message, tr("Keep to one; put « » around what you quote."), words=tuple(words))
            return
    if not letter.between.familiar and any(map(_is_polite, speeches)):
        yield from _in_small_letters(speeches)


def _is_polite(speech: str) -> bool:
    return any(word.text[0] == "В" and not begins_sentence(word.start, speech) for word in said_formally(speech))


def _in_small_letters(speeches: Sequence[str]) -> Iterator[Hit]:
    """The first paragraph with вы to the reader, in a letter that has Вы as well."""
    for number, speech in enumerate(speeches, 1):
        words = dict.fromkeys(word.text for word in said_in_small_letters(speech))
        if words:
            message = tr(
                "{words} in paragraph {number} with a small letter, and Вы with a capital",
                words=quotations(words),
                number=number,
            )
            hint = tr("To one reader write Вы and Ваш with a capital throughout; to several, вы and ваш.")
            yield Hit((), message, hint, words=tuple(words))
            return
