"""Addresses and facilities in published blocks, as lists print them. People and most towns are invented."""

import json

import pytest

from letterkit.russian.blocks import ParsedBlock, block_as_dict, parse_block

KEYS = [
    *("kind", "status", "postal_code", "country", "region", "region_norm", "district", "locality", "sublocality"),
    *("street", "house", "building", "po_box", "facility", "facility_type", "facility_number", "name_as_printed"),
    *("name_case", "name_nominative", "name_candidates", "gender", "birth_year", "birth_date", "marks"),
    *("custody", "certain", "former", "expected", "since", "leftover"),
]

# Tail of each block: who is meant does not matter for the address.
WHO = "Зорину Павлу Олеговичу, 1980 г. р."


def address(text: str) -> ParsedBlock:
    """The block with that address and a name."""
    return parse_block(f"{text}, {WHO}")


def assert_fields(block: ParsedBlock, **expected: object) -> None:
    assert {name: getattr(block, name) for name in expected} == expected


def test_a_block_of_a_list_gives_every_field() -> None:
    block = parse_block(
        "601234, Владимирская область, Синий район, п. Лесной, ул. Мира, д. 5, корп. 2, п/я 7, "
        "ФКУ ИК-9 УФСИН России по Владимирской области, Зориной Анне Олеговне, 09.06.1971 г. р. (предположительно)"
    )
    fields = block_as_dict(block)
    candidates = fields.pop("name_candidates")
    assert isinstance(candidates, list)
    assert candidates[0] == {"name": "Зорина Анна Олеговна", "gender": "f", "accepted": True}
    assert fields == {
        "kind": "address",
        "status": None,
        "postal_code": "601234",
        "country": None,
        "region": "Владимирская область",
        "region_norm": "Владимирская область",
        "district": "Синий район",
        "locality": "Лесной",
        "sublocality": None,
        "street": "ул. Мира",
        "house": "5",
        "building": "корп. 2",
        "po_box": "7",
        "facility": "ФКУ ИК-9 УФСИН России по Владимирской области",
        "facility_type": "ИК",
        "facility_number": "9",
        "name_as_printed": "Зориной Анне Олеговне",
        "name_case": "dative",
        "name_nominative": "Зорина Анна Олеговна",
        "gender": "f",
        "birth_year": 1971,
        "birth_date": "1971-06-09",
        "marks": ["presumed"],
        "custody": None,
        "certain": False,
        "former": [],
        "expected": [],
        "since": None,
        "leftover": [],
    }


def test_the_keys_stand_in_the_order_of_the_command() -> None:
    fields = block_as_dict(parse_block(f"601234, г. Лесной, {WHO}"))
    assert list(fields) == KEYS
    json.dumps(fields)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("601234, г. Лесной, Садовый проезд, д. 2", {"street": "Садовый проезд", "house": "2"}),
        ("601234, г. Лесной, 9-й Садовый пр-д, 12а", {"street": "9-й Садовый пр-д", "house": "12а"}),
        ("601234, г. Лесной, ул. 2-я Часовая, д. 48 б", {"street": "ул. 2-я Часовая", "house": "48 б"}),
        ("601234, г. Лесной, 1-я ул. Мира, 7", {"street": "1-я ул. Мира", "house": "7"}),
        ("601234, г. Лесной, Северный пр-д 1-й, д. 1", {"street": "Северный пр-д 1-й", "house": "1"}),
        ("601234, г. Лесной, ул. 40 лет Октября 17", {"street": "ул. 40 лет Октября", "house": "17"}),
        ("601234, г. Лесной, ул. Мира 1Б", {"street": "ул. Мира", "house": "1Б"}),
        ("601234, г. Лесной, ул. Мира д. 4", {"street": "ул. Мира", "house": "4"}),
        ("601234, г. Лесной, ул. Мира, дом.1", {"street": "ул. Мира", "house": "1"}),
        ("601234, г. Лесной, ул. Мира, дом № 29/1", {"street": "ул. Мира", "house": "29/1"}),
        ("601234, г. Лесной, ул. Мира, влд 130Б", {"house": "130Б", "building": None}),
        ("601234, г. Лесной, ул. Мира, зд. 9", {"house": "9", "building": None}),
        ("601234, г. Лесной, ул. Мира, уч. 1д", {"house": "уч. 1д"}),
        ("601234, г. Лесной, ул. Мира, 28 «б»", {"house": "28 «б»"}),
        ("601234, г. Лесной, Заречный тракт, 4 км", {"street": "Заречный тракт", "house": "4 км"}),
        ("601234, г. Лесной, ул. Мира, д. 42 стр. 2", {"house": "42", "building": "стр. 2"}),
        ("601234, г. Лесной, ул. Мира, д. 42к2", {"house": "42", "building": "к2"}),
        ("601234, г. Лесной, ул. Мира, д. 2, лит. А", {"house": "2", "building": "лит. А"}),
        ("601234, г. Лесной, просп. Победы, стр. 71а", {"house": None, "building": "стр. 71а"}),
        ("601234, г. Лесной, ул. Д. Бедного, 8", {"street": "ул. Д. Бедного", "house": "8"}),
        ("601234, г. Лесной, Сиреневый Вал, 5", {"street": "Сиреневый Вал", "house": "5"}),
        ("601234, Лесной, Матросская Тишина, 5", {"locality": "Лесной", "street": "Матросская Тишина", "house": "5"}),
        ("601234, г. Лесной, б-р им. Пирогова, 4", {"street": "б-р им. Пирогова", "house": "4"}),
        ("601234, Лесной г, Мира ул, дом № 3", {"locality": "Лесной", "street": "Мира ул", "house": "3"}),
        ("601234 Лесной, а/я 109", {"po_box": "109", "street": None}),
    ],
)
def test_streets_and_houses_are_read_in_every_shape(text: str, expected: dict[str, object]) -> None:
    assert_fields(address(text), **expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("п. им. Кирова", {"locality": "им. Кирова"}),
        ("р. п. Лесной", {"locality": "Лесной"}),
        ("пгт. Сосновый Бор", {"locality": "Сосновый Бор"}),
        ("станица Лесная", {"locality": "Лесная"}),
        ("ст-ца Лесная", {"locality": "Лесная"}),
        ("x. Лесной", {"locality": "Лесной"}),  # a Latin x
        ("ж/д станция Старый Ключ", {"locality": "Старый Ключ"}),
        ("посёлок 1-й", {"locality": "1-й"}),
        ("дер. Горка Лесная, д. 3", {"locality": "Горка Лесная", "house": "3"}),
        ("с. Заречное Синего района", {"locality": "Заречное", "district": "Синего района"}),
        ("г. Лесной, Ленинский р-н", {"locality": "Лесной", "district": "Ленинский р-н"}),
        ("Лесной городской округ, п. Мирный", {"locality": "Мирный", "district": "Лесной городской округ"}),
        ("м. о. Лесной, п. Мирный", {"locality": "Мирный", "district": "м. о. Лесной"}),
        ("г. Лесной, п. Мирный, 12", {"locality": "Лесной", "sublocality": "п. Мирный", "house": "12"}),
        ("г. Санкт-Петербург, г. Лесной", {"locality": "Санкт-Петербург", "sublocality": "г. Лесной"}),
        ("г. Лесной, мкр.Гора Красная, д. 2", {"sublocality": "мкр. Гора Красная", "house": "2"}),
        ("г. Лесной, 2-й микрорайон", {"sublocality": "2-й микрорайон"}),
        ("г. Лесной, кв. Молодёжный, д. 2", {"sublocality": "кв. Молодёжный"}),
        (
            "г. Лесной, Первый промышленный массив, квартал 9, стр. 10/1",
            {"sublocality": "Первый промышленный массив, квартал 9", "building": "стр. 10/1", "house": None},
        ),
        (
            "г. Лесной, микрорайон Горный, поселок Шахта 3",
            {"sublocality": "микрорайон Горный, поселок Шахта 3", "house": None},
        ),
    ],
)
def test_settlements_and_what_lies_in_them_are_told_apart(text: str, expected: dict[str, object]) -> None:
    assert_fields(address(f"601234, {text}"), **expected)


@pytest.mark.parametrize(
    ("text", "region", "norm"),
    [
        ("601234, Владимирская обл., г. Лесной", "Владимирская обл.", "Владимирская область"),
        ("601234, г. Лесной", None, "Владимирская область"),
        ("г. Лесной, ФКУ ИК-2 УФСИН России по Томской области", None, "Томская область"),
        ("г. Москва, ул. Мира, 1", None, "Москва"),
        ("420001, РТ, г. Лесной", "РТ", "Республика Татарстан"),
        ("667001, РТ, г. Лесной", "РТ", "Республика Тыва"),
        ("РТ, г. Лесной", "РТ", None),
        ("Владимерская область, г. Лесной", "Владимерская область", "Владимирская область"),
        ("187001, г. Лесной, ИК-2 УФСИН по г. Санкт-Петербургу и Ленинградской области", None, "Ленинградская область"),
        ("677001, Республика Саха (Якутия), с. Мирное", "Республика Саха (Якутия)", "Республика Саха (Якутия)"),
    ],
)
def test_the_region_is_kept_as_printed_and_derived_where_it_is_not(
    text: str, region: str | None, norm: str | None
) -> None:
    assert_fields(address(text), region=region, region_norm=norm)


@pytest.mark.parametrize(
    ("facility", "kind", "number"),
    [
        ("ФКУ ИК №7 УФСИН по России по Томской области", "ИК", "7"),
        ("ИК № 6 по Республике Удмуртия", "ИК", "6"),
        ("ФКСУ СИЗО 1", "СИЗО", "1"),
        ("СИЗО-99/1", "СИЗО", "99/1"),
        ("ФКУ СИЗО-2 «Лефортово» ФСИН России", "СИЗО", "2"),
        ("ФКУ Т-2 Владимирский централ УФСИН России по Владимирской области", "Т", "2"),
        ("ФКУ ИК-6 УФСИН России по Оренбургской области «Чёрный дельфин»", "ИК", "6"),
        ("ФКУ СИЗО-1 (Кресты) ГУФСИН России по г. Санкт-Петербургу и Ленинградской области", "СИЗО", "1"),
        ("ФКУ Т УФСИН России по Саратовской области", "Т", None),
        ("ФКУ Тюрьма-2", "Т", "2"),
        ("ФКУ Исправительная колония № 22 ГУФСИН России по Кемеровской области", "ИК", "22"),
        ("ФК ЛПУ КТБ-1 ГУФСИН России по Красноярскому краю", "КТБ", "1"),
        ("ФКЛПУ ОБ УФСИН России по Тверской области", "ОБ", None),
        ("ФКЛПУ «Областная соматическая больница»", "больница", None),
        ("ГАУ «Лесная городская больница № 3»", "больница", "3"),
        ("ПФРСИ, ФКУ ИК-19 УФСИН России по Республике Татарстан", "ПФРСИ при ИК", "19"),
        ("ПФРСИ при ФКУ ИК-1 УФСИН России по Московской области", "ПФРСИ при ИК", "1"),
        ("УФИЦ при ФКУ КП-3", None, "3"),
        ("ИВС УМВД России по г. Сочи", "ИВС", None),
        ("ЦВСИГ ОМВД России по Гулькевичскому району", "ЦВСИГ", None),
        ("ФКУ ИК-21 ОУХД УФСИН России по Архангельской области", "ИК", "21"),
    ],
)
def test_facilities_are_kept_as_printed_with_kind_and_number(facility: str, kind: str, number: str | None) -> None:
    for text in (f"601234, г. Лесной, ул. Мира, 1 {facility}", f"{facility}, 601234, г. Лесной, ул. Мира, 1"):
        assert_fields(
            address(text), facility=facility, facility_type=kind, facility_number=number, house="1", leftover=()
        )
