"""Wherever a word of news, a facility or a doubt can be, the quick look that comes first lets the text through."""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian.blocks import facility_words
from letterkit.russian.blocks.source import cleaned_source
from letterkit.russian.news import other_words
from letterkit.russian.news.beginnings import MAY_BEGIN
from letterkit.russian.news.cues import _BACKGROUND, _CUE, _GROUPS, _MAY_BEGIN, _at
from letterkit.russian.news.doubts import doubts_about, may_be_doubted
from letterkit.russian.news.reading import Reading

LETTERS = 8
"""More than any stem has."""
LONGEST_NAME = 20
SAMPLE = {"CATEGORY_DIGIT": "3", "CATEGORY_WORD": "ъ", "CATEGORY_SPACE": " "}
"""A character of each class; a letter that no beginning has."""

Step = tuple[object, Any]
parser: Any = import_module("re._parser")


def openings(pattern: str, letters: int) -> set[str]:
    """The first letters of whatever a pattern can match, at most that many; the whole of what is shorter."""
    return of_steps(parser.parse(pattern), letters)


def of_steps(steps: Iterable[Step], room: int) -> set[str]:
    found = {""}
    for step in steps:
        found = {start + more for start in found for more in of_step(step, room - len(start))}
    return found


def of_step(step: Step, room: int) -> set[str]:
    operation, argument = str(step[0]), step[1]
    if room == 0 or operation in ("ASSERT", "ASSERT_NOT", "AT"):
        return {""}
    if operation == "LITERAL":
        return {chr(argument)}
    if operation == "IN":
        return set(letters_in(argument))
    if operation == "BRANCH":
        return set().union(*(of_steps(branch, room) for branch in argument[1]))
    if operation == "SUBPATTERN":
        return of_steps(argument[-1], room)
    assert operation == "MAX_REPEAT", operation
    least, most, inner = argument
    times = range(least, min(most, max(least, room)) + 1)
    return set().union(*(of_steps([each for _ in range(count) for each in inner], room) for count in times))


def letters_in(choice: Iterable[Step]) -> Iterator[str]:
    for kind, value in choice:
        if str(kind) == "LITERAL":
            yield chr(value)
        elif str(kind) == "RANGE":
            yield from map(chr, range(value[0], value[1] + 1))
        else:
            yield SAMPLE[str(value)]


def missing(pattern: str, guard: str) -> list[str]:
    """How something can begin where the look ahead does not let it through."""
    may_begin = re.compile(guard)
    return [each for each in openings(pattern, LETTERS) if not may_begin.match(each)]


@pytest.mark.parametrize(
    ("name", "pattern"),
    [*_GROUPS, ("background", other_words.BACKGROUND), ("no release", other_words.NO_RELEASE)],
    ids=lambda each: each if len(each) < LONGEST_NAME else "",
)
def test_every_cue_may_begin_where_it_does(name: str, pattern: str) -> None:
    assert not missing(pattern, MAY_BEGIN), f"add these of {name} to beginnings.py"


def test_every_facility_may_begin_where_it_does() -> None:
    assert not missing(facility_words.SHORT_START, facility_words.MAY_BEGIN)


PIECES = (
    *(
        " ",
        "-",
        ",",
        ".",
        "\n",
        "(",
        ":",
        "по",
        "из",
        "в",
        "удо",
        "этап",
        "этапу",
        "умер",
        "2026",
        "12",
        "марта",
        "ик-2",
    ),
    *("адрес", "старый", "не", "известен", "приговор", "арестован", "отменён", "суд", "срок", "область", "ветров", "ъ"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_looking_at_beginnings_first_finds_the_same_as_looking_everywhere(small: str) -> None:
    starts = [match.start() for match in _MAY_BEGIN.finditer(small)]
    for pattern in (_CUE, _BACKGROUND):
        whole = f"(?<![\\w-])(?:{pattern.pattern})"
        assert [each.span() for each in _at(starts, pattern, small)] == [
            each.span() for each in re.finditer(whole, small)
        ]


OF_DOUBT = (
    *(
        " ",
        ", ",
        "-",
        " - ",
        "?",
        ":",
        "(",
        ")",
        "~~",
        "//",
        "☐",
        "†",
        "❌",
        "✟",
        "*",
        "601234",
        "ИК-2",
        "Ветров",
        "\n",
    ),
    *("если", "кто", "знает", "подскажите", "не", "нет", "возможно", "якобы", "слухи", "все", "оба", "сообщил", "слов"),
    *("мать", "адвокат", "меры", "пресечения", "суд", "офис", "а.", "в", "у."),
)


@given(st.lists(st.sampled_from(OF_DOUBT), max_size=14).map("".join))
def test_a_text_of_which_there_is_a_doubt_is_looked_through(text: str) -> None:
    source = cleaned_source(text)
    assert may_be_doubted(source) or not list(doubts_about(Reading(source.text, source.plain, ())))
