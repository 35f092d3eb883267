"""How the lists of words and phrases that rules look for are written and searched for.

A list is words and phrases separated by blanks: `*` is any ending, `_` the blank in a phrase; alternatives stand in
brackets, `(за|о)*`; `~судья` is every form of that word. It is
written in small letters with е for ё; otherwise a phrase is a regular expression.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from letterkit.kept import kept
from letterkit.russian.morphology import forms_of

_BRACKET = re.compile(r"\((?!\?)")
_WORD = re.compile("~([а-я]+)")
_LETTERS = re.compile(r"(?:[а-я0-9_]+(?![?{]))?")
_AS_WRITTEN = "(?-i:"
"""What follows is looked for in capitals as the list has them."""

_KEPT = (3, 2)
"""How many first letters phrases are found by, where so many are known; more would hardly part them further."""

_WORD_OF_TEXT = re.compile(r"\w+")


class _Start(NamedTuple):
    """Letters with which a phrase may start, and the place of the phrase in its list."""

    letters: str
    place: int
    phrase: str

    @property
    def key(self) -> str:
        """The first letters, by which it is found; "" where too few are known."""
        return next((self.letters[:kept] for kept in _KEPT if len(self.letters) >= kept), "")


@kept(maxsize=4096)  # what a template says stands in many letters
def first_of(word_list: str, text: str) -> re.Match[str] | None:
    """Where the first of the words and phrases of a list stands in the text, which is `folded`.

    Phrases are tried only where a word has their first letters: of about a thousand that is a few, and to search
    for each, or to compile all of them, takes longer than to lay out a letter.
    """
    starts, (small, places) = _starts_by_key(word_list), _beginnings(text)
    possible = sorted((start.place, start, key) for key in starts.keys() & places.keys() for start in starts[key])
    first: re.Match[str] | None = None
    for _, start, key in possible:
        for at in places[key]:
            if first and first.start() <= at:
                break
            if small.startswith(start.letters, at):
                first = _pattern(start.phrase).match(text, at) or first
    return first


@kept(maxsize=256)  # many lists are looked for in one text
def _beginnings(text: str) -> tuple[str, Mapping[str, Sequence[int]]]:
    """The text in small letters, and where words begin in it, by the next letters and blanks; all of them by ""."""
    small = text.casefold()  # takes as one letter whatever IGNORECASE does
    if len(small) != len(text):
        small = "".join(each.casefold() if len(each.casefold()) == 1 else each for each in text)
    places: dict[str, list[int]] = {"": [word.start() for word in _WORD_OF_TEXT.finditer(small)]}
    for at in places[""]:
        for length in _KEPT:
            places.setdefault(small[at : at + length], []).append(at)
    return small, places


def folded(text: str) -> str:
    """The text as the lists are written, with е for ё; each character keeps its position."""
    return text.replace("ё", "е").replace("Ё", "Е")


@cache
def _starts_by_key(word_list: str) -> Mapping[str, Sequence[_Start]]:
    """The ways in which the phrases may start, by their first letters."""
    found: dict[str, list[_Start]] = {}
    for place, phrase in enumerate(dict.fromkeys(word_list.split())):
        for letters in dict.fromkeys(_starts(phrase)):
            start = _Start(letters.replace("_", " "), place, phrase)
            found.setdefault(start.key, []).append(start)
    return found


def _starts(phrase: str) -> Iterator[str]:
    """What a phrase may start with: `(за|о)кончится` with "закончится" and with "окончится".

    Whatever may not stand before it is left out; "" where its first letters are not plain.
    """
    if phrase.startswith("(?<!"):
        yield from _starts(_first_group(phrase)[1])
    elif phrase.startswith(_AS_WRITTEN):
        yield from _starts("(" + phrase.removeprefix(_AS_WRITTEN).lower())
    elif listed := _WORD.match(phrase):
        forms = sorted(forms_of(listed[1]))
        yield "".join(one for one, other in takewhile(_are_equal, zip(forms[0], forms[-1], strict=False)))
    elif phrase.startswith("(") and not phrase.startswith("(?"):
        alternatives, behind = _first_group(phrase)
        if behind.startswith("?"):
            alternatives, behind = [*alternatives, ""], behind[1:]
        for alternative in alternatives:
            yield from _starts(alternative + behind)
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
