"""Tables as CSV that a spreadsheet opens as text."""

import csv
import io
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from letterkit.store.disk import write_all

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The table with CRLF line ends, as RFC 4180 has them, and no cell a spreadsheet would take for a formula.

    In a file it needs a byte order mark (`utf-8-sig`), else Excel reads it in another encoding.
    """
    return "".join(as_line(row) for row in chain([columns], rows))


def as_line(cells: Iterable[str]) -> str:
    """One row of such a table."""
    text = io.StringIO()
    csv.writer(text).writerow(map(_as_text, cells))
    return text.getvalue()


def as_file(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The table as a file that Excel, too, reads as UTF-8."""
    return as_csv(columns, rows).encode("utf-8-sig")


def save_private(path: Path, content: bytes, *, force: bool) -> Path:
    """Writes a table of people, readable by its owner only, and returns its path. Raises DiskError."""
    write_all({path: content}, force=force, private=True)
    return path


def _as_text(cell: str) -> str:
    """The cell with a quote before what a spreadsheet would run."""
    return f"'{cell}" if cell.startswith(_RUN_BY_SPREADSHEETS) else cell


def cell_meant(cell: str) -> str:
    """The text that such a cell stands for."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_RUN_BY_SPREADSHEETS) else cell
