"""Questions on a terminal: a text to paste, one of a few answers, yes or no."""

import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from letterkit import actions
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr, trp
from letterkit.model.name import Gender
from letterkit.model.typed_day import is_no_day, typed_day
from letterkit.model.whole_number import whole_number

_YES_OR_NO = {
    actions.Decision.BARRED: marked("Write it although it is barred?"),
    actions.Decision.AS_READ: marked("Take it as it was read?"),
}

_PROMPTS = {
    actions.Decision.SOURCE: marked("source", "prompt"),
    actions.Decision.SEEN: marked("seen", "prompt"),
    actions.Decision.NAME: marked("name", "prompt"),
    actions.Decision.GENDER: marked("gender", "prompt"),
    actions.Decision.FACILITY: marked("facility", "prompt"),
    actions.Decision.ADDRESS: marked("address", "prompt"),
    actions.Decision.PERSON: marked("person", "prompt"),
    actions.Decision.COURSE: marked("as", "prompt"),
}
"""What stands before the cursor: in English the option that would have answered."""

_YES, _NO = ("y", "yes", "д", "да"), ("n", "no", "н", "нет")
"""In both languages, whichever is spoken."""

_GENDERS = {"м": Gender.MALE, "ж": Gender.FEMALE}
"""What Russian calls them."""


def can_ask() -> bool:
    """Whether a person sits at the keyboard."""
    return sys.stdin.isatty()


def pasted() -> str:
    """What is pasted up to an empty line or the end of input; what waits below is dropped, not taken as answers."""
    print(tr("Paste the block, then an empty line or Ctrl+D:"), file=sys.stderr)
    lines: list[str] = []
    for line in sys.stdin:
        if not line.strip() and lines:
            break
        if line.strip():
            lines.append(line)
    _drop_what_is_typed()
    return "".join(lines)


def confirmed(question: str) -> bool:
    """Whether the answer is yes; without an answer it is no."""
    while True:
        answer = _answer(tr("{question} [y/n] ", question=question)).lower()
        if answer in _YES:
            return True
        if answer in _NO:
            return False


def answered(question: actions.UndecidedError, decisions: actions.Decisions) -> actions.Decisions:
    """The decisions with the answer to the question, which is asked until one fits."""
    print(question.question, file=sys.stderr)
    for number, each in enumerate(question.alternatives, 1):
        print(f"  {number}. {each}", file=sys.stderr)
    if question.decision in _YES_OR_NO:
        if not confirmed(tr(_YES_OR_NO[question.decision])):
            raise LetterkitError(tr("Nothing was written."))
        answer: dict[str, Any] = {question.decision.name.lower(): True}
        return replace(decisions, **answer)
    while True:
        try:
            return _with(decisions, question, _answer(f"{trp('prompt', _PROMPTS[question.decision])}: "))
        except ValueError as reason:
            print(reason, file=sys.stderr)


def _with(decisions: actions.Decisions, question: actions.UndecidedError, answer: str) -> actions.Decisions:
    """The decisions with that answer; a number stands for an alternative. Raises ValueError if it does not fit."""
    answers = [each.answer for each in question.alternatives]
    number = whole_number(answer)
    if number is not None and number <= len(answers):
        answer = answers[number - 1]
    if question.decision is actions.Decision.GENDER:
        answer = _GENDERS.get(answer.lower(), answer)
    if not answer:
        raise ValueError(tr("Nothing was answered; Ctrl+C ends the command."))
    if not question.others and answer not in answers:
        raise ValueError(tr('"{answer}" is none of the answers.', answer=answer))
    field = question.decision.name.lower()
    value: Any = _read(field, answer)
    return replace(decisions, **{field: value})


def _read(field: str, answer: str) -> object:
    """The answer as that field of Decisions holds it. Raises ValueError for one that cannot be read."""
    if field == "seen":
        return _day(answer)
    if field == "gender":
        return Gender(answer)
    if field == "address":
        return actions.AddressCourse(answer)
    return actions.Course(answer) if field == "course" else answer


def _day(answer: str) -> date:
    """A date in a form that commands take. Raises ValueError, with the sentence to show, for any other."""
    day = typed_day(answer)
    if is_no_day(answer):
        raise ValueError(tr('No calendar has the day "{day}".', day=answer))
    if day is None:
        raise ValueError(
            tr('"{answer}" is not a date as commands take it; write it as 2026-11-22 or 22.11.2026.', answer=answer)
        )
    return day


def _answer(prompt: str) -> str:
    """One line, without blanks around it. The prompt goes to stderr: stdout is for what a program reads."""
    print(prompt, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise LetterkitError(tr("There was no answer; nothing was written."))
    return line.strip()


def _drop_what_is_typed() -> None:
    """Forgets what waits at the terminal; only a terminal has it, and Windows keeps it elsewhere."""
    with suppress(ImportError, OSError, ValueError):
        import termios

        termios.tcflush(sys.stdin, termios.TCIFLUSH)
