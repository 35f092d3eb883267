"""What becomes of a letter begun when the library no longer has what it was begun with."""

from dataclasses import replace

from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.answer import chosen
from letterkit.model.letter import OwnText
from letterkit.model.template import AnswerKind, Variable

_AT_THE_END = 999
"""After which paragraph an answer stands whose question is gone: no template has so many."""


def refuse_lost(library: OpenLibrary, letter: TypedLetter) -> None:
    """Raises UsageError for a letter whose person or template the library no longer has."""
    records = library.records
    fact = ""
    if letter.person_id not in records.people:
        fact = tr('There is no person "{name}" in the library any more.', name=letter.person_id)
    elif letter.template not in records.templates:
        fact = tr('There is no template "{name}" in the library any more.', name=letter.template)
    if fact:
        raise UsageError(fact, tr("What was typed is kept as a draft; it can be saved when the file is there again."))


def fitted(letter: TypedLetter, asked: tuple[Variable, ...], before: tuple[Variable, ...] = ()) -> TypedLetter:
    """The letter for a template that asks other questions than before: what was typed for one that is gone is kept.

    It becomes a paragraph of the writer's own at the end. A phrase that was chosen from a list is left out, and so is
    what nobody typed, since the letter began with it.
    """
    now, then = ({variable.name: variable for variable in each} for each in (asked, before))
    answers, own = dict(letter.answers), list(letter.own)
    for name, answer in letter.answers.items():
        old = then.get(name)
        if _still_answers(now.get(name), old, answer):
            continue
        del answers[name]
        is_typed = answer.strip() and answer != letter.begun_with.get(name)
        if is_typed and (old is None or old.kind is not AnswerKind.CHOICE):
            own.append(OwnText(_AT_THE_END, answer))
    begun_with = {name: answer for name, answer in letter.begun_with.items() if name in answers}
    return replace(letter, answers=answers, own=tuple(own), begun_with=begun_with)


def _still_answers(now: Variable | None, old: Variable | None, answer: str) -> bool:
    """Whether the form has a field that takes the answer; a list of phrases takes only one of them."""
    if now is None or now.kind is not AnswerKind.CHOICE:
        return now is not None
    return old is None or chosen(now, answer) is not None
