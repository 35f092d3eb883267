"""Tables as CSV that a spreadsheet opens as text."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from letterkit.store.disk import write_all

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The table with CRLF line ends, as RFC 4180 has them, and no cell a spreadsheet would take for a formula.

    In a file it needs a byte order mark (`utf-8-sig`), else Excel reads it in another encoding.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(_as_text, row))
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
