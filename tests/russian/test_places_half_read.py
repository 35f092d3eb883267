"""Places that run into each other are told apart, and what is left half read is asked about. People are invented."""

from datetime import date

import pytest

from letterkit.russian.blocks import ParsedBlock, parse_block
from letterkit.russian.blocks.place_names import town_behind_facility
from letterkit.russian.news import parse_people

TODAY = date(2026, 11, 22)
WHO = "Лапин Егор Юрьевич, 1985 г. р."
ORENBURG = "460027, г. Оренбург, ул. Донгузская, 142"


def read(text: str) -> ParsedBlock:
    (person,) = parse_people(text, TODAY)
    return person


@pytest.mark.parametrize(
    ("address", "locality", "street", "house"),
    [
        ("460027 Оренбург Донгузская ул. 142", "Оренбург", "Донгузская ул.", "142"),
        ("460027 г. Оренбург Донгузская улица д. 142", "Оренбург", "Донгузская улица", "142"),
        ("460027 Оренбургская обл. Оренбург Донгузская ул. 142", "Оренбург", "Донгузская ул.", "142"),
        ("460027, Оренбург Донгузская 142", "Оренбург", "Донгузская", "142"),
        ("656021 Барнаул Канатный пр-д 81", "Барнаул", "Канатный пр-д", "81"),
        ("656021 Барнаул пр-д Канатный 81", "Барнаул", "пр-д Канатный", "81"),
        ("614000 Пермь Сибирский пр. 5", "Пермь", "Сибирский пр.", "5"),
        ("350000 Краснодар Зелёный б-р 3", "Краснодар", "Зелёный б-р", "3"),
        ("644009 Омск Иртышская наб. 12", "Омск", "Иртышская наб.", "12"),
        ("305000 Курск Школьный туп. 2", "Курск", "Школьный туп.", "2"),
        ("603098 Нижний Новгород Гагарина пр-т 26А", "Нижний Новгород", "Гагарина пр-т", "26А"),
        ("622000 Нижний Тагил Кулибина ул. 61", "Нижний Тагил", "Кулибина ул.", "61"),
        ("344000 Ростов-на-Дону Максима Горького ул. 219", "Ростов-на-Дону", "Максима Горького ул.", "219"),
        ("391000 Рязань 1-я Школьная ул. 5", "Рязань", "1-я Школьная ул.", "5"),
        ("300000 Тула ул. 9 Мая 5", "Тула", "ул. 9 Мая", "5"),
        ("172388 Тверская обл. Ржев Крестьянский пер. 38", "Ржев", "Крестьянский пер.", "38"),
        ("600020 Владимир Большая Нижегородская ул. 67", "Владимир", "Большая Нижегородская ул.", "67"),
    ],
)
def test_town_and_street_without_a_comma_are_told_apart(address: str, locality: str, street: str, house: str) -> None:
    person = read(f"{address} ИК-8 Лапину Егору Юрьевичу 1985")
    assert (person.locality, person.street, person.house, person.certain) == (locality, street, house, True)


@pytest.mark.parametrize(
    "address",
    [
        "162560 Шексна Садовая ул. 5",
        "162560 Шексна Садовый пр-д 5",
        "162560 Шексна Гагарина пр-т 5",
        "162560 Шексна Садовая 5",
        "162560 п. Шексна Садовая ул. 5",
        "460027 Оренбург Ленина 142",
        "460027, ул. 142",
        "623400 Каменск Уральский Советская ул. 5",
        "625000, Тюмени, ул. Ялуторовская, 42",
        "665710 г. Братск жилой район Чекановский ул. Прибрежная 49",
        "169301 г. Ухта квартал Сирочай",
        "142400 г. Ногинск 1-я ул. Ревсобраний д. 17",
        "393852 п. Рабочий д. 25",
    ],
)
def test_what_may_be_town_and_street_in_one_is_asked_about(address: str) -> None:
    assert not read(f"{address}, ИК-8, {WHO}").certain


@pytest.mark.parametrize("village", ["дер. Горка Муравьёвская", "пос. Белая Гора", "г. Нижний Тагил", "г. Томск-7"])
def test_a_settlement_of_several_words_is_one(village: str) -> None:
    person = read(f"165115, {village}, ул. Спецгородок, д. 1а, ИК-14, {WHO}")
    assert (person.locality, person.certain) == (village.partition(" ")[2], True)


@pytest.mark.parametrize(
    ("place", "locality"),
    [
        ("СИЗО-1 Тюмени, 625000, ул. Ялуторовская, 42", "Тюмень"),
        ("СИЗО-5 Краснодара, 350063, ул. Красноармейская, 22", "Краснодар"),
        ("СИЗО-5 г. Краснодара, 350063, ул. Красноармейская, 22", "Краснодар"),
        ("ИК-7 Ржева, 172388, Крестьянский пер., 38", "Ржев"),
        ("СИЗО-2 Таганрога, 347900, ул. Ленина, 175", "Таганрог"),
        ("СИЗО-1 Нижнего Новгорода, 603098, пр. Гагарина, 26А", "Нижний Новгород"),
        ("СИЗО-1 Ростова-на-Дону, 344022, ул. Максима Горького, 219", "Ростов-на-Дону"),
        ("СИЗО-1 Кирова, 610000, ул. Ленина, 5", "Киров"),
        ("СИЗО-6 Москвы, 109382, ул. Шоссейная, 92", "Москва"),
        ("ИК-18 Харп, 629420, ул. Гагарина, 1А", "Харп"),
        ("СИЗО-1, 625000, г. Тюмени, ул. Ялуторовская, 42", "Тюмень"),
        ("ИК-7, 172388, г. Ржева, Крестьянский пер., 38", "Ржев"),
    ],
)
def test_a_town_in_the_genitive_is_given_in_the_nominative(place: str, locality: str) -> None:
    person = read(f"{WHO}, {place}")
    assert (person.locality, person.certain) == (locality, True)


@pytest.mark.parametrize("town", ["Шексны", "Чуняра", "Печоры", "Великих Лук"])
def test_a_case_that_is_not_known_is_asked_about(town: str) -> None:
    assert town_behind_facility(town) is None
    assert not read(f"{WHO}, ИК-17 {town}, 162560, ул. Гагарина, 5").certain


@pytest.mark.parametrize("name", ["колония №7", "колония 7", "женская колония № 7", "колония номер 7", "колония-7"])
def test_the_region_tells_which_kind_of_colony_has_the_number(name: str) -> None:
    person = read(f"{WHO}, 172388, Тверская обл., г. Ржев, Крестьянский пер., 38, {name}")
    assert (person.facility_type, person.facility_number, person.certain) == ("ИК", "7", True)


@pytest.mark.parametrize("name", ["колония № 77", "колония № 3", "колония № 7А"])
def test_a_colony_that_the_region_has_not_as_such_is_asked_about(name: str) -> None:
    person = read(f"{WHO}, 172388, Тверская обл., г. Ржев, Крестьянский пер., 38, {name}")
    assert (person.facility_type, person.certain) == (None, False)


def test_a_colony_of_no_region_has_no_kind() -> None:
    block = parse_block(f"{WHO}, колония № 7")
    assert (block.facility_type, block.leftover) == (None, ("колония № 7",))


@pytest.mark.parametrize(
    ("name", "kind", "number"),
    [
        ("КП при ИК-8", "УКП при ИК", "8"),
        ("колония-поселение при ИК-8", "УКП при ИК", "8"),
        ("КП-2 при ИК-8", "КП", "2"),
        ("ИК-8А", "ИК", "8"),
        ("ИК-8 «Б»", "ИК", "8"),
        ("ИК-8 (ПФРСИ)", "ИК", "8"),
        ("ИК-8, ПФРСИ", "ИК", "8"),
        ("больница при ИК-8", None, None),
        ("больница ИК-8", "больница", "8"),
        ("тюремная больница № 3", "больница", "3"),
        ("СИЗО при ИК-8", "СИЗО", None),
        ("КП ИК-8", "КП", "8"),
        ("тюрьма ИК-8", "Т", "8"),
        ("больница ФСИН № 11", "больница", "11"),
    ],
)
def test_a_number_that_may_be_of_something_else_is_asked_about(name: str, kind: str | None, number: str | None) -> None:
    person = read(f"{WHO}, {ORENBURG}, {name}")
    assert (person.facility_type, person.facility_number, person.certain) == (kind, number, False)


def test_a_number_beside_a_facility_without_one_is_asked_about() -> None:
    assert not read(f"{WHO}, 644000, г. Омск, ИК, 8").certain


@pytest.mark.parametrize(
    "name", ["ИК-8", "ПФРСИ при ИК-8", "колония строгого режима ИК-8", "тюрьма Т-2", "городская больница № 5"]
)
def test_a_facility_that_says_which_it_is_is_certain(name: str) -> None:
    assert read(f"{WHO}, {ORENBURG}, {name}").certain
