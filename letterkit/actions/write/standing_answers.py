"""What a writer says of himself: kept when a letter is saved, and offered in the next."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.answer import answer_problem
from letterkit.model.template import AnswerKind, Variable
from letterkit.store.standing_answers import StandingAnswer, read_standing, write_standing

Standing = Mapping[tuple[str, AnswerKind], str]
"""The answers of one writer, by name and kind of the question: templates that agree in both share the answer."""


def standing_answers(file: Path, writer: str) -> Standing:
    """What that writer said of himself. Raises DiskError if the file cannot be used."""
    return {(each.question, each.kind): each.answer for each in read_standing(file) if each.writer == writer}


def begun(letter: TypedLetter, asked: Iterable[Variable], writer: str, standing: Standing) -> TypedLetter:
    """The letter with these answers of that writer; what was typed or emptied in it stays.

    Those it began with before, and that the writer left as they were, go: they may be of somebody else. Into a letter
    that is typed already no others come.
    """
    offered = {variable.name: answer for variable in asked if (answer := _offered(variable, standing))}
    before = letter.begun_with
    names = before if letter.has_answers else {**before, **offered}
    left = {name for name in names if letter.answers.get(name, "") == before.get(name, "")}
    kept = {name: answer for name, answer in before.items() if name not in left}
    answers = {**letter.answers, **{name: offered.get(name, "") for name in left}}
    now = {**{name: offered[name] for name in left & offered.keys()}, **kept}
    return replace(letter, answers=answers, begun_with=now, begun_by=writer)


def _offered(variable: Variable, standing: Standing) -> str:
    """The answer that stands for a question, "" if there is none, or it is no phrase of those offered."""
    answer = standing.get((variable.name, variable.kind), "") if variable.about_writer else ""
    is_offered = variable.kind is not AnswerKind.CHOICE or any(choice.key == answer for choice in variable.choices)
    return answer if is_offered else ""


def keep_standing(file: Path, writer: str, letter: TypedLetter, asked: Iterable[Variable]) -> None:
    """Keeps what the letter says of its writer otherwise than it began; what he left out there stands as it was.

    Nothing is kept of a writer without a name. Raises DiskError; then the file is as it was.
    """
    said = [_said(writer, letter, variable) for variable in asked if variable.about_writer]
    new = {_key(each): each for each in said if each}
    if writer and new:
        before = {_key(each): each for each in read_standing(file)}
        write_standing(file, tuple((before | new).values()))


def _said(writer: str, letter: TypedLetter, variable: Variable) -> StandingAnswer | None:
    answer = letter.answers.get(variable.name, "")
    is_new = answer.strip() and answer != letter.begun_with.get(variable.name, "")
    fits = is_new and not answer_problem(variable, answer)
    return StandingAnswer(writer, answer, variable.name, variable.kind) if fits else None


def _key(answer: StandingAnswer) -> tuple[str, str, AnswerKind]:
    return answer.writer, answer.question, answer.kind


def forget_standing(file: Path, writer: str) -> None:
    """Forgets what that writer said of himself, and leaves what others said. Raises DiskError."""
    write_standing(file, tuple(each for each in read_standing(file) if each.writer != writer))


def forget_all_standing(file: Path) -> None:
    """Forgets what everybody said of himself, also where the file cannot be used. Raises DiskError."""
    write_standing(file, ())


def standing_in_words(library: OpenLibrary, standing: Standing) -> tuple[tuple[str, str], ...]:
    """Each question as a template asks it, and the answer as its form shows it.

    Where no template of the library asks it, its name and the answer as it is kept.
    """
    templates = (entry.value for entry in library.records.templates.values())
    asked = {(each.name, each.kind): each for template in templates for each in template.variables if each.about_writer}
    return tuple(_in_words(asked.get(key), key[0], answer) for key, answer in standing.items())


def _in_words(variable: Variable | None, name: str, answer: str) -> tuple[str, str]:
    if variable is None:
        return name, answer
    phrases = {choice.key: choice.shown for choice in variable.choices}
    return variable.question or name, phrases.get(answer, answer)
