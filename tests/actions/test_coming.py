from datetime import date
from itertools import pairwise

import pytest

from letterkit.actions.report.card_lines import age, stay_lines
from letterkit.actions.report.coming import coming
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.russian.feasts import easter, next_birthday, next_feast, pesach
from letterkit.russian.moon_calendars import hebrew_new_year, mongolian_new_year

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("new-year", date(2026, 1, 1)),
        ("march-8", date(2026, 3, 8)),
        ("nauryz", date(2026, 3, 21)),
        ("easter", date(2026, 4, 12)),
        ("christmas", date(2025, 12, 25)),
        ("khydyrlez", date(2026, 5, 6)),
        ("sabantuy", date(2025, 6, 7)),
        ("ysyakh", date(2025, 6, 21)),
        ("sagaalgan", date(2026, 2, 18)),
        ("pesach", date(2026, 4, 2)),
        ("rosh-hashana", date(2025, 9, 23)),
        ("first-letter", None),
    ],
)
def test_the_next_day_of_each_feast(feast: str, day: date | None) -> None:
    assert next_feast(feast, TODAY) == day


@pytest.mark.parametrize(
    ("feast", "today", "day"),
    [
        ("oraza-bayram", date(2024, 1, 1), date(2024, 4, 10)),
        ("oraza-bayram", date(2025, 1, 1), date(2025, 3, 30)),
        ("oraza-bayram", date(2025, 6, 1), date(2026, 3, 20)),
        ("kurban-bayram", date(2023, 6, 1), date(2023, 6, 28)),
        ("kurban-bayram", date(2025, 6, 1), date(2025, 6, 6)),
        ("kurban-bayram", date(2026, 1, 1), date(2026, 5, 27)),
    ],
)
def test_muslim_feasts_are_at_most_a_day_from_those_announced_in_russia(feast: str, today: date, day: date) -> None:
    found = next_feast(feast, today)
    assert found is not None
    assert abs((found - day).days) <= 1


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 5, 5)), (2025, date(2025, 4, 20)), (2027, date(2027, 5, 2)), (2100, date(2100, 5, 2))],
)
def test_orthodox_easter(year: int, day: date) -> None:
    assert easter(year) == day


def test_christmas_comes_by_either_calendar() -> None:
    assert next_feast("christmas", date(2025, 12, 26)) == date(2026, 1, 7)
    assert next_feast("christmas", date(2026, 1, 8)) == date(2026, 12, 25)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2022, date(2022, 9, 26)),
        (2023, date(2023, 9, 16)),
        (2024, date(2024, 10, 3)),
        (2026, date(2026, 9, 12)),
        (2027, date(2027, 10, 2)),
        (2028, date(2028, 9, 21)),
    ],
)
def test_rosh_hashana_and_the_pesach_before_it(year: int, day: date) -> None:
    assert hebrew_new_year(year) == day
    assert (day - pesach(year)).days == 163


def test_a_hebrew_year_has_one_of_six_lengths_and_never_begins_on_a_forbidden_weekday() -> None:
    days = [hebrew_new_year(year) for year in range(1900, 2200)]
    assert {(later - day).days for day, later in pairwise(days)} == {353, 354, 355, 383, 384, 385}
    assert not {day.weekday() for day in days} & {2, 4, 6}


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        *((2008, 2, 8), (2011, 2, 3), (2012, 2, 22), (2014, 1, 31), (2016, 2, 9), (2017, 2, 27), (2018, 2, 16)),
        *((2020, 2, 24), (2021, 2, 12), (2022, 2, 2), (2023, 2, 21), (2024, 2, 10), (2025, 3, 1), (2026, 2, 18)),
    ],
)
def test_the_white_month_begins_as_it_did_in_mongolia(year: int, month: int, day: int) -> None:
    assert mongolian_new_year(year) == date(year, month, day)


def test_the_white_month_begins_in_winter_in_every_year() -> None:
    days = [mongolian_new_year(year) for year in range(1950, 2150)]
    assert all((1, 20) <= (day.month, day.day) <= (3, 10) for day in days)
    assert {(later - day).days for day, later in pairwise(days)} <= {353, 354, 355, 383, 384, 385}


def test_a_muslim_feast_may_come_twice_in_a_year_and_always_comes() -> None:
    for year in range(2020, 2060):
        for month in (1, 6, 12):
            today = date(year, month, 28)
            day = next_feast("oraza-bayram", today)
            assert day is not None
            assert 0 <= (day - today).days <= 355


def test_a_birthday_is_today_or_ahead_and_on_the_28th_where_there_is_no_29th() -> None:
    assert next_birthday(date(1980, 6, 1), TODAY) == TODAY
    assert next_birthday(date(1980, 5, 31), TODAY) == date(2026, 5, 31)
    assert next_birthday(date(1980, 2, 29), TODAY) == date(2026, 2, 28)
    assert next_birthday(date(1980, 2, 29), date(2028, 1, 1)) == date(2028, 2, 29)


def test_the_birthday_counts_in_any_case_a_feast_only_if_it_is_kept() -> None:
    person = Person("a", gender=Gender.MALE, born=PartialDate.of(date(1980, 7, 1)), occasions=("nauryz", "march-8"))
    assert [(each.occasion, each.days, each.is_kept) for each in coming(person, TODAY)] == [
        ("birthday", 30, False),
        ("nauryz", 293, True),
    ]
    assert coming(Person("a", born=PartialDate(1980)), TODAY) == ()


@pytest.mark.parametrize(
    ("born", "custody", "words"),
    [
        (PartialDate.of(date(1980, 6, 1)), Custody.HELD, "45 years old"),
        (PartialDate.of(date(1980, 6, 2)), Custody.HELD, "44 years old"),
        (PartialDate(1980), Custody.HELD, "44 or 45 years old"),
        (PartialDate(1980), Custody.DIED, ""),
        (None, Custody.HELD, ""),
    ],
)
def test_the_age_in_words(born: PartialDate | None, custody: Custody, words: str) -> None:
    assert age(Person("a", born=born, stays=(Stay(custody=custody),)), TODAY) == words


def test_stays_come_newest_first_each_with_its_source_which_is_not_repeated() -> None:
    site = "https://www.example.org/people/1/"
    stays = (
        Stay(since=PartialDate(2023), custody=Custody.HELD, facility="ik-1", unit="отряд 3", source="a friend"),
        Stay(seen=date(2024, 2, 1), custody=Custody.IN_TRANSIT, source=site),
    )
    person = Person("a", checked=date(2025, 1, 1), source=site, stays=stays)
    assert stay_lines(person, Library()) == (
        "2025-01-01 address confirmed: example.org/people/1",
        "2024-02-01 in transit: the same source",
        "since 2023 held, ik-1, отряд 3: a friend",
    )
