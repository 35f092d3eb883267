"""Who writes to whom at an evening: the rows of a plan that can be understood, and the people they name."""

from collections.abc import Iterable
from dataclasses import dataclass

from letterkit.actions.evening.odd_rows import Seen, refuse_odd
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.errors import LetterkitError
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.person import Person
from letterkit.model.plan import BadRow, PlanRow
from letterkit.model.template import Template


@dataclass(frozen=True, slots=True)
class Assignment:
    """A row that was understood; `number` counts them from 1. `template` is None where the row names none."""

    number: int
    row: PlanRow
    entry: Entry[Person]
    template: Template | None

    @property
    def name(self) -> str:
        """The name of the person; where the record gives none, that of the row or the id."""
        return self.entry.value.name or self.row.name or self.entry.value.id


@dataclass(frozen=True, slots=True)
class Assigned:
    """A person, with all rows that name him. `recipient` is None where nothing must be sent, `why_not` says why."""

    assignments: tuple[Assignment, ...]
    recipient: Recipient | None
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """The name of the person."""
        return self.assignments[0].name

    @property
    def person(self) -> Person:
        """The record of the person."""
        return self.assignments[0].entry.value

    @property
    def why_not(self) -> Finding | None:
        """What keeps a letter from being sent: the gravest of what bars it."""
        return max(barring(self.findings), key=lambda finding: finding.severity, default=None)


def assignments_of(
    library: OpenLibrary, rows: Iterable[PlanRow | BadRow]
) -> tuple[tuple[Assignment, ...], tuple[BadRow, ...]]:
    """The rows that name a person and a template of the library, and those that do not, with the reason."""
    assignments: list[Assignment] = []
    bad: list[BadRow] = []
    seen = Seen()
    for row in rows:
        if isinstance(row, BadRow):
            bad.append(row)
            continue
        try:
            entry = library.person(row.person_id)
            refuse_odd(row, entry.value)
            template = library.template(row.template).value if row.template else None
            seen.refuse_twice((entry.value.id, row.sender.casefold()), row.line)
        except LetterkitError as error:
            bad.append(BadRow(row.line, row.person_id, row.name, error.fact, error.remedy))
        else:
            assignments.append(Assignment(len(assignments) + 1, row, entry, template))
    return tuple(assignments), tuple(bad)


def people_of(library: OpenLibrary, assignments: Iterable[Assignment], *, in_spite: bool) -> tuple[Assigned, ...]:
    """Each person once, in the order of the rows; `in_spite` is as in `addressee`."""
    by_person: dict[str, list[Assignment]] = {}
    for each in assignments:
        by_person.setdefault(each.entry.value.id, []).append(each)
    return tuple(_assigned(library, tuple(own), in_spite=in_spite) for own in by_person.values())


def _assigned(library: OpenLibrary, assignments: tuple[Assignment, ...], *, in_spite: bool) -> Assigned:
    to = addressee(library, assignments[0].entry, on_paper=True, in_spite=in_spite)
    return Assigned(assignments, to.recipient, to.findings)
