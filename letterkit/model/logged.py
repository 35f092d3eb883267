"""What was made for people and what became of it, as the private log keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from letterkit.language import trp
from letterkit.model.person import ReturnReason

ON_PAPER = "paper"
"""The way of a letter that was printed."""


class Mail(StrEnum):
    """What was made: a letter with its text, or only what others put their letters into, under or beside."""

    LETTER = "letter"
    ENVELOPE = "envelope"
    LABEL = "label"
    REPLY = "reply"

    @property
    def words(self) -> str:
        """A word or two for people."""
        kinds = {
            Mail.LETTER: trp("kind of mail", "letter"),
            Mail.ENVELOPE: trp("kind of mail", "envelope"),
            Mail.LABEL: trp("kind of mail", "label"),
            Mail.REPLY: trp("kind of mail", "reply kit"),
        }
        return kinds[self]


class MailState(StrEnum):
    """How far it has come, in this order; what is answered has arrived, what is returned has not."""

    PLANNED = "planned"
    PRINTED = "printed"
    POSTED = "posted"
    ARRIVED = "arrived"
    ANSWERED = "answered"
    RETURNED = "returned"

    @property
    def words(self) -> str:
        """A word for people."""
        states = {
            MailState.PLANNED: trp("state of a letter", "planned"),
            MailState.PRINTED: trp("state of a letter", "printed"),
            MailState.POSTED: trp("state of a letter", "posted"),
            MailState.ARRIVED: trp("state of a letter", "arrived"),
            MailState.ANSWERED: trp("state of a letter", "answered"),
            MailState.RETURNED: trp("state of a letter", "returned"),
        }
        return states[self]


@dataclass(frozen=True, slots=True)
class Standing:
    """A state and the day on which it began; `reason` says why what was returned came back, if that is known."""

    state: MailState
    day: date
    reason: ReturnReason | None = None


@dataclass(frozen=True, slots=True)
class LoggedLetter:
    """One letter and a copy of what was sent, or an envelope, a label, a reply kit.

    `name` and `facility` (its id) are as they were then, `address` the recipient's lines as they were printed,
    `library` the folder of the records. `signature` is who writes: each writer's letters to somebody have numbers of
    their own; of what has no text it is the sender. `answers` are by the name of the question, `phrases` those that
    were chosen or suggested, `paragraphs` the Russian text. `via` is ON_PAPER or the name of an e-letter service.
    `standing` None means that it was printed on the day it is dated. `log_number` is what the log calls it, 0 before
    it is logged; `event` is what those who share the library call it, "" before it is shared. `replaces` is the log
    number of the letter that it corrects or is again, 0 for a new one; `unseen` says that it stands on no paper yet and
    is kept only if its number is free; `run` is an id of the run that made it with others,
    so that nothing of a run is logged twice.
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
    mail: Mail = Mail.LETTER
    phrases: Mapping[str, str] = field(default_factory=dict, hash=False)
    address: tuple[str, ...] = ()
    library: str = ""
    standing: Standing | None = None
    log_number: int = 0
    event: str = ""
    replaces: int = 0
    run: str = ""
    unseen: bool = False

    @property
    def state(self) -> MailState:
        """How far it has come."""
        return self.standing.state if self.standing else MailState.PRINTED

    @property
    def state_day(self) -> date:
        """The day from which it is so far."""
        return self.standing.day if self.standing else self.dated


@dataclass(frozen=True, slots=True)
class Sought:
    """Which entries of the log are sought, all of it; what is None or empty asks for nothing.

    `since` is the first day in the state it has now, `library` the folder of the records.
    """

    states: frozenset[MailState] = frozenset()
    mails: frozenset[Mail] = frozenset()
    person_id: str | None = None
    signature: str | None = None
    library: str | None = None
    since: date | None = None


EVERYTHING = Sought()
"""Asks for nothing."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a new letter takes from the log.

    `number` is the letter's number if its writer gives none; None where no log is kept. `replaces` is the log number of
    the letter that it corrects or is `again`, 0 if it is new; `phrases` are those that this letter has, by question.
    `nearby` are letters to the same facility, newest first. `taken` are the phrases that others used in their letters
    to the same person. `same_number` is another letter of the writer to the person that has the number he gives.
    """

    number: int | None = None
    replaces: int = 0
    phrases: Mapping[str, str] = field(default_factory=dict, hash=False)
    nearby: tuple[LoggedLetter, ...] = ()
    taken: Mapping[str, frozenset[str]] = field(default_factory=dict, hash=False)
    same_number: LoggedLetter | None = None

    @property
    def again(self) -> bool:
        """Whether the letter was made before."""
        return bool(self.replaces)
