"""Rows of cells in spreadsheets, .xlsx and .xls. The only user of openpyxl and xlrd, each loaded for such a file."""

import errno
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.model.nearest import nearest_hint
from letterkit.store.archives import SIGN, opened_zip, unpacked
from letterkit.store.regular_files import UnfitFileError
from letterkit.store.sheet_bounds import MOST_ROWS, ReadSoFar

if TYPE_CHECKING:
    from xlrd.sheet import Cell

Row = tuple[str, ...]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_MIDNIGHT = time()
_TEXT = "@"
"""What Excel calls the format in which what is typed into a cell stays as it is."""

MOST_IN_A_ROW = 1000
"""A sheet in which somebody formatted whole rows has 16,384 columns; nobody fills as many."""

_NOTHING = (None,) * 18_278
"""As wide as a row can be: to the column ZZZ."""

_TIMES_READ, _INDEX_READ = 6, 2**13
"""How often a workbook is read at most, each of its sheets for its size and for its rows, and how much besides."""

_MOST_TAGS = 2_000_000
"""In the texts that cells share: half a million texts have four each; a text in parts has four for each part."""

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
    if _OPEN_DOCUMENT in content[:200]:
        raise ValueError(tr("it is an OpenDocument spreadsheet"))
    from openpyxl import load_workbook  # noqa: PLC0415 - 150 ms, and few files are spreadsheets
    from openpyxl.utils.datetime import CALENDAR_MAC_1904  # noqa: PLC0415 - as above

    _refuse_unfit_parts(content)
    book = load_workbook(_ReadSometimes(content), read_only=True, data_only=True)
    count = ReadSoFar(from_1904=book.epoch == CALENDAR_MAC_1904)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # programs write wrong ones, and rows beyond them would be lost
        rows = map(count.placed, sheet.iter_rows(max_row=MOST_ROWS, values_only=True))
        yield sheet.title, _filled(map(_cell, count.counted(row)) for row in _narrowed(rows))


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
            if file.filename.lower().endswith("sharedstrings.xml") and xml.count(b"<") > _MOST_TAGS:
                raise ValueError(tr("its texts have too many parts"))
            if any(declared in xml.replace(b"\0", b"") for declared in _DECLARED):  # in UTF-16, every other byte is 0
                raise ValueError(tr("it declares entities, as no spreadsheet program does"))


def _xls_sheets(content: bytes) -> Iterator[tuple[str, dict[int, Row]]]:
    import xlrd  # noqa: PLC0415 - as above

    book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), ragged_rows=True, on_demand=True)
    count = ReadSoFar(from_1904=bool(book.datemode))
    for number in range(book.nsheets):  # one at a time: thousands may be one and the same part of the file
        sheet = book.sheet_by_index(number)
        count.opened(sheet.nrows)
        rows = ([_xls_value(cell, book.datemode) for cell in sheet.row(each)] for each in range(sheet.nrows))
        yield sheet.name, _filled(map(_cell, count.counted(row)) for row in rows)
        book.unload_sheet(number)


def _xls_value(cell: "Cell", datemode: int) -> object:
    """What stands in a cell: a date is a number there, and what a formula could not work out a number of an error."""
    import xlrd  # noqa: PLC0415 - as above

    if cell.ctype == xlrd.XL_CELL_DATE:
        with suppress(OverflowError, ValueError):  # a number for which no calendar has a day
            return xlrd.xldate_as_datetime(cell.value, datemode)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return None
    return bool(cell.value) if cell.ctype == xlrd.XL_CELL_BOOLEAN else cell.value


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
    if isinstance(error, (BadZipFile, KeyError)):  # damaged, or without one of its parts
        return tr("it is no whole .xlsx")
    return str(error).splitlines()[0][:200].rstrip(".") if str(error) else type(error).__name__
