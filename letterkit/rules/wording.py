"""How rules quote a letter, and how much of it: too many warnings keep people from writing."""

from collections.abc import Iterable

from letterkit.model.shortened import shortened
from letterkit.model.template import Variable

MOST_SHOWN = 5
"""How many words or phrases one message shows."""

LONGEST_SHOWN = 60
"""How many characters it shows of one."""


def quotations(texts: Iterable[str]) -> str:
    """The texts in quotation marks: "one", "two" and 2 more."""
    return joined(map(quoted, texts))


def quoted(text: str) -> str:
    """Words of the letter in quotation marks, cut where it is clear which are meant."""
    return f'"{shortened(text, LONGEST_SHOWN)}"'


def question(variable: Variable) -> str:
    """A question as findings call it: what is asked, and its name on the command line.

    >>> question(Variable("news", ask="What is new?")), question(Variable("news"))
    ('"What is new?" (news)', '"news"')
    """
    return f"{quoted(variable.question)} ({variable.name})" if variable.question else quoted(variable.name)


def joined(phrases: Iterable[str]) -> str:
    """The first phrases with commas between them, and how many more there are."""
    whole = list(phrases)
    more = f" and {len(whole) - MOST_SHOWN} more" if len(whole) > MOST_SHOWN else ""
    return ", ".join(whole[:MOST_SHOWN]) + more
