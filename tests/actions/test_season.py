from dataclasses import replace
from datetime import date, timedelta

import pytest

from letterkit.actions.write.season import Season, season_of
from letterkit.model.delivery import EARLIEST
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.model.template import FIRST_LETTER, Template

TODAY = date(2026, 12, 1)
HE = Person("a", gender=Gender.MALE, born=PartialDate.of(date(1980, 12, 12)))
SHE = Person("b", gender=Gender.FEMALE, occasions=("nauryz", "new-year"))


def season(occasion: str, person: Person = HE, today: date = TODAY) -> Season:
    found = season_of(Template("a", occasion=occasion), person, today)
    assert found is not None
    return found


@pytest.mark.parametrize("occasion", ["", FIRST_LETTER, "birthday", "name-day"])
def test_what_has_no_day_that_is_known_has_no_season(occasion: str) -> None:
    assert season_of(Template("a", occasion=occasion), SHE, TODAY) is None


def test_an_occasion_is_right_now_while_a_letter_may_be_written_and_can_still_arrive() -> None:
    first, last = date(2027, 1, 1) - timedelta(EARLIEST), date(2026, 12, 18)
    days = (first - timedelta(1), first, last, last + timedelta(1), date(2027, 1, 2))
    assert [season("new-year", SHE, day).is_now for day in days] == [False, True, True, False, False]
    assert [season("new-year", SHE, day).is_out for day in days] == [True, False, False, False, True]
    assert not replace(season("new-year", SHE, last), abroad=True).is_now


@pytest.mark.parametrize(
    ("occasion", "person", "today", "is_now", "is_out"),
    [
        ("new-year", HE, TODAY, True, False),
        ("birthday", HE, date(2026, 11, 20), True, False),
        ("nauryz", SHE, date(2027, 3, 1), True, False),
        ("nauryz", HE, date(2027, 3, 1), False, False),
        ("march-8", SHE, date(2027, 2, 20), True, False),
        ("march-8", HE, date(2027, 3, 1), False, True),
    ],
)
def test_a_feast_of_a_faith_or_people_is_right_now_only_where_the_record_lists_it(
    occasion: str, person: Person, today: date, *, is_now: bool, is_out: bool
) -> None:
    found = season(occasion, person, today)
    assert (found.is_now, found.is_out) == (is_now, is_out)


@pytest.mark.parametrize(
    ("found", "abroad", "why"),
    [
        (season("new-year", SHE), False, "The feast is on 2027-01-01, in 31 days."),
        (
            season("new-year", SHE),
            True,
            "The feast is on 2027-01-01, in 31 days. A letter posted today will probably come after it.",
        ),
        (
            season("birthday", HE, date(2026, 11, 12)),
            False,
            "The birthday is on 2026-12-12, in 30 days. The record does not say that this person keeps the day.",
        ),
        (
            season("new-year", SHE, date(2027, 1, 1)),
            True,
            "The feast is today. A letter posted today will probably come after it.",
        ),
        (
            season("birthday", HE, date(2026, 1, 1)),
            True,
            "The next birthday is on 2026-12-12: write from 2026-09-29 on.",
        ),
        (season("kurban-bayram"), True, "The next feast is about 2027-05-16: write from 2027-03-03 on."),
        (season("march-8"), True, "Women are greeted on this day, and the letter is to a man."),
    ],
)
def test_it_says_why_with_the_day(found: Season, why: str, *, abroad: bool) -> None:
    assert replace(found, abroad=abroad).why == why
