"""Columns of people known by what stands in them, where no name says it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from letterkit.actions.intake.cell_dates import spreadsheet_date
from letterkit.actions.intake.tables import Table
from letterkit.late_pattern import late_pattern
from letterkit.model.name import Gender
from letterkit.russian.blocks import BlockKind, parse_block
from letterkit.russian.names.gender import knows_first
from letterkit.russian.names.parts import name_words, patronymic_gender

_LOOKED_AT = 60
_SOME = 0.3
_MOST = 0.6
_LONG = 25  # no address with a name is shorter
_SHORT = 60
_TOO_YOUNG = 2013
_DATE = late_pattern(r"\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}|(?:19|20)\d\d(?:-\d\d-\d\d)?")

Sees = Callable[[str], bool]


def seen_in(table: Table, fields: Mapping[str, str], mapped: Mapping[str, str]) -> dict[str, str]:
    """The fields of columns by their contents: whole blocks anywhere, the rest where the table names no columns.

    A column that was mapped, or is known by its name, is left alone, but for an address in which people stand too.
    """
    found: dict[str, str] = {}
    free = [column for column in table.columns if column not in fields]
    if "block" not in fields.values():
        addresses = [column for column, field in fields.items() if field == "address" and column not in mapped]
        sees = _is_whole_block if "facility" in fields.values() else _is_block
        best = _best(table, addresses, sees, _SOME) or _best(table, free, sees, _MOST)
        if best:
            found[best] = "block"
    if not table.named:
        for field, sees in (("name", is_name), ("born", _is_birth), ("address", _is_address)):
            rest = (column for column in free if column not in found)
            column = next((each for each in rest if share_of(table, each, sees) >= _MOST), "")
            if column and field not in fields.values():
                found[column] = field
    return found


def _best(table: Table, columns: Sequence[str], sees: Sees, least: float) -> str:
    """The column with the most blocks, "" if too few are."""
    shares = {column: share_of(table, column, sees) for column in columns}
    best = max(columns, key=lambda column: shares[column], default="")
    return best if best and shares[best] >= least else ""


def share_of(table: Table, column: str, sees: Sees) -> float:
    """How many of the cells of a column, of those looked at that are not empty, are what is looked for."""
    cells = list(islice(_cells(table, column), _LOOKED_AT))
    return sum(map(sees, cells)) / len(cells) if cells else 0.0


def _cells(table: Table, column: str) -> Iterator[str]:
    """Cells from all over the table, none of them empty."""
    filled: Sequence[str] = [cell for row in table.rows if (cell := row.get(column, ""))]
    return iter(filled[:: max(1, len(filled) // _LOOKED_AT)])


def _is_block(cell: str) -> bool:
    if len(cell) < _LONG:
        return False
    block = parse_block(cell)
    return block.kind is BlockKind.ADDRESS and bool(block.name_as_printed and (block.facility or block.postal_code))


def _is_whole_block(cell: str) -> bool:
    """Whether it names the facility, too: beside blocks a column of facilities would not count."""
    return _is_block(cell) and bool(parse_block(cell).facility)


def is_name(cell: str) -> bool:
    """Whether a cell has a name, as a first name or a patronymic shows."""
    words = name_words(cell) if len(cell) < _SHORT else ()
    return len(words) > 1 and any(patronymic_gender(word) or _knows(word) for word in words)


def _knows(word: str) -> bool:
    return any(knows_first(word, gender) for gender in Gender)


def _is_birth(cell: str) -> bool:
    if not _DATE.match(cell):
        return False
    found = spreadsheet_date(cell, birth=True)
    return found is not None and found.year < _TOO_YOUNG


def _is_address(cell: str) -> bool:
    return len(cell) >= _LONG and bool((block := parse_block(cell)).facility or block.postal_code)
