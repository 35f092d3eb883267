"""Which phrase a letter takes where its writer chose none: it varies by person, writer and letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from letterkit.model.template import Choice, Template, Variable


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose letter to whom, and which of them.

    `phrases` are those that this very letter has already, by question, `taken` those that other writers sent him.
    """

    person_id: str
    writer: str = ""
    number: int | None = None
    phrases: Mapping[str, str] = field(default_factory=dict, hash=False)
    taken: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)


def with_suggestions(template: Template, answers: Mapping[str, str], turn: Turn) -> dict[str, str]:
    """The answers, with a suggested phrase for each open question that takes one.

    For two people, and for two writers, the phrases of a part begin at different positions, so that letters to one
    colony do not read alike; letters to one person go through the part in turn. The turn of a letter without a number
    follows from its template, so that it stays as it is while it is being written.
    """
    count = _scattered(template.name) if turn.number is None else turn.number
    suggestions = {
        variable.name: suggested(variable, turn, count).key
        for variable in template.variables
        if variable.suggest and variable.choices and not answers.get(variable.name, "").strip()
    }
    return {**answers, **suggestions}


def suggested(variable: Variable, turn: Turn, count: int) -> Choice:
    """The phrase that the letter has already, else that of that count in turn, or the next that no other writer took.

    `variable` must have a phrase.
    """
    phrases = [choice for choice in variable.choices if choice.russian] or list(variable.choices)
    if before := next((phrase for phrase in phrases if phrase.key == turn.phrases.get(variable.name)), None):
        return before
    part = variable.choices_from or variable.name
    first = (_scattered(" ".join(filter(None, (turn.person_id, turn.writer, part)))) + count) % len(phrases)
    in_turn = phrases[first:] + phrases[:first]
    taken = turn.taken.get(variable.name, frozenset())
    return next((phrase for phrase in in_turn if phrase.key not in taken), in_turn[0])


def _scattered(text: str) -> int:
    """A number that looks random and is the same for the same text on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big")
