"""Rows of cells in spreadsheets, .xlsx and .xls. The only user of openpyxl and xlrd, each loaded for such a file."""

import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zipfile import BadZipFile

from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.model.nearest import nearest_hint

Row = tuple[str, ...]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MIDNIGHT = time()
_TEXT = "@"
"""What Excel calls the format in which what is typed into a cell stays as it is."""

_MOST_IN_A_ROW = 1000
"""A sheet in which somebody formatted whole rows has 16,384 columns; nobody fills as many."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet that have any cell, and the names of the other sheets that have rows.

    `numbers` are those of the rows, from 1, as the spreadsheet shows them.
    """

    name: str
    rows: tuple[Row, ...]
    others: tuple[str, ...]
    numbers: tuple[int, ...] = ()


def is_workbook(content: bytes) -> bool:
    """Whether it begins as a file of Excel does, .xlsx or .xls, whatever its name."""
    return content.startswith((_ZIP, _OLE))


def read_sheet(content: bytes, path: Path, wanted: str = "") -> Sheet:
    """The sheet of that name, else the first that has rows; dates as ISO dates, numbers without a ".0".

    Raises UsageError if there is no such sheet, DiskError for a file that cannot be read to its end.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out, such as pictures, is not read here either
            sheets = dict(_xlsx_sheets(content) if content.startswith(_ZIP) else _xls_sheets(content))
    except Exception as error:  # both packages raise whatever a damaged file leads them to
        remedy = tr("Open it in a spreadsheet program and save it again as .xlsx, or as CSV.")
        fact = tr("{path} cannot be read as a spreadsheet: {reason}.", path=path, reason=_reason(error))
        raise DiskError(fact, remedy) from error
    filled = {name: rows for name, rows in sheets.items() if rows}
    if wanted and wanted not in sheets:
        fact = tr('{file} has no sheet "{sheet}".', file=path.name, sheet=wanted)
        raise UsageError(fact, nearest_hint(wanted, list(sheets)))
    name = wanted or next(iter(filled), "")
    rows = sheets.get(name, {})
    return Sheet(name, tuple(rows.values()), tuple(each for each in filled if each != name), tuple(rows))


def workbook(rows: Iterable[Iterable[str]]) -> bytes:
    """An .xlsx of one sheet: each cell is text, whatever it looks like, and the first row stays in sight."""
    from openpyxl import Workbook  # noqa: PLC0415 - as below
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as below
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415 - as below

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.freeze_panes = "C2"
    for row in rows:
        cells = [WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text)) for text in row]
        for cell in cells:
            cell.data_type, cell.number_format = "s", _TEXT
        sheet.append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _xlsx_sheets(content: bytes) -> Iterator[tuple[str, dict[int, Row]]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - 150 ms, and few files are spreadsheets

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # programs write wrong ones, and rows beyond them would be lost
        yield sheet.title, _filled(map(_cell, row[:_MOST_IN_A_ROW]) for row in sheet.iter_rows(values_only=True))


def _xls_sheets(content: bytes) -> Iterator[tuple[str, dict[int, Row]]]:
    import xlrd  # noqa: PLC0415 - as above

    book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO())
    for sheet in book.sheets():
        yield (
            sheet.name,
            _filled(
                [_xls_cell(cell.ctype, cell.value, book.datemode) for cell in sheet.row(number)]
                for number in range(sheet.nrows)
            ),
        )


def _xls_cell(kind: int, value: object, datemode: int) -> str:
    """A cell by the kind that xlrd gives: a date is a number there."""
    import xlrd  # noqa: PLC0415 - as above

    if kind == xlrd.XL_CELL_DATE:
        return _cell(xlrd.xldate_as_datetime(value, datemode))
    if kind == xlrd.XL_CELL_ERROR:
        return ""
    return _cell(bool(value) if kind == xlrd.XL_CELL_BOOLEAN else value)


def _cell(value: object) -> str:
    """The cell as text; what a formula could not work out ("#N/A") is nothing."""
    if value is None or (isinstance(value, str) and value.startswith("#") and value.endswith(("!", "?", "/A"))):
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _filled(rows: Iterable[Iterable[str]]) -> dict[int, Row]:
    """The rows that have a cell with text, by their numbers from 1, each without the empty ones at its end."""
    return {number: row for number, row in enumerate(map(_without_tail, rows), 1) if row}


def _without_tail(cells: Iterable[str]) -> Row:
    row: Sequence[str] = [cell.strip() for cell in cells]
    last = max((number for number, cell in enumerate(row, 1) if cell), default=0)
    return tuple(row[:last])


def _reason(error: Exception) -> str:
    if isinstance(error, BadZipFile):
        return tr("it is no whole .xlsx")
    return str(error).splitlines()[0][:200].rstrip(".") if str(error) else type(error).__name__
