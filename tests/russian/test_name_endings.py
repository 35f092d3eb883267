"""Endings of names, spelt out where they are only letters."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.model.name import Gender
from letterkit.russian.names.declension import forms_of
from letterkit.russian.names.ends_in import ends_in
from letterkit.russian.names.paradigms import NamePart
from letterkit.russian.names.petrovich import regular_forms
from letterkit.russian.names.ways_by_ending import (
    _HER_FIRST_NAMES,
    _HER_SURNAMES,
    _HIS_FIRST_NAMES,
    _HIS_SURNAMES,
    ways_of,
)

WORDS = ("синий", "рыжий", "горячий", "белых", "чужая", "кий", "ий", "я", "", "лещ", "Рыжий")


@pytest.mark.parametrize("pattern", ["ий", "[жч]ий", "[жч]ий|ых|ая", "[гкх][иы]й", "", "(?:[жч]и|у)й", "[^й]", "^.ий"])
def test_an_ending_is_the_same_as_the_expression(pattern: str) -> None:
    expression = re.compile(f"(?:{pattern})$")
    fits = ends_in(pattern)
    assert [fits(word) for word in WORDS] == [expression.search(word) is not None for word in WORDS]


@pytest.mark.parametrize(
    ("pattern", "last"),
    [("[жш]ий|ая", "йя"), ("(?:[жч]и|у)й", "й"), ("ов(?:ой|ая)", ""), ("[^й]", ""), ("ий|", ""), ("а?", "")],
)
def test_the_last_letters_of_an_ending_are_known_where_it_ends_in_letters(pattern: str, last: str) -> None:
    assert "".join(sorted(ends_in(pattern).last)) == last


LINES = {
    (NamePart.SURNAME, Gender.MALE): _HIS_SURNAMES,
    (NamePart.SURNAME, Gender.FEMALE): _HER_SURNAMES,
    (NamePart.FIRST, Gender.MALE): _HIS_FIRST_NAMES,
    (NamePart.FIRST, Gender.FEMALE): _HER_FIRST_NAMES,
}


@given(st.sampled_from(sorted(LINES)), st.text("абвгеёжийклмнорстуцчшщыьэюя", max_size=7))
def test_the_lines_of_a_last_letter_have_the_one_that_decides(of: tuple[NamePart, Gender], word: str) -> None:
    expected = next((line for line in LINES[of] if line.test(word)), None)
    assert ways_of(word, *of) is expected


@pytest.mark.parametrize(
    "surname", ["Ветров", "Соловьёв", "Цаплев", "Зорин", "Птицын", "Дарвин", "Корвин", "Цин", "Регин"]
)
def test_surnames_that_are_not_left_to_the_engine_decline_as_it_says(surname: str) -> None:
    assert forms_of(surname, NamePart.SURNAME, Gender.MALE).all == regular_forms(surname, NamePart.SURNAME, Gender.MALE)
