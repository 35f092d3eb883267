"""The values that fill a body, made from the answers."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from letterkit.fill.environment import FILTERS, rendered
from letterkit.fill.inspect import sound
from letterkit.fill.limits import beyond
from letterkit.model.answer import answer_day, chosen
from letterkit.model.template import AnswerKind, Template, Variable
from letterkit.russian.characters import clean
from letterkit.russian.dates import mentioned, mentioned_in_english


def filled_values(
    template: Template, answers: Mapping[str, str], provided: Mapping[str, Any], *, english: bool
) -> dict[str, str]:
    """A value for each declared variable; "" for a question left open.

    A chosen phrase takes the form that fits its reader, and stands in English in the gloss; a date is put into
    words, without its year where that is the letter's own; a text keeps its lines as paragraphs. Only phrases of the
    library are filled, never what was typed. Raises jinja2.TemplateError for a phrase that cannot be filled.
    """
    values = {}
    for variable in template.variables:
        answer = answers.get(variable.name, "")
        if variable.kind is AnswerKind.CHOICE and (choice := chosen(variable, answer)):
            values[variable.name] = filled_phrase(choice.english if english else choice.russian, provided)
        else:
            typed = _typed(variable, answer, provided["today"], english=english)
            values[variable.name] = _like_its_phrases(variable, typed)
    return values


def filled_phrase(phrase: str, provided: Mapping[str, Any]) -> str:
    """A phrase of the library in the form that fits its reader. Raises jinja2.TemplateError if it cannot be filled."""
    return rendered(sound(phrase), provided) if "{" in phrase or beyond(phrase) else phrase


def _like_its_phrases(variable: Variable, typed: str) -> str:
    """The writer's own words for a choice, ended like its phrases: as a sentence or as a closing line."""
    ends = {choice.russian[-1] for choice in variable.choices if choice.russian}
    if typed and ends == {","}:
        return f"{typed.rstrip('.,')},"
    return FILTERS["sentence"](typed) if typed and ends and ends <= set(".!?…") else typed


def _typed(variable: Variable, answer: str, written: date, *, english: bool) -> str:
    if variable.kind is AnswerKind.TEXT:
        return "\n\n".join(line for line in map(clean, answer.splitlines()) if line)
    if variable.kind is AnswerKind.DATE and (day := answer_day(answer)):
        return mentioned_in_english(day, written) if english else mentioned(day, written)
    return clean(answer)
