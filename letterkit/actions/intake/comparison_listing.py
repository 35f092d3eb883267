"""Comparisons as the rows of a table."""

from collections.abc import Iterable

from letterkit.actions.intake.compare import Comparison
from letterkit.actions.intake.introducing import whereabouts
from letterkit.actions.intake.listed import Listed
from letterkit.actions.report.listing import Cell, Listing

COLUMNS = ("verdict", "row", "name", "born", "record", "there", "listed", "detail")
"""`there` is where the record has the person, `listed` where the list does."""


def as_listing(compared: Iterable[Comparison]) -> Listing:
    """A row for each comparison."""
    return Listing(COLUMNS, tuple((each.verdict.value, *_who(each), *_where(each), each.detail) for each in compared))


def _who(compared: Comparison) -> tuple[Cell, ...]:
    """The row of the list, name and birth as it has them, and the record; those of the record where it has none."""
    listed, person = compared.listed, compared.person
    record = person.id if person else ""
    if listed is None:
        return None, person.name if person else "", str(person.born or "") if person else "", record
    return listed.number, listed.name or listed.printed, str(listed.born or ""), record


def _where(compared: Comparison) -> tuple[Cell, Cell]:
    there = whereabouts(compared.person) if compared.person else ""
    return there, _listed_place(compared.listed, compared.facility) if compared.listed else ""


def _listed_place(listed: Listed, facility: str) -> str:
    return facility or (listed.place.name if listed.place else str(listed.custody or ""))
