"""Tables that somebody sends, as rows of cells by column, and which of their columns is which field."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from letterkit.actions.intake.cell_dates import refuse_open_date
from letterkit.actions.intake.headers import headed, without_report
from letterkit.actions.intake.objects import objects_of
from letterkit.actions.intake.parse import blocks_of_text, people_in
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.nearest import nearest_hint
from letterkit.russian.stress_marks import without_stress
from letterkit.store.html_pages import holds_html, text_of_html
from letterkit.store.sent_files import Form, SentFile, csv_rows
from letterkit.store.sheets import MOST_IN_A_ROW

_DELIMITER = late_pattern(r"[\t;|,]")
_BETWEEN_WORDS = late_pattern(r"[\W_]+")
_WRAPPERS = frozenset(("properties", "attributes", "fields", "data", "record", "person", "item"))
"""Names of objects around an object's own fields, as in "properties.name"."""


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, and the cells of each row by column, as text without blanks around it.

    `named` is False where the file names no columns, so that they are "column 1" and so on; `above` is how many rows
    stand above the names.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...] = field(hash=False)
    named: bool = True
    above: int = 0


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which column fills which field, `fields` by column; `idle` are the columns that fill no field.

    In the `open_dates`, columns too, a date with slashes has its day or its month first.
    """

    fields: Mapping[str, str] = field(hash=False)
    idle: tuple[str, ...]
    open_dates: frozenset[str] = frozenset()

    def cells(self, row: Mapping[str, str]) -> dict[str, str]:
        """The cells of a row by field, without the empty ones; those of columns that share a field, joined.

        Raises OpenDateError for a date that can be read two ways.
        """
        found: dict[str, str] = {}
        for column, filled in self.fields.items():
            cell = row.get(column, "")
            if cell and column in self.open_dates:
                refuse_open_date(filled, cell)
            if cell:
                found[filled] = f"{found[filled]}, {cell}" if filled in found else cell
        return found

    def asides(self, row: Mapping[str, str]) -> dict[str, str]:
        """The cells of a row that fill no field, by column, without the empty ones, and without our own reasons."""
        sent = without_report(tuple(row))
        return {column: row[column] for column in sent if row[column] and column not in self.fields}


def table_of(sent: SentFile, known: Mapping[str, str], mapped: Container[str] = ()) -> Table:
    """The table in a file that was sent, its cells as text, without stress marks.

    Raises UsageError if there is none, or one too wide.

    `known` are names of columns, folded by `column_key`, `mapped` such as they stand in the file. A text is CSV if its
    first line has names of columns, else whole blocks, with a row for each of their people.
    """
    if sent.is_text:
        first = _DELIMITER.split(sent.text.partition("\n")[0])
        if sum(column_key(cell) in known for cell in first) > 1:
            return table_of(SentFile(Form.ROWS, csv_rows(sent.text)), known, mapped)
        return _of_blocks(sent.text)
    if sent.form is Form.OBJECTS:
        objects = objects_of(sent.text, sent.suffix)
        names = tuple(dict.fromkeys(name for row in objects for name in row))
        _refuse_wide(len(names))
        return Table(names, tuple({name: without_stress(text) for name, text in row.items()} for row in objects))
    found = headed(tuple(map(_narrowed, sent.rows)), lambda cell: column_key(cell) in known or cell.strip() in mapped)
    if not found.columns:
        raise UsageError(tr("The file holds no table."), tr("Its first line has the names of the columns."))
    return Table(found.columns, tuple(_row(found.columns, row) for row in found.rows), found.named, found.above)


def _refuse_wide(width: int) -> None:
    if width > MOST_IN_A_ROW:
        fact = tr("The table has {count} columns; no more than {most} are read.", count=width, most=MOST_IN_A_ROW)
        raise UsageError(fact, tr("Leave out those that no letter needs."))


def _narrowed(row: Sequence[str]) -> Sequence[str]:
    """The row, of one too wide only what is filled. Raises UsageError where that is too wide, too."""
    if len(row) <= MOST_IN_A_ROW:
        return row
    filled = max((number for number, cell in enumerate(row, 1) if cell.strip()), default=0)
    _refuse_wide(filled)
    return row[:filled]


def _of_blocks(text: str) -> Table:
    """A row for each person; of a block with several it says which of them it is about."""
    rows: list[Mapping[str, str]] = []
    for block in blocks_of_text(text):
        people = len(people_in(block.raw))
        whose = [{"person_of_block": str(number)} for number in range(1, people + 1)] if people > 1 else [{}]
        rows += ({"block": block.raw, **each} for each in whose)
    return Table(tuple(dict.fromkeys(["block", *(name for row in rows for name in row)])), tuple(rows))


def match_columns(columns: Iterable[str], known: Mapping[str, str], mapped: Mapping[str, str]) -> ColumnMap:
    """The field of each column: as `mapped` says, else where the name of the column says it.

    `known` has the field for each name a column may have, folded by `column_key`. Raises UsageError for
    a column or field that does not exist.
    """
    names = list(columns)
    for column, filled in mapped.items():
        if column not in names:
            raise UsageError(tr('There is no column "{column}".', column=column), nearest_hint(column, names))
        if filled not in known.values():
            hint = nearest_hint(filled, sorted(set(known.values())))
            raise UsageError(tr('There is no field "{field}".', field=filled), hint)
    guessed = {column: known.get(column_key(column), "") for column in names}
    guessed |= _of_nested(names, known, set(guessed.values()))
    taken = set(mapped.values())
    fields = {
        column: mapped.get(column) or filled
        for column, filled in guessed.items()
        if column in mapped or (filled and filled not in taken)
    }
    return ColumnMap(fields, tuple(column for column in names if column not in fields))


def column_key(name: str) -> str:
    """The name of a column as it is compared: small letters without stress marks, words separated by one blank."""
    return _BETWEEN_WORDS.sub(" ", without_stress(name)).strip().casefold()


def _of_nested(names: Iterable[str], known: Mapping[str, str], taken: set[str]) -> dict[str, str]:
    """The field of each column such as "properties.name", where no other column is it too."""
    bare = {name: _unwrapped(name) for name in names}
    own = {name: known.get(column_key(rest), "") for name, rest in bare.items() if rest != name}
    claims = Counter(filled for filled in own.values() if filled)
    return {name: filled for name, filled in own.items() if claims[filled] == 1 and filled not in taken}


def _unwrapped(name: str) -> str:
    """The name of a column without the objects around it: "properties.name.ru" is "name.ru"."""
    outer, dot, rest = name.partition(".")
    return _unwrapped(rest) if dot and outer.casefold() in _WRAPPERS else name


def _row(columns: tuple[str, ...], cells: Sequence[str]) -> Mapping[str, str]:
    """The cells by column; those a short row lacks are absent, those beyond the header have columns without a name."""
    beyond = (f"column {number}" for number in range(len(columns) + 1, len(cells) + 1))
    return {column: _text(cell) for column, cell in zip((*columns, *beyond), cells, strict=False)}


def _text(cell: str) -> str:
    return without_stress(text_of_html(cell) if holds_html(cell) else cell).strip()
