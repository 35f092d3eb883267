"""Whether the log numbers a letter as it did when the letter was composed."""

from datetime import date
from typing import NamedTuple

from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.logbook import Logbook, made_meanwhile
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import MeanwhileError
from letterkit.model.answer import answer_day
from letterkit.model.sender import Sender


class Which(NamedTuple):
    """By what the log tells one letter from another."""

    person_id: str
    writer: str
    template: str
    dated: date


def which(composition: Composition) -> Which:
    """Which letter it is."""
    letter, posting = composition.letter, composition.posting
    template = letter.template.name if letter else ""
    return Which(composition.person.id, posting.sender.name, template, posting.date)


def next_number(library: OpenLibrary, letter: TypedLetter, sender: Sender, logbook: Logbook) -> int | None:
    """The number that the letter gets if none is typed; None if it gets none, or the library does not have it."""
    people, templates = library.records.people, library.records.templates
    if letter.person_id not in people or letter.template not in templates:
        return None
    posting = Posting(answer_day(letter.dated) or library.today, sender)
    return logbook.past(people[letter.person_id].value, templates[letter.template].value, posting).number


def renumbered(before: Composition | None, now: Composition) -> str:
    """What the log says otherwise of a letter since it was composed before, as a sentence; "" if nothing."""
    if before is None or now.posting.number is not None or _follows(before) != _follows(now):
        return ""
    return made_meanwhile(before.posting.past, now.posting.past)


def _follows(composition: Composition) -> tuple[date, str]:
    """What its writer says that a letter's number follows from: the day, and who writes."""
    return composition.posting.date, composition.posting.sender.name


def refuse_if_passed(composition: Composition, logbook: Logbook, outcome: str, remedy: str) -> None:
    """Raises MeanwhileError, with what came of it and what to do, for a letter that the log would number otherwise."""
    posting = composition.posting
    if composition.letter and posting.number is None:
        now = logbook.past(composition.person, composition.letter.template, posting)
        if meanwhile := made_meanwhile(posting.past, now):
            raise MeanwhileError(f"{meanwhile} {outcome}", remedy)
