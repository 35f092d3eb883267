"""Reads lists of people that somebody sends: tables, objects, or published blocks one below the other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from letterkit.actions.intake.columns import PEOPLE_COLUMNS
from letterkit.actions.intake.listed import Listed, listed_in, strictly
from letterkit.actions.intake.listed_rows import listed_person
from letterkit.actions.intake.parse import blocks_of_text
from letterkit.actions.intake.tables import ColumnMap, Table, match_columns
from letterkit.errors import LetterkitError
from letterkit.russian.news import parse_people

TABLES = (".csv", ".tsv", ".json", ".jsonl")
"""The suffixes of tables; anything else is text with blocks."""

_BESIDE_A_BLOCK = ("block", "source", "seen", "since")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row or block that cannot be read, counted from 1, and why."""

    number: int
    reason: str


def people_columns(table: Table, mapped: Mapping[str, str]) -> ColumnMap:
    """Which column of a table of people is which field. Raises UsageError as `match_columns` does.

    Beside whole published blocks, other columns repeat what is in them; they count only if mapped.
    """
    columns = match_columns(table.columns, PEOPLE_COLUMNS, mapped)
    if "block" not in columns.fields.values():
        return columns
    used = {name: field for name, field in columns.fields.items() if field in _BESIDE_A_BLOCK or name in mapped}
    return ColumnMap(used, tuple(name for name in table.columns if name not in used))


def strict_people(people: Iterable[Listed | Unreadable]) -> Iterator[Listed | Unreadable]:
    """The same, none of them with a remark: that is a doubt, too."""
    return (strictly(each) if isinstance(each, Listed) else each for each in people)


def people_of_table(table: Table, columns: ColumnMap) -> Iterator[Listed | Unreadable]:
    """What each row says about a person."""
    for number, row in enumerate(table.rows, 1):
        try:
            yield listed_person(columns.cells(row), number)
        except LetterkitError as error:
            yield Unreadable(number, error.fact)


def people_of_text(text: str) -> Iterator[Listed | Unreadable]:
    """What each block says about its people; one that names neither a person nor a facility is Unreadable."""
    for number, block in enumerate(blocks_of_text(text), 1):
        for read in parse_people(block.raw):
            listed = listed_in(read, number)
            yield listed if listed.printed or listed.place else Unreadable(number, f'names nobody: "{block.raw[:60]}"')
