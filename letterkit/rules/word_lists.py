"""How the lists of words and phrases that rules look for are written."""

import re
from functools import cache

_BRACKET = re.compile(r"\((?!\?)")


@cache
def any_of(listed: str) -> re.Pattern[str]:
    """Any of the words and phrases of a list, parted by blanks; made when a letter is first looked at.

    `*` is any ending, `_` the blank in a phrase; alternatives stand in brackets, `(за|о)*`. Written in
    small letters with е for ё.
    """
    phrases = (_BRACKET.sub("(?:", entry.replace("_", " ").replace("*", r"\w*")) for entry in listed.split())
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def folded(text: str) -> str:
    """The text as the lists are written, letter for letter: е for ё."""
    return text.replace("ё", "е").replace("Ё", "Е")
