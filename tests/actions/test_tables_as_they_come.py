import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from letterkit.actions.intake.cells import RowError
from letterkit.actions.intake.columns import FACILITY_COLUMNS, PEOPLE_COLUMNS
from letterkit.actions.intake.listed import Listed
from letterkit.actions.intake.listed_rows import listed_person, says_nothing_of_a_place
from letterkit.actions.intake.sent_facilities import facility_columns
from letterkit.actions.intake.sent_lists import people_columns, people_of_table
from letterkit.actions.intake.tables import Table, table_of
from letterkit.errors import UsageError
from letterkit.model.person import Custody
from letterkit.store.sent_files import Form, Opening, SentFile, sent_content

PLACE = "ФКУ Т-2, 663180, Красноярский край, г. Енисейск, ул. Декабристов, 11"
BLOCK = "663180, Красноярский край, г. Енисейск, ул. Декабристов, 11, ФКУ Т-2, Ветрову Илье Андреевичу, 1971 г. р."


def table(text: str, suffix: str = ".csv", known: Mapping[str, str] = PEOPLE_COLUMNS) -> Table:
    return table_of(sent_content(text.encode(), Path(f"list{suffix}"), Opening()), known)


def test_a_table_without_names_of_columns_keeps_its_first_row() -> None:
    found = table("Ветров Илья Андреевич\t05.03.1971\tк.\nЗорин Пётр Олегович\t1972\tк.\n", ".tsv")
    assert not found.named
    assert [row["column 1"] for row in found.rows] == ["Ветров Илья Андреевич", "Зорин Пётр Олегович"]
    assert people_columns(found, {}).fields == {"column 1": "name", "column 2": "born"}


def test_data_in_which_a_word_is_also_the_name_of_a_column_stays_data() -> None:
    assert not table("Ветров Илья Андреевич;1971;колония\nЗорин Пётр Олегович;1972;колония\n").named


def test_the_rows_that_failed_of_such_a_table_can_be_imported_once_mended() -> None:
    found = table("row,code,reason,column 1,column 2\n1,,why,Ветров Илья Андреевич,1971\n")
    assert people_columns(found, {}).fields == {"column 1": "name", "column 2": "born"}


def test_a_name_that_is_mapped_is_the_name_of_a_column_whatever_it_looks_like() -> None:
    sent = SentFile(Form.ROWS, (("Кто на 20.11.2026", "Год"), ("Ветров Илья", "1971")))
    assert table_of(sent, PEOPLE_COLUMNS, {"Кто на 20.11.2026": "name"}).columns == ("Кто на 20.11.2026", "Год")


def test_blocks_without_the_name_of_a_column_are_known_as_such() -> None:
    found = table(f"{BLOCK}\n{BLOCK}\n", ".tsv")
    assert (len(found.rows), people_columns(found, {}).fields) == (2, {"column 1": "block"})


def test_a_text_is_a_table_only_if_its_first_line_names_columns() -> None:
    named = SentFile(Form.TEXT, text="ФИО;Год рождения\nВетров Илья;1971\n")
    assert table_of(named, PEOPLE_COLUMNS).rows == ({"ФИО": "Ветров Илья", "Год рождения": "1971"},)
    blocks = SentFile(Form.TEXT, text=f'{BLOCK}\n\n663180, г. Енисейск,\nФКУ "Т-2\n\nЗорину Петру, 1972 г. р.')
    found = table_of(blocks, PEOPLE_COLUMNS)
    assert (found.columns, len(found.rows)) == (("block",), 2)


def test_each_person_of_a_text_is_a_row_and_a_row_must_say_which_person_it_is_about() -> None:
    paragraph = f"Переведены в {PLACE}:\nВетров Илья Андреевич, 1971 г. р.\nЗорин Пётр Олегович, 1972 г. р."
    found = table_of(SentFile(Form.TEXT, text=f"{paragraph}\n\nЛапин Артём Юрьевич, 1990 г. р., умер."), PEOPLE_COLUMNS)
    assert found.columns == ("block", "person_of_block")
    read = list(people_of_table(found, people_columns(found, {})))
    assert [(each.name, each.custody) for each in read if isinstance(each, Listed)] == [
        ("Ветров Илья Андреевич", Custody.HELD),
        ("Зорин Пётр Олегович", Custody.HELD),
        ("Лапин Артём Юрьевич", Custody.DIED),
    ]
    for which in ({}, {"person_of_block": "3"}, {"person_of_block": "x"}):
        with pytest.raises(RowError, match="names 2 people"):
            listed_person({"block": paragraph, **which}, 1)


def test_the_names_of_columns_may_stand_below_a_title() -> None:
    found = table("Список на 20.11.2026;;\n;;\nФИО;Год рождения;Примечание\nВетров Илья;1971;\n")
    assert (found.columns, len(found.rows), found.above) == (("ФИО", "Год рождения", "Примечание"), 1, 1)


def test_columns_of_one_name_are_told_apart_and_one_without_is_numbered() -> None:
    assert table("ФИО;Адрес;Адрес;\nа;б;в;г\n").columns == ("ФИО", "Адрес", "Адрес (2)", "column 4")


@pytest.mark.parametrize("name", ["Кому писать", "Адрес", "text"])
def test_a_column_of_whole_blocks_is_known_whatever_it_is_called(name: str) -> None:
    found = table(f'ФИО;{name}\nВетров Илья Андреевич;"{BLOCK}"\n')
    assert people_columns(found, {}).fields == {"ФИО": "name", name: "block"}


def test_an_address_whose_facility_has_a_column_of_its_own_is_no_whole_block() -> None:
    address = "663180, Красноярский край, г. Енисейск, ул. Декабристов, 11, Ветрову Илье Андреевичу"
    found = table(f'ФИО;Учреждение;Адрес\nВетров Илья Андреевич;ФКУ Т-2;"{address}"\n')
    assert people_columns(found, {}).fields["Адрес"] == "address"


def test_a_column_that_was_mapped_stays_what_it_is_said_to_be() -> None:
    found = table(f'ФИО;Адрес\nВетров Илья Андреевич;"{BLOCK}"\n')
    assert people_columns(found, {"Адрес": "address"}).fields["Адрес"] == "address"


def test_beside_blocks_a_status_counts_if_it_can_be_read() -> None:
    read, unread = (f'ФИО;Статус;Адрес\nВ;{status};"{BLOCK}"\n' for status in ("released", "опубликовано"))
    assert people_columns(table(read), {}).fields["Статус"] == "custody"
    assert people_columns(table(unread), {}).idle == ("Статус",)


FEATURE = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [1, 2]},
    "properties": {"name": "Ветров Илья", "address": ["<p>г.&nbsp;Енисейск,<br>ФКУ Т-2</p>", "1971"], "born": 1971.0},
}


@pytest.mark.parametrize(
    ("value", "suffix"),
    [
        ({"type": "FeatureCollection", "features": [FEATURE]}, ".geojson"),
        ({"data": {"tags": ["a", "b"], "list": [FEATURE]}}, ".json"),
        ([FEATURE], ".json"),
        ({"a1": FEATURE, "a2": FEATURE}, ".json"),
    ],
)
def test_nested_objects_are_rows_with_dots_in_their_columns(value: object, suffix: str) -> None:
    found = table(json.dumps(value), suffix)
    assert found.columns == ("properties.name", "properties.address", "properties.born")
    cells = {"name": "Ветров Илья", "address": "г.\xa0Енисейск,\nФКУ Т-2\n1971", "born": "1971"}
    assert found.rows[0] == {f"properties.{name}": cell for name, cell in cells.items()}
    fields = people_columns(found, {}).fields
    assert [fields[f"properties.{name}"] for name in ("name", "born")] == ["name", "born"]


def test_nested_columns_are_mapped_by_their_whole_names_and_two_alike_by_nothing_else() -> None:
    found = table('[{"properties": {"who": "x"}, "data": {"name": "y"}, "person": {"name": "z"}}]', ".json")
    assert people_columns(found, {}).fields == {}
    assert people_columns(found, {"properties.who": "name"}).fields == {"properties.who": "name"}
    with pytest.raises(UsageError, match="no column"):
        people_columns(found, {"who": "name"})


def test_cells_with_html_are_read_as_they_look() -> None:
    assert table("ФИО\tАдрес\nВетров&nbsp;Илья\tг. Тверь<br>ИК-1\n").rows == (
        {"ФИО": "Ветров\xa0Илья", "Адрес": "г. Тверь\nИК-1"},
    )


def test_dates_of_facilities_are_open_too() -> None:
    found = table("name;checked\nИК-1;3/5/2026\n", known=FACILITY_COLUMNS)
    assert facility_columns(found, {}).open_dates == {"checked"}


@pytest.mark.parametrize(
    ("cells", "nothing"),
    [
        ({"name": "Ветров Илья"}, True),
        ({"name": "Ветров Илья", "block": "Ветров Илья Андреевич, 1971 г. р."}, True),
        ({"name": "Ветров Илья", "address": "г. Тверь, ул. Мира, д. 5, кв. 12"}, False),
        ({"name": "Ветров Илья", "block": "170100, г. Тверь, ул. Мира, д. 5, кв. 12, Ветрову Илье, 1971 г. р."}, False),
        ({"name": "Ветров Илья", "custody": "x"}, False),
        ({"name": "Ветров Илья", "postcode": "170100"}, False),
    ],
)
def test_a_row_that_says_something_of_a_place_does_not_say_nothing(cells: dict[str, str], *, nothing: bool) -> None:
    assert says_nothing_of_a_place(cells) is nothing
