"""How the lists of words and phrases that rules look for are written and searched for.

A list is words and phrases separated by blanks: `*` is any ending, `_` the blank in a phrase; alternatives stand in
brackets, `(за|о)*`; `~судья` is every form of that word. It is
written in small letters with е for ё; otherwise a phrase is a regular expression.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile

from letterkit.russian.morphology import forms_of

_BRACKET = re.compile(r"\((?!\?)")
_WORD = re.compile("~([а-я]+)")
_LETTERS = re.compile(r"(?:[а-я_]+(?!\?))?")


@lru_cache(maxsize=4096)  # what a template says stands in many letters
def first_of(word_list: str, text: str) -> re.Match[str] | None:
    """Where the first of the words and phrases of a list stands in the text, which is `folded`.

    Only phrases whose first letters occur in the text are searched for: of about a thousand that is a few dozen,
    and to compile all of them takes longer than to lay out a letter.
    """
    small = text.casefold()  # takes as one letter whatever IGNORECASE does
    possible = dict.fromkeys(phrase for start, phrase in _phrases(word_list) if start in small)
    found = [match for phrase in possible if (match := _pattern(phrase).search(text))]
    return min(found, key=re.Match.start, default=None)


def folded(text: str) -> str:
    """The text as the lists are written, with е for ё; each character keeps its position."""
    return text.replace("ё", "е").replace("Ё", "Е")


@cache
def _phrases(word_list: str) -> tuple[tuple[str, str], ...]:
    """The phrases in their order, each with the letters it may start with; "" where these are not plain."""
    return tuple((start.replace("_", " "), phrase) for phrase in word_list.split() for start in _starts(phrase))


def _starts(phrase: str) -> Iterator[str]:
    """What a phrase may start with: `(за|о)кончится` with за and with о, whatever may not stand before it."""
    if phrase.startswith("(?<!"):
        yield from _starts(_first_group(phrase)[1])
    elif listed := _WORD.match(phrase):
        forms = sorted(forms_of(listed[1]))
        yield "".join(one for one, other in takewhile(_are_equal, zip(forms[0], forms[-1], strict=False)))
    elif phrase.startswith("(") and not phrase.startswith("(?"):
        alternatives, behind = _first_group(phrase)
        for alternative in [""] if behind.startswith("?") else alternatives:
            yield from _starts(alternative)
    else:
        found = _LETTERS.match(phrase)
        yield found[0] if found else ""


def _are_equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _first_group(phrase: str) -> tuple[list[str], str]:
    """The alternatives of the brackets a phrase starts with, and what follows them."""
    depth, alternatives = 0, [""]
    for index, character in enumerate(phrase):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth == 0:
            return alternatives, phrase[index + 1 :]
        if depth == 1 and character == "|":
            alternatives.append("")
        elif index:
            alternatives[-1] += character
    return [""], ""


def with_forms(phrase: str) -> str:
    """The phrase with the forms of each word marked ~ in its place.

    >>> with_forms("~дом_горит")
    '(дом|дома|домам|домами|домах|доме|домов|домом|дому)_горит'
    """
    return _WORD.sub(lambda word: f"({'|'.join(forms_of(word[1]))})", phrase)


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    expression = _BRACKET.sub("(?:", with_forms(phrase).replace("_", " ").replace("*", r"\w*"))
    return re.compile(rf"\b(?:{expression})\b", re.IGNORECASE)
