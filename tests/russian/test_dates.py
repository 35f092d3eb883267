from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterkit.russian.dates import birth_year, in_english, in_words


@pytest.mark.parametrize(
    ("day", "russian", "english"),
    [
        (date(2026, 11, 22), "22 ноября 2026 г.", "22 November 2026"),
        (date(2025, 5, 9), "9 мая 2025 г.", "9 May 2025"),
        (date(2024, 2, 29), "29 февраля 2024 г.", "29 February 2024"),
        (date(2025, 8, 1), "1 августа 2025 г.", "1 August 2025"),
    ],
)
def test_a_letter_is_dated_in_words(day: date, russian: str, english: str) -> None:
    assert in_words(day) == russian
    assert in_english(day) == english


@given(st.dates())
def test_no_two_days_are_written_alike(day: date) -> None:
    other = date(day.year, day.month, 1 if day.day != 1 else 2)
    assert in_words(day) != in_words(other)
    assert in_words(day).startswith(f"{day.day} ")


def test_all_months_have_a_name_of_their_own() -> None:
    days = [date(2025, month, 1) for month in range(1, 13)]
    assert len({in_words(day) for day in days}) == 12
    assert len({in_english(day) for day in days}) == 12


def test_the_year_of_birth_follows_the_name() -> None:
    assert birth_year(1971) == "1971 г. р."
