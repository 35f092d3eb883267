"""How much of a workbook is read: what a file of some kilobytes says it holds may fill the memory."""

from collections.abc import Sequence
from typing import Any

from letterkit.language import tr
from letterkit.store.delimited import LONGEST_CELL

MOST_ROWS = 2**20
"""Of a sheet, as Excel has it, and of all sheets of an .xls, which has 65,536 at most in each."""

_MOST_CELLS = 1_500_000
"""Of all sheets, a row counted as one more: 20,000 people with forty columns have half. Each takes microseconds."""

_MOST_PLACES = 20_000_000
"""The same with empty cells before filled ones, which a file need not hold: a row of one cell may have 16,384."""

_MOST_CHARACTERS = 20_000_000
"""In all cells: 20,000 people with a page about each. A file holds what cells share once, so its size shows nothing."""

_DAYS = range(8_000, 60_000)
"""Days from 1904 to a birth in the twenties and beyond the present; years and postcodes are none of them."""


class ReadSoFar:
    """How much of a workbook was read. Every method raises ValueError for more than anybody fills.

    With `from_1904` the workbook counts days from there: a number that may be a day is refused, since nobody can tell
    whether it is, and as one of the usual calendar it would be wrong by four years.
    """

    def __init__(self, *, from_1904: bool) -> None:
        self._from_1904 = from_1904
        self._cells = self._places = self._rows = self._characters = 0

    def placed(self, row: Sequence[Any]) -> Sequence[Any]:
        """The row as wide as it is."""
        self._places += len(row)
        if self._places > _MOST_PLACES:
            raise ValueError(tr("it has more than {count} cells", count=_MOST_PLACES))
        return row

    def counted(self, row: Sequence[Any]) -> Sequence[Any]:
        """The row, whose cells are counted, and the characters in them."""
        self._cells += len(row) + bool(row)
        if self._cells > _MOST_CELLS:
            raise ValueError(tr("it has more than {count} cells", count=_MOST_CELLS))
        lengths = [len(cell) for cell in row if isinstance(cell, str)]
        if max(lengths, default=0) > LONGEST_CELL:
            raise ValueError(tr("a cell has more than {count} characters", count=LONGEST_CELL))
        if self._from_1904 and (day := next(filter(_may_be_day, row), None)):
            raise ValueError(
                tr("it counts days from 1904, and {number} may be one: give such cells dates", number=int(day))
            )
        self._characters += sum(lengths)
        if self._characters > _MOST_CHARACTERS:
            raise ValueError(tr("it has more than {count} characters", count=_MOST_CHARACTERS))
        return row

    def opened(self, rows: int) -> None:
        """One more sheet of so many rows, the empty ones with the others."""
        self._rows += rows
        if self._rows > MOST_ROWS:
            raise ValueError(tr("it has more than {count} rows", count=MOST_ROWS))


def _may_be_day(value: object) -> bool:
    """Whether a number may count days: as many as since somebody now alive was born."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and value in _DAYS
