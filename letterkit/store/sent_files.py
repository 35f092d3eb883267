"""Files that somebody sends, as they are: opened by what is in them, whatever program wrote them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from letterkit.errors import DiskError, UsageError
from letterkit.language import tr
from letterkit.store.delimited import LongCellError, StrayQuoteError, rows_of
from letterkit.store.disk import read_bytes
from letterkit.store.encodings import UTF_8, decode
from letterkit.store.html_pages import read_page
from letterkit.store.sheets import is_workbook, read_sheet

_PAGES = (".html", ".htm", ".xhtml")
_BOOKS = (".xlsx", ".xlsm", ".xls")
_OBJECTS = (".json", ".jsonl", ".geojson", ".ndjson")
_PARTED = (".csv", ".tsv")
TABLES = (*_PARTED, *_OBJECTS, *_BOOKS, *_PAGES)
"""The suffixes of files that hold tables; any other file is text, and so is a page that is not one table."""


class Form(StrEnum):
    """What a file holds."""

    ROWS = "rows"
    OBJECTS = "objects"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a file is to be opened where it does not show it: the encoding of its text, the name of a sheet."""

    encoding: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class SentFile:
    """The rows of a table, or a text that holds JSON or is read as it stands. `remarks` say how it was opened."""

    form: Form
    rows: tuple[tuple[str, ...], ...] = ()
    text: str = ""
    suffix: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def is_text(self) -> bool:
        """Whether it holds no table."""
        return self.form is Form.TEXT


def open_sent(path: Path, opening: Opening, *, as_table: bool = False) -> SentFile:
    """The file, opened. With `as_table` a text is taken for CSV whatever the file is called.

    Raises DiskError if it cannot be read, UsageError if it is not what it is called, or for a sheet or encoding that
    there is not.
    """
    return sent_content(read_bytes(path), path, opening, as_table=as_table)


def sent_content(content: bytes, path: Path, opening: Opening, *, as_table: bool = False) -> SentFile:
    """What `open_sent` returns, of content that was read; the path tells its suffix and stands in messages."""
    suffix = path.suffix.lower()
    if is_workbook(content):
        return _of_workbook(content, path, opening)
    if opening.sheet:
        fact = tr("{file} is no spreadsheet, so it has no sheets.", file=path.name)
        raise UsageError(fact, tr("Leave out --sheet."))
    text, remarks = _decoded(content, path, opening.encoding)
    if suffix in _PAGES or (suffix in _BOOKS and text.lstrip()[:1] == "<"):
        return _of_page(text, remarks)
    if suffix in _OBJECTS:
        return SentFile(Form.OBJECTS, text=text, suffix=suffix, remarks=remarks)
    if suffix in TABLES or as_table:
        return SentFile(Form.ROWS, csv_rows(text, suffix), remarks=remarks)
    return SentFile(Form.TEXT, text=text, remarks=remarks)


def sent_text(content: bytes, path: Path) -> SentFile:
    """The text that was read from a file, that of a saved page as it reads. Raises DiskError if no encoding fits."""
    text, remarks = _decoded(content, path, "")
    return SentFile(Form.TEXT, text=read_page(text).text if path.suffix.lower() in _PAGES else text, remarks=remarks)


def _decoded(content: bytes, path: Path, encoding: str) -> tuple[str, tuple[str, ...]]:
    """The text, and the remark that says which encoding was recognised, where it is not UTF-8."""
    decoded = decode(content, path, encoding or _declared(content, path.suffix.lower()))
    if decoded.encoding == UTF_8 or encoding:
        return decoded.text, ()
    return decoded.text, (tr("{file} is read as {encoding}", file=path.name, encoding=decoded.encoding),)


def csv_rows(text: str, suffix: str = "") -> tuple[tuple[str, ...], ...]:
    """The rows of a CSV text.

    Raises UsageError, with the line, for a quotation mark that makes one of several rows; DiskError for a long cell.
    """
    try:
        return rows_of(text, "\t" if suffix == ".tsv" else "")
    except StrayQuoteError as error:
        fact = tr("The file is not whole CSV: {reason}.", reason=error)
        raise UsageError(fact, tr("Nothing was read. Mend that line.")) from error
    except LongCellError as error:
        fact = tr("The file cannot be read as a table: {reason}.", reason=error)
        raise DiskError(fact, tr("Nothing was read. Mend that line.")) from error


def _of_workbook(content: bytes, path: Path, opening: Opening) -> SentFile:
    sheet = read_sheet(content, path, opening.sheet)
    told: tuple[str, ...] = ()
    if sheet.others and not opening.sheet:
        others = ", ".join(f'"{each}"' for each in sheet.others)
        told = (tr('the sheet "{sheet}" is read; --sheet takes another: {others}', sheet=sheet.name, others=others),)
    return SentFile(Form.ROWS, sheet.rows, remarks=told)


def _of_page(text: str, remarks: tuple[str, ...]) -> SentFile:
    page = read_page(text)
    if not page.rows:
        return SentFile(Form.TEXT, text=page.text, remarks=remarks)
    around = " ".join(page.around.split())
    if around:
        remarks = (*remarks, tr('the page is read as its table; besides, it says "{text}"', text=around[:120]))
    return SentFile(Form.ROWS, page.rows, remarks=remarks)


def _declared(content: bytes, suffix: str) -> str:
    """The encoding that a page says it has, if Russian is written in it and the page is not UTF-8 all the same."""
    head = content[:2048].lower()
    if suffix not in _PAGES or b"charset" not in head or _is_utf_8(content):
        return ""
    known = {b"windows-1251": "cp1251", b"cp866": "cp866", b"koi8-r": "koi8-r", b"ibm866": "cp866"}
    return next((codec for name, codec in known.items() if name in head), "")


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True
