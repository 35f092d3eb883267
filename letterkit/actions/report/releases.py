"""People whose release is expected soon, or was expected and is not on record."""

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.listing import (
    UNREADABLE,
    Cell,
    Listing,
    id_cells,
    unread_people,
    unread_records,
    whereabouts,
)
from letterkit.rules.status import why_not

_COLUMNS = ("id", "name", "born", "facility", "release", "days")


def releases(library: OpenLibrary, within: int) -> Listing:
    """People who can be written to and whose release is expected within that many days, the nearest first.

    Those whose day has passed come first, with days below zero: a person must find out about them. Last come those
    whose records cannot be read.
    """
    people = library.records.everybody()
    due = [(person.release, person) for person in people if person.release is not None and not why_not(person)]
    soon = sorted(
        ((day - library.today).days, person.name, person.id, day, person)
        for day, person in due
        if (day - library.today).days <= within
    )
    rows: list[tuple[Cell, ...]] = [
        (*id_cells(person), whereabouts(person.stay), str(day), days) for days, _, _, day, person in soon
    ]
    rows += [(*id_cells(person), UNREADABLE, None, None) for person in unread_people(library.records)]
    return Listing(_COLUMNS, tuple(rows), unread_records(library.records))
