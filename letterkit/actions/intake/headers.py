"""Which row of a table has the names of its columns: the first, one below a title, or none at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from letterkit.late_pattern import late_pattern
from letterkit.russian.names.parts import patronymic_gender

Row = Sequence[str]

_LOOKED_AT = 12
_YEAR_OR_CODE = late_pattern(r"(?<!\d)(?:19[2-9]\d|20[01]\d|[1-6]\d{5})(?!\d)")
_DATE = late_pattern(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)")
_LINK = late_pattern(r"https?://")
_WORD = late_pattern(r"[^\W\d_]+")
_NUMBERED = late_pattern(r"column \d+")
OF_REPORTS = ("row", "code", "reason")
"""The columns that an import puts before those of a table, in the file of rows that it could not take."""

_FULL_NAME = 3
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Headed:
    """The names of the columns and the rows below them.

    `named` is False where the table names none and they are numbered; `above` are the rows above the names.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    named: bool = True
    above: int = 0


def without_report(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that were sent: without those in front of them, if they come from a file of rows that failed."""
    return columns[len(OF_REPORTS) :] if columns[: len(OF_REPORTS)] == OF_REPORTS else columns


def headed(rows: Sequence[Row], is_name: Callable[[str], bool]) -> Headed:
    """The table with its header found; `is_name` says whether a cell is the name of a column.

    It is the first row, or the first below a title that has several names. If the first row has no name and looks like
    data, no row is taken away: the columns are called "column 1" and so on.
    """
    width = max(map(len, rows), default=0)
    for number, row in enumerate(rows[:_LOOKED_AT]):
        names = sum(map(is_name, row))
        if names >= (_ENOUGH if number else 1) and not (any(map(_is_datum, row)) and names * 2 < _filled(row)):
            return _below(_named(row), rows[number + 1 :], number)
        if not _is_title(row, width):
            break
    if rows and not _is_title(rows[0], width) and any(map(_is_datum, rows[0])):
        return Headed(tuple(f"column {number}" for number in range(1, width + 1)), tuple(rows), named=False)
    return _below(_named(rows[0]) if rows else (), rows[1:])


def _below(columns: tuple[str, ...], rows: Sequence[Row], above: int = 0) -> Headed:
    """The rows below the names of the columns; in a report of rows that failed these may be our own numbers."""
    own = [name for name in columns if name not in OF_REPORTS]
    return Headed(columns, tuple(rows), named=not own or not all(map(_NUMBERED.fullmatch, own)), above=above)


def _named(row: Row) -> tuple[str, ...]:
    """Names of columns, none of them empty or given twice: of two alike the second is "Адрес (2)"."""
    names: list[str] = []
    for number, cell in enumerate(row, 1):
        name = " ".join(cell.split()) or f"column {number}"
        times = sum(each == name or each.startswith(f"{name} (") for each in names)
        names.append(f"{name} ({times + 1})" if times else name)
    return tuple(names)


def _is_datum(cell: str) -> bool:
    """Whether a cell has a date, a year, a postcode, a link or a full name, as no name of a column has."""
    if _YEAR_OR_CODE.search(cell) or _DATE.search(cell) or _LINK.search(cell):
        return True
    words = _WORD.findall(cell)
    return len(words) >= _FULL_NAME and any(word[0].isupper() and patronymic_gender(word) for word in words)


def _is_title(row: Row, width: int) -> bool:
    """Whether a cell alone says what the table is: "Список на 20.11.2026"."""
    return width > 1 and _filled(row) == 1


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row)
