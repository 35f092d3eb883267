"""The values a body is filled with: what the answers stand for, cleaned."""

from collections.abc import Mapping
from typing import Any

from letterkit.model.answer import answer_day, chosen
from letterkit.model.template import AnswerKind, Template, Variable
from letterkit.russian.dates import in_english, in_words
from letterkit.russian.letters import clean


def filled_values(template: Template, answers: Mapping[str, str], *, english: bool) -> dict[str, Any]:
    """A value for each declared variable; "" for a question left open.

    A chosen phrase stands in English in the gloss; a date is put in words; a text keeps its lines as paragraphs.
    """
    return {
        variable.name: _value(variable, answers.get(variable.name, ""), english=english)
        for variable in template.variables
    }


def _value(variable: Variable, answer: str, *, english: bool) -> str:
    if variable.kind is AnswerKind.TEXT:
        return "\n\n".join(line for line in map(clean, answer.splitlines()) if line)
    if variable.kind is AnswerKind.DATE and (day := answer_day(answer)):
        return in_english(day) if english else in_words(day)
    if variable.kind is AnswerKind.CHOICE and (choice := chosen(variable, answer)):
        return choice.english if english else choice.russian
    return clean(answer)
