"""Makes what a plan asks for, row by row. One bad row never stops the others."""

from collections.abc import Iterator
from dataclasses import replace

from letterkit.actions.evening.made import Failure, Made
from letterkit.actions.evening.row_documents import REPLY, Evening, Wanted, made_for_row
from letterkit.errors import LetterkitError, UsageError
from letterkit.language import tr
from letterkit.model.plan import BadRow, EveningPlan, PlanRow
from letterkit.page.paper import PAPERS
from letterkit.russian.characters import clean


def made_of_plan(plan: EveningPlan, file: str, evening: Evening) -> Iterator[Made]:
    """What is made for each row, one by one, in the order of the plan; `file` is what messages call it."""
    seen: dict[tuple[str, str], int] = {}
    for row in plan.rows:
        where = f"{file}:{row.line}"
        if isinstance(row, BadRow):
            yield _failed(row, where, row.reason, row.remedy)
            continue
        try:
            wanted = _wanted(row, where, evening)
            _refuse_twice(wanted, row.line, seen)
            yield made_for_row(wanted, evening)
        except LetterkitError as error:
            yield _failed(row, where, error.fact, error.remedy or tr("Mend the row."))


def _failed(row: PlanRow | BadRow, where: str, reason: str, remedy: str) -> Made:
    failure = Failure(row.person_id, row.name, where, "", reason, remedy)
    return Made(row.person_id, row.name, failure=failure)


def _wanted(row: PlanRow, where: str, evening: Evening) -> Wanted:
    """What the row asks for. Raises LetterkitError for what there is not, and for the name of another person."""
    entry = evening.library.readable_person(row.person_id)
    person = entry.value
    if row.name and _folded(row.name) not in map(_folded, (person.name, person.latin)):
        fact = tr('The row is called "{name}", and {id} is {person}.', name=row.name, id=person.id, person=person.name)
        raise UsageError(fact, tr("Give the id of the person that is meant, or correct the name."))
    posting = replace(
        evening.posting,
        sender=evening.signing.sender(row.sender),
        answers=row.answers,
        number=row.number,
        reply=evening.kit if row.reply and REPLY in evening.kinds else None,
        letter=replace(evening.posting.letter, paper=PAPERS[row.paper]) if row.paper else evening.posting.letter,
    )
    if row.answers and not row.template:
        raise UsageError(tr("The row has answers and no template."), tr("Name the template, or empty the answers."))
    return Wanted(entry, row.template, posting, where)


def _folded(name: str) -> str:
    return clean(name).casefold().replace("ё", "е")


def _refuse_twice(wanted: Wanted, line: int, seen: dict[tuple[str, str], int]) -> None:
    """Raises UsageError for a second row from the same writer to the same person."""
    first = seen.setdefault((wanted.person.id, wanted.posting.sender.name), line)
    if first != line:
        fact = tr("Row {line} has the same person and the same sender.", line=first)
        raise UsageError(fact, tr("Take out one of the two rows, or have another sender write."))
