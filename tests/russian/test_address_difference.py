import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterkit.actions.intake.columns import FACILITY_COLUMNS
from letterkit.actions.intake.listed import place_in
from letterkit.actions.intake.listed_rows import listed_facility
from letterkit.actions.intake.tables import match_columns
from letterkit.model.facility import ADDRESS_FIELDS, Facility
from letterkit.russian.address import english_lines, one_line, postal_lines
from letterkit.russian.address_difference import address_differences, in_words
from letterkit.russian.blocks import parse_block
from letterkit.store.library import load_library

FACILITIES_CSV = Path(__file__).parents[3] / "shared" / "data" / "facilities.csv"
SHIPPED = [entry.value for entry in load_library(Path(__file__).parents[2]).facilities.values()]

CRIMEA = Facility(
    "sizo-1-crimea",
    kind="СИЗО",
    number="1",
    name="ФКУ СИЗО-1 УФСИН России по Республике Крым и г. Севастополю",
    region="Республика Крым",
    locality="г. Симферополь",
    street="бул. Ленина",
    house="4",
    postcode="295006",
)


def printed(**fields: str) -> Facility:
    values: dict[str, Any] = fields
    return replace(CRIMEA, **values)


def fields_of(printed_as: Facility, recorded: Facility = CRIMEA) -> list[str]:
    return [each.field for each in address_differences(printed_as, recorded)]


@pytest.mark.parametrize(
    ("field", "ours", "theirs"),
    [
        ("street", "ул. Новая", "улица Новая"),
        ("street", "ул. Новая", "Новая ул."),
        ("street", "ул. Новая", "Новая"),
        ("street", "ул. Новая", "УЛ. НОВАЯ"),
        ("street", "бул. Ленина", "бульвар Ленина"),
        ("street", "бул. Ленина", "б-р Ленина"),
        ("street", "ул. Ленина", "ул. им. Ленина"),
        ("street", "ул. К. Маркса", "ул. Карла Маркса"),
        ("street", "ул. Маркса", "ул. К. Маркса"),
        ("street", "1-я Промышленная ул.", "ул. Промышленная 1-ая"),
        ("street", "Канатный проезд", "Канатный пр."),
        ("street", "ул. Берёзовая", "ул. Березовая"),
        ("street", "1-й Северный пр-д", "Северный проезд, 1-й"),
        ("street", "ул. 2-я Промышленная", "ул. Вторая Промышленная"),
        ("street", "ул. 40 лет Октября", "ул. 40-летия Октября"),
        ("street", "ул. Новая", "ул. Новая, 4"),
        ("house", "", "б/н"),
        ("street", "ул. Новая", "ул. Hoвaя"),  # H, o and a are Latin
        ("house", "77", "д. 77"),
        ("house", "22А", "22 а"),
        ("house", "22А", "22-а"),
        ("house", "22А", "22 лит. А"),
        ("house", "зд. 9", "9"),
        ("house", "29/1", "29 / 1"),
        ("building", "стр. 2", "строение 2"),
        ("locality", "п. Сосновка", "пос. Сосновка"),
        ("locality", "п. Сосновка", "пгт Сосновка"),
        ("locality", "г. Йошкар-Ола", "Йошкар Ола"),
        ("locality", "г. Санкт-Петербург", "СПб"),
        ("locality", "г. Королёв", "г.Королев"),
        ("district", "Тосненский район", "Тосненский р-н"),
        ("district", "Тосненский район", "Тосненского муниципального района"),
        ("sublocality", "мкр. Горный, п. Шахта", "п. Шахта"),
        ("region", "Республика Мордовия", "Мордовия"),
        ("postcode", "663180", "663 180"),
        ("po_box", "п/я 201", "а/я 201"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "ИК № 7"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "ФКУ ИК-7 УФСИН по РМ"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "исправительная колония № 7 УФСИН РФ по Мордовии"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "ФКСУ ИК-7 У ФСИН России по Республике Мордовия"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Саха (Якутия)", "ФКУ ИК-7 УФСИН России по РС(Я)"),
        ("name", "ФКУ СИЗО-1 ГУФСИН России по г. Москве", "ФКУ СИЗО-1 УФСИН России по г. Москве"),
        ("name", "ФКУ СИЗО-2 ФСИН России", "ФКУ СИЗО-2 ФСИН России (Лефортово)"),
    ],
)
def test_another_spelling_is_no_difference(field: str, ours: str, theirs: str) -> None:
    assert fields_of(printed(**{field: theirs}), printed(**{field: ours})) == []


@pytest.mark.parametrize(
    ("field", "ours", "theirs"),
    [
        ("street", "ул. Мира", "пр. Мира"),
        ("street", "ул. Новая", "ул. Новый Свет"),
        ("street", "ул. Новая", "ул. Старая"),
        ("street", "ул. А. Толстого", "ул. Л. Толстого"),
        ("street", "1-я Промышленная ул.", "2-я Промышленная ул."),
        ("street", "ул. Набережная", "ул. Садовая"),
        ("street", "", "ул. Новая"),
        ("house", "4", "77"),
        ("house", "29/1", "29"),
        ("house", "22А", "22Б"),
        ("house", "22", "22Б"),
        ("building", "стр. 2", "стр. 3"),
        ("building", "стр. 2", "корп. 2"),
        ("district", "Тосненский район", "Гатчинский район"),
        ("region", "Республика Мордовия", "Рязанская область"),
        ("postcode", "295006", "295017"),
        ("po_box", "п/я 201", "п/я 202"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "ФКУ ИК-7 ГУФСИН России по Республике Мордовия"),
        ("name", "ФКУ СИЗО-1 УФСИН России по г. Москве", "ФКУ СИЗО-1 ГУФСИН России по г. Москве"),
        ("name", "ФКУ СИЗО-1 ФСИН России", "ФКУ СИЗО-1 ГУФСИН России по г. Москве"),
        ("name", "ФКУ ИК-7 УФСИН России по Республике Мордовия", "ФКУ ИК-7 УФСИН России по Рязанской области"),
    ],
)
def test_another_value_is_a_difference(field: str, ours: str, theirs: str) -> None:
    (found,) = address_differences(printed(**{field: theirs}), printed(**{field: ours}))
    assert (found.field, found.printed, found.recorded) == (field, theirs, ours)


def test_what_the_list_prints_and_the_record_has_stand_in_one_sentence() -> None:
    found = address_differences(printed(street="ул. Новая", house="77", postcode="295017"), CRIMEA)
    assert in_words(found) == (
        'street: the list prints "ул. Новая", the record has "бул. Ленина"; '
        'house: the list prints "77", the record has "4"; '
        'postcode: the list prints "295017", the record has "295006"'
    )


def test_house_and_building_of_another_street_no_longer_hold() -> None:
    record = replace(CRIMEA, building="стр. 2")
    found = {each.field: each.printed for each in address_differences(Facility("", street="ул. Новая"), record)}
    assert found == {"street": "ул. Новая", "house": "", "building": ""}


def test_a_street_in_another_settlement_is_not_the_old_one() -> None:
    found = {each.field: each.printed for each in address_differences(Facility("", locality="г. Керчь"), CRIMEA)}
    assert found == {"locality": "г. Керчь", "street": "", "house": ""}


def test_a_building_printed_with_the_house_is_the_recorded_one() -> None:
    record = replace(CRIMEA, house="зд. 141", building="стр. 2")
    assert fields_of(printed(house="141, стр. 2"), record) == []
    assert fields_of(printed(house="141", building="строение 2"), record) == []
    assert fields_of(printed(house="141", building="к. 2"), record) == ["building"]


@pytest.mark.parametrize("facility", SHIPPED, ids=lambda facility: facility.id)
def test_a_shipped_facility_in_any_form_does_not_differ_from_itself(facility: Facility) -> None:
    assert address_differences(facility, facility) == ()
    for form in forms_of(facility):
        found = place_in(parse_block(form))
        assert found
        assert address_differences(found, facility) == (), form


def forms_of(facility: Facility) -> Iterator[str]:
    yield one_line(facility, "Соколовой Марии Ивановне, 1980 г. р.")
    yield ", ".join((*postal_lines(facility), facility.postcode))
    yield "\n".join((*postal_lines(facility), facility.postcode))
    yield ", ".join(english_lines(facility))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SHIPPED), st.lists(st.sampled_from(ADDRESS_FIELDS)))
def test_fields_left_out_are_no_difference(facility: Facility, left_out: list[str]) -> None:
    empty: dict[str, Any] = dict.fromkeys(left_out, "")
    assert address_differences(replace(facility, **empty), facility) == ()


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SHIPPED), st.sampled_from(ADDRESS_FIELDS), st.text(max_size=20), st.text(max_size=20))
def test_any_text_is_compared_and_is_the_same_as_itself(facility: Facility, field: str, ours: str, theirs: str) -> None:
    values: tuple[dict[str, Any], ...] = ({field: ours}, {field: theirs})
    one, other = (replace(facility, **each) for each in values)
    address_differences(one, other)
    assert field not in fields_of(one, one)


@pytest.mark.skipif(not FACILITIES_CSV.exists(), reason="the shared list of facilities is not here")
def test_no_facility_of_a_whole_list_differs_from_itself_in_list_form() -> None:
    with FACILITIES_CSV.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    columns = match_columns(rows[0], FACILITY_COLUMNS, {})
    for number, row in enumerate(rows):
        facility, _ = listed_facility(columns.cells(row))
        forms = tuple(forms_of(facility))
        form = forms[number % len(forms)]
        found = place_in(parse_block(form))
        assert found
        assert address_differences(found, facility) == (), form
