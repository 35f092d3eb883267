"""Tables as CSV that a spreadsheet opens as text."""

import codecs
import csv
import io
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from letterkit.store.disk import PRIVATE, write_all

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")
_QUOTE = "'"

MARK = codecs.BOM_UTF8
"""The mark of UTF-8, by which spreadsheets know it."""


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The table with CRLF line ends, as RFC 4180 has them, and no cell a spreadsheet would take for a formula.

    A file of it begins with MARK, else Excel reads it in another encoding.
    """
    return "".join(as_line(row) for row in chain([columns], rows))


def as_line(cells: Iterable[str]) -> str:
    """One row of such a table."""
    text = io.StringIO()
    csv.writer(text).writerow(map(kept_as_text, cells))
    return text.getvalue()


def as_file(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The table as a file that Excel, too, reads as UTF-8."""
    return MARK + as_bytes(as_csv(columns, rows))


def as_bytes(text: str) -> bytes:
    """The text in UTF-8; a byte of a file name that is none, which Python keeps apart, becomes a question mark."""
    return text.encode(errors="replace")


def save_private(path: Path, content: bytes, *, force: bool) -> Path:
    """Writes a table of people, readable by its owner only, and returns its path. Raises DiskError."""
    write_all({path: content}, force=force, mode=PRIVATE)
    return path


def kept_as_text(cell: str) -> str:
    """The cell with a quote before what a spreadsheet would run, and before such a quote: it can be taken back."""
    return f"{_QUOTE}{cell}" if _would_run(cell) else cell


def taken_back(cell: str) -> str:
    """The cell as it was before it was written: without the quote that keeps a spreadsheet from running it."""
    return cell.removeprefix(_QUOTE) if cell.startswith(_QUOTE) and _would_run(cell) else cell


def _would_run(cell: str) -> bool:
    return cell.lstrip(_QUOTE).startswith(_RUN_BY_SPREADSHEETS)
