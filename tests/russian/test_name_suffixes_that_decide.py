"""Suffixes of surnames by which one reading of a dative is sure. People are invented."""

import pytest

from letterkit.russian.names import nominatives


@pytest.mark.parametrize(
    ("printed", "nominative"),
    [
        ("Заславскому Денису Тимуровичу", "Заславский Денис Тимурович"),
        ("Левицкому Рустему Руслановичу", "Левицкий Рустем Русланович"),
        ("Полянской Ксении Романовне", "Полянская Ксения Романовна"),
        ("Чайковской Елене Маратовне", "Чайковская Елена Маратовна"),
        ("Петросяну Азату Тимуровичу", "Петросян Азат Тимурович"),
    ],
)
def test_a_surname_of_a_common_suffix_is_sure(printed: str, nominative: str) -> None:
    likeliest = nominatives(printed)[0]
    assert (str(likeliest.name), likeliest.accepted) == (nominative, True)


@pytest.mark.parametrize("printed", ["Трубецкому Ивану Ильичу", "Донскому Ивану Ильичу", "Кольскому Николаю Ильичу"])
def test_a_surname_that_may_end_in_skoj_is_asked_or_known(printed: str) -> None:
    likeliest = nominatives(printed)[0]
    assert not likeliest.accepted or likeliest.name.surname.endswith("ой")
