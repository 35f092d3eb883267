"""Whether the log numbers a letter as it did when the letter was composed."""

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.log import Logbook, made_meanwhile
from letterkit.errors import LetterkitError


class MeanwhileError(LetterkitError):
    """Another program logged a letter since this one was composed, so that its number is not the next any more."""


def renumbered(before: Composition | None, now: Composition) -> str:
    """What the log says otherwise of a letter since it was composed before, as a sentence; "" if nothing."""
    if before is None or now.posting.number is not None or before.posting.date != now.posting.date:
        return ""
    return made_meanwhile(before.posting.past, now.posting.past)


def refuse_if_passed(composition: Composition, logbook: Logbook, outcome: str, remedy: str) -> None:
    """Raises MeanwhileError, with what came of it and what to do, for a letter that the log would number otherwise."""
    posting = composition.posting
    if composition.letter and posting.number is None:
        now = logbook.past(composition.person, composition.letter.template.name, posting.date)
        if meanwhile := made_meanwhile(posting.past, now):
            raise MeanwhileError(f"{meanwhile} {outcome}", remedy)
