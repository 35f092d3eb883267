"""Calendars of birthdays, read back by the library that other programs read them with."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar, Event

from letterkit.actions.report.birthdays import DueLetter
from letterkit.actions.report.calendar_days import as_calendar
from letterkit.actions.report.coming import Coming
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay

TODAY = date(2026, 12, 1)
OLEG = Person(
    "testov-oleg-1980",
    "Тестов Олег Петрович",
    Gender.MALE,
    PartialDate.of(date(1980, 12, 25)),
    stays=(Stay(seen=TODAY, custody=Custody.HELD, facility="ik-1"),),
)


def due(person: Person = OLEG, occasion: str = "birthday", day: date = date(2026, 12, 25)) -> DueLetter:
    its = Coming(occasion, day, (day - TODAY).days, is_kept=True, is_about=occasion == "kurban-bayram")
    return DueLetter(person, its, day - timedelta(21), is_late=False)


def events(*letters: DueLetter, today: date = TODAY) -> list[Event]:
    read = Calendar.from_ical(as_calendar(letters, today)).walk("VEVENT")
    return [event for event in read if isinstance(event, Event)]


def summaries(*letters: DueLetter) -> list[str]:
    return [str(event["summary"]) for event in events(*letters)]


def uids(*letters: DueLetter) -> list[str]:
    return [str(event["uid"]) for event in events(*letters)]


def test_an_occasion_and_the_last_day_to_post_are_whole_days_that_leave_their_owner_free() -> None:
    found = events(due())
    assert [event.decoded("dtstart") for event in found] == [date(2026, 12, 25), date(2026, 12, 4)]
    assert all(type(event.decoded("dtstart")) is date for event in found)
    assert all(event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in found)
    assert {str(event["transp"]) for event in found} == {"TRANSPARENT"}
    assert {event.decoded("dtstamp").isoformat() for event in found} == {"2026-12-01T00:00:00+00:00"}


@pytest.mark.parametrize(
    ("occasion", "says"),
    [
        ("birthday", ["Birthday: Oleg Testov", "Last day to post a letter for the birthday: Oleg Testov"]),
        ("easter", ["Easter: Oleg Testov", "Last day to post a letter for Easter: Oleg Testov"]),
        (
            "kurban-bayram",
            [
                "Kurban Bayram (about this day): Oleg Testov",
                "Last day to post a letter for Kurban Bayram: Oleg Testov",
            ],
        ),
    ],
)
def test_they_say_what_is_celebrated_and_whose_it_is(occasion: str, says: list[str]) -> None:
    assert summaries(due(replace(OLEG, latin="Oleg Testov"), occasion)) == says


@pytest.mark.usefixtures("in_russian")
def test_in_russian_the_name_is_in_russian_with_the_given_name_first() -> None:
    assert summaries(due())[0] == "День рождения: Олег Петрович Тестов"


def test_an_entry_keeps_its_uid_so_that_it_is_replaced_when_taken_in_again() -> None:
    once, later = uids(due()), uids(due(day=date(2026, 12, 26)))
    assert once == later
    others = (due(occasion="easter"), due(day=date(2027, 12, 25)), due(replace(OLEG, id="somebody")))
    assert len({*once, *uids(*others)}) == 2 + 3 * 2


def test_nobodys_id_nor_facility_stands_in_it() -> None:
    text = as_calendar([due()], TODAY)
    assert "Testov" in text
    assert "testov-oleg" not in text
    assert "ik-1" not in text


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize(
    "name",
    [
        "Тестов Олег\r\nEND:VEVENT\r\nBEGIN:VALARM",
        'Тестов; Олег, "Петрович" \\n \\ :',
        "Тестов\x00\x1b[31m\u202e Олег\u2028Петрович",
        "Тестов " + "ё" * 300,
        "",
    ],
)
def test_a_hostile_name_stays_text_in_a_line_of_its_own(name: str) -> None:
    text = as_calendar([due(replace(OLEG, id="x\r\nEND:VCALENDAR", name=name))], TODAY)
    lines = text.split("\r\n")
    assert lines.count("END:VEVENT") == 2
    assert "BEGIN:VALARM" not in lines
    assert max(len(line.encode()) for line in lines) <= 75
    assert not [letter for line in lines for letter in line if ord(letter) < 32]
    (read, _) = Calendar.from_ical(text).walk("VEVENT")
    shown = str(read["summary"])
    assert shown.startswith("День рождения: ")
    assert all(word in shown for word in ("Тестов", "\\n", ";", ",") if word in name)


def test_a_calendar_of_nobody_is_one_without_entries() -> None:
    assert not events()
    assert as_calendar([], TODAY).endswith("END:VCALENDAR\r\n")
