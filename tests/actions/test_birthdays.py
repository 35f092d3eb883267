from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.birthdays import DueLetters, birthdays
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnedLetter, ReturnReason, Stay
from letterkit.store.roots import Root

TODAY = date(2026, 12, 1)
COLONY = Facility(
    "ik-1", kind="ИК", number="1", name="ФКУ ИК-1", region="Тульская область", locality="г. Тула", postcode="300000"
)
STAY = Stay(seen=date(2026, 11, 20), custody=Custody.HELD, facility="ik-1", source="список")


def born(on: date, record_id: str = "p", name: str = "Тестов Олег Петрович") -> Person:
    return Person(record_id, name, Gender.MALE, PartialDate.of(on), stays=(STAY,))


def opened(*people: Person, today: date = TODAY) -> OpenLibrary:
    records = Library(
        people={each.id: Entry(each, f"addresses/people/{each.id}.toml") for each in people},
        facilities={COLONY.id: Entry(COLONY, "addresses/facilities/ik-1.toml")},
    )
    return OpenLibrary(Root(Path(), "a test"), records, today)


def found(*people: Person, within: int = 60, abroad: bool = False, feasts: bool = False) -> DueLetters:
    return birthdays(opened(*people), within, abroad=abroad, feasts=feasts)


def ids(letters: DueLetters) -> list[str]:
    return [each.person.id for each in letters.due]


def test_a_birthday_stands_with_its_day_the_age_and_the_day_to_post_by() -> None:
    (row,) = found(born(date(1980, 12, 25))).listing.as_objects()
    assert row == {
        "id": "p",
        "name": "Тестов Олег Петрович",
        "occasion": "birthday",
        "date": "2026-12-25",
        "age": 46,
        "days": 24,
        "post_by": "2026-12-04",
        "timing": None,
        "facility": "ik-1",
    }


def test_they_stand_by_the_day_to_post_by_then_by_name_and_none_beyond_the_days_asked_for() -> None:
    people = (
        born(date(1980, 1, 31), "beyond"),
        born(date(1980, 1, 30), "last"),
        born(date(1980, 12, 25), "second", "Яшин Олег Петрович"),
        born(date(1980, 12, 25), "first", "Агапов Олег Петрович"),
        born(date(1980, 12, 1), "today"),
        born(date(1980, 11, 30), "passed"),
    )
    assert ids(found(*people)) == ["today", "first", "second", "last"]


@pytest.mark.parametrize(
    ("birth", "abroad", "post_by", "is_late"),
    [
        (date(1980, 12, 22), False, date(2026, 12, 1), False),
        (date(1980, 12, 21), False, date(2026, 11, 30), True),
        (date(1980, 1, 30), True, date(2026, 12, 1), False),
        (date(1980, 1, 29), True, date(2026, 11, 30), True),
    ],
)
def test_it_is_late_from_the_day_after_the_day_to_post_by(
    birth: date, post_by: date, *, abroad: bool, is_late: bool
) -> None:
    letters = found(born(birth), abroad=abroad)
    (due,) = letters.due
    assert (due.post_by, due.is_late) == (post_by, is_late)
    assert letters.listing.as_objects()[0]["timing"] == ("late" if is_late else None)


@pytest.mark.parametrize(
    ("birth", "today", "day", "age"),
    [
        (date(1980, 2, 29), date(2027, 2, 1), date(2027, 2, 28), 47),
        (date(1980, 2, 29), date(2028, 2, 1), date(2028, 2, 29), 48),
        (date(1980, 1, 1), date(2026, 12, 31), date(2027, 1, 1), 47),
    ],
    ids=["29 February in a usual year", "in a leap year", "the turn of the year"],
)
def test_the_day_and_the_age_are_right_where_years_differ(birth: date, today: date, day: date, age: int) -> None:
    (due,) = birthdays(opened(born(birth), today=today), 60, abroad=False).due
    assert (due.coming.day, due.age) == (day, age)


def test_feasts_are_those_that_the_record_lists_and_only_if_asked_for() -> None:
    keeps = replace(born(date(1980, 8, 1)), occasions=("birthday", "new-year", "oraza-bayram", "easter"))
    assert not found(keeps, within=150).due
    none = born(date(1980, 8, 1), "keeps-none", "Иной Глеб Ильич")
    rows = found(keeps, none, within=160, feasts=True).listing.as_objects()
    assert [(row["occasion"], row["date"], row["age"], row["timing"]) for row in rows] == [
        ("new-year", "2027-01-01", None, None),
        ("oraza-bayram", "2027-03-09", None, "about"),
        ("easter", "2027-05-02", None, None),
    ]


def test_those_whose_letters_are_held_back_or_barred_are_left_out_and_counted() -> None:
    soon = date(1980, 12, 25)
    came_back = ReturnedLetter(date(2026, 11, 25), ReturnReason.MOVED, "ik-1")
    held_back = replace(born(soon, "came-back", "Агапов Олег Ильич"), returns=(came_back,))
    barred = replace(born(soon, "barred", "Иной Глеб Ильич"), stays=(replace(STAY, facility="nowhere"),))
    overdue = replace(born(soon, "overdue", "Дальний Глеб Ильич"), release=date(2026, 11, 30))
    free = replace(born(soon, "free", "Вольный Глеб Ильич"), stays=(replace(STAY, custody=Custody.RELEASED),))
    later = replace(born(date(1980, 6, 1), "later", "Летов Глеб Ильич"), returns=(came_back,))
    letters = found(born(soon), held_back, barred, overdue, free, later)
    assert (ids(letters), letters.held_back) == (["p"], 3)


def test_those_of_whom_only_the_year_or_nothing_is_known_are_counted_unless_nobody_can_write_to_them() -> None:
    people = [
        replace(born(TODAY, "year"), born=PartialDate(1980)),
        replace(born(TODAY, "nothing"), born=None),
        replace(born(TODAY, "hidden"), born=None, hidden=True),
    ]
    letters = found(*people)
    assert (letters.due, letters.dayless) == ((), 2)


def test_a_record_that_cannot_be_read_comes_last_and_is_said() -> None:
    library = opened(born(date(1980, 12, 25)))
    broken = Entry(Person("broken"), "addresses/people/broken.toml", (Misfit(MisfitKind.NOT_TOML, "no TOML"),))
    records = replace(library.records, people={"broken": broken, **library.records.people})
    listing = birthdays(library.with_records(records), 60, abroad=False).listing
    assert [(row["id"], row["facility"]) for row in listing.as_objects()] == [("p", "ik-1"), ("broken", "unreadable")]
    assert len(listing.unread) == 1
