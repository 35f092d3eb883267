import pytest

from letterkit.store.delimited import LongCellError, StrayQuoteError, rows_of

ROWS = (("name", "born"), ("Ветров Илья", "1971"), ("Зорин Пётр", "1972"))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_that_parts_the_cells_is_found(sign: str) -> None:
    assert rows_of("\n".join(sign.join(row) for row in ROWS)) == ROWS


def test_the_sign_is_judged_by_many_lines_and_not_by_the_first() -> None:
    text = "name, in full;born\n" + "Ветров Илья;1971\n" * 9
    assert rows_of(text)[0] == ("name, in full", "born")
    below_a_title = "Список\n" + "Ветров Илья;1971\n" * 9
    assert rows_of(below_a_title)[1] == ("Ветров Илья", "1971")


def test_a_single_column_of_addresses_is_not_parted_at_their_commas() -> None:
    address = "663180, г. Енисейск, ул. Декабристов, 11"
    assert rows_of(f"адрес\n{address}\n{address}\n") == (("адрес",), (address,), (address,))


def test_the_line_that_excel_writes_for_itself_is_no_row() -> None:
    assert rows_of("sep=;\r\nname;born\r\nВетров, Илья;1971\r\n") == (("name", "born"), ("Ветров, Илья", "1971"))


HEADER = "name;born;address;notes"
FIRST, THIRD = "Ветров Илья;1971;г. Тверь, ИК-1;", "Лапин Артём;1973;г. Тверь, ИК-1;"


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ((FIRST, 'Зорин Пётр;1972;г. Тверь;"Мемориал сообщил', THIRD, "Жуков Антон;1970;;"), 3),
        ((FIRST, 'Зорин Пётр;1972;г. Тверь;"Мемориал', THIRD, 'Жуков Антон;1970;;сообщил"', THIRD), 3),
        ((FIRST, 'Зорин Пётр;1972;г. Тверь;"Мемориал', THIRD, 'Жуков Антон;1970;;"Мемориал"', THIRD), 3),
        ((FIRST, 'Зорин Пётр;1972;"Тверь', 'Жуков Антон;1970;;сообщил"', THIRD), 3),
        ((FIRST, THIRD, '"Зорин Пётр;1972;Тверь;', 'Жуков Антон";1970;;'), 4),
        ((FIRST, 'Зорин Пётр;1972;"Тюрьма-2" ГУФСИН;', THIRD), 3),
        ((FIRST, '"Зорин Пётр;1972;Тверь', 'Жуков Антон;1970";г. Тула'), 3),
        ((FIRST, 'Зорин Пётр;"1972;Тверь;', 'Жуков Антон";1970;"г. Тула; ИК-2";'), 3),
    ],
    ids=[
        "alone",
        "with a second",
        "with two more",
        "in the next row",
        "at a line's start",
        "inside a cell",
        "in short rows",
        "before a cell in marks",
    ],
)
def test_a_stray_quotation_mark_is_refused_with_its_line(rows: tuple[str, ...], line: int) -> None:
    with pytest.raises(StrayQuoteError, match=f"line {line} "):
        rows_of("\n".join((HEADER, *rows)))


def test_a_stray_quotation_mark_is_counted_from_the_line_that_excel_writes() -> None:
    with pytest.raises(StrayQuoteError, match="line 3 "):
        rows_of('sep=;\nname;born\n"Ветров;1971\n')


def test_a_second_mark_in_a_table_of_commas_is_found_too() -> None:
    with pytest.raises(StrayQuoteError, match="line 3 is closed only on line 4"):
        rows_of('name,born,notes\nА Б,1971,\nВ Г,1972,"Мемориал\nД Е,1973,сообщил"\nЖ З,1974,\n')


@pytest.mark.parametrize(
    "cell",
    [
        "663180, Красноярский край,\nг. Енисейск, ул. Декабристов, 11",
        "663180\nКрасноярский край, г. Енисейск, ул. Декабристов\nд. 11, стр. 5",
        "г. Енисейск\n\nФКУ Т-2",
        'ФКУ "Тюрьма-2"\nг. Енисейск',
        "663180; Красноярский край\nг. Енисейск; ул. Декабристов; 11",
    ],
)
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_an_address_of_several_lines_is_one_cell(cell: str, sign: str) -> None:
    quoted = '"' + cell.replace('"', '""') + '"'
    rows = [("name", "born", "address", "unit"), ("А Б", "1971", quoted, "5"), (quoted, "1972", "x", "")]
    found = rows_of("\n".join(sign.join(row) for row in rows))
    assert found[1:] == (("А Б", "1971", cell, "5"), (cell, "1972", "x", ""))


def test_marks_inside_a_cell_without_marks_around_it_stand_as_they_are() -> None:
    assert rows_of('a;b\nФКУ "Тюрьма-2";x\n')[1] == ('ФКУ "Тюрьма-2"', "x")


def test_empty_rows_are_no_rows() -> None:
    assert rows_of("a;b\n\n ; \nx;y\n") == (("a", "b"), ("x", "y"))
    assert rows_of("") == ()


@pytest.mark.parametrize("mark", ["", '"'], ids=["bare", "in marks"])
@pytest.mark.parametrize("first", ["", "sep=,\n"], ids=["plain", "of Excel"])
def test_a_cell_longer_than_any_text_is_refused_with_its_line(mark: str, first: str) -> None:
    with pytest.raises(LongCellError, match=f"line {3 if first else 2} has a cell of more than 32767 characters"):
        rows_of(f"{first}name,year\n{mark}{'a' * 1_000_001}{mark},1980\n")
