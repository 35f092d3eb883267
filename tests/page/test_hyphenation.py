from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.page.hyphenation import break_points

PARTED = [
    ("железнодорожный", "же-лез-но-до-рож-ный"),
    ("«подъезд»,", "«подъ-езд»,"),
    ("большой", "боль-шой"),
    ("объявление", "объ-яв-ле-ние"),
    ("майский", "май-ский"),
    ("подъём", "подъём"),
    ("взгляд", "взгляд"),
    ("всплеск", "всплеск"),
    ("ГУФСИН", "ГУФСИН"),
    ("Мария", "Ма-рия"),
    ("letter", "letter"),
]


@pytest.mark.parametrize(("word", "parted"), PARTED)
def test_words_are_broken_as_russian_orthography_has_it(word: str, parted: str) -> None:
    assert "-".join(word[start:end] for start, end in _parts(word)) == parted


def _parts(word: str) -> list[tuple[int, int]]:
    points = [0, *break_points(word), len(word)]
    return list(pairwise(points))


@given(st.text(st.sampled_from("абвгеёийклмностуыьъэюя"), max_size=25))
def test_a_single_letter_is_neither_left_nor_carried_over(word: str) -> None:
    for point in break_points(word):
        assert point >= 2
        assert len(word) - point >= 3
        assert word[point] not in "ьъйы"
        assert set(word[:point]) & set("аеёиоуыэюя")
        assert set(word[point:]) & set("аеёиоуыэюя")
