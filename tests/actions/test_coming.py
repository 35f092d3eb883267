from datetime import date

import pytest

from letterkit.actions.report.card_lines import age, stay_lines
from letterkit.actions.report.coming import coming
from letterkit.model.library import Library
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.russian.feasts import easter, next_birthday, next_feast

TODAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("feast", "day"),
    [
        ("new-year", date(2026, 1, 1)),
        ("march-8", date(2026, 3, 8)),
        ("nauryz", date(2026, 3, 21)),
        ("easter", date(2026, 4, 12)),
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
