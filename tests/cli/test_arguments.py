"""What is typed for an option is taken in one form only."""

from argparse import ArgumentTypeError
from datetime import date

import pytest

from letterkit.cli.arguments import day


def test_a_day_is_typed_as_year_month_and_day() -> None:
    assert day("2026-11-22") == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["20261122", "2026-W47-7", "2026W477", "2026-02-30", "2026-11-22 ", "22.11.2026", ""])
def test_a_day_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="write it as 2026-11-22"):
        day(text)
