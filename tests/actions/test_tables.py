import json
from pathlib import Path

import pytest

from letterkit.actions.intake.columns import FACILITY_COLUMNS, PEOPLE_COLUMNS
from letterkit.actions.intake.tables import Table, match_columns, table_of
from letterkit.errors import UsageError
from letterkit.model.facility import ADDRESS_FIELDS
from letterkit.store.sent_files import Opening, sent_content


def table_in(text: str, suffix: str) -> Table:
    return table_of(sent_content(text.encode(), Path(f"list{suffix}"), Opening()), PEOPLE_COLUMNS)


@pytest.mark.parametrize(
    ("text", "suffix"),
    [
        ("name,born\nЛесной Пётр,1980\n", ".csv"),
        ("name;born\r\nЛесной Пётр; 1980 \r\n\r\n", ".csv"),
        ("name\tborn\nЛесной Пётр\t1980", ".tsv"),
        ('[{"name": "Лесной Пётр", "born": 1980}]', ".json"),
        ('{"people": [{"name": "Лесной Пётр", "born": "1980"}]}', ".json"),
        ('{"name": "Лесной Пётр", "born": 1980}\n\n', ".jsonl"),
    ],
)
def test_a_table_is_read_in_any_of_its_forms(text: str, suffix: str) -> None:
    table = table_in(text, suffix)
    assert table.columns == ("name", "born")
    assert table.rows == ({"name": "Лесной Пётр", "born": "1980"},)


def test_cells_may_hold_commas_and_line_breaks_and_rows_may_be_short() -> None:
    table = table_in('a,b\n"x, y","one\ntwo"\nz\n1,2,3\n', ".csv")
    assert table.rows == ({"a": "x, y", "b": "one\ntwo"}, {"a": "z"}, {"a": "1", "b": "2", "column 3": "3"})


def test_columns_are_known_by_name_in_either_language_unless_they_are_mapped() -> None:
    columns = match_columns(("ФИО", "Дата_рождения", "Ort", "Адрес"), PEOPLE_COLUMNS, {"Ort": "address"})
    assert columns.fields == {"ФИО": "name", "Дата_рождения": "born", "Ort": "address"}
    assert columns.idle == ("Адрес",)


def test_columns_that_share_a_field_are_joined() -> None:
    columns = match_columns(("Город", "Адрес", "П/Я"), FACILITY_COLUMNS, {"Город": "address", "Адрес": "address"})
    cells = columns.cells({"Город": "г. Тверь", "Адрес": "ул. Мира, 1", "П/Я": ""})
    assert cells == {"address": "г. Тверь, ул. Мира, 1"}


def test_every_field_of_an_address_has_a_column() -> None:
    assert ADDRESS_FIELDS
    assert set(ADDRESS_FIELDS) <= set(FACILITY_COLUMNS.values())


def test_a_column_that_is_not_there_gets_a_hint() -> None:
    with pytest.raises(UsageError, match='Did you mean "адрес"'):
        match_columns(("адрес", "имя"), PEOPLE_COLUMNS, {"адресс": "address"})


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".html", ".json", ".jsonl"])
def test_a_table_of_more_columns_than_anybody_fills_is_refused(suffix: str) -> None:
    names = [f"column of {number}" for number in range(1001)]
    page = "".join(f"<td>{name}" for name in names)
    text = {
        ".csv": f"name,{','.join(names)}\nЛесной Пётр,1\n",
        ".tsv": "\t".join(("name", *names)),
        ".html": f"<table><tr><td>name{page}<tr><td>Лесной Пётр{page}</table>",
        ".json": json.dumps([dict.fromkeys(("name", *names), "1")]),
        ".jsonl": "\n".join(json.dumps({"name": "Лесной Пётр", name: "1"}) for name in names),
    }[suffix]
    with pytest.raises(UsageError, match="has 1002 columns; no more than 1000 are read"):
        table_in(text, suffix)


def test_a_text_longer_than_a_cell_may_be_is_refused_in_objects_too() -> None:
    long = "Тульская область, " * 4000
    for value in (long, f"<p>{long}</p>", [long], {"address": long}):
        with pytest.raises(UsageError, match="Number 2 of the file has more than 32767 characters"):
            table_in(json.dumps([{"name": "Ветров"}, {"name": value}]), ".json")


def test_columns_beyond_those_that_are_filled_do_not_count() -> None:
    commas = "," * 16_000
    table = table_in(f"name,born{commas}\nЛесной Пётр,1980{commas}\n", ".csv")
    assert table.columns == ("name", "born")
    assert table.rows == ({"name": "Лесной Пётр", "born": "1980"},)
