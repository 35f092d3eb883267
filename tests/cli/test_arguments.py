"""What is typed for an option is taken in the forms that are named, and in no other."""

from argparse import ArgumentTypeError
from datetime import date

import pytest

from letterkit.cli.arguments import count, day


def test_a_number_says_why_it_cannot_be_one() -> None:
    assert (count("1"), count("0012"), count("9" * 9)) == (1, 12, 999_999_999)
    for text in ("0", "000", "-1", "1.5", "", "ten", "١"):
        with pytest.raises(ArgumentTypeError, match="is not a number from 1"):
            count(text)
    for text in ("1" + "0" * 9, "9" * 5000):
        with pytest.raises(ArgumentTypeError, match="is more than 999999999"):
            count(text)


def test_a_day_is_typed_as_year_month_and_day() -> None:
    assert day("2026-11-22") == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["02.11.2026", "2.11.2026"])
def test_a_day_may_be_typed_with_dots(text: str) -> None:
    assert day(text) == date(2026, 11, 2)


@pytest.mark.parametrize(
    "text",
    [
        "20261122",
        "2026-W47-7",
        "2026W477",
        "2026-11-22 ",
        "22.11.26",
        "11/22/2026",
        "",
    ],
)
def test_a_day_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match=r"write it as 2026-11-22 or 22\.11\.2026"):
        day(text)


@pytest.mark.parametrize("text", ["2026-02-30", "30.02.2026", "11.22.2026"])
def test_a_day_that_no_calendar_has_is_refused_as_such(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match=f'no calendar has the day "{text}"'):
        day(text)
