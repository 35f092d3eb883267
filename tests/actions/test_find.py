from datetime import date
from pathlib import Path

import pytest

from letterkit.actions.library.find import PeopleIndex
from letterkit.actions.library.opening import open_library
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Custody, Person, Stay
from letterkit.store.library import load_library
from letterkit.store.roots import Root


@pytest.fixture(scope="module")
def index() -> PeopleIndex:
    return PeopleIndex.of(load_library(Path(__file__).parents[2]))


@pytest.mark.parametrize("typed", ["Khalilov", "halilov", "Халилов", "ХАЛИЛОВ ленур", "lenur xalilov", "khal"])
def test_any_spelling_finds_both_namesakes(index: PeopleIndex, typed: str) -> None:
    assert set(index.find(typed)) == {"khalilov-lenur-1967", "khalilov-lenur-1971"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("халилов 1971", "khalilov-lenur-1971"),
        ("khalilov-lenur-1967", "khalilov-lenur-1967"),
        ("Абдураманович", "khalilov-lenur-1967"),
        ("Енисейск", "khalilov-lenur-1971"),
        ("Tymur", "ibragimov-timur-1985"),
        ("тимур ибрагимов", "ibragimov-timur-1985"),
    ],
)
def test_year_id_patronymic_place_and_published_spelling_find(index: PeopleIndex, typed: str, found: str) -> None:
    assert index.find(typed) == (found,)


@pytest.mark.parametrize("typed", ["Halilof", "Хлилов", "khalilvo"])
def test_a_misspelt_name_finds_the_nearest(index: PeopleIndex, typed: str) -> None:
    assert set(index.find(typed)[:2]) == {"khalilov-lenur-1967", "khalilov-lenur-1971"}


@pytest.mark.parametrize("typed", ["Kalil", "хлили", "ленур халилоф", "халилоф 1971", "Khalylof lenur"])
def test_a_misspelt_name_is_found_before_its_end_is_typed_and_among_other_words(index: PeopleIndex, typed: str) -> None:
    assert index.find(typed)[0].startswith("khalilov-lenur")


def test_another_year_is_another_person(index: PeopleIndex) -> None:
    assert index.find("халилов 1971")
    assert index.find("халилов 1972") == ()
    assert index.find("халилоф 1972") == ()


def test_words_of_two_people_find_neither_but_those_whose_words_are_near(index: PeopleIndex) -> None:
    assert "asanov-marlen-1977" not in index.find("асанов ленур")


def test_nothing_typed_shows_everybody_in_order_of_name(index: PeopleIndex) -> None:
    found = index.find("  ")
    assert len(found) == 15
    assert found[0] == "asanov-marlen-1977"


def test_nonsense_finds_nobody(index: PeopleIndex) -> None:
    assert index.find("бвгджз") == ()
    assert index.find("漢字") == ()


@pytest.mark.parametrize("typed", ["zzz", "яяя", "СССС", "zzz 1977"])
def test_a_letter_held_down_finds_nobody(index: PeopleIndex, typed: str) -> None:
    assert index.find(typed) == ()


@pytest.mark.parametrize("typed", ["fcfyjd", "Fcfyjd Vfhkty", "fcfyjd 1977", "фыфтщм"])
def test_a_name_typed_in_the_other_layout_of_the_keyboard_is_found(index: PeopleIndex, typed: str) -> None:
    assert index.find(typed) == ("asanov-marlen-1977",)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Асанову Марлену Рифатовичу, 1977 г. р.", "asanov-marlen-1977"),
        ("от Асанова Марлена Рифатовича", "asanov-marlen-1977"),
        ("Кому: Асанову Марлену", "asanov-marlen-1977"),
        ("асанову", "asanov-marlen-1977"),
        ("асанову марлену", "asanov-marlen-1977"),
        ("Халилову Ленуру Аблямитовичу, 1971 г.р.", "khalilov-lenur-1971"),
        ("Умеровой Ление Резвановне", "umerova-leniye-1998"),
    ],
)
def test_a_name_copied_from_an_envelope_is_found(index: PeopleIndex, typed: str, found: str) -> None:
    assert index.find(typed) == (found,)


@pytest.mark.parametrize("typed", ["released", "Released", "освобождён", "освобождена", "relea", "вышел"])
def test_the_word_for_a_custody_finds_whoever_is_in_it(index: PeopleIndex, typed: str) -> None:
    assert set(index.find(typed)) == {"chiygoz-akhtem", "umerov-ilmi", "umerova-leniye-1998"}


def test_whoever_is_called_so_comes_before_those_whose_custody_is() -> None:
    died = person("abel", "Абелев Пётр", custody=Custody.DIED)
    called = person("umerov", "Умеров Олег")
    assert people(died, called).find("умер") == ("umerov", "abel")


@pytest.mark.parametrize("typed", ["ик-1", "ИК 1", "ик1", "ik-1", "ИК № 1", "ФКУ ИК-1", "br-1"])
def test_the_number_of_a_facility_finds_it_before_those_whose_numbers_begin_so(typed: str) -> None:
    library = people(*(person(f"in-{number}", "Юрьев Олег", place=f"ik-{number}") for number in (10, 7, 9, 1, 12)))
    assert library.find(typed) == ("in-1", "in-10", "in-12")


@pytest.mark.parametrize("typed", ["Penal Colony No. 7", "penal colony 7", "Penal Colony № 7"])
def test_a_facility_is_found_as_an_envelope_from_abroad_calls_it(root: Path, typed: str) -> None:
    library = open_library(Root(root, "a test"), date(2026, 11, 22)).records
    assert PeopleIndex.of(library).find(typed) == ("asanov-marlen-1977",)


def test_a_facility_that_nobody_is_in_finds_nobody() -> None:
    assert people(person("in-7", "Юрьев Олег", born=1971, place="ik-7")).find("ик-1") == ()


def test_the_kind_of_a_facility_may_stand_before_a_year() -> None:
    assert people(person("in-7", "Юрьев Олег", born=1971, place="ik-7")).find("ик 1971") == ("in-7",)


@pytest.mark.parametrize("typed", ["unreadable", "broken"])
def test_whose_record_cannot_be_read_is_found_by_that_word(typed: str) -> None:
    entries = {"a": Entry(Person("a"), "a.toml", (Misfit(MisfitKind.NOT_TOML, "no TOML"),))}
    assert PeopleIndex.of(Library(people=entries)).find(typed) == ("a",)


def person(
    person_id: str, name: str, *, born: int = 1980, place: str = "ik-1", custody: Custody = Custody.HELD
) -> Person:
    stay = Stay(since=PartialDate(2024), custody=custody, facility=place)
    return Person(person_id, name, born=PartialDate(born), stays=(stay,))


def people(*those: Person) -> PeopleIndex:
    """The index of these people and of the facilities they are in."""
    places = {each.stay.facility for each in those if each.stay}
    return PeopleIndex.of(
        Library(
            people={each.id: Entry(each, f"{each.id}.toml") for each in those},
            facilities={
                place: Entry(Facility(place, kind="ИК", number=place.partition("-")[2]), f"{place}.toml")
                for place in places
            },
        )
    )
