from datetime import date

import pytest

from letterkit.model.template import Template
from letterkit.russian.seasons import seasons_said
from letterkit.russian.template_days import next_for

WINTER = ("12-01..02-28",)


@pytest.mark.parametrize(
    ("calendar", "today", "day"),
    [
        (("10-05",), date(2026, 10, 5), date(2026, 10, 5)),
        (("10-05",), date(2026, 10, 6), date(2027, 10, 5)),
        (("02-29",), date(2026, 1, 1), date(2026, 2, 28)),
        (WINTER, date(2026, 11, 30), date(2026, 12, 1)),
        (WINTER, date(2026, 12, 31), date(2026, 12, 31)),
        (WINTER, date(2027, 2, 28), date(2027, 2, 28)),
        (WINTER, date(2027, 3, 1), date(2027, 12, 1)),
        (("05-01..05-31",), date(2026, 5, 9), date(2026, 5, 9)),
        (("05-01", "birthday"), date(2026, 11, 1), date(2027, 1, 5)),
        (("nonsense",), date(2026, 11, 1), None),
    ],
)
def test_the_next_day_that_a_template_is_for(calendar: tuple[str, ...], today: date, day: date | None) -> None:
    assert next_for(Template("t", calendar=calendar), date(1980, 1, 5), today) == day


def test_a_birthday_that_is_not_known_is_no_day() -> None:
    assert next_for(Template("t", calendar=("birthday",)), None, date(2026, 11, 1)) is None


def test_without_days_of_its_own_those_of_the_occasion_count() -> None:
    assert next_for(Template("t", occasion="nauryz"), None, date(2026, 11, 29)) == date(2027, 3, 21)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("У нас идёт снег.", ["идёт снег"]),
        ("У нас снег тает, и с крыш капает.", ["снег тает"]),
        ("Всё вокруг цветёт!", ["всё вокруг цветёт"]),
        ("За окном падают листья.", ["падают листья"]),
        ("Скоро выпадет снег.", []),
        ("Снегурочка идёт.", []),
        ("Цветы на окне цветут круглый год.", []),
        ("Снег ещё не лежит.", []),
        ("У нас тепло. Летом мы купаемся в реке. А сейчас стоит жара.", ["стоит жара"]),
    ],
)
def test_a_season_is_what_a_sentence_says_to_be_now(sentence: str, words: list[str]) -> None:
    assert [season.words for season in seasons_said(sentence)] == words
