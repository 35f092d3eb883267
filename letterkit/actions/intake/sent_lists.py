"""Reads lists of people that somebody sends: tables, objects, or published blocks one below the other."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from letterkit.actions.intake.asides import doubts_of_columns, doubts_of_notes, remarks_to_be_read, told_beside
from letterkit.actions.intake.cell_dates import DATES, are_open
from letterkit.actions.intake.cells import can_be_read
from letterkit.actions.intake.columns import PEOPLE_COLUMNS
from letterkit.actions.intake.contents import seen_in, share_of
from letterkit.actions.intake.group_rows import below, headings_over
from letterkit.actions.intake.listed import Listed, listed_in, strictly
from letterkit.actions.intake.listed_rows import listed_person
from letterkit.actions.intake.parse import blocks_of_text, people_in
from letterkit.actions.intake.remarks_read import with_remarks_read, with_remarks_to_read
from letterkit.actions.intake.tables import ColumnMap, Table, match_columns
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.russian.word_table import word_set

_BESIDE_A_BLOCK = word_set("block person_of_block source seen since custody name surname first patronymic latin born")
_WHO = word_set("block person_of_block name surname first patronymic latin born")
_MAY_HAVE_WORDS = ("release",)
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row or block that cannot be read, counted from 1, and why; `who` it is about, if that much can be read."""

    number: int
    reason: str
    who: Listed | None = None


def people_columns(table: Table, mapped: Mapping[str, str]) -> ColumnMap:
    """Which column of a table of people is which field. Raises UsageError as `match_columns` does.

    Columns that no name makes known are looked into. Beside whole published blocks, name and birth must agree with
    them, and a status counts if most cells give one; other columns repeat what is in the blocks, and count only if
    mapped.
    """
    columns = match_columns(table.columns, PEOPLE_COLUMNS, mapped)
    fields = {**columns.fields, **seen_in(table, columns.fields, mapped)}
    if "block" in fields.values():
        fields = {name: field for name, field in fields.items() if name in mapped or _counts(table, name, field)}
    return with_open_dates(table, fields)


def _counts(table: Table, name: str, field: str) -> bool:
    """Whether a column counts beside whole blocks; one of dates or status only if most of its cells can be read."""
    if field in (*DATES, "custody") and field in _BESIDE_A_BLOCK:
        return share_of(table, name, lambda cell: can_be_read(field, cell)) > _MOST
    return field in _BESIDE_A_BLOCK


def with_open_dates(table: Table, fields: Mapping[str, str]) -> ColumnMap:
    """The columns as they are known, with those of which no date with slashes is sure."""
    dates = (name for name, field in fields.items() if field in DATES)
    doubtful = frozenset(name for name in dates if are_open(row.get(name, "") for row in table.rows))
    return ColumnMap(fields, tuple(name for name in table.columns if name not in fields), doubtful)


def strict_people(people: Iterable[Listed | Unreadable]) -> Iterator[Listed | Unreadable]:
    """The same, none of them with a remark: that is a doubt, too."""
    return (strictly(each) if isinstance(each, Listed) else each for each in people)


def people_with_remarks_read(people: Iterable[Listed | Unreadable]) -> Iterator[Listed | Unreadable]:
    """The same, for who has read the remarks beside the rows: none is a doubt any more because of its words."""
    return (with_remarks_read(each) if isinstance(each, Listed) else each for each in people)


def people_of_table(table: Table, columns: ColumnMap) -> Iterator[Listed | Unreadable]:
    """What each row says about a person."""
    for number, (row, heading) in enumerate(zip(table.rows, headings_over(table), strict=True), 1):
        try:
            yield listed_in_row(row, columns, number, heading)
        except LetterkitError as error:
            yield Unreadable(number, error.fact, named_in_row(row, columns, number))


def listed_in_row(row: Mapping[str, str], columns: ColumnMap, number: int, heading: str) -> Listed:
    """What a row of a table says about a person, with doubts for what its other cells and its heading say.

    Raises the errors of `listed_person`, and OpenDateError.
    """
    cells = columns.cells(row)
    listed, asides, notes = listed_person(cells, number), columns.asides(row), cells.get("notes", "")
    doubts = (
        *listed.doubts,
        *doubts_of_columns(asides, listed),
        *doubts_of_columns({each: cells[each] for each in _MAY_HAVE_WORDS if each in cells}, listed),
        *(doubts_of_notes(notes, listed) if notes else ()),
        *((below(heading),) if heading else ()),
    )
    listed = replace(listed, doubts=tuple(dict.fromkeys(doubts)), told=told_beside(asides, notes))
    return listed if doubts else with_remarks_to_read(listed, remarks_to_be_read(asides, notes, listed))


def named_in_row(row: Mapping[str, str], columns: ColumnMap, number: int) -> Listed | None:
    """Only who a row is about, and when born, if that can be read; None if not even the name can."""
    for fields in (_WHO, _WHO - {"born"}):
        wanted = {column: field for column, field in columns.fields.items() if field in fields}
        with suppress(LetterkitError):
            listed = listed_person(ColumnMap(wanted, (), columns.open_dates).cells(row), number)
            return Listed(number, listed.printed, listed.names, listed.latin, born=listed.born)
    return None


def people_of_text(text: str) -> Iterator[Listed | Unreadable]:
    """What a text says about each of its people, numbered as they come.

    A block that names neither a person nor a facility is Unreadable.
    """
    read = ((block.raw, person) for block in blocks_of_text(text) for person in people_in(block.raw))
    for number, (raw, person) in enumerate(read, 1):
        listed = listed_in(person, number)
        nobody = Unreadable(number, tr('names nobody: "{text}"', text=raw[:60]))
        yield listed if listed.printed or listed.place else nobody
