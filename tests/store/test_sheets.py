import io
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from letterkit.errors import DiskError, UsageError
from letterkit.store.sheets import is_workbook, read_sheet

FILE = Path("list.xlsx")


def xlsx(**sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def xls(rows: list[list[object]]) -> bytes:
    book, content = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("Люди")
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            style = xlwt.easyxf(num_format_str="DD.MM.YYYY") if isinstance(cell, date) else xlwt.Style.default_style
            sheet.write(number, column, cell, style)
    book.save(content)
    return content.getvalue()


ROWS: list[list[object]] = [
    ["ФИО", "Дата рождения", "Год", "Индекс", "Доля"],
    [" Ветров Илья ", date(1971, 3, 5), 1971, 663180.0, 1.5],
    [],
    ["Зорин Пётр", datetime(1972, 5, 3, 10, 30), None, True, "№ 5"],  # noqa: DTZ001 - cells have no zone
]
READ = (
    ("ФИО", "Дата рождения", "Год", "Индекс", "Доля"),
    ("Ветров Илья", "1971-03-05", "1971", "663180", "1.5"),
    ("Зорин Пётр", "1972-05-03 10:30:00", "", "True", "№ 5"),
)


@pytest.mark.parametrize("make", [lambda: xlsx(Люди=ROWS), lambda: xls(ROWS)], ids=["xlsx", "xls"])
def test_cells_are_read_as_they_look(make: Callable[[], bytes]) -> None:
    content = make()
    assert is_workbook(content)
    sheet = read_sheet(content, FILE)
    assert (sheet.name, sheet.rows) == ("Люди", READ)


def test_the_first_sheet_that_has_rows_is_read_unless_one_is_named() -> None:
    content = xlsx(Пусто=[], Люди=[["а"]], Ещё=[["б"]])
    assert read_sheet(content, FILE).rows == (("а",),)
    assert read_sheet(content, FILE).others == ("Ещё",)
    assert read_sheet(content, FILE, "Ещё").rows == (("б",),)
    with pytest.raises(UsageError, match='no sheet "Ище"'):
        read_sheet(content, FILE, "Ище")


@pytest.mark.parametrize("make", [lambda: xlsx(a=ROWS), lambda: xls(ROWS)], ids=["xlsx", "xls"])
def test_a_damaged_file_is_refused(make: Callable[[], bytes]) -> None:
    content = make()
    with pytest.raises(DiskError, match="cannot be read as a spreadsheet"):
        read_sheet(content[: len(content) // 3], FILE)


def test_a_cell_in_the_last_column_is_read_and_not_cut_off() -> None:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.cell(2, 16_384, "far away")
    far, near = read_sheet(saved(book), FILE).rows[1:]
    assert (far[0], len(far), far[-1]) == ("Ветров Илья", 16_384, "far away")
    assert near == READ[2]


def test_rows_of_one_cell_far_away_are_refused_before_they_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letterkit.store.sheet_bounds._MOST_PLACES", 100_000)
    book = Workbook()
    for number in range(1, 8):
        book.active.cell(number, 16_384).number_format = "@"
    with pytest.raises(DiskError, match="it has more than 100000 cells"):
        read_sheet(saved(book), FILE)


def test_texts_that_only_a_packed_file_can_hold_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[list[object]] = [["Ветров Илья", "я" * 30_000]] * 700
    with pytest.raises(DiskError, match="it has more than 20000000 characters"):
        read_sheet(xlsx(Люди=rows), FILE)
    assert len(read_sheet(xlsx(Люди=rows[:3]), FILE).rows) == 3
    monkeypatch.setattr("letterkit.store.sheet_bounds.LONGEST_CELL", 29_999)
    with pytest.raises(DiskError, match="a cell has more than 29999 characters"):
        read_sheet(xlsx(Люди=rows[:1]), FILE)


def test_sheets_that_are_one_part_of_an_xls_are_refused_before_they_fill_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("letterkit.store.sheet_bounds.MOST_ROWS", 50_000)
    book, content = xlwt.Workbook(), io.BytesIO()
    for number in range(3):
        book.add_sheet(str(number)).write(20_000, 0, "Ветров Илья")
    book.save(content)
    with pytest.raises(DiskError, match="it has more than 50000 rows"):
        read_sheet(content.getvalue(), FILE)


def test_a_number_that_may_count_days_from_1904_is_refused_and_a_date_is_read() -> None:
    shown = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    assert read_sheet(from_1904([date(1984, 1, 2), 1984, 663180, 5], shown), FILE).rows == (
        ("1984-01-02", "1984", "663180", "5"),
    )
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append([29222])
    for content in (from_1904([date(1984, 1, 2), 29222], shown), saved(book)):
        with pytest.raises(DiskError, match="it counts days from 1904, and 29222 may be one"):
            read_sheet(content, FILE)


def from_1904(cells: list[object], style: xlwt.XFStyle) -> bytes:
    book, content = xlwt.Workbook(), io.BytesIO()
    book.dates_1904 = True
    sheet = book.add_sheet("Люди")
    for column, cell in enumerate(cells):
        sheet.write(0, column, cell, style if isinstance(cell, date) else xlwt.Style.default_style)
    book.save(content)
    return content.getvalue()


def test_a_day_that_no_calendar_has_is_shown_as_its_number() -> None:
    book, content = xlwt.Workbook(), io.BytesIO()
    book.add_sheet("Люди").write(0, 0, 1e300, xlwt.easyxf(num_format_str="DD.MM.YYYY"))
    book.save(content)
    assert len(read_sheet(content.getvalue(), FILE).rows[0][0]) == 301


def test_the_packages_are_loaded_only_for_such_files(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("name;born\nВетров Илья;1971\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from letterkit import store; import letterkit.cli.main\n"
        f"store.open_sent(Path({str(file)!r}), store.Opening())\n"
        "print([name for name in ('openpyxl', 'xlrd', 'selectolax') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
