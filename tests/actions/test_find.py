from pathlib import Path

import pytest

from letterkit.actions.library.find import PeopleIndex
from letterkit.store.library import load_library


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
