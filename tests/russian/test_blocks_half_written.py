"""Addresses without commas, zones without a name, hospitals in words, short births. People are invented."""

import pytest

from letterkit.model.name import Gender
from letterkit.russian.blocks import block_as_dict, parse_block
from letterkit.russian.names.parts import patronymic_gender
from letterkit.russian.news import parse_people

TO_HIM = "Зорину Павлу Олеговичу"
COLONY = "ФКУ ИК-2 УФСИН России по Владимирской области"


@pytest.mark.parametrize(
    ("address", "locality", "street", "house"),
    [
        ("603098 Нижегородская область г Нижний Новгород пр-т Гагарина 26а", "Нижний Новгород", "пр-т Гагарина", "26а"),
        ("606440 Нижегородская обл г Бор пер Гагарина 7", "Бор", "пер Гагарина", "7"),
        ("656021 Алтайский край г Барнаул пр-д Канатный 81", "Барнаул", "пр-д Канатный", "81"),
        ("169060 Республика Коми г Микунь ул Восточная 39", "Микунь", "ул Восточная", "39"),
    ],
)
def test_a_town_behind_its_region_needs_neither_comma_nor_full_stop(
    address: str, locality: str, street: str, house: str
) -> None:
    block = block_as_dict(parse_block(f"{address} ФКУ ИК-2 {TO_HIM} 1980 г.р."))
    assert (block["locality"], block["street"], block["house"]) == (locality, street, house)
    assert block["leftover"] == []


def test_a_city_with_its_type_behind_is_no_region_with_a_town() -> None:
    assert parse_block(f"Москва г, Тверская ул, д. 5, ФКУ СИЗО-1, {TO_HIM}, 1980 г.р.").locality == "Москва"


@pytest.mark.parametrize("zone", ["промзона", "Промзона", "промышленная зона", "промплощадка"])
def test_a_zone_needs_no_name(zone: str) -> None:
    block = parse_block(f"600020, г. Владимир, {zone}, {COLONY}, {TO_HIM}, 1980 г.р.")
    assert (block.locality, block.sublocality, block.leftover) == ("Владимир", zone, ())


@pytest.mark.parametrize("unit", ["помещение ШИЗО", "помещения ПКТ"])
def test_the_word_for_a_part_of_a_colony_belongs_to_it(unit: str) -> None:
    block = parse_block(f"{COLONY}, {unit}, {TO_HIM}, 1980 г.р.")
    assert (block.unit, block.leftover) == (unit, ())


@pytest.mark.parametrize(
    ("hospital", "kind", "number", "certain"),
    [
        ("Межобластная туберкулёзная больница № 19, г. Ростов-на-Дону", "МОТБ", "19", True),
        ("межобластная туберкулезная больница № 19 ГУФСИН России по Ростовской области", "МОТБ", "19", True),
        ("Областная больница № 3, г. Торжок", "больница", "3", False),  # of the region, or of its prisons?
        ("Краевая туберкулёзная больница № 1, г. Красноярск", "больница", "1", False),
        ("Областная больница, г. Саратов", "больница", None, True),
        ("городская больница № 1, г. Саратов", "больница", "1", True),
    ],
)
def test_of_a_hospital_in_words_it_is_asked_whose_it_is(
    hospital: str, kind: str, number: str | None, *, certain: bool
) -> None:
    (block,) = parse_people(f"{hospital}, {TO_HIM}, 1980 г.р.")
    assert (block.facility_type, block.facility_number, block.certain) == (kind, number, certain)


def test_a_short_birth_right_behind_a_name_is_his() -> None:
    block = parse_block(f"600020 г. Владимир {COLONY} {TO_HIM} 05.03.71")
    assert (block.birth_year, block.leftover) == (1971, ())


@pytest.mark.parametrize("patronymic", ["Силыч", "Силыча", "Силычу", "Силычем"])
def test_the_son_of_sila_has_a_patronymic(patronymic: str) -> None:
    assert patronymic_gender(patronymic) is Gender.MALE
