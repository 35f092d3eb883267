"""Wherever a word of news can begin, the look at its first letters lets it through."""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

import pytest

from letterkit.russian.news.beginnings import MAY_BEGIN
from letterkit.russian.news.cues import _GROUPS

LETTERS = 8
"""More than any stem has."""
SAMPLE = {"CATEGORY_DIGIT": "3", "CATEGORY_WORD": "ъ", "CATEGORY_SPACE": " "}
"""A character of each class; a letter that no beginning has."""
parser: Any = import_module("re._parser")


def openings(parsed: Iterable[tuple[object, Any]], room: int) -> set[str]:
    """The first letters of whatever a parsed pattern matches, at most `room`; those whole that are shorter."""
    found = {""}
    for operation, argument in parsed:
        found = {start + more for start in found for more in opening_of(str(operation), argument, room - len(start))}
    return found


def opening_of(operation: str, argument: Any, room: int) -> set[str]:
    if room == 0 or operation in ("ASSERT", "ASSERT_NOT", "AT"):
        return {""}
    if operation == "LITERAL":
        return {chr(argument)}
    if operation == "IN":
        return set(letters_in(argument))
    if operation == "BRANCH":
        return set().union(*(openings(branch, room) for branch in argument[1]))
    if operation == "SUBPATTERN":
        return openings(argument[-1], room)
    assert operation == "MAX_REPEAT", operation
    least, most, inner = argument
    times = range(least, min(most, max(least, room)) + 1)
    return set().union(*(openings([each for _ in range(count) for each in inner], room) for count in times))


def letters_in(choice: Iterable[tuple[object, Any]]) -> Iterator[str]:
    for kind, value in choice:
        if str(kind) == "LITERAL":
            yield chr(value)
        elif str(kind) == "RANGE":
            yield from map(chr, range(value[0], value[1] + 1))
        else:
            yield SAMPLE[str(value)]


@pytest.mark.parametrize(("name", "pattern"), _GROUPS, ids=[name for name, _ in _GROUPS])
def test_every_cue_may_begin_where_it_does(name: str, pattern: str) -> None:
    may_begin = re.compile(MAY_BEGIN)

    missing = [each for each in openings(parser.parse(pattern), LETTERS) if not may_begin.match(each)]

    assert not missing, f"add to beginnings.py for {name}: {missing}"
