"""Tables as CSV that a spreadsheet opens as text."""

import csv
import io
from collections.abc import Iterable

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """The table with CRLF line ends, as RFC 4180 has them, and no cell a spreadsheet would take for a formula.

    In a file it needs a byte order mark («utf-8-sig»), else Excel reads it in another encoding.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(_as_text, row))
    return text.getvalue()


def _as_text(cell: str) -> str:
    """The cell with a quote before what a spreadsheet would run."""
    return f"'{cell}" if cell.startswith(_RUN_BY_SPREADSHEETS) else cell
