"""Shares with others to whom was written: as notices in the library, for git, or in a file, for those without it."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letterkit.actions.edit.editing import refuse_if_shipped
from letterkit.model.logged import LoggedLetter, Mail, MailState, Sought
from letterkit.model.notice import TOLD_MAILS, TOLD_STATES, Notice, is_further
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.journal import Journal
from letterkit.store.letter_log import LetterLog
from letterkit.store.mailings import (
    add_notices,
    ensure_union,
    furthest_states,
    refuse_unread,
    text_of,
    unread_lines,
)
from letterkit.store.notice_lines import Row, line_of, rows_in, why_unread
from letterkit.store.own_files import OwnFiles
from letterkit.store.roots import Root

MOST_TAKEN = 16 * 2**20
"""Bytes of what somebody exported: a file of notices that has more is too large, and may have no end."""

_TOLD = Sought(states=frozenset(TOLD_STATES), mails=frozenset(TOLD_MAILS))


@dataclass(frozen=True, slots=True)
class ToShare:
    """What of the log can be told to others: `entries`, and how many are left out as made from other records."""

    entries: tuple[LoggedLetter, ...]
    elsewhere: int


@dataclass(frozen=True, slots=True)
class ToMerge:
    """What somebody's notices say that the library does not.

    `new` of the `notices` are of letters unknown so far, the others of letters that came further; `known` are as many
    letters as the library says the same of. `unread` has the number of each line that is no notice, and why.
    """

    notices: tuple[Notice, ...]
    new: int
    known: int
    unread: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Sharing:
    """What those who use the library at `root` tell each other; `own` are the files of whoever shares.

    Its methods raise DiskError if log or library cannot be read or written, or another letterkit writes there.
    """

    root: Root
    own: OwnFiles

    def turn(self) -> AbstractContextManager[None]:
        """Keeps other programs from sharing, or editing records, until that is done."""
        return Journal.of(self.own.journals, self.root.path).locked()

    def to_export(self, since: date | None = None) -> ToShare:
        """Whatever was made from this library and printed, dated `since` that day or later."""
        found = [each for each in self._log.entries(_TOLD) if since is None or each.dated >= since]
        here = self.root.folder
        entries = tuple(entry for entry in found if entry.library == here)
        return ToShare(entries, len(found) - len(entries))

    def to_share(self, since: date | None = None) -> ToShare:
        """Of that what the library does not say yet: what is new, and what has come further."""
        refuse_if_shipped(self.root)
        known = furthest_states(self.root.path)
        told = self.to_export(since)
        return ToShare(tuple(entry for entry in told.entries if _is_news(entry, known)), told.elsewhere)

    def tell_git(self) -> bool:
        """Has git merge notices without a conflict; returns whether it had to be told."""
        refuse_if_shipped(self.root)
        return ensure_union(self.root.path)

    def share(self, entries: Iterable[LoggedLetter]) -> None:
        """Adds them to the notices in the library."""
        refuse_if_shipped(self.root)
        add_notices(self.root.path, self._notices(entries))

    def export(self, entries: Iterable[LoggedLetter], file: Path, *, force: bool) -> None:
        """Writes them into a file of their own, which only its owner may read."""
        write_all({file: self.exported(entries)}, force=force, mode=PRIVATE, durable=True)

    def exported(self, entries: Iterable[LoggedLetter]) -> bytes:
        """What `export` writes."""
        return "".join(map(line_of, self._notices(entries))).encode()

    def to_merge(self, text: str) -> ToMerge:
        """What is new in somebody's notices."""
        refuse_if_shipped(self.root)
        known = furthest_states(self.root.path)
        rows = rows_in(text)
        furthest = _furthest(rows)
        news = tuple(each for each in furthest if is_further(each.state, known.get(each.event)))
        new = sum(each.event not in known for each in news)
        unread = tuple((number, why_unread(line)) for number, line in unread_lines(text, rows))
        return ToMerge(news, new, len(furthest) - len(news), unread)

    def merge(self, notices: Iterable[Notice]) -> None:
        """Adds them to those in the library."""
        refuse_if_shipped(self.root)
        add_notices(self.root.path, notices)

    @property
    def _log(self) -> LetterLog:
        return LetterLog(self.own.log)

    def _notices(self, entries: Iterable[LoggedLetter]) -> list[Notice]:
        """A notice of each entry; the log learns the events of those that have none yet.

        What was told to have come back by mistake becomes another event: others count the first as nothing for good.
        """
        known = furthest_states(self.root.path)
        events = {entry: entry.event if not _is_taken_back(entry, known) else "" for entry in entries}
        named = {entry.log_number: os.urandom(16).hex() for entry, event in events.items() if not event}
        if named:
            self._log.name_events(named)
        return [_notice(entry, event or named[entry.log_number]) for entry, event in events.items()]


def notices_in(content: bytes, name: str) -> str:
    """The text of somebody's notices. Raises DiskError, which says what they are called, if that is too large."""
    return refuse_unread(*text_of(content), name)


def _is_news(entry: LoggedLetter, known: Mapping[str, MailState]) -> bool:
    return is_further(entry.state, known.get(entry.event)) or _is_taken_back(entry, known)


def _is_taken_back(entry: LoggedLetter, known: Mapping[str, MailState]) -> bool:
    """Whether others were told that it came back, while it did not."""
    return known.get(entry.event) is MailState.RETURNED is not entry.state


def _notice(entry: LoggedLetter, event: str) -> Notice:
    return Notice(event, entry.person_id, entry.dated, entry.mail, entry.state)


def _furthest(rows: Sequence[Row]) -> list[Notice]:
    """A notice of each event, with the furthest state that the rows give it."""
    found: dict[str, Notice] = {}
    for notice in _notices_of(rows):
        before = found.get(notice.event)
        if before is None or is_further(notice.state, before.state):
            found[notice.event] = notice
    return list(found.values())


def _notices_of(rows: Iterable[Row]) -> Iterator[Notice]:
    for day, event, kind, person, state in rows:
        if event:
            yield Notice(event, person, date.fromisoformat(day), Mail(kind), MailState(state))
