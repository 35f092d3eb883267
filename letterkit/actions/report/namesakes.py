"""People of the same surname and first name, and what tells them apart."""

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
from letterkit.model.person import Person
from letterkit.russian.names import split_name

_COLUMNS = ("id", "name", "born", "where", "told_apart_by")
_BY = ("nothing", "day of birth", "year of birth", "patronymic")
"""What tells two people apart, the surest last."""


def namesakes(library: OpenLibrary) -> Listing:
    """Everybody who has a namesake, by name, with the surest thing that tells them and each namesake apart.

    Last come those whose records cannot be read: whether they have namesakes is not known.
    """
    people = library.records.everybody()
    groups = [(person, library.context.namesakes(person)) for person in people if person.name]
    found = sorted(
        ((person, others) for person, others in groups if others),
        key=lambda group: (group[0].name, str(group[0].born or ""), group[0].id),
    )
    unread = unread_people(library.records)
    rows = [_row(person, others) for person, others in found if person not in unread]
    rows += [(*id_cells(person), UNREADABLE, UNREADABLE) for person in unread]
    return Listing(_COLUMNS, tuple(rows), unread_records(library.records))


def _row(person: Person, others: tuple[Person, ...]) -> tuple[Cell, ...]:
    surest = min(_BY.index(_told_apart_by(person, other)) for other in others)
    return (*id_cells(person), whereabouts(person.stay), _BY[surest])


def _told_apart_by(one: Person, other: Person) -> str:
    """The surest thing in which the two records differ; what one of them lacks does not count."""
    patronymics = {_patronymic(one), _patronymic(other)}
    if len(patronymics) == 2 and "" not in patronymics:
        return "patronymic"
    if one.born is None or other.born is None:
        return "nothing"
    if one.born.year != other.born.year:
        return "year of birth"
    return "day of birth" if one.born.day and other.born.day and one.born != other.born else "nothing"


def _patronymic(person: Person) -> str:
    name = split_name(person.name)
    return name.patronymic.casefold().replace("ё", "е") if name else ""
