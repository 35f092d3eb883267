"""The records that are shipped: whole, referring to one another, and as published."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from letterkit.model.facility import Facility
from letterkit.model.library import Library
from letterkit.model.person import Custody, Person
from letterkit.russian.address import english_line, one_line
from letterkit.russian.kinds import find_kind
from letterkit.russian.latin import record_id, romanise, search_key
from letterkit.russian.regions import find_regions, regions_of_postcode
from letterkit.store.library import load_library

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "data" / "seed_records.md"


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(ROOT)


@pytest.fixture(scope="module")
def people(library: Library) -> dict[str, Person]:
    return {person_id: entry.value for person_id, entry in library.people.items()}


@pytest.fixture(scope="module")
def facilities(library: Library) -> dict[str, Facility]:
    return {facility_id: entry.value for facility_id, entry in library.facilities.items()}


def test_all_records_are_read_and_nothing_in_them_is_strange(library: Library) -> None:
    assert len(library.people) == 15
    assert len(library.facilities) == 13
    misfits = {entry.file: entry.misfits for entry in library.people.values() if entry.misfits}
    misfits |= {entry.file: entry.misfits for entry in library.facilities.values() if entry.misfits}
    assert misfits == {}


def test_every_stay_names_its_source_and_one_date(people: dict[str, Person]) -> None:
    stays = [stay for person in people.values() for stay in person.stays]
    assert len(stays) > len(people)
    assert all(stay.source and stay.custody for stay in stays)
    assert all((stay.since is None) != (stay.seen is None) for stay in stays)


def test_stays_stand_in_the_order_of_time(people: dict[str, Person]) -> None:
    assert any(len(person.stays) > 1 for person in people.values())
    for person in people.values():
        starts = [stay.start.earliest for stay in person.stays if stay.start]
        assert starts == sorted(starts)


def test_everybody_was_checked_when_the_newest_source_spoke(people: dict[str, Person]) -> None:
    assert people
    for person in people.values():
        assert person.stay is not None
        assert person.stay.start is not None
        assert person.checked == person.stay.start.earliest


def test_every_facility_is_somebodys_and_everybody_held_has_one(
    people: dict[str, Person], facilities: dict[str, Facility]
) -> None:
    stays = [stay for person in people.values() for stay in person.stays]
    assert {stay.facility for stay in stays if stay.facility} == set(facilities)
    inside = [stay for stay in stays if stay.custody in {Custody.HELD, Custody.HOSPITAL}]
    assert inside
    assert all(stay.facility for stay in inside)
    assert not any(stay.facility for stay in stays if stay not in inside)


def test_facilities_are_of_known_kind_and_region_and_their_postcode_is_there(facilities: dict[str, Facility]) -> None:
    assert facilities
    for facility in facilities.values():
        (region,) = find_regions(facility.region)
        assert facility.region == region.name
        assert region in regions_of_postcode(facility.postcode)
        kind = find_kind(facility.kind)
        assert kind is not None
        assert facility.kind == kind.abbr
        assert facility.number in facility.name
        assert facility.source
        assert facility.checked


def test_namesakes_are_two_people(people: dict[str, Person]) -> None:
    first, second = people["khalilov-lenur-1971"], people["khalilov-lenur-1967"]
    assert first.name.split()[:2] == second.name.split()[:2]
    assert first.name != second.name
    assert first.born != second.born


@pytest.mark.parametrize(
    ("person_id", "custodies"),
    [
        ("khalilov-lenur-1967", (Custody.HELD, Custody.RELEASED, Custody.UNKNOWN)),
        ("umerova-leniye-1998", (Custody.HELD, Custody.RELEASED)),
        ("mesutov-ruslan-1965", (Custody.HOSPITAL,)),
        ("chiygoz-akhtem", (Custody.RELEASED,)),
        ("umerov-ilmi", (Custody.RELEASED,)),
    ],
)
def test_histories_are_kept_as_they_were(
    people: dict[str, Person], person_id: str, custodies: tuple[Custody, ...]
) -> None:
    assert tuple(stay.custody for stay in people[person_id].stays) == custodies


def test_ids_are_what_a_new_record_would_be_called_or_follow_a_published_spelling(people: dict[str, Person]) -> None:
    assert people
    for person in people.values():
        surname, first = person.name.split()[:2]
        year = person.born.year if person.born else None
        published_first, *_, published_surname = person.latin.split()
        made = (record_id(surname, first, year), record_id(published_surname, published_first, year))
        assert person.id in {*made, record_id(published_surname, first, year)}


# Not in the system of BGN: a spelling by way of Ukrainian, «-iev», and a spelling by ear.
OTHER_SPELLINGS = {"Tymur Ibragimov", "Seyran Saliev", "Server Zekeryaev"}


def test_published_latin_names_are_what_romanisation_gives(people: dict[str, Person]) -> None:
    assert {person.latin for person in people.values()} > OTHER_SPELLINGS
    for person in people.values():
        surname, *given = person.name.split()
        shown = (romanise(" ".join((*given, surname))), romanise(f"{given[0]} {surname}"))
        assert (person.latin in shown) != (person.latin in OTHER_SPELLINGS)


def test_both_spellings_of_saliev_find_him(people: dict[str, Person]) -> None:
    person = people["saliev-seyran-1985"]
    assert search_key(person.latin) == search_key("Сейран Салиев") == search_key("Sejran Saliyev")


@pytest.mark.parametrize(
    ("facility_id", "russian", "english"),
    [
        (
            "t-2-krasnoyarsk",
            (
                "663180, Красноярский край, г. Енисейск, ул. Декабристов, д. 11, "
                "ФКУ Т-2 ГУФСИН России по Красноярскому краю"
            ),
            "11 Dekabristov Street, Yeniseysk, Krasnoyarsk Krai, 663180, Russia",
        ),
        (
            "sizo-2-lefortovo",
            "111020, г. Москва, ул. Лефортовский Вал, д. 5, п/я 201, ФКУ СИЗО-2 ФСИН России",
            "P. O. Box 201, 5 Lefortovsky Val, Moscow, 111020, Russia",
        ),
    ],
)
def test_the_two_lines_published_in_both_languages_come_out(
    facilities: dict[str, Facility], facility_id: str, russian: str, english: str
) -> None:
    assert one_line(facilities[facility_id]) == russian
    assert english_line(facilities[facility_id]) == english


def _rows(columns: int) -> Iterator[list[str]]:
    """The rows of the seed's table with so many columns, without its head."""
    if not SEED.exists():
        pytest.skip("the seed of the records is not beside this checkout")
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    yield from (row for row in rows if len(row) == columns and row[0] not in {"id", "facility", "---"})


def test_people_are_as_the_seed_has_them(people: dict[str, Person]) -> None:
    rows = list(_rows(6))
    assert len(rows) == 15
    for person_id, name, born, gender, latin, known in rows:
        person = people[person_id]
        assert (person.name, person.gender, person.latin) == (name, gender, latin)
        assert str(person.born or "") == born
        assert person.detained is None or str(person.detained) in known
        slug = re.search(r"M: ([a-z-]+)", known) or re.search(r"\(M, [\d-]+: ([a-z-]+)\)", known)
        if slug and person.stay:
            assert f"https://memopzk.org/figurant/{slug[1]}" in {stay.source for stay in person.stays}


def test_facilities_are_as_the_seed_has_them(facilities: dict[str, Facility]) -> None:
    rows = list(_rows(3))
    assert len(rows) == 13
    by_postcode = {facility.postcode: facility for facility in facilities.values()}
    for name, address, as_of in rows:
        facility = by_postcode[address[:6]]
        assert facility.name == name.split(" («")[0]
        published = address.replace("ов, 11", "ов, д. 11").replace(", 29/1", ", д. 29/1")
        printed = published.replace("пос. ", "п. ")  # in one way, whatever a list has
        assert one_line(facility) == f"{printed}, {facility.name}"
        assert str(facility.checked) in as_of
