"""Letters that were written before, as the private log keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

ON_PAPER = "paper"
"""The way of a letter that was printed."""


@dataclass(frozen=True, slots=True)
class LoggedLetter:
    """One letter and a copy of what was sent.

    `name` and `facility` (its id) are as they were then. `answers` are by the name of the question, `paragraphs`
    the Russian text. `via` is ON_PAPER or the name of an e-letter service. `log_number` is what the log calls the
    letter, 0 before it is logged.
    """

    person_id: str
    name: str
    facility: str
    template: str
    dated: date
    number: int | None = None
    answers: Mapping[str, str] = field(default_factory=dict, hash=False)
    paragraphs: tuple[str, ...] = ()
    signature: str = ""
    via: str = ON_PAPER
    log_number: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """What a new letter takes from the log.

    `number` is the letter's number if its writer gives none; None where no log is kept. `again` says that it is
    the number of a letter that this one replaces. `nearby` are letters to the same facility, newest first.
    """

    number: int | None = None
    again: bool = False
    nearby: tuple[LoggedLetter, ...] = ()
