"""Tables that somebody sends, CSV or JSON, and which of their columns is which field."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letterkit.errors import UsageError
from letterkit.late_pattern import late_pattern
from letterkit.model.nearest import nearest_hint

_DELIMITERS = ",;\t|"
_BETWEEN_WORDS = late_pattern(r"[\W_]+")
_LONGEST_CELL = 1_000_000  # csv stops at 131,072 characters by default


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, and the cells of each row by column, as text without blanks around it."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...] = field(hash=False)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which column fills which field, `fields` by column; `idle` are the columns that fill no field."""

    fields: Mapping[str, str] = field(hash=False)
    idle: tuple[str, ...]

    def cells(self, row: Mapping[str, str]) -> dict[str, str]:
        """The cells of a row by field, without the empty ones; those of columns that share a field, joined."""
        found: dict[str, str] = {}
        for column, filled in self.fields.items():
            cell = row.get(column, "")
            if cell:
                found[filled] = f"{found[filled]}, {cell}" if filled in found else cell
        return found


def read_table(text: str, suffix: str) -> Table:
    """The table in a CSV, or with the suffix .json or .jsonl in objects, in a list or one a line.

    Raises UsageError if the text is not one.
    """
    if suffix in (".json", ".jsonl"):
        return _of_objects(_objects(text, suffix))
    header = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header.count)
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if any(row)]
    except csv.Error as error:
        raise UsageError(f"The file is not CSV: {error}.", "Save it as CSV in UTF-8.") from error
    if not rows:
        raise UsageError("The file holds no table.", "Its first line has the names of the columns.")
    columns = tuple(cell.strip() for cell in rows[0])
    return Table(columns, tuple(_row(columns, row) for row in rows[1:]))


def match_columns(columns: Iterable[str], known: Mapping[str, str], mapped: Mapping[str, str]) -> ColumnMap:
    """The field of each column: as `mapped` says, else where the name of the column says it.

    `known` has the field for each name a column may have, folded by `column_key`. Raises UsageError for
    a column or field that does not exist.
    """
    names = list(columns)
    for column, filled in mapped.items():
        if column not in names:
            raise UsageError(f'There is no column "{column}".', nearest_hint(column, names))
        if filled not in known.values():
            raise UsageError(f'There is no field "{filled}".', nearest_hint(filled, sorted(set(known.values()))))
    guessed = {column: known.get(column_key(column), "") for column in names}
    taken = set(mapped.values())
    fields = {
        column: mapped.get(column) or filled
        for column, filled in guessed.items()
        if column in mapped or (filled and filled not in taken)
    }
    return ColumnMap(fields, tuple(column for column in names if column not in fields))


def column_key(name: str) -> str:
    """The name of a column as it is compared: small letters, words separated by one blank."""
    return _BETWEEN_WORDS.sub(" ", name).strip().casefold()


def _row(columns: tuple[str, ...], cells: list[str]) -> Mapping[str, str]:
    """The cells by column; those a short row lacks are absent, those beyond the header are dropped."""
    return {column: cell.strip() for column, cell in zip(columns, cells, strict=False)}


def _objects(text: str, suffix: str) -> list[object]:
    try:
        if suffix == ".jsonl":
            return [json.loads(line) for line in text.split("\n") if line.strip()]
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"The file is not JSON: {error}.", "Expected a list of objects.") from error
    if isinstance(found, dict):  # {"people": [...]}
        found = next((value for value in found.values() if isinstance(value, list)), [found])
    return found if isinstance(found, list) else [found]


def _of_objects(objects: list[object]) -> Table:
    rows = []
    for number, each in enumerate(objects, 1):
        if not isinstance(each, dict):
            raise UsageError(f"Number {number} of the file is not an object.", "Expected a list of objects.")
        rows.append({name: _text(value) for name, value in each.items()})
    return Table(tuple(dict.fromkeys(name for row in rows for name in row)), tuple(rows))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    return json.dumps(value, ensure_ascii=False)
