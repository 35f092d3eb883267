"""Who is picked for an evening of letters: fairly, and nobody who may not be meant."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.library.places_named import facilities_named, regions_named
from letterkit.actions.report.picking import Draw, LeftOut, Picked, pick, picked_listing
from letterkit.errors import UsageError
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.name import Gender
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, ReturnedLetter, ReturnReason, Stay
from letterkit.model.wanted import Ages, Sorting, Wanted
from letterkit.model.written import Written
from letterkit.store.roots import Root

TODAY = date(2025, 6, 1)
_FIRST, _SECOND = ("Са", "Бе", "Ку", "Мо", "Ни", "Ра", "Ве", "Гри", "За", "По"), ("ды", "ля", "рто", "ло", "ки", "хи")
_THIRD = ("ма", "ве", "ста", "зу", "ре")


def place(name: str, kind: str, region: str, locality: str, postcode: str) -> Facility:
    number = name.rpartition("-")[2]
    printed = Facility(name, kind=kind, number=number, name=f"ФКУ {kind}-{number}", street="ул. Лесная", house="1")
    return replace(printed, region=region, locality=locality, postcode=postcode)


PLACES = (
    place("ik-1", "ИК", "Рязанская область", "г. Рязань", "390000"),
    place("ik-10", "ИК", "Тульская область", "г. Тула", "300000"),
    place("t-2", "Т", "Тульская обл.", "г. Тула", "300001"),
)


def held(name: str, at: str = "ik-1", **fields: object) -> Person:
    """A woman or man held there, born in 1980, the address confirmed a week ago; the id is the surname."""
    stay = Stay(seen=TODAY - timedelta(100), custody=Custody.HELD, facility=at, source="a list")
    usual: dict[str, Any] = {
        "gender": Gender.MALE,
        "born": PartialDate.of(date(1980, 9, 1)),
        "checked": TODAY - timedelta(7),
    }
    return Person(name.split(maxsplit=1)[0], name, stays=(stay,), **(usual | fields))


ANNA = held("Белова Анна", gender=Gender.FEMALE, born=PartialDate.of(date(1990, 6, 11)), release=date(2026, 1, 1))
BORIS = held("Волков Борис", "ik-10", born=PartialDate(1999), checked=TODAY - timedelta(90))
FYODOR = held("Громов Фёдор", "t-2", release=TODAY + timedelta(20), occasions=("kurban-bayram",))
FREE = replace(held("Дубов Олег"), stays=(Stay(since=PartialDate(2024), custody=Custody.RELEASED, source="a list"),))
BACK = held("Ершов Павел", returns=(ReturnedLetter(on=TODAY, facility="ik-1", reason=ReturnReason.MOVED),))
DUE = held("Жуков Илья", release=TODAY - timedelta(1))
NO_BIRTH = held("Зимин Марк", born=None)
CROWD = [held(f"{''.join(parts)}ков Пётр") for parts in product(_FIRST, _SECOND, _THIRD)]
BROKEN = Entry(Person("broken"), "broken.toml", (Misfit(MisfitKind.NOT_TOML, "no TOML", line=1),))


def library(*people: Person) -> OpenLibrary:
    entries = (*(Entry(each, f"{each.id}.toml") for each in people), BROKEN)
    records = Library(
        people={entry.value.id: entry for entry in entries},
        facilities={each.id: Entry(each, f"{each.id}.toml") for each in PLACES},
    )
    return OpenLibrary(Root(Path(__file__).parent, "a test"), records, TODAY)


def picked(draw: Draw, *people: Person, wrote: Mapping[str, Written] | None = None) -> Picked:
    return pick(library(*(people or (FYODOR, BORIS, ANNA))), draw, wrote or {})


def names(found: Picked) -> list[str]:
    return [entry.value.id for entry in found.people]


def test_whoever_cannot_be_written_to_is_left_out_and_counted() -> None:
    found = picked(Draw(), FYODOR, FREE, BACK, NO_BIRTH, DUE, ANNA)
    assert names(found) == ["Белова", "Громов"]
    assert +Counter(found.left_out) == {LeftOut.UNREACHABLE: 1, LeftOut.HELD_BACK: 2, LeftOut.BROKEN: 2}


@pytest.mark.parametrize(
    ("wanted", "found", "unknown"),
    [
        ({"regions": frozenset({"Рязанская область"})}, ["Белова"], 0),
        ({"facilities": frozenset({"t-2", "ik-10"})}, ["Волков", "Громов"], 0),
        ({"gender": Gender.FEMALE}, ["Белова"], 0),
        ({"custody": Custody.HOSPITAL}, [], 0),
        ({"ages": Ages(25, 34)}, ["Белова", "Волков"], 0),  # 34 until the 10th of June; 25 or 26
        ({"ages": Ages(26, None)}, ["Белова", "Громов"], 1),
        ({"ages": Ages(None, 25)}, [], 1),
        ({"occasion": 10}, ["Белова", "Громов"], 1),
        ({"occasion": 9}, ["Громов"], 1),
        ({"confirmed": 89}, ["Белова", "Громов"], 0),
        ({"confirmed": 90}, ["Белова", "Волков", "Громов"], 0),
        ({"release_after": 20}, ["Белова", "Громов"], 1),
        ({"release_after": 21}, ["Белова"], 1),
        ({"unwritten": True}, ["Волков", "Громов"], 0),
        ({"unwritten": True, "gender": Gender.FEMALE}, [], 0),
    ],
)
def test_of_whom_it_is_not_known_whether_he_is_meant_he_is_not_chosen_but_counted(
    wanted: dict[str, Any], found: list[str], unknown: int
) -> None:
    chosen = picked(Draw(Wanted(**wanted)), wrote={"Белова": Written(1, TODAY)})
    assert names(chosen) == found
    assert chosen.left_out.get(LeftOut.UNKNOWN, 0) == unknown


def test_nobody_who_does_not_meet_the_filters_is_counted_as_left_out() -> None:
    found = picked(Draw(Wanted(gender=Gender.FEMALE)), ANNA, FREE, BACK)
    assert +Counter(found.left_out) == {LeftOut.BROKEN: 1}  # of whom nothing is known


def test_those_with_fewer_letters_come_first_shuffled_among_equals_and_everybody_once() -> None:
    wrote = {each.id: Written(number % 4, TODAY) for number, each in enumerate(CROWD) if number % 4}
    first, again, other = (names(picked(Draw(seed=seed), *CROWD, wrote=wrote)) for seed in (7, 7, 8))
    assert len(first) == 300
    assert first == again
    assert sorted(first) == sorted(each.id for each in CROWD)
    for found in (first, other):
        assert [wrote[name].count if name in wrote else 0 for name in found] == sorted([0, 1, 2, 3] * 75)
    assert first[:75] not in (sorted(first[:75]), other[:75])


def test_each_comes_first_for_about_as_many_seeds_as_the_others() -> None:
    first = Counter(names(picked(Draw(seed=seed, most=1), *CROWD[:4]))[0] for seed in range(1, 201))
    assert len(first) == 4
    assert all(30 <= times <= 70 for times in first.values())  # 50 each; three deviations are 18


def test_a_new_person_leaves_the_others_in_their_order() -> None:
    before, after = (names(picked(Draw(seed=3), *some)) for some in (CROWD[1:20], CROWD[:20]))
    assert [name for name in after if name != CROWD[0].id] == before


def test_so_many_are_taken_by_turn_and_then_sorted_as_asked() -> None:
    wrote = {"Белова": Written(2, TODAY)}
    assert names(picked(Draw(most=2))) == ["Белова", "Волков"]
    assert names(picked(Draw(most=2, sorting=Sorting.POSTCODE))) == ["Волков", "Громов"]
    assert names(picked(Draw(seed=1, most=2, sorting=Sorting.NAME), wrote=wrote)) == ["Волков", "Громов"]
    assert names(picked(Draw(seed=1, most=9))) != []


def test_somebody_held_back_leaves_his_turn_to_the_next() -> None:
    found = picked(Draw(most=2), ANNA, BACK, NO_BIRTH, held("Орлов Иван"))
    assert names(found) == ["Белова", "Орлов"]


def test_a_row_says_how_often_and_what_is_ahead() -> None:
    found = picked(Draw())
    rows = picked_listing(library(ANNA, BORIS, FYODOR), found.people, {"Белова": Written(3, TODAY)}).rows
    assert rows[0] == ("Белова", "Белова Анна", "1990-06-11", "ik-1", 3, "birthday", "2025-06-11")
    assert rows[1] == ("Волков", "Волков Борис", "1999", "ik-10", 0, None, None)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Тульская область", {"Тульская область", "Тульская обл."}),
        ("тульской обл.", {"Тульская область", "Тульская обл."}),
        ("Tula Region", {"Тульская область", "Тульская обл."}),
        ("Рязанская", {"Рязанская область"}),
        ("Крым", set()),
    ],
)
def test_a_region_is_found_by_any_of_its_names(typed: str, found: set[str]) -> None:
    assert regions_named(library(), typed) == found


@pytest.mark.parametrize(
    ("typed", "said"), [("Тулская область", "Тульская область"), ("РТ", "several"), ("", "no region")]
)
def test_what_is_no_region_or_several_is_refused(typed: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        regions_named(library(), typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *(("ik-10", {"ik-10"}), ("ИК-1", {"ik-1"}), ("ик 10", {"ik-10"}), ("IK-10", {"ik-10"})),
        *(("ИК", {"ik-1", "ik-10"}), ("Т", {"t-2"}), ("2", {"t-2"}), ("Тула", {"ik-10", "t-2"})),
        *(("ИК Тула", {"ik-10"}), ("Рязань", {"ik-1"}), ("Penal Colony No. 1", {"ik-1"})),
    ],
)
def test_a_facility_is_found_by_id_kind_number_or_town(typed: str, found: set[str]) -> None:
    assert facilities_named(library(), typed) == found


@pytest.mark.parametrize("typed", ["ИК-11", "ik-100", "Омск", "", " "])
def test_what_is_no_facility_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="There is no facility"):
        facilities_named(library(), typed)
