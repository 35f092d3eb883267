"""What a writer typed in answer to a template's question: whether it fits, and what it stands for."""

import re
from datetime import date

from letterkit.language import tr
from letterkit.model.template import AnswerKind, Choice, Variable
from letterkit.model.typed_day import day_problem, typed_day
from letterkit.model.whole_number import whole_number

_OWN_WORDS = re.compile("[^{}]*[А-Яа-яЁё][^{}]*")
"""Without braces: they show the source of a phrase that a draft remembers and the library no longer has."""

_BRACE = re.compile("[{}]")

_NUMBER = re.compile(r"-?\d{1,9}([.,]\d{1,6})?")


def answer_problem(variable: Variable, answer: str) -> str:
    """Why the answer does not fit its question, without a full stop; "" where it fits or is empty.

    A choice may also be answered with the writer's own words in Russian.
    """
    typed = answer.strip()
    if not typed:
        return ""
    if variable.kind is AnswerKind.DATE:
        return day_problem(typed)
    if variable.kind is AnswerKind.NUMBER and not _NUMBER.fullmatch(typed):
        return tr('expected a number, not "{typed}"', typed=typed)
    if variable.kind is AnswerKind.CHOICE and chosen(variable, typed) is None and not _OWN_WORDS.fullmatch(typed):
        named = enumerate((choice.label or choice.english for choice in variable.choices), 1)
        phrases = "; ".join(f"{number}. {phrase}" for number, phrase in named)
        return tr(
            '"{typed}" is no phrase, expected the number or name of a phrase: {phrases}', typed=typed, phrases=phrases
        )
    return ""


def chosen(variable: Variable, answer: str) -> Choice | None:
    """The phrase an answer names by its number from 1, by its label, in Russian or in English; else None."""
    typed = answer.strip()
    if not typed:
        return None
    number = whole_number(typed)
    if number is not None and number <= len(variable.choices):
        return variable.choices[number - 1]
    small = typed.lower()
    return next(
        (
            each
            for each in variable.choices
            if small in (each.label.lower(), each.russian.lower(), each.english.lower())
        ),
        None,
    )


def is_own(variable: Variable, answer: str) -> bool:
    """Whether a choice is answered with the writer's own words, whatever letters they have as yet.

    With braces it is the source of a phrase that the library no longer has.
    """
    typed = answer.strip()
    is_phrase = not typed or bool(_BRACE.search(typed)) or chosen(variable, typed) is not None
    return variable.kind is AnswerKind.CHOICE and not is_phrase


def answer_day(answer: str) -> date | None:
    """The date in an answer, or None."""
    return typed_day(answer.strip())
