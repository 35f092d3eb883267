from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.choosing import chosen, values_of
from letterkit.actions.report.facts import Facts, facts_of
from letterkit.model.choice import EVERYBODY, Choice, Order
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.model.written import Written
from letterkit.store.roots import Root

TODAY = date(2025, 6, 1)
PLACES = {
    "ik-1": Facility("ik-1", kind="ИК", number="1", region="Рязанская область", locality="г. Рязань"),
    "ik-10": Facility("ik-10", kind="ИК", number="10", region="Тульская область", locality="г. Тула"),
    "ik-2": Facility("ik-2", kind="ИК", number="2", region="Тульская область", locality="г. Тула"),
}


def held(person_id: str, place: str = "ik-1") -> Person:
    """Somebody held there."""
    stay = Stay(seen=date(2025, 1, 1), custody=Custody.HELD, facility=place, source="a list")
    return Person(person_id, person_id.title(), Gender.MALE, stays=(stay,))


def ago(days: int) -> date:
    return TODAY - timedelta(days)


RELEASED = Stay(since=PartialDate(2024), custody=Custody.RELEASED, source="a list")
PEOPLE = (
    replace(
        held("anna"), gender=Gender.FEMALE, born=PartialDate.of(date(1990, 6, 11)), checked=ago(5), release=ago(-20)
    ),
    replace(held("boris", "ik-2"), born=PartialDate(1970), checked=ago(90), release=ago(3)),
    replace(held("viktor"), stays=(RELEASED,), born=PartialDate.of(date(1960, 12, 1)), release=ago(-5)),
    replace(held("grigory"), born=PartialDate.of(date(1980, 6, 1)), occasions=("kurban-bayram",), latin="Aaron"),
)
NOT_TOML = Misfit(MisfitKind.NOT_TOML, "no TOML", line=1)
BROKEN = Entry(Person("broken"), "broken.toml", (NOT_TOML,))
HELD_AT = {"anna": "ik-1", "boris": "ik-10", "dina": "ik-2"}
WROTE = {"anna": Written(3, date(2025, 5, 1)), "grigory": Written(1, date(2025, 5, 20))}


def facts(*entries: Entry[Person]) -> tuple[Facts, ...]:
    """What filters ask for, of these entries or else of PEOPLE, then of BROKEN."""
    everybody = (*(entries or (Entry(each, f"{each.id}.toml") for each in PEOPLE)), BROKEN)
    records = Library(
        people={entry.value.id: entry for entry in everybody},
        facilities={name: Entry(place, f"{name}.toml") for name, place in PLACES.items()},
    )
    library = OpenLibrary(Root(Path("nowhere"), "a test"), records, TODAY)
    return tuple(facts_of(library, entry) for entry in everybody)


def test_everybody_is_chosen_by_name_and_whose_record_is_broken_comes_last() -> None:
    assert chosen(facts(), EVERYBODY, {}) == ("anna", "boris", "grigory", "viktor", "broken")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"region": "Тульская область"}, ["boris"]),
        ({"facility": "ik-1"}, ["anna", "grigory"]),
        ({"custody": Custody.RELEASED}, ["viktor"]),
        ({"gender": Gender.FEMALE}, ["anna"]),
        ({"occasion": 10}, ["anna", "grigory"]),
        ({"occasion": 5}, ["grigory"]),
        ({"confirmed": 89}, ["anna"]),
        ({"confirmed": 90}, ["anna", "boris"]),
        ({"release": 20}, ["anna", "boris"]),
        ({"release": 19}, ["boris"]),
        ({"unwritten": True}, ["boris", "viktor"]),
        ({"region": "Рязанская область", "gender": Gender.MALE}, ["grigory"]),
    ],
)
def test_a_filter_leaves_out_whoever_does_not_meet_it_but_nobody_who_cannot_be_read(
    asked: Mapping[str, Any], found: list[str]
) -> None:
    assert chosen(facts(), Choice(**asked), WROTE) == (*found, "broken")


@pytest.mark.parametrize(
    ("order", "forwards", "backwards"),
    [
        (Order.NAME, "anna boris grigory viktor", "viktor grigory boris anna"),
        (Order.LATIN, "grigory anna boris viktor", "viktor boris anna grigory"),
        (Order.BORN, "viktor boris grigory anna", "anna grigory boris viktor"),
        (Order.STATUS, "anna grigory boris viktor", "viktor boris anna grigory"),
        (Order.REGION, "anna grigory boris viktor", "boris anna grigory viktor"),
        (Order.CONFIRMED, "anna boris grigory viktor", "grigory boris anna viktor"),
        (Order.LETTERS, "boris viktor grigory anna", "anna grigory boris viktor"),
        (Order.LAST, "anna grigory boris viktor", "grigory anna boris viktor"),
    ],
)
def test_an_order_can_be_turned_round_and_whoever_has_nothing_there_comes_last(
    order: Order, forwards: str, backwards: str
) -> None:
    everybody = sorted(facts()[:-1], key=lambda each: each.name)
    assert chosen(everybody, Choice(order=order), WROTE) == tuple(forwards.split())
    assert chosen(everybody, Choice(order=order, backwards=True), WROTE) == tuple(backwards.split())


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        (("release",), {"release": 1}),
        (("stays", 0, "facility"), {"region": "Тульская область"}),
        (("born",), {"occasion": 1}),
    ],
)
def test_whoever_has_a_field_that_cannot_be_read_meets_the_filters_that_ask_for_it(
    path: tuple[str | int, ...], asked: Mapping[str, Any]
) -> None:
    entry = Entry(held("anna"), "anna.toml", (Misfit(MisfitKind.WRONG, "odd", path=path),))
    assert chosen(facts(entry), Choice(**asked), {}) == ("anna", "broken")
    assert chosen(facts(entry), Choice(gender=Gender.FEMALE), {}) == ("broken",)


def test_whoever_is_in_a_facility_that_is_not_recorded_may_be_in_any_region() -> None:
    entry = Entry(held("anna", "ik-99"), "anna.toml")
    assert chosen(facts(entry), Choice(region="Тульская область"), {}) == ("anna", "broken")


def test_facilities_are_sorted_by_kind_and_number() -> None:
    everybody = facts(*(Entry(held(name, place), f"{name}.toml") for name, place in HELD_AT.items()))
    assert chosen(everybody, Choice(order=Order.STATUS), {}) == ("anna", "dina", "boris", "broken")


def test_the_values_of_a_filter_are_those_somebody_has_and_how_many() -> None:
    entries = [Entry(held(name, place), f"{name}.toml") for name, place in HELD_AT.items()]
    assert values_of(facts(), "region") == {"Рязанская область": 2, "Тульская область": 1}
    assert values_of(facts(), "facility") == {"ik-1": 2, "ik-2": 1}
    assert list(values_of(facts(*entries), "facility")) == ["ik-1", "ik-2", "ik-10"]
    assert values_of(facts(), "gender") == {Gender.FEMALE: 1, Gender.MALE: 3}


def test_a_second_time_the_same_order_is_turned_round() -> None:
    once = EVERYBODY.sorted_by("born")
    assert (once.order, once.backwards) == (Order.BORN, False)
    assert once.sorted_by("born").backwards
    assert not once.sorted_by("born").sorted_by("born").backwards
    assert not once.sorted_by("born").sorted_by("name").backwards


def test_without_filters_the_order_stays() -> None:
    choice = Choice(region="Тульская область", unwritten=True, order=Order.BORN)
    assert choice.is_filtering
    assert choice.without_filters() == Choice(order=Order.BORN)
    assert not choice.without_filters().is_filtering
