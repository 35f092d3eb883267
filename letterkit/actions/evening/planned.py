"""Makes what a plan asks for, row by row. One bad row never stops the others."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace

from letterkit.actions.evening.made import Failure, Made
from letterkit.actions.evening.odd_rows import Seen, refuse_odd
from letterkit.actions.evening.row_documents import REPLY, Evening, Wanted, made_for_row
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.plan import REASONS, BadRow, EveningPlan, PlanRow, kept_columns
from letterkit.page.paper import PAPERS


def failed_columns(plan: EveningPlan) -> tuple[str, ...]:
    """The columns of the table of rows that were left out: those of the plan, then why; it can be printed as a plan."""
    return (*(plan.columns[at] for at in kept_columns(plan.columns)), *REASONS)


def rows_to_make(
    plan: EveningPlan, file: str, evening: Evening, standing: Container[tuple[str, str]] = ()
) -> tuple[Wanted | Made, ...]:
    """Each row with what it names, or the failure that says why not, in the order of the plan.

    `file` is what messages call the plan. Rows to somebody who stands in an earlier run, from the same sender, are
    left out without a word; so is one that is broken here and was mended elsewhere, since no other row is it.
    """
    reading = _Reading(plan, file, evening)
    rows = tuple((row, reading.read(row)) for row in plan.rows)
    whole = {_key(made) for _, made in rows if isinstance(made, Wanted)}

    def is_printed(row: PlanRow | BadRow, made: Wanted | Made) -> bool:
        if isinstance(made, Wanted):
            return _key(made) in standing
        key = reading.key_as_typed(row)
        return key in standing and key not in whole

    return tuple(made for row, made in rows if not is_printed(row, made))


def written_again(rows: Iterable[Wanted | Made], printed: Container[str]) -> tuple[str, ...]:
    """The names of those among the rows whose ids were printed before: from another sender, since they are there."""
    people = (row.person for row in rows if isinstance(row, Wanted))
    return tuple({person.id: person.name for person in people if person.id in printed}.values())


def without_return_address(rows: Iterable[Wanted | Made]) -> int:
    """To how many letters among the rows nobody could answer."""
    return sum(isinstance(row, Wanted) and bool(row.template) and not row.posting.sender.address for row in rows)


def made_of_rows(rows: Iterable[Wanted | Made], evening: Evening) -> Iterator[Made]:
    """What is printed for each row, or why nothing is, one by one."""
    for row in rows:
        yield row if isinstance(row, Made) else _made(row, evening)


def _made(row: Wanted, evening: Evening) -> Made:
    try:
        made = made_for_row(row, evening)
    except LetterkitError as error:
        person = row.person
        return _failed(Failure(person.id, person.name, row.where, "", error.fact, error.remedy, cells=row.cells))
    return replace(made, failure=replace(made.failure, cells=row.cells)) if made.failure else made


@dataclass(slots=True)
class _Reading:
    """Looks up what rows name."""

    plan: EveningPlan
    file: str
    evening: Evening
    seen: Seen = field(default_factory=Seen)

    def read(self, row: PlanRow | BadRow) -> Wanted | Made:
        """What the row asks for, or why nothing can come of it."""
        if isinstance(row, BadRow):
            return self._left_out(row, row.reason, row.remedy)
        try:
            wanted = self._wanted(row)
            self.seen.refuse_twice(_key(wanted), row.line)
        except LetterkitError as error:
            return self._left_out(row, error.fact, error.remedy)
        return wanted

    def key_as_typed(self, row: PlanRow | BadRow) -> tuple[str, str]:
        """The person and the sender of a row of which nothing can come, as far as it names them."""
        try:
            return row.person_id, self.evening.signing.sender(row.sender).name
        except LetterkitError:
            return row.person_id, row.sender

    def _left_out(self, row: PlanRow | BadRow, reason: str, remedy: str) -> Made:
        failure = Failure(row.person_id, row.name, self._where(row), "", reason, remedy, cells=self._cells(row))
        return _failed(failure)

    def _wanted(self, row: PlanRow) -> Wanted:
        """What the row asks for. Raises LetterkitError for what there is not, and for the name of another person."""
        evening = self.evening
        entry = evening.library.readable_person(row.person_id)
        person = entry.value
        refuse_odd(row, person)
        posting = replace(
            evening.posting,
            sender=evening.signing.sender(row.sender),
            answers=row.answers,
            number=row.number,
            reply=evening.kit if row.reply and REPLY in evening.kinds else None,
            letter=replace(evening.posting.letter, paper=PAPERS[row.paper]) if row.paper else evening.posting.letter,
        )
        return Wanted(entry, row.template, posting, self._where(row), self._cells(row))

    def _where(self, row: PlanRow | BadRow) -> str:
        return f"{self.file}:{row.line}"

    def _cells(self, row: PlanRow | BadRow) -> tuple[str, ...]:
        """The cells that the table of failures takes over, those beyond the columns at the end."""
        kept = tuple(row.cells[at] for at in kept_columns(self.plan.columns)) if row.cells else ()
        return (*kept, *row.cells[len(self.plan.columns) :])


def _key(wanted: Wanted) -> tuple[str, str]:
    return wanted.person.id, wanted.posting.sender.name


def _failed(failure: Failure) -> Made:
    remedy = failure.remedy or tr("Mend the row.")
    return Made(failure.person_id, failure.name, failure=replace(failure, remedy=remedy))
