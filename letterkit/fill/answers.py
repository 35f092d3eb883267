"""Answers to a template's questions: whether they fit, and the value a body is filled with."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from letterkit.model.template import AnswerKind, Template, Variable
from letterkit.russian.dates import in_english, in_words
from letterkit.russian.letters import clean

_NUMBER = re.compile(r"-?\d{1,9}([.,]\d{1,6})?")


def answer_problem(variable: Variable, answer: str) -> str:
    """Why the answer does not fit its question, as a sentence; "" where it fits or is empty."""
    typed = answer.strip()
    if not typed:
        return ""
    if variable.kind is AnswerKind.DATE and _day(typed) is None:
        return f"«{variable.name}» is «{typed}», expected a date such as 2026-11-22."
    if variable.kind is AnswerKind.NUMBER and not _NUMBER.fullmatch(typed):
        return f"«{variable.name}» is «{typed}», expected a number."
    if variable.kind is AnswerKind.CHOICE and typed not in {choice.russian for choice in variable.choices}:
        phrases = "; ".join(f"{number}. {choice.english}" for number, choice in enumerate(variable.choices, 1))
        return f"«{variable.name}» is «{typed}», expected one of its phrases, in Russian: {phrases}."
    return ""


def filled_values(template: Template, answers: Mapping[str, str], *, english: bool) -> dict[str, Any]:
    """A value for each declared variable: the cleaned answer, or "" for a question left open.

    A chosen phrase stands in English in the gloss; a date is put in words.
    """
    return {
        variable.name: _value(variable, answers.get(variable.name, "").strip(), english=english)
        for variable in template.variables
    }


def _value(variable: Variable, answer: str, *, english: bool) -> str:
    if variable.kind is AnswerKind.TEXT:
        return "\n\n".join(clean(line) for line in answer.splitlines() if clean(line))
    if variable.kind is AnswerKind.DATE and (day := _day(answer)):
        return in_english(day) if english else in_words(day)
    if variable.kind is AnswerKind.CHOICE and english:
        return next((choice.english for choice in variable.choices if choice.russian == answer), answer)
    return clean(answer)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
