"""Patterns compiled when they are first used."""

import re

import pytest

from letterkit.late_pattern import late_pattern


def test_a_late_pattern_is_not_compiled_before_it_is_used() -> None:
    broken = late_pattern("(")
    with pytest.raises(re.error):
        broken.search("")


def test_a_late_pattern_does_what_the_compiled_one_does() -> None:
    late, compiled = late_pattern("(?P<word>[а-я]+)", re.IGNORECASE), re.compile("(?P<word>[а-я]+)", re.IGNORECASE)
    text = "Первое письмо"
    assert late.findall(text) == compiled.findall(text) == ["Первое", "письмо"]
    assert late.sub("x", text) == compiled.sub("x", text) == "x x"
    assert [match["word"] for match in late.finditer(text, 1)] == ["ервое", "письмо"]
    assert (late.pattern, late.flags) == (compiled.pattern, compiled.flags)
