"""Rows of one list that may be about the same person. All people are invented."""

import pytest

from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.same_person import rows_alike
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody
from letterkit.russian.blocks import NameCandidate


def row(number: int, name: str, year: int | None, custody: Custody | None = Custody.HELD) -> Listed:
    names = (NameCandidate(name, None, accepted=True),) if "." not in name else ()
    born = PartialDate(year) if year else None
    return Listed(number, printed=name, names=names, born=born, custody=custody)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Петр Олегович", 1972, Custody.RELEASED)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Петр", 1972)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин П. О.", 1972)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Пётр Олегович", None, Custody.DIED)),
        (row(1, "Зорин Пётр", 1972), row(2, "Зорин Пётр", None)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Пётр Олегович", 1972, None)),
    ],
)
def test_the_same_name_and_a_fitting_year_may_be_one_person(one: Listed, other: Listed) -> None:
    assert rows_alike((one, other)) == {1: (1, 2), 2: (1, 2)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Пётр Олегович", 1974)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Пётр Ильич", 1972)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Павел Олегович", 1972)),
        (row(1, "Зорина Анна Олеговна", 1972), row(2, "Зорин Пётр Олегович", 1972)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Пётр", None)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зорин Пётр Олегович", None, None)),
        (row(1, "Зорин Пётр Олегович", 1972), row(2, "Зарин Пётр Олегович", 1972)),
    ],
)
def test_another_year_patronymic_or_name_is_another_person(one: Listed, other: Listed) -> None:
    assert rows_alike((one, other)) == {}
