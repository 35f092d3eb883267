"""Family L, ты and Вы in one letter."""

from collections.abc import Iterator

from letterkit.language import tr, trn
from letterkit.model.finding import Severity
from letterkit.model.letter import FilledLetter
from letterkit.rules.context import Context
from letterkit.rules.registry import Hit, rule
from letterkit.rules.wording import quotations
from letterkit.russian.speech import own_speeches
from letterkit.russian.ty_and_vy import said_familiarly, said_formally


@rule("L612", Severity.WARNING, on=FilledLetter)
def letter_says_ty_or_vy_throughout(letter: FilledLetter, context: Context) -> Iterator[Hit]:
    """A letter says Вы to its reader, or ты, but not both.

    Bad:  Здравствуйте, Эльмар! Как твои дела?
    Good: Здравствуйте, Эльмар! Как Ваши дела?

    Someone who reads both does not know which of the two is meant. «Вы» to several people («как вы там все живёте»),
    «у вас» and words in quotation marks are fine.
    Source: Russian usage; letter-writing guides of human-rights groups advise Вы unless the reader asked for ты.
    """
    said, other, choice = (said_formally, "Вы", "ты") if letter.between.familiar else (said_familiarly, "ты", "Вы")
    for number, speech in enumerate(own_speeches(letter.text.paragraphs), 1):
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
