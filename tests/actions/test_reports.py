from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.history import history
from letterkit.actions.report.moved import moved_between, moved_since
from letterkit.actions.report.namesakes import namesakes
from letterkit.actions.report.releases import releases
from letterkit.actions.report.stale import stale
from letterkit.errors import UsageError
from letterkit.model.facility import Facility, FormerAddress
from letterkit.model.library import Entry, Library
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnedLetter, ReturnReason, Stay
from letterkit.store.roots import Root

TODAY = date(2026, 11, 22)
COLONY = Facility("ik-1", kind="ИК", name="ФКУ ИК-1", region="Тульская область", locality="г. Тула", house="5")
REMAND = Facility("sizo-1", kind="СИЗО", name="ФКУ СИЗО-1", region="Тульская область", locality="г. Тула")


def held(facility: str, seen: date | None = None, since: PartialDate | None = None) -> Stay:
    return Stay(since, seen, Custody.HELD, facility, source="список")


def person(record_id: str, *stays: Stay, name: str = "Тестов Олег Петрович", born: int = 1980) -> Person:
    return Person(record_id, name, born=PartialDate(born), stays=stays)


def library(*people: Person, facilities: Iterable[Facility] = (COLONY, REMAND)) -> Library:
    return Library(
        people={each.id: Entry(each, f"addresses/people/{each.id}.toml") for each in people},
        facilities={each.id: Entry(each, f"addresses/facilities/{each.id}.toml") for each in facilities},
    )


def opened(*people: Person, facilities: Iterable[Facility] = (COLONY, REMAND)) -> OpenLibrary:
    return OpenLibrary(Root(Path(), "a test"), library(*people, facilities=facilities), TODAY)


def ids(rows: Iterable[tuple[object, ...]]) -> list[object]:
    return [row[0] for row in rows]


def test_stale_goes_by_the_rule_unless_an_age_is_given() -> None:
    people = (
        person("colony-89", held("ik-1", date(2026, 8, 25))),
        person("colony-91", held("ik-1", date(2026, 8, 23))),
        person("remand-59", held("sizo-1", date(2026, 9, 24))),
        person("remand-61", held("sizo-1", date(2026, 9, 22))),
        person("never", Stay(custody=Custody.HELD, facility="ik-1")),
        person("released", Stay(seen=date(2020, 1, 1), custody=Custody.RELEASED)),
    )
    assert ids(stale(opened(*people)).rows) == ["never", "colony-91", "remand-61"]
    assert ids(stale(opened(*people), 90).rows) == ["never", "colony-91"]
    assert ids(stale(opened(*people), 0).rows) == ["never", "colony-91", "colony-89", "remand-61", "remand-59"]


def test_a_stale_address_stands_with_its_day_and_source() -> None:
    checked = replace(person("p", held("ik-1", date(2024, 1, 1))), checked=date(2026, 1, 1), source="письмо")
    assert stale(opened(checked)).rows == (("p", "Тестов Олег Петрович", "1980", "ik-1", "2026-01-01", 325, "письмо"),)


def test_releases_stand_in_order_those_passed_first_and_nobody_who_is_out_of_reach() -> None:
    stay = held("ik-1", date(2026, 11, 1))
    free = Stay(seen=date(2026, 11, 1), custody=Custody.RELEASED)
    due = {"later": date(2027, 1, 22), "soon": date(2027, 1, 21), "passed": date(2026, 11, 2)}
    people = [replace(person(name, stay), release=day) for name, day in due.items()]
    people.append(replace(person("free", free), release=date(2026, 11, 25)))
    rows = releases(opened(*people), within=60).rows
    assert [(row[0], row[-1]) for row in rows] == [("passed", -20), ("soon", 60)]


@pytest.mark.parametrize(
    ("name", "born", "told_apart_by"),
    [
        ("Тестов Олег Иванович", PartialDate(1980), "patronymic"),
        ("Тестов Олег", PartialDate(1981), "year of birth"),
        ("Тёстов Олег Петрович", PartialDate(1981), "year of birth"),
        ("Тестов Олег Петрович", PartialDate.of(date(1980, 5, 2)), "day of birth"),
        ("Тестов Олег Петрович", PartialDate(1980), "nothing"),
        ("Тестов Олег Петрович", None, "nothing"),
    ],
)
def test_namesakes_say_what_tells_them_apart(name: str, born: PartialDate | None, told_apart_by: str) -> None:
    one = replace(person("one", held("ik-1")), born=PartialDate.of(date(1980, 5, 1)))
    other = replace(person("other", name=name), born=born)
    rows = namesakes(opened(one, other, person("somebody-else", name="Иной Глеб Ильич"))).rows
    assert sorted(str(row[0]) for row in rows) == ["one", "other"]
    assert {row[-1] for row in rows} == {told_apart_by}


def test_the_least_that_tells_one_of_several_namesakes_apart_counts() -> None:
    people = (person("a"), person("b", name="Тестов Олег Иванович"), person("c", born=1981))
    assert {row[0]: row[-1] for row in namesakes(opened(*people)).rows} == {
        "a": "year of birth",
        "b": "patronymic",
        "c": "year of birth",
    }


@pytest.mark.parametrize(
    ("stays", "moved"),
    [
        ((held("sizo-1", date(2026, 5, 1)), held("ik-1", date(2026, 10, 1))), True),
        ((held("sizo-1", date(2026, 5, 1)), held("sizo-1", date(2026, 10, 1))), False),
        ((held("sizo-1", date(2026, 5, 1)), held("ik-1", date(2026, 8, 1))), False),
        ((held("ik-1", date(2026, 10, 1)),), False),
        ((held("sizo-1", date(2026, 5, 1)), held("ik-1", since=PartialDate(2026))), True),
        ((held("sizo-1", date(2026, 5, 1)), Stay(seen=date(2026, 9, 1), custody=Custody.RELEASED)), True),
    ],
    ids=["moved", "seen again", "moved before", "new here", "perhaps since", "released on the day"],
)
def test_moved_since_a_day(stays: tuple[Stay, ...], *, moved: bool) -> None:
    assert bool(moved_since(library(person("p", *stays)), date(2026, 9, 1)).rows) is moved


def test_a_move_says_from_where_to_where() -> None:
    stays = (held("sizo-1", date(2026, 5, 1)), Stay(PartialDate(2026), custody=Custody.IN_TRANSIT, source="письмо"))
    rows = moved_since(library(person("p", *stays)), date(2026, 9, 1)).rows
    assert rows == (("p", "Тестов Олег Петрович", "1980", "sizo-1", "in-transit", "2026", "письмо", "moved", ""),)


@pytest.mark.parametrize(
    ("noted", "moved"), [(date(2026, 9, 1), True), (date(2026, 8, 31), False), (None, False)], ids=str
)
def test_a_move_counts_by_the_day_it_became_known(noted: date | None, *, moved: bool) -> None:
    arrived = replace(held("ik-1", since=PartialDate.of(date(2026, 6, 1))), noted=noted)
    somebody = person("p", held("sizo-1", date(2026, 5, 1)), arrived)
    assert bool(moved_since(library(somebody), date(2026, 9, 1)).rows) is moved


@pytest.mark.parametrize(
    ("former", "known"),
    [
        (FormerAddress(PartialDate.of(date(2026, 10, 1)), house="3"), True),
        (FormerAddress(PartialDate.of(date(2026, 5, 1)), house="3"), False),
        (FormerAddress(PartialDate.of(date(2026, 5, 1)), house="3", noted=date(2026, 10, 1)), True),
    ],
    ids=["readdressed", "readdressed before", "put on record since"],
)
def test_everybody_at_a_facility_with_another_address_is_named(former: FormerAddress, *, known: bool) -> None:
    records = library(
        person("a", held("ik-1", date(2026, 5, 1))),
        person("b", held("ik-1", date(2026, 5, 1))),
        person("elsewhere", held("sizo-1", date(2026, 5, 1))),
        facilities=[replace(COLONY, former=(former,)), REMAND],
    )
    rows = moved_since(records, date(2026, 9, 1)).rows
    assert ids(rows) == (["a", "b"] if known else [])
    assert all(row[-2] == "address" and "д. 3" in str(row[-1]) for row in rows)


def test_what_git_knows_of_a_day_counts_too() -> None:
    then = library(person("p", held("sizo-1", date(2026, 5, 1))))
    now = library(person("p", held("sizo-1", date(2026, 5, 1)), held("ik-1", date(2026, 6, 1))))
    assert ids(moved_since(now, date(2026, 9, 1)).rows) == []
    assert ids(moved_since(now, date(2026, 9, 1), then).rows) == ["p"]


def test_between_two_states_of_a_library_only_moves_count() -> None:
    then = library(person("moved", held("sizo-1")), person("seen", held("ik-1")), person("gone", held("ik-1")))
    now = library(
        person("moved", held("sizo-1"), held("ik-1", date(2026, 10, 1))),
        person("seen", held("ik-1"), held("ik-1", date(2026, 10, 1))),
        person("new", held("ik-1")),
    )
    assert ids(moved_between(then, now).rows) == ["moved"]


def test_the_history_of_a_person_is_in_order_of_time() -> None:
    somebody = replace(
        person("p", held("sizo-1", date(2025, 5, 1)), held("ik-1", since=PartialDate(2026))),
        detained=date(2025, 4, 1),
        checked=date(2026, 8, 1),
        source="письмо",
        release=date(2028, 1, 1),
        returns=(ReturnedLetter(date(2026, 3, 1), ReturnReason.MOVED, "sizo-1"),),
    )
    rows = history(opened(somebody), "p").rows
    assert [row[:4] for row in rows] == [
        ("2025-04-01", "detained", "", ""),
        ("2025-05-01", "held, seen", "sizo-1", "список"),
        ("2026", "held, since then", "ik-1", "список"),
        ("2026-03-01", "letter returned, moved", "sizo-1", ""),
        ("2026-08-01", "address confirmed", "", "письмо"),
        ("2028-01-01", "release expected", "", ""),
    ]


def test_the_history_of_a_facility_has_every_address_whole() -> None:
    older = FormerAddress(until=PartialDate(2020), house="3", source="старый список")
    newer = FormerAddress(until=PartialDate.of(date(2024, 5, 1)), locality="п. Тестово", house="4")
    rows = history(opened(facilities=[replace(COLONY, former=(older, newer))]), "ik-1").rows
    assert [row[0] for row in rows] == ["2020", "2024-05-01", None]
    addresses = [str(row[1]) for row in rows]
    assert ["п. Тестово" in address for address in addresses] == [True, True, False]
    assert ["д. 3" in addresses[0], "д. 4" in addresses[1], "д. 5" in addresses[2]] == [True, True, True]


def test_the_history_of_nobody_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="testov-oleg"):
        history(opened(person("testov-oleg")), "testov-olge")
