"""Tables as CSV that a spreadsheet opens as text."""

import codecs
import csv
import io
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from letterkit.escaping import escaped_lines
from letterkit.late_pattern import late_pattern
from letterkit.store.disk import PRIVATE, write_all

_SIGNS = "=+\\-@＝＋－＠"  # a spreadsheet of East Asia takes the wide ones for the same
_BLANKS = "[ \u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]*"  # some drop what is blank before a formula

# What a spreadsheet would run: at the start of a cell, and after whatever may part cells where it opens the table in
# another way than it was written. A blank line within a text is no formula, so that line ends count at the start only.
_WOULD_RUN = late_pattern(f"(?:\\A(?='*[\t\r\n])|(?:\\A|[;\t\r\n\"|]){_BLANKS}(?='*[{_SIGNS}]))")
_QUOTED = late_pattern(f"(\\A(?='+[\t\r\n])|(?:\\A|[;\t\r\n\"|]){_BLANKS}(?='+[{_SIGNS}]))'")

_SUSPECT = frozenset("=+@＝＋－＠\t\r\n;\"|'")
"""Without any of these, what begins with a letter or a digit is run by none: a hyphen needs one before it."""

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
    csv.writer(text).writerow(kept_as_text(escaped_lines(cell)) for cell in cells)
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
    """The cell with a quote before whatever a spreadsheet would run, and before such a quote: it can be taken back.

    >>> kept_as_text("=1+2"), kept_as_text("a;=40+2;b")
    ("'=1+2", "a;'=40+2;b")
    """
    if _SUSPECT.isdisjoint(cell) and cell[:1].isalnum():  # as most are: looking closer takes ten times as long
        return cell
    return _WOULD_RUN.sub(r"\g<0>'", cell)


def taken_back(cell: str) -> str:
    """The cell as it was before it was written: without the quotes that keep a spreadsheet from running it."""
    return _QUOTED.sub(r"\1", cell)
