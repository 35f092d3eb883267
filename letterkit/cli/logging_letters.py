"""What the commands that make letters share: the number a letter takes from the log, and its copy kept there."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from letterkit.cli.session import Session
from letterkit.errors import DiskError

if TYPE_CHECKING:
    from letterkit.actions.envelope.posting import Posting
    from letterkit.model.letter import Draft
    from letterkit.model.person import Person
    from letterkit.store.letter_log import LetterLog


def add_log_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the option that leaves the log alone."""
    parser.add_argument("--no-log", action="store_true", help="neither look into the log nor keep a copy there")


@dataclass(frozen=True, slots=True)
class Logbook:
    """The log as far as one letter needs it. What is wrong with it goes to stderr: no letter is lost to its log."""

    log: "LetterLog | None"

    @classmethod
    def of(cls, chosen: argparse.Namespace, session: Session) -> "Logbook":
        """The log in use; none where it is switched off, now or for good, or its settings cannot be read."""
        from letterkit.actions.write.log import log_in_use

        log = None
        if not chosen.no_log:
            with _told("This letter is not logged."):
                log = log_in_use(session.own_files)
        return cls(log)

    def with_past(self, posting: "Posting", person: "Person", template: str) -> "Posting":
        """The posting with what the log knows; stderr says which number the letter takes."""
        from letterkit.actions.write.log import past_of

        if self.log is None:
            return posting
        with _told("The letter takes no number from it."):
            posting = replace(posting, past=past_of(self.log, person, template, posting.date))
        if posting.number is None and (number := posting.past.number):
            why = "as when it was made before" if posting.past.again else "the next one in the log"
            print(f"letter number {number}: {why}; --number gives it another.", file=sys.stderr)
        return posting

    def keep(self, person: "Person", draft: "Draft", posting: "Posting", via: str) -> None:
        """Keeps a copy of the letter made."""
        from letterkit.actions.write.log import keep_copy

        if self.log is not None:
            with _told("The letter was made; no copy of it was kept."):
                keep_copy(self.log, person, draft, posting, via)


@contextmanager
def _told(consequence: str) -> Iterator[None]:
    try:
        yield
    except DiskError as error:
        print(f"warning: {error.fact} {consequence} {error.remedy}".rstrip(), file=sys.stderr)
