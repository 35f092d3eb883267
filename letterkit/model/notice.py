"""What organisers who share a library tell each other of a letter: to whom, when, how far it has come; no more."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from letterkit.model.logged import Mail, MailState

TOLD_MAILS = (Mail.LETTER, Mail.ENVELOPE, Mail.LABEL)
"""What is told of: a reply kit is no letter to anybody."""

TOLD_STATES = tuple(state for state in MailState if state is not MailState.PLANNED)
"""How far it must have come."""

MOST_NAMED = 20
"""How many lines of one file are named one by one in findings where more of them are wrong."""

_RANKS = {state: rank for rank, state in enumerate(MailState)}


@dataclass(frozen=True, slots=True)
class Notice:
    """One letter, envelope or label: never who wrote it, nor what.

    `event` is random, 32 hexadecimal digits: all notices of one letter have the same, and the furthest state counts, in
    whatever order they come.
    """

    event: str
    person_id: str
    day: date
    mail: Mail
    state: MailState


@dataclass(frozen=True, slots=True)
class NoticeFile:
    """What the checks need of a file of notices: the ids of people it names, each with its first line."""

    lines: Mapping[str, int] = field(default_factory=dict, hash=False)


def is_further(state: MailState, than: MailState | None) -> bool:
    """Whether a state comes after the other one, or after nothing."""
    return than is None or _RANKS[state] > _RANKS[than]
