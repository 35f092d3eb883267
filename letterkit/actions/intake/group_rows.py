"""Rows of a table that are no entry but a heading over those below: «Освобождённые», «На этапе», «Архив»."""

from collections.abc import Iterator

from letterkit.actions.intake.contents import is_name
from letterkit.actions.intake.parse import people_in
from letterkit.actions.intake.tables import Table
from letterkit.language import tr
from letterkit.russian.names.parts import name_words
from letterkit.russian.news import parse_whereabouts
from letterkit.russian.regions import find_regions

_LONGEST = 120


def headings_over(table: Table) -> Iterator[str]:
    """For each row the heading that it stands below, "" if it is below none.

    A heading is the only cell of its row, and says a status or is no name. Letters of the alphabet and regions only
    sort what is below. In a table of a single column every row has one cell, and none is a heading.
    """
    heading = ""
    for row in table.rows:
        cells = [cell for cell in row.values() if cell]
        alone = cells[0] if len(cells) == 1 and len(table.columns) > 1 else ""
        if alone and _is_heading(alone):
            heading = alone
            yield ""
        else:
            yield heading


def below(heading: str) -> str:
    """The doubt about a row below a heading."""
    return tr('below the row "{heading}"', heading=heading)


def _is_heading(cell: str) -> bool:
    if len(cell) > _LONGEST or _only_sorts(cell):
        return False
    if parse_whereabouts(cell).custody:
        return not any(person.name_as_printed for person in people_in(cell))
    return not (is_name(cell) or _looks_like_a_name(cell))


def _only_sorts(cell: str) -> bool:
    letters = "".join(filter(str.isalpha, cell))
    return len(letters) <= 1 or len(find_regions(cell)) == 1


def _looks_like_a_name(cell: str) -> bool:
    """Whether it is two or three words with capitals, as rare names are that no list of first names has."""
    words = name_words(cell)
    return 1 < len(words) < len("ФИО.") + 1 and len(words) == len(cell.split()) and all(map(str.istitle, words))
