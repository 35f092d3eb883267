"""Reads lists of facilities that somebody sends: tables, objects, or addresses one below the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letterkit.actions.intake.columns import FACILITY_COLUMNS
from letterkit.actions.intake.listed import place_in
from letterkit.actions.intake.listed_rows import listed_facility
from letterkit.actions.intake.parse import blocks_of_text
from letterkit.actions.intake.sent_lists import Unreadable, with_open_dates
from letterkit.actions.intake.tables import ColumnMap, Table, match_columns
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.russian.blocks import parse_block
from letterkit.russian.doubt import said
from letterkit.russian.news import not_understood


@dataclass(frozen=True, slots=True)
class ListedFacility:
    """What a row or block says about a facility, which has no id; `remarks` are for the person who decides."""

    number: int
    place: Facility
    remarks: tuple[str, ...] = ()


def facility_columns(table: Table, mapped: Mapping[str, str]) -> ColumnMap:
    """Which column of a table of facilities is which field. Raises UsageError as `match_columns` does."""
    return with_open_dates(table, match_columns(table.columns, FACILITY_COLUMNS, mapped).fields)


def facilities_of_table(table: Table, columns: ColumnMap) -> Iterator[ListedFacility | Unreadable]:
    """What each row says about a facility."""
    for number, row in enumerate(table.rows, 1):
        try:
            place, remarks = listed_facility(columns.cells(row))
            yield ListedFacility(number, place, remarks)
        except LetterkitError as error:
            yield Unreadable(number, error.fact)


def facilities_of_text(text: str) -> Iterator[ListedFacility | Unreadable]:
    """What each address says; one a line, or with blank lines between them. Who is named beside it does not matter."""
    for number, raw in enumerate(_addresses(text), 1):
        block = parse_block(raw)
        place = place_in(block)
        if place:
            remarks = said((*block.remarks, *map(not_understood, block.leftover)))
            yield ListedFacility(number, place, remarks)
        else:
            yield Unreadable(number, tr('names no facility: "{text}"', text=" ".join(raw.split())[:60]))


def _addresses(text: str) -> Iterator[str]:
    """Each paragraph, or its lines if every one of them names a facility and says where it is."""
    for block in blocks_of_text(text):
        lines = [line for line in block.raw.splitlines() if line.strip()]
        if len(lines) > 1 and all(map(_is_whole, lines)):
            yield from lines
        else:
            yield block.raw


def _is_whole(line: str) -> bool:
    block = parse_block(line)
    return bool(block.facility and (block.postal_code or block.locality or block.street))
