"""Rows of cells in spreadsheets, .xlsx and .xls. The only user of openpyxl and xlrd, each loaded for such a file."""

import errno
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.model.nearest import nearest_hint
from letterkit.store.archives import SIGN, opened_zip, unpacked
from letterkit.store.regular_files import UnfitFileError

Row = tuple[str, ...]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MIDNIGHT = time()
_TEXT = "@"
"""What Excel calls the format in which what is typed into a cell stays as it is."""

MOST_IN_A_ROW = 1000
"""A sheet in which somebody formatted whole rows has 16,384 columns; nobody fills as many."""

_NOTHING = (None,) * 18_278
"""As wide as a row can be: to the column ZZZ."""

_MOST_ROWS = 2**20
"""Of a sheet, as Excel has it."""

_MOST_CELLS = 1_500_000
"""Of all sheets, a row counted as one more: 20,000 people with forty columns have half. Each takes microseconds."""

_MOST_PLACES = 20_000_000
"""The same with empty cells before filled ones, which a file need not hold: a row of one cell may have 16,384."""

_TIMES_READ, _INDEX_READ = 6, 2**13
"""How often a workbook is read at most, each of its sheets for its size and for its rows, and how much besides."""

_MOST_XML = 48 * 2**20
"""Bytes of all sheets together, unpacked."""

_DECLARED = (b"<!DOCTYPE", b"<!ENTITY")
"""How entities are declared that fill the memory; no program writes them into a sheet."""


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
    return content.startswith((SIGN, _OLE))


def read_sheet(content: bytes, path: Path, wanted: str = "") -> Sheet:
    """The sheet of that name, else the first that has rows; dates as ISO dates, numbers without a ".0".

    Raises UsageError if there is no such sheet, DiskError for a file that cannot be read to its end.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out, such as pictures, is not read here either
            sheets = dict(_xlsx_sheets(content) if content.startswith(SIGN) else _xls_sheets(content))
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

    _refuse_unfit_parts(content)
    book = load_workbook(_ReadSometimes(content), read_only=True, data_only=True)
    count = _Count()
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # programs write wrong ones, and rows beyond them would be lost
        rows = map(count.placed, sheet.iter_rows(max_row=_MOST_ROWS, values_only=True))
        yield sheet.title, _filled(map(_cell, count.counted(row)) for row in _narrowed(rows))


class _Count:
    """How many cells of a workbook were read."""

    def __init__(self) -> None:
        self._cells = self._places = 0

    def placed(self, row: Sequence[Any]) -> Sequence[Any]:
        """The row as wide as it is. Raises ValueError as below."""
        self._places += len(row)
        if self._places > _MOST_PLACES:
            raise ValueError(tr("it has more than {count} cells", count=_MOST_PLACES))
        return row

    def counted(self, row: Sequence[Any]) -> Sequence[Any]:
        """The row. Raises ValueError where all of them are more than anybody fills."""
        self._cells += len(row) + bool(row)
        if self._cells > _MOST_CELLS:
            raise ValueError(tr("it has more than {count} cells", count=_MOST_CELLS))
        return row


def _narrowed(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The rows without most of the empty cells at their ends, of which each may have thousands."""
    for row in rows:
        if not row:  # a file may leave out as many as a million
            yield row
            continue
        width = next((width for width in (0, 32, 128) if row[width:] == _NOTHING[width : len(row)]), len(row))
        yield row[:width]


class _ReadSometimes(io.BytesIO):
    """A workbook that is read twice or so: thousands of its sheets may be one and the same part of the archive."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self._left = _TIMES_READ * len(content) + _INDEX_READ

    def read(self, size: int | None = -1) -> bytes:
        """The next bytes. Raises UnfitFileError once all of them were read too often."""
        part = super().read(size)
        self._left -= len(part)
        if self._left < 0:
            raise UnfitFileError(errno.EFBIG, tr("its sheets are one and the same"))
        return part


def _refuse_unfit_parts(content: bytes) -> None:
    """Raises ValueError for a workbook that unpacks to more than anybody writes, or declares entities."""
    with opened_zip(content) as archive:
        parts = [file for file in archive.infolist() if file.filename.lower().endswith((".xml", ".rels"))]
        if sum(file.file_size for file in parts) > _MOST_XML:
            raise ValueError(tr("it has more than {size} MB", size=_MOST_XML // 2**20))
        for file in parts:
            xml = unpacked(archive, file, _MOST_XML)
            if any(declared in xml.replace(b"\0", b"") for declared in _DECLARED):  # in UTF-16, every other byte is 0
                raise ValueError(tr("it declares entities, as no spreadsheet program does"))


def _xls_sheets(content: bytes) -> Iterator[tuple[str, dict[int, Row]]]:
    import xlrd  # noqa: PLC0415 - as above

    book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), ragged_rows=True)
    count = _Count()
    for sheet in book.sheets():
        yield (
            sheet.name,
            _filled(
                [_xls_cell(cell.ctype, cell.value, book.datemode) for cell in count.counted(sheet.row(number))]
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
    if isinstance(error, UnfitFileError):
        return str(error.strerror)
    if isinstance(error, BadZipFile):
        return tr("it is no whole .xlsx")
    return str(error).splitlines()[0][:200].rstrip(".") if str(error) else type(error).__name__
