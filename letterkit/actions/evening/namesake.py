"""Whether a row of a plan means the person whose id it has: the wrong namesake must get no letter."""

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.person import Person
from letterkit.model.plan import PlanRow
from letterkit.russian.characters import clean


def refuse_other_name(row: PlanRow, person: Person) -> None:
    """Raises UsageError if the row has the name of somebody else; one without a name is taken by its id alone."""
    if row.name and person.name and _folded(row.name) not in map(_folded, (person.name, person.latin)):
        fact = tr('The row is called "{name}", and {id} is {person}.', name=row.name, id=person.id, person=person.name)
        raise UsageError(fact, tr("Give the id of the person that is meant, or correct the name."))


def _folded(name: str) -> str:
    return clean(name).casefold().replace("ё", "е")
