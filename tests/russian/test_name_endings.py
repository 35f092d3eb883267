"""Endings of names, spelt out where they are only letters."""

import re

import pytest

from letterkit.russian.names.ends_in import ends_in

WORDS = ("синий", "рыжий", "горячий", "белых", "чужая", "кий", "ий", "я", "", "лещ", "Рыжий")


@pytest.mark.parametrize("pattern", ["ий", "[жч]ий", "[жч]ий|ых|ая", "[гкх][иы]й", "", "(?:[жч]и|у)й", "[^й]", "^.ий"])
def test_an_ending_is_the_same_as_the_expression(pattern: str) -> None:
    expression = re.compile(f"(?:{pattern})$")
    fits = ends_in(pattern)
    assert [fits(word) for word in WORDS] == [expression.search(word) is not None for word in WORDS]
