"""Codes of camps and remand prisons, hospitals in words, regimes. People are invented."""

import pytest

from letterkit.russian.blocks import ParsedBlock, parse_block

WHO = "Зорину Павлу Олеговичу, 1980 г. р."
MORDOVIA = "431160, Республика Мордовия, п. Лесной, ул. Мира, д. 5"
KRASNOYARSK = "663180, Красноярский край, г. Енисейск, ул. Мира, д. 5"


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("address", "code", "kind", "number"),
    [
        (MORDOVIA, "ЖХ-385/18", "ИК", "18"),
        (MORDOVIA, "учр. ЖХ-385/11", "ИК", "11"),
        (MORDOVIA, "Учреждение ЖХ 385/11", "ИК", "11"),
        (MORDOVIA, "п/я ЖХ-385/14", "КП", "14"),
        (KRASNOYARSK, "учреждение УП-288/Т-2", "Т", "2"),
        (KRASNOYARSK, "УП-288/27", "ИК", "27"),
        ("618400, Пермский край, г. Березники", "уч. УТ-389/28", "ИК", "28"),
        ("461505, Оренбургская обл., г. Соль-Илецк", "ЮК-25/6 («Чёрный дельфин»)", "ИК", "6"),
        ("450069, Башкирия, г. Уфа", "УЕ-394/3", "ИК", "3"),
        ("629420, Тюменская обл., ЯНАО, пос. Харп", "Учреждение ЯЦ-34/3", "ИК", "3"),
        ("674673, Забайкальский край, г. Краснокаменск", "ЯГ-14/10", "ИК", "10"),
    ],
)
def test_a_code_is_the_one_facility_of_that_number_in_its_region(
    address: str, code: str, kind: str, number: str
) -> None:
    for text in (f"{address}, {code}, {WHO}", f"{code}, {address}, {WHO}"):
        assert_fields(parse_block(text), facility=code, facility_type=kind, facility_number=number, leftover=())


@pytest.mark.parametrize(
    ("address", "code"),
    [(MORDOVIA, "УТ-389/11"), (MORDOVIA, "ЖХ-385/99"), (KRASNOYARSK, "ЖХ-385/27"), (MORDOVIA, "ЖХ-385/Т-2")],
)
def test_a_code_of_another_region_or_of_no_known_number_is_left_over(address: str, code: str) -> None:
    assert_fields(parse_block(f"{address}, {code}, {WHO}"), facility_type=None, facility_number=None, leftover=(code,))


@pytest.mark.parametrize(
    "facility",
    [
        "ФКУ ИК-18 (бывш. ЖХ-385/18)",
        "ФКУ ИК-18 (ЖХ-385/18)",
        "ЖХ-385/18 (ФКУ ИК-18)",
        "ФКУ ИК-18 (бывш. ЖХ-385/18) УФСИН России по Республике Мордовия",
        "учреждение ЖХ-385/18, ФКУ ИК-18 УФСИН России по Республике Мордовия",
    ],
)
def test_a_code_beside_the_name_of_today_says_nothing_more(facility: str) -> None:
    block = parse_block(f"{MORDOVIA}, {facility}, {WHO}")
    assert_fields(block, facility_type="ИК", facility_number="18", leftover=())


def test_a_code_that_disagrees_with_the_name_is_left_over() -> None:
    block = parse_block(f"{MORDOVIA}, ФКУ ИК-18 (ЖХ-385/17), {WHO}")
    assert_fields(block, facility="ФКУ ИК-18", facility_number="18", leftover=("ЖХ-385/17",))


def test_a_body_printed_apart_belongs_to_the_facility() -> None:
    for text in (f"УФСИН РФ по СПб и ЛО, СИЗО-5, {WHO}", f"СИЗО-5, 195009, СПб, УФСИН России по СПб и ЛО, {WHO}"):
        assert_fields(parse_block(text), facility="СИЗО-5", facility_number="5", leftover=())


def test_a_remand_prison_keeps_its_name_of_today() -> None:
    block = parse_block(f"ИЗ-47/1 (СИЗО-1), 196655, СПб, Колпино, ул. Мира, 9, {WHO}")
    assert_fields(block, facility="СИЗО-1", facility_number="1", leftover=())
    block = parse_block(f"600020, г. Владимир, ФКУ СИЗО-1 (ИЗ-33/1), {WHO}")
    assert_fields(block, facility="ФКУ СИЗО-1", facility_number="1", leftover=())


@pytest.mark.parametrize(
    ("facility", "kind", "number"),
    [
        ("Краевая туберкулёзная больница № 1 ГУФСИН по Красноярскому краю", "КТБ", "1"),
        ("Обл. больница № 3 УФСИН России по Красноярскому краю", "ОБ", "3"),
        ("Обл. больница УФСИН: ФКЛПУ ОБ", "ОБ", None),
        ("ФКЛПУ ОБ-11 (областная больница № 11)", "ОБ", "11"),
        ("ФКЛПУ «Межобластная больница» МБ-10 УФСИН по Красноярскому краю", "МБ", "10"),
        ("Городская больница № 4", "больница", "4"),
        ("исправительная колония особого режима №7", "ИК", "7"),
        ("исправительная колония строгого режима № 7", "ИК", "7"),
        ("исправительная колония общего режима для женщин № 7", "ИК", "7"),
        ("ФКУ ИК-7 общего режима", "ИК", "7"),
        ("ФКУ ИК-7 (исправительная колония № 7)", "ИК", "7"),
    ],
)
def test_hospitals_and_regimes_in_words_are_understood(facility: str, kind: str, number: str | None) -> None:
    block = parse_block(f"{KRASNOYARSK}, {facility}, {WHO}")
    assert_fields(block, facility_type=kind, facility_number=number, leftover=())
