"""What the letters of an evening take from the writer's log, and what is kept of them there."""

from collections.abc import Iterable
from dataclasses import dataclass

from letterkit.actions.envelope.posting import Request
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.log import Logbook, copy_of
from letterkit.model.logged import ON_PAPER, LoggedLetter
from letterkit.model.person import Person
from letterkit.model.template import Template


@dataclass(frozen=True, slots=True)
class EveningLog:
    """The log as a run of many letters uses it."""

    logbook: Logbook

    def numbered(self, request: Request, person: Person, _: Template) -> Request:
        """The request with what the log knows of the letters before it."""
        return self.logbook.numbered(request, person)

    def copy(self, made: Composition) -> LoggedLetter | None:
        """What is to be kept of a letter; None if the log is left alone."""
        if made.letter is None or self.logbook.off:
            return None
        return copy_of(made.person, made.letter, made.posting, ON_PAPER)

    def keep(self, letters: Iterable[LoggedLetter]) -> None:
        """Keeps the copies of letters that are printed now."""
        self.logbook.keep_all(letters)
