"""What a report lists: rows of cells under the names of their columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.actions.library.opening import unreadable
from letterkit.model.library import Library
from letterkit.model.person import Person, Stay

Cell = str | int | None
"""Text, a count, or None where nothing is known."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of a report, each with a cell for every column. It is no error to have none.

    `unread` are sentences about records that cannot be read, so that the report may lack something.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    unread: tuple[str, ...] = ()

    def as_text(self) -> Iterator[list[str]]:
        """The rows with every cell as text, "" where nothing is known."""
        return (["" if cell is None else str(cell) for cell in row] for row in self.rows)

    def as_objects(self) -> list[dict[str, Cell]]:
        """The rows with their cells by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def id_cells(person: Person) -> tuple[Cell, Cell, Cell]:
    """The cells by which every report says who is meant: id, name, birth."""
    return person.id, person.name, str(person.born) if person.born else None


UNREADABLE = "unreadable"
"""What a report says of the whereabouts of somebody whose record cannot be read."""


def unread_people(library: Library, *, hidden: bool = True) -> tuple[Person, ...]:
    """Everybody whose record cannot be read, in order of id; hidden people only if asked for."""
    people = (entry.value for entry in library.people.values() if entry.unread)
    return tuple(person for person in people if hidden or not person.hidden)


def unread_records(library: Library) -> tuple[str, ...]:
    """A sentence for each record of a person or facility that cannot be read, with what is to be done."""
    found = [(each.file, each.unread) for each in library.people.values()]
    found += [(each.file, each.unread) for each in library.facilities.values()]
    return tuple(str(unreadable(file, unread)) for file, unread in found if unread)


def whereabouts(stay: Stay | None) -> str:
    """The facility of a stay, or what else is known of it, in a word: `t-2-krasnoyarsk`, `in-transit`; "" for none."""
    return (stay.facility or str(stay.custody or "")) if stay else ""


def joined(*parts: str) -> str:
    """The parts that are not empty, separated by commas."""
    return ", ".join(part for part in parts if part)


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """The rows as lines, columns as wide as their widest cell and two blanks apart."""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
