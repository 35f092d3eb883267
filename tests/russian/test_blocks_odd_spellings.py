"""Facilities, regions, dates and names in the odd spellings of lists. People and most towns are invented."""

from datetime import date

import pytest

from letterkit.russian.blocks import ParsedBlock, parse_block
from letterkit.russian.names import in_ordinary_case

WHO = "Зорину Павлу Олеговичу, 1980 г. р."
WHERE = "601234, г. Лесной, ул. Мира, д. 5"


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("facility", "kind", "number"),
    [
        ("ФКУТ-2 УФСИН России по Владимирской области", "Т", "2"),
        ("ФКУИК-5", "ИК", "5"),
        ("ФКУ ИК5", "ИК", "5"),
        ("ФКУ ИК Nº 5", "ИК", "5"),
        ("ФКУ ИК номер 5", "ИК", "5"),
        ("ФКУ ИК-№5", "ИК", "5"),
        ("сизо-1", "СИЗО", "1"),
        ("ФКУ «ИК-5 УФСИН России по Владимирской области»", "ИК", "5"),
        ("ФКУ ОИК-2 ИК-1 ГУФСИН России по Пермскому краю", "ИК", "1"),
        ("ФКУ ОИК-36 ГУФСИН России по Красноярскому краю", None, None),
        ("ФБУ ИЗ-77/2 УФСИН России по г. Москве", "СИЗО", "2"),
        ("ИЗ-66/1", "СИЗО", "1"),
        ("СИЗО-77/2", "СИЗО", "2"),
        ("КП-2 при ИК-6", "КП", "2"),
        ("исправительная колония строгого режима № 6", "ИК", "6"),
        ("колония строгого режима ИК-6", "ИК", "6"),
        ("женская исправительная колония № 2", "ИК", "2"),
        ("ФКУ Пермская ВК", "ВК", None),
        ("Пермская воспитательная колония", "ВК", None),
        ("Виправна колонія № 120", "ИК", "120"),
        ("слідчий ізолятор № 1", "СИЗО", "1"),
        ("ФКУЗ МСЧ-66 ФСИН России, филиал «Больница»", None, None),
        ("Обл. больница ФКУ ОБ-21", "ОБ", "21"),
        ("ОБ-21", "ОБ", "21"),
        ("Больница при ФКУ ИК-5", None, None),
        ("СИЗО-2 Бутырка", "СИЗО", "2"),
        ("ИК-6 (строгий режим)", "ИК", "6"),
        ("УФИЦ при ФКУ ЛИУ-1 УФСИН России по Алтайскому краю", None, "1"),
        ("ФКУ Т б/н", "Т", None),
        (
            "Федеральное казённое учреждение «Исправительная колония № 6 Управления ФСИН по Владимирской области»",
            "ИК",
            "6",
        ),
    ],
)
def test_a_facility_is_read_however_it_is_written(facility: str, kind: str | None, number: str | None) -> None:
    for text in (f"{facility}, {WHERE}, {WHO}", f"{WHERE}, {facility}, {WHO}", f"{WHERE}, {facility} {WHO}"):
        assert_fields(
            parse_block(text),
            facility=facility,
            facility_type=kind,
            facility_number=number,
            name_nominative="Зорин Павел Олегович",
            locality="Лесной",
            sublocality=None,
            house="5",
            leftover=(),
        )


@pytest.mark.parametrize("code", ["ЖХ-385/14", "ВК-120", "УЕ-148/2", "ЯН-30/4", "учреждение УП-288/27", "УФ-91/99"])
def test_a_code_that_nobody_can_be_sure_of_is_left_over(code: str) -> None:
    block = parse_block(f"{WHERE}, {code}, {WHO}")
    assert_fields(block, facility=code, facility_type=None, facility_number=None, leftover=(code,))


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("ЕПКТ ФКУ ИК-6", "ЕПКТ"),
        ("ЕПКТ при ФКУ ИК-6", "ЕПКТ"),
        ("ФКУ ИК-6 (ЕПКТ)", "ЕПКТ"),
        ("ФКУ ИК-6 ЕПКТ", "ЕПКТ"),
        ("ФКУ ИК-6, ШИЗО", "ШИЗО"),
        ("ФКУ ИК-6, УКП", "УКП"),
        ("ФКУ ИК-6, 5-й отряд", "5-й отряд"),
        ("ФКУ ИК-6 отряд № 5", "отряд № 5"),
        ("ФКУ ИК-6, отряд 5, камера 12", "отряд 5, камера 12"),
    ],
)
def test_a_part_of_the_facility_is_its_unit_and_not_its_name(printed: str, unit: str) -> None:
    for text in (f"{WHERE}, {printed}, {WHO}", f"{WHERE}, {printed} {WHO}"):
        assert_fields(
            parse_block(text),
            facility="ФКУ ИК-6",
            facility_type="ИК",
            facility_number="6",
            unit=unit,
            name_nominative="Зорин Павел Олегович",
            leftover=(),
        )


@pytest.mark.parametrize(
    ("postcode", "body", "region"),
    [
        ("420111", "УФСИН по РТ", "Республика Татарстан"),
        ("667010", "УФСИН по РТ", "Республика Тыва"),
        ("601234", "УФСИН по РТ", None),
        ("", "УФСИН по РТ", None),
        ("", "УФСИН по РК", None),
        ("660075", "ГУФСИН по кр-кому краю", "Красноярский край"),
        ("350000", "ГУФСИН по кр-кому краю", "Краснодарский край"),
        ("", "ГУФСИН по кр-кому краю", None),
        ("", "УФСИН по Моск. обл.", "Московская область"),
        ("", "УФСИН по Свердл. обл.", "Свердловская область"),
        ("", "УФСИН по р-ке Коми", "Республика Коми"),
        ("", "УФСИН по Нижегородской обл-ти", "Нижегородская область"),
        ("", "УФСИН по РС(Я)", "Республика Саха (Якутия)"),
        ("", "УФСИН по РСО-А", "Республика Северная Осетия — Алания"),
        ("", "УФСИН по ХМАО-Югре", "Ханты-Мансийский автономный округ — Югра"),
        ("", "УФСИН по РМ", "Республика Мордовия"),
        ("", "УФСИН по КЧР", "Карачаево-Черкесская Республика"),
        ("", "ГУФСИН по ДНР", "Донецкая Народная Республика"),
        ("196655", "УФСИН по СПб и ЛО", "Санкт-Петербург"),
        ("188000", "УФСИН по СПб и ЛО", "Ленинградская область"),
        ("188000", "УФСИН по С-Пб и Лен. обл.", "Ленинградская область"),
    ],
)
def test_the_region_of_a_body_is_read_or_left_open(postcode: str, body: str, region: str | None) -> None:
    block = parse_block(f"{postcode}, пос. Лесной, ул. Мира, д. 5, ФКУ ИК-6 {body}, {WHO}")
    assert_fields(block, facility=f"ФКУ ИК-6 {body}", region_norm=region, leftover=())


def test_a_shared_abbreviation_printed_twice_decides_nothing() -> None:
    block = parse_block(f"РК, г. Лесной, ул. Мира, 5, ИК-24 УФСИН по РК, {WHO}")
    assert_fields(block, region="РК", region_norm=None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("220030, г. Минск, ул. Мира, 2, СИЗО-1", "Беларусь"),
        ("ИК-3, Гомельская область, г. Гомель, ул. Мира, 3", "Беларусь"),
        ("Республика Беларусь, 213800, г. Бобруйск, ул. Мира, 1, ИК № 2", "Республика Беларусь"),
        ("Виправна колонія № 25, Харківська обл., м. Харків, вул. Шевченка, 5", "Украина"),
        ("Виправна колонія № 120, 286123, ДНР, с. Лесное", None),
        ("601234, г. Лесной, ФКУ ИК-2 УФСИН России по Брестской области", None),
    ],
)
def test_an_address_in_another_country_is_said_to_be_one(text: str, country: str | None) -> None:
    block = parse_block(f"{text}, {WHO}")
    assert_fields(block, country=country, leftover=())
    assert country is None or block.region_norm is None


@pytest.mark.parametrize(
    ("printed", "year", "day"),
    [
        ("05.03.71", 1971, date(1971, 3, 5)),
        ("05.03.71 г.р.", 1971, date(1971, 3, 5)),
        ("род. 05.03.05", 2005, date(2005, 3, 5)),
        ("5 марта 1971 г.", 1971, date(1971, 3, 5)),
        ("5 березня 1971 р.", 1971, date(1971, 3, 5)),
        ("05.III.1971", 1971, date(1971, 3, 5)),
        ("05.03.1971 0:00", 1971, date(1971, 3, 5)),
        ("1971-03-05T00:00:00", 1971, date(1971, 3, 5)),
        ("1971-03-05 00:00:00", 1971, date(1971, 3, 5)),
        ("1971/03/05", 1971, date(1971, 3, 5)),
        ("26000", 1971, date(1971, 3, 8)),
        ("1964.0", 1964, None),
        ("71 г.р.", 1971, None),
        ("1971 р.н.", 1971, None),
        ("1971 року народження", 1971, None),
        ("д/р 1971", 1971, None),
    ],
)
def test_a_birth_is_read_however_a_list_or_a_spreadsheet_writes_it(printed: str, year: int, day: date | None) -> None:
    for text in (
        f"{WHERE}, ФКУ ИК-2, Зорину Павлу Олеговичу, {printed}",
        f"Зорин Павел Олегович, {printed}, {WHERE}, ИК-2",
    ):
        assert_fields(parse_block(text), birth_year=year, birth_date=day, house="5", leftover=())


@pytest.mark.parametrize("printed", ["55 лет", "05.03.15", "05.03.20"])
def test_what_can_be_two_years_or_none_is_left_over(printed: str) -> None:
    for between in (", ", " ("):
        block = parse_block(f"{WHERE}, ФКУ ИК-2, Зорину Павлу Олеговичу{between}{printed}")
        assert_fields(block, birth_year=None, house="5", leftover=(printed,))


def test_a_day_that_may_be_the_month_gives_the_year_and_is_left_over() -> None:
    block = parse_block(f"{WHERE}, ФКУ ИК-2, Зорину Павлу Олеговичу, 03/05/71")
    assert_fields(block, birth_year=1971, birth_date=None, leftover=("03/05/71",))


def test_a_day_that_is_another_in_moscow_gives_the_year_and_is_left_over() -> None:
    block = parse_block(f"{WHERE}, ФКУ ИК-2, Зорину Павлу Олеговичу, 1971-03-04T21:00:00.000Z")
    assert_fields(block, birth_year=1971, birth_date=None, leftover=("1971-03-04T21:00:00.000Z",))


def test_days_of_a_case_are_no_births() -> None:
    block = parse_block(
        f"Зорин Павел Олегович, дата рождения: 5 марта 1971 года, арестован 24.02.2022, приговорён 12.10.2023, "
        f"ст. 207.3 ч. 2 УК РФ. Адрес: {WHERE}, ФКУ ИК-2"
    )
    assert_fields(block, birth_date=date(1971, 3, 5), leftover=())
    assert parse_block(f"{WHERE}, ФКУ ИК-2, Зорину Павлу Олеговичу, арестован 24.02.2012").birth_year is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ЗОРИНУ Павлу Олеговичу", "Зорин Павел Олегович"),
        ("ЗОРИНУ ПАВЛУ ОЛЕГОВИЧУ", "Зорин Павел Олегович"),
        ("ПЕТРОВОЙ-ВОДКИНОЙ АННЕ ИЛЬИНИЧНЕ", "Петрова-Водкина Анна Ильинична"),
        ("ГАСАНОВУ РАМИНУ САМЕД ОГЛЫ", "Гасанов Рамин Самед оглы"),
        ("Павлу Олеговичу Зорину", "Зорин Павел Олегович"),
        ("Павлу Зорину", "Зорин Павел"),
        ("Для Зорина Павла Олеговича", "Зорин Павел Олегович"),
        ("осуждённому Зорину Павлу Олеговичу", "Зорин Павел Олегович"),
        ("Зорину П. О.", None),
        ("П.О. Зорину", None),
        ("Зорину Павлу О.", None),
    ],
)
def test_a_name_has_its_nominative_in_ordinary_case_or_none(printed: str, name: str | None) -> None:
    block = parse_block(f"{WHERE}, ФКУ ИК-2, {printed}, 1980 г. р.")
    assert_fields(block, name_nominative=name, leftover=())
    assert (block.name_as_printed or "") in printed
    assert name or not any(candidate.accepted for candidate in block.name_candidates)


def test_only_words_in_capitals_change() -> None:
    assert in_ordinary_case("О'КОННОР Джон П.") == "О'Коннор Джон П."
    assert in_ordinary_case("Зорин Павел") == "Зорин Павел"


def test_a_settlement_and_its_region_behind_it_are_told_apart() -> None:
    block = parse_block(f"663180, г. Енисейск Красноярского края, ул. Мира 11, ФКУ Т-2, {WHO}")
    assert_fields(block, locality="Енисейск", region="Красноярского края", region_norm="Красноярский край", house="11")


@pytest.mark.parametrize("house", ["б/н", "д. б/н", "без номера"])
def test_a_house_without_a_number_is_a_house(house: str) -> None:
    assert_fields(
        parse_block(f"601234, г. Лесной, ул. Мира, {house}, ИК-2, {WHO}"),
        house=house[-3:] if "/" in house else house,
        leftover=(),
    )


@pytest.mark.parametrize(
    ("printed", "fields"),
    [
        ("г. ЛЕСНОЙ, УЛ. МИРА, Д. 5", {"locality": "Лесной", "street": "ул. Мира", "house_as_printed": "д. 5"}),
        ("Г.ЛЕСНОЙ,УЛ.КРАСНОЙ АРМИИ,Д.5", {"locality_as_printed": "г. Лесной", "street": "ул. Красной Армии"}),
        ("Г. РОСТОВ-НА-ДОНУ, УЛ. 2-Я ЗАВОДСКАЯ", {"locality": "Ростов-на-Дону", "street": "ул. 2-я Заводская"}),
        ("СИНИЙ РАЙОН, П. ЛЕСНОЙ, ПР-КТ 50 ЛЕТ ОКТЯБРЯ", {"district": "Синий район", "street": "пр-кт 50 лет Октября"}),
        ("г. Лесной, ул.Мира,д.5,корп.2", {"street": "ул. Мира", "house": "5", "building": "корп. 2"}),
        ("г. Лесной, ул. ДОСААФ, д. 5", {"street": "ул. ДОСААФ"}),
        ("г. Лесной, УЛ. ВЛКСМ, д. 5", {"street": "ул. ВЛКСМ"}),
    ],
)
def test_an_address_in_capitals_or_without_blanks_is_spelt_as_usual(printed: str, fields: dict[str, str]) -> None:
    assert_fields(parse_block(f"601234, {printed}, ФКУ ИК-9, {WHO}"), **fields)


def test_a_facility_in_capitals_keeps_those_of_its_abbreviations() -> None:
    block = parse_block("601234, Г. ЛЕСНОЙ, ФКУ ИК-9 УФСИН РОССИИ ПО РЕСПУБЛИКЕ МОРДОВИЯ, ЗОРИНУ ПАВЛУ ОЛЕГОВИЧУ")
    assert_fields(block, facility="ФКУ ИК-9 УФСИН России по Республике Мордовия", facility_number="9")


@pytest.mark.parametrize("born", ["/ 1980 /", "/1980 г.р./", "/ 1980 г. р. /", "/05.06.1980 г.р./"])
def test_strokes_part_a_birth_from_what_stands_beside_it(born: str) -> None:
    assert_fields(parse_block(f"Зорин Павел Олегович {born} {WHERE}, ФКУ ИК-9"), birth_year=1980, leftover=())


@pytest.mark.parametrize(
    ("postcode", "region"), [("295051", "Республика Крым"), ("299003", "Севастополь"), ("167028", "Республика Коми")]
)
def test_of_a_body_of_two_subjects_the_postcode_says_which(postcode: str, region: str) -> None:
    block = parse_block(f"{postcode}, ул. Мира, 4, СИЗО-2 УФСИН по РК и г. Севастополю, {WHO}")
    assert_fields(block, region_norm=region)
