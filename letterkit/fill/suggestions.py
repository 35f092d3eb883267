"""Which phrase a letter takes where its writer chose none: it varies by person and letter."""

from collections.abc import Mapping
from hashlib import blake2b

from letterkit.model.template import Choice, Template, Variable


def with_suggestions(
    template: Template, answers: Mapping[str, str], person_id: str, number: int | None
) -> dict[str, str]:
    """The answers, with a suggested phrase for each open question that takes one.

    For two people the phrases of a part begin at different positions, so that letters to one colony do not
    read alike; letters to one person go through the part in turn. The turn of a letter without a number
    follows from its template, so that it stays as it is while it is being written.
    """
    turn = _scattered(template.name) if number is None else number
    suggestions = {
        variable.name: suggested(variable, person_id, turn).key
        for variable in template.variables
        if variable.suggest and variable.choices and not answers.get(variable.name, "").strip()
    }
    return {**answers, **suggestions}


def suggested(variable: Variable, person_id: str, turn: int) -> Choice:
    """The phrase for that person in that turn. `variable` must have a phrase to choose."""
    phrases = [choice for choice in variable.choices if choice.russian] or variable.choices
    start = _scattered(f"{person_id} {variable.choices_from or variable.name}")
    return phrases[(start + turn) % len(phrases)]


def _scattered(text: str) -> int:
    """A number that looks random and is the same for the same text on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big")
