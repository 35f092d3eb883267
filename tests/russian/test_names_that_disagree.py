"""Names whose parts are not of one case and gender are asked about, and so is a nominative that nobody bears.

People are invented.
"""

from datetime import date

import pytest

from letterkit.russian.names.nominative import nominatives
from letterkit.russian.news import parse_people

TODAY = date(2026, 11, 22)
PLACE = "460027, г. Оренбург, ул. Донгузская, д. 142, ФКУ ИК-8 УФСИН России по Оренбургской области"


@pytest.mark.parametrize(
    "printed",
    [
        "Гусеву Ивану Ильич",
        "Гусев Ивана Ильич",
        "Гусевой Иван Ильич",
        "Гусеву Анне Ильиничне",
        "Гусеву Ивану Ильиничне",
        "Гусевой Анна Ильинична",
        "Гусевой Ивану Ильичу",
        "Шевченко Анну Ильичу",
        "Шевченко Ирина Львович",
        "Костюку Оксане Игоревне",
        "Мельника Иван Ильич",
        "Жуку Иван Ильич",
        "Ивановскому Вере Игоревне",
    ],
)
def test_parts_of_different_cases_or_genders_are_asked_about(printed: str) -> None:
    assert not any(each.accepted for each in nominatives(printed))


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("Шевченко Михайлу Ильичу", "first: Михайл or Михайло"),
        ("Шевченко Кирилу Ильичу", "first: Кирил or Кирило"),
        ("Шевченко Ивашку Ильичу", "first: Ивашк or Ивашко"),
        ("Мамедовой Камили Исаевне", "first: Камили or Камиль"),
        ("Гусеву Иван Ильич", 'surname: "Гусеву" is rather Гусев in another case or gender'),
        ("Гусев Ивану Ильич", 'first: "Ивану" is rather Иван in another case or gender'),
    ],
)
def test_what_it_may_be_instead_is_said(printed: str, reason: str) -> None:
    best = nominatives(printed)[0]
    assert not best.accepted
    assert reason in best.reasons


@pytest.mark.parametrize(
    ("printed", "nominative"),
    [
        ("Калина Иван Ильич", "Калина Иван Ильич"),
        ("Волошин Мария Львовна", "Волошин Мария Львовна"),
        ("Шевченко Данилу Ильичу", "Шевченко Данил Ильич"),
        ("Шевченко Павлу Ильичу", "Шевченко Павел Ильич"),
        ("Береговой Иван Ильич", "Береговой Иван Ильич"),
        ("Гулия Иван Ильич", "Гулия Иван Ильич"),
        ("Рахимову Джамолиддину Азизовичу", "Рахимов Джамолиддин Азизович"),
        ("Мусаевой Нелли Исаевне", "Мусаева Нелли Исаевна"),
    ],
)
def test_rare_names_whose_parts_agree_are_certain(printed: str, nominative: str) -> None:
    best = nominatives(printed)[0]
    assert (str(best.name), best.accepted) == (nominative, True)


@pytest.mark.parametrize("name", ["Белая Роман Олегович", "Седова Роман Олегович", "Седов Ирина Олеговна"])
def test_a_surname_of_the_other_gender_is_asked_about(name: str) -> None:
    assert not parse_people(f"{PLACE}, {name}, 1990 г. р.", TODAY)[0].certain


def test_a_latin_name_decides_what_the_russian_leaves_open() -> None:
    best = nominatives("Мамедовой Адели Исаевне", latin="Adeli Mamedova")[0]
    assert str(best.name) == "Мамедова Адели Исаевна"
    assert str(nominatives("Мамедовой Адели Исаевне")[0].name) == "Мамедова Адель Исаевна"


@pytest.mark.parametrize("name", ["Дьячкову Саше Львовичу", "Дьячкову Паше Львовичу", "Дьячковой Маше Львовне"])
def test_a_pet_name_is_asked_about(name: str) -> None:
    (person,) = parse_people(f"{PLACE}, {name}, 1990 г. р.", TODAY)
    assert not person.certain
    assert any("is short for a first name" in str(doubt) for doubt in person.doubts)


@pytest.mark.parametrize("name", ["Дьячкову Никите Львовичу", "Дьячкову Фоме Львовичу", "Дьячковой Лилии Львовне"])
def test_a_first_name_that_only_ends_like_one_is_certain(name: str) -> None:
    assert parse_people(f"{PLACE}, {name}, 1990 г. р.", TODAY)[0].certain
