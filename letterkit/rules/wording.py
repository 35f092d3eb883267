"""How rules quote a letter, and how much of it: too many warnings keep people from writing."""

from collections.abc import Iterable

from letterkit.language import tr
from letterkit.model.shortened import shortened
from letterkit.model.template import Variable

MOST_SHOWN = 5
"""How many words or phrases one message shows."""

LONGEST_SHOWN = 60
"""How many characters it shows of one."""


def quotation(text: str) -> str:
    """The whole text in the quotation marks of the language spoken."""
    return tr('"{text}"', text=text)


def quotations(texts: Iterable[str]) -> str:
    """The texts in quotation marks: "one", "two" and 2 more."""
    return joined(map(quoted, texts))


def quoted(text: str) -> str:
    """Words of the letter in quotation marks, cut where it is clear which are meant."""
    return quotation(shortened(text, LONGEST_SHOWN))


def in_paragraph(words: str, number: int) -> str:
    """Words of the letter, and where they stand: for a list of several."""
    return tr("{words} in paragraph {number}", words=words, number=number)


def question(variable: Variable) -> str:
    """A question as findings call it: what is asked, without a stop at its end, since a sentence goes on.

    >>> question(Variable("news", ask="What is new?")), question(Variable("a", ask="News.")), question(Variable("a"))
    ('"What is new?"', '"News"', '"a"')
    """
    return quoted(variable.question.rstrip(".") or variable.name)


def question_and_name(variable: Variable) -> str:
    """The same with the name by which the command line takes the answer."""
    return f"{question(variable)} ({variable.name})" if variable.question else question(variable)


def joined(phrases: Iterable[str]) -> str:
    """The first phrases with commas between them, and how many more there are."""
    whole = list(phrases)
    return with_more(", ".join(whole[:MOST_SHOWN]), len(whole) - MOST_SHOWN)


def with_more(shown: str, count: int) -> str:
    """What is shown of a list, and how many more there are, if any."""
    return tr("{shown} and {count} more", shown=shown, count=count) if count > 0 else shown
