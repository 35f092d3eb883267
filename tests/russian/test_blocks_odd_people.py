"""Births and names in the odd spellings of lists. People and most towns are invented."""

from datetime import date

import pytest

from letterkit.russian.blocks import ParsedBlock, parse_block
from letterkit.russian.blocks.birth import take_birth
from letterkit.russian.blocks.source import cleaned_source

PLACE = "601234, Владимирская область, г. Лесной, ул. Мира, д. 5, ФКУ ИК-5"
NAME = "Зорину Павлу Олеговичу"


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("born", "day"),
    [
        ("3 - 7 - 1958 г. р.", date(1958, 7, 3)),
        ("03 . 07 . 1958", date(1958, 7, 3)),
        ("род. 08/19/1985", date(1985, 8, 19)),
        ("08/19/1985", date(1985, 8, 19)),
        ("день рождения 19 августа 1985", date(1985, 8, 19)),
        ("19.08.1985 (41 год)", date(1985, 8, 19)),
        ("19.08.1985 г.p.", date(1985, 8, 19)),  # a Latin p
    ],
)
def test_a_birth_with_one_reading_is_read(born: str, day: date) -> None:
    assert_fields(parse_block(f"{PLACE}, {NAME}, {born}"), birth_date=day, birth_year=day.year, leftover=())


@pytest.mark.parametrize(
    "born",
    [
        "1977 г.р. (по другим данным 1979)",
        "1977 г.р. (по другим данным — 1979 г.р.)",
        "1977/1979 г.р.",
        "1977 или 1979 г.р.",
        "1977 (1979) г.р.",
        "около 1977 г.р.",
        "1977 г.р. (?)",
    ],
)
def test_two_years_or_one_nobody_is_sure_of_are_left_over(born: str) -> None:
    block = parse_block(f"{PLACE}, {NAME}, {born}")
    assert_fields(block, birth_year=None, birth_date=None, name_nominative="Зорин Павел Олегович", house="5")
    assert any("1977" in left for left in block.leftover)
    assert take_birth(cleaned_source("1977/1979"))[0] is None


@pytest.mark.parametrize(
    "said",
    [
        "задержан 12.05.2010",
        "Дата ареста: 12.05.2010",
        "Арестована 2009",
        "срок до 2012",
        "суд, 2011",
        "апелляция, 12.03.2012",
        "Сын 2010 г.р.",
        "дочь Мария, 2008 г. р.",
        "2019",
        "2014",
    ],
)
def test_another_date_is_no_birth(said: str) -> None:
    assert parse_block(f"{PLACE}, {NAME}, {said}").birth_year is None
    assert parse_block(f"{PLACE}, {NAME}, 1980 г. р. {said}").birth_year == 1980


def test_a_birth_that_is_said_counts_behind_any_word() -> None:
    assert parse_block(f"{PLACE}, {NAME}, осуждённый, 1980 г. р.").birth_year == 1980


def test_an_age_is_left_over_and_a_street_of_years_stays_whole() -> None:
    assert_fields(parse_block(f"{PLACE}, {NAME} 44 года"), birth_year=None, leftover=("44 года",))
    assert_fields(parse_block(f"{PLACE}, {NAME}, 1980 (75 лет)"), birth_year=1980, leftover=("75 лет",))
    for street in ("ул. 10 лет Октября", "ул. 30 лет ВЛКСМ", "ул. 9 Января", "проспект 50 лет Октября", "ул. 60 лет"):
        block = parse_block(f"644009, г. Омск, {street}, 176, ФКУ ИК-6, {NAME}, 1980 г. р.")
        assert_fields(block, street=street, house="176", birth_year=1980, leftover=())


@pytest.mark.parametrize(
    ("printed", "nominative"),
    [
        ("Осуждённому Зорину Павлу Олеговичу", "Зорин Павел Олегович"),
        ("заключённому Зорину Павлу", "Зорин Павел"),
        ("Политзаключённой Зориной Анне Олеговне", "Зорина Анна Олеговна"),
        ("г-ну Зорину Павлу Олеговичу", "Зорин Павел Олегович"),
        ("Гражданину Зорину Павлу Олеговичу", "Зорин Павел Олегович"),
        ("Написать: Зорин Павел Олегович", "Зорин Павел Олегович"),
        ("зОРИНУ пАВЛУ оЛЕГОВИЧУ", "Зорин Павел Олегович"),
        ("зорину павлу олеговичу", "Зорин Павел Олегович"),
        ("З О Р И Н У Павлу Олеговичу", "Зорин Павел Олегович"),
        ("Громовой Анне Олеговне", "Громова Анна Олеговна"),
        ("Для Ветровой Марии Степановны", "Ветрова Мария Степановна"),
        ("Илья Зорин (Ilya Zorin)", "Зорин Илья"),
        ("Зорину П. О. (Зорин Павел Олегович)", "Зорин Павел Олегович"),
        ("Зориной Анне Олеговне (в девичестве Лесная)", "Зорина Анна Олеговна"),
        ("Зориной Анне Олеговне (урожд. Лесная)", "Зорина Анна Олеговна"),
        ("Зориной Анне Олеговне (урождённая Лесная)", "Зорина Анна Олеговна"),
    ],
)
def test_a_name_is_read_whatever_stands_with_it(printed: str, nominative: str) -> None:
    block = parse_block(f"{PLACE}, {printed}, 1980 г. р.")
    assert_fields(block, name_nominative=nominative, birth_year=1980, leftover=())
    assert block.name_candidates[0].accepted


def test_the_latin_form_beside_a_name_is_kept() -> None:
    assert parse_block(f"{PLACE}, Илья Зорин (Ilya Zorin), 1980 г. р.").latin == "Ilya Zorin"


@pytest.mark.parametrize("name", ["Гавриленку Андрію Миколайовичу", "Лісовий Андрій", "Гавриленко Андрей Миколайович"])
def test_a_name_in_ukrainian_spelling_has_no_sure_nominative(name: str) -> None:
    block = parse_block(f"{PLACE}, {name}, 1980 р.н.")
    assert_fields(block, name_as_printed=name, name_nominative=None, birth_year=1980)
    assert not any(each.accepted for each in block.name_candidates)


def test_a_text_in_look_alikes_small_letters_or_inverted_capitals_is_read() -> None:
    plain = f"{PLACE}, {NAME}, 1980 г. р."
    for text in (
        plain.translate(str.maketrans("аеорсухАВЕКМНОРСТ", "aeopcyxABEKMHOPCT")),
        plain.lower(),
        plain.swapcase(),
    ):
        block = parse_block(text)
        assert_fields(block, name_nominative="Зорин Павел Олегович", birth_year=1980, facility_number="5", leftover=())
