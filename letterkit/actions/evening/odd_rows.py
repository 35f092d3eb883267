"""What no row of a plan may have, whatever is made of it."""

from dataclasses import dataclass, field

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.person import Person
from letterkit.model.plan import PlanRow
from letterkit.russian.characters import clean


def refuse_odd(row: PlanRow, person: Person) -> None:
    """Raises UsageError for a row with the name of somebody else than the person of its id, or with idle answers."""
    _refuse_other_name(row, person)
    if row.answers and not row.template:
        raise UsageError(tr("The row has answers and no template."), tr("Name the template, or empty the answers."))


@dataclass(slots=True)
class Seen:
    """In which row each person and sender stood first."""

    lines: dict[tuple[str, str], int] = field(default_factory=dict)

    def refuse_twice(self, key: tuple[str, str], line: int) -> None:
        """Raises UsageError for a second row from the same sender to the same person."""
        first = self.lines.setdefault(key, line)
        if first != line:
            fact = tr("Row {line} has the same person and the same sender.", line=first)
            raise UsageError(fact, tr("Take out one of the two rows, or have another sender write."))


def _refuse_other_name(row: PlanRow, person: Person) -> None:
    """The wrong namesake must get no letter; a row without a name is taken by its id alone."""
    if row.name and person.name and _folded(row.name) not in map(_folded, (person.name, person.latin)):
        fact = tr('The row is called "{name}", and {id} is {person}.', name=row.name, id=person.id, person=person.name)
        raise UsageError(fact, tr("Give the id of the person that is meant, or correct the name."))


def _folded(name: str) -> str:
    return clean(name).casefold().replace("ё", "е")
