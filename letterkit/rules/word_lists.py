"""How the lists of words and phrases that rules look for are written, and how they are looked for.

A list is words and phrases parted by blanks: `*` is any ending, `_` the blank in a phrase; alternatives stand in
brackets, `(за|о)*`. It is written in small letters with е for ё; otherwise an entry is a regular expression.
"""

import re
from collections.abc import Iterator
from functools import cache

_BRACKET = re.compile(r"\((?!\?)")
_LETTERS = re.compile(r"(?:[а-я_]+(?!\?))?")


def first_of(listed: str, text: str) -> re.Match[str] | None:
    """Where the first of the words and phrases of a list stands in the text, which is `folded`.

    Only the entries whose first letters are somewhere in the text are searched for: of the thousand there are, a
    letter has those of a few dozen, and all of them take longer to compile than a letter to lay out.
    """
    small = text.casefold()  # takes every spelling of a letter for one that IGNORECASE does
    possible = dict.fromkeys(entry for start, entry in _entries(listed) if start in small)
    found = [match for entry in possible if (match := _pattern(entry).search(text))]
    return min(found, key=re.Match.start, default=None)


def folded(text: str) -> str:
    """The text as the lists are written, letter for letter: е for ё."""
    return text.replace("ё", "е").replace("Ё", "Е")


@cache
def _entries(listed: str) -> tuple[tuple[str, str], ...]:
    """The entries in their order, each with the letters it may start with; "" where these are not plain."""
    return tuple((start.replace("_", " "), entry) for entry in listed.split() for start in _starts(entry))


def _starts(entry: str) -> Iterator[str]:
    """«(за|о)кончится» starts with «за» and with «о», whatever may stand before it."""
    if entry.startswith("(?<!"):
        yield from _starts(_first_group(entry)[1])
    elif entry.startswith("(") and not entry.startswith("(?"):
        alternatives, behind = _first_group(entry)
        for alternative in [""] if behind.startswith("?") else alternatives:
            yield from _starts(alternative)
    else:
        found = _LETTERS.match(entry)
        yield found[0] if found else ""


def _first_group(entry: str) -> tuple[list[str], str]:
    """The alternatives of the brackets an entry starts with, and what stands behind them."""
    depth, alternatives = 0, [""]
    for index, character in enumerate(entry):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return alternatives, entry[index + 1 :]
        if depth == 1 and character == "|":
            alternatives.append("")
        elif index:
            alternatives[-1] += character
    return [""], ""


@cache
def _pattern(entry: str) -> re.Pattern[str]:
    phrase = _BRACKET.sub("(?:", entry.replace("_", " ").replace("*", r"\w*"))
    return re.compile(rf"\b(?:{phrase})\b", re.IGNORECASE)
