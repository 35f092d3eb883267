"""Tables that people edit in a spreadsheet: whatever it saved, with the rows counted as it counts them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.store.delimited import LongCellError, StrayQuoteError, numbered_rows
from letterkit.store.disk import reading
from letterkit.store.encodings import decode
from letterkit.store.regular_files import UnfitFileError, read_regular
from letterkit.store.sent_files import Opening
from letterkit.store.sheets import is_workbook, read_sheet
from letterkit.store.spreadsheet_csv import taken_back

Row = tuple[str, ...]

MOST_BYTES = 32 * 2**20
"""Ten times what 20,000 people with long answers take; nothing larger is read."""

_SIGNS = ",;\t|"
_LINE_END = late_pattern(r"\r\n?")


def table_rows(
    path: Path, opening: Opening, known: Callable[[list[str]], int], remedy: str
) -> Iterator[tuple[int, Row]]:
    """The rows that have any cell, each with its number from 1; cells as they were before they were written.

    The columns of CSV come apart at the sign that gives the most names that are known: `known` counts them.
    Raises DiskError for a file that cannot be read or is too large, with that remedy; UsageError for a sheet or an
    encoding that there is not.
    """
    content = _content(path, remedy)
    if is_workbook(content):
        sheet = read_sheet(content, path, opening.sheet)
        rows: Iterator[tuple[int, Row]] = zip(sheet.numbers, sheet.rows, strict=True)
    else:
        rows = _csv_rows(decode(content, path, opening.encoding).text, path, known)
    return ((number, tuple(map(_as_it_was, cells))) for number, cells in rows)


def wide(cells: Row, width: int) -> Row:
    """As many cells as there are columns, or more if more are filled."""
    return (*cells, *[""] * (width - len(cells))) if len(cells) < width else _without_tail(cells, width)


def _content(path: Path, remedy: str) -> bytes:
    """What is in the file, read as far as any table goes."""
    with reading(path):
        try:
            return read_regular(path, MOST_BYTES)
        except UnfitFileError as error:
            raise DiskError(tr("{path}: {problem}.", path=path, problem=error.strerror), remedy) from error


def _csv_rows(text: str, path: Path, known: Callable[[list[str]], int]) -> Iterator[tuple[int, Row]]:
    heading = text.lstrip().partition("\n")[0].replace('"', "")
    sign = max(_SIGNS, key=lambda sign: known(heading.split(sign)))
    try:
        yield from numbered_rows(text, sign)
    except (StrayQuoteError, LongCellError) as error:
        fact = tr("{path} is not whole CSV: {reason}.", path=path, reason=error)
        raise DiskError(fact, tr("Nothing was read. Mend that line.")) from error


def _as_it_was(cell: str) -> str:
    return taken_back(_LINE_END.sub("\n", cell).strip())


def _without_tail(cells: Row, width: int) -> Row:
    filled = max((at for at, cell in enumerate(cells, 1) if cell), default=0)
    return cells[: max(width, filled)]
