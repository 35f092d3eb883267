"""The private log of letters written: an SQLite file that only its owner may read.

What is forgotten is overwritten within the file, not only marked as free; copies that a disk or a backup made are out
of reach. SQLite's journal, in which the texts stand as they were, is overwritten before it goes: one file is left when
no program writes, a crash loses nothing. Reading needs no disk that can be written.
The column `entry` holds the log number.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.logged import EVERYTHING, LoggedLetter, Mail, Sought, Standing
from letterkit.model.written import Written
from letterkit.store.disk import PRIVATE, make_folder, wipe
from letterkit.store.letter_log_file import can_be_written, make_private, open_read_only, taken_back, wipe_journal
from letterkit.store.letter_log_keeping import STAND, keep_letter, refuse_if_taken
from letterkit.store.letter_log_rows import SHORT, WHOLE, letter_of, standing_of
from letterkit.store.letter_log_schema import bring_up_to_date, copies_of_earlier, refuse_views
from letterkit.store.locks import locked
from letterkit.store.reasons import reason_of
from letterkit.store.regular_files import refuse_unless_regular

Value = TypeVar("Value")

_NEVER = "9999-12-31"

_PATIENCE = 10.0
"""Seconds to wait for another program; logging a letter takes thousandths of one."""

_PRIVATELY = ("secure_delete = ON", "temp_store = MEMORY", "journal_mode = PERSIST")
"""Settings of SQLite: what is deleted is overwritten, nothing is sorted in files, the journal stays to be wiped."""

_CACHE = 16_000
"""KiB of the file kept in memory: the indexes of 100,000 letters, which many new ones go to and fro in."""

_WRITTEN = """SELECT
    person,
    SUM(mail = 'letter') + COUNT(DISTINCT dated) - COUNT(DISTINCT CASE WHEN mail = 'letter' THEN dated END),
    MAX(dated)
FROM letters WHERE mail != 'reply' AND state != 'returned' AND (state != 'planned' OR dated >= ?) GROUP BY person"""
"""The letters, and the days that have only envelopes or labels: half as long as counting day by day."""


@dataclass(frozen=True, slots=True)
class LetterLog:
    """The log in that file, which need not exist yet. Every method raises DiskError if it cannot be used."""

    file: Path

    def letters(self, sought: Sought = EVERYTHING) -> tuple[LoggedLetter, ...]:
        """What is sought, by date, oldest first."""
        condition, values = _condition(sought)
        return self._letters(_select(WHOLE, f"{condition} ORDER BY dated, entry"), *values)

    def entries(self, sought: Sought = EVERYTHING) -> tuple[LoggedLetter, ...]:
        """The same without texts, answers, phrases and addresses."""
        condition, values = _condition(sought)
        return self._letters(_select(SHORT, f"{condition} ORDER BY dated, entry"), *values)

    def letters_to(self, person_id: str) -> tuple[LoggedLetter, ...]:
        """The letters to one person in the order they were logged."""
        query = _select(WHOLE, "WHERE person = ? AND mail = ? ORDER BY entry")
        return self._letters(query, person_id, Mail.LETTER)

    def letters_at(self, facility: str, most: int) -> tuple[LoggedLetter, ...]:
        """The last letters to people in one facility, newest first, `most` of them at most."""
        query = _select(WHOLE, "WHERE facility = ? AND mail = ? AND state != 'planned' ORDER BY entry DESC LIMIT ?")
        return self._letters(query, facility, Mail.LETTER, most)

    def letter(self, log_number: int) -> LoggedLetter | None:
        """The letter with that log number, if there is one."""
        return next(iter(self._letters(_select(WHOLE, "WHERE entry = ?"), log_number)), None)

    def standings(self, log_number: int) -> tuple[Standing, ...]:
        """The states through which it went, the first one first."""
        query = "SELECT state, day, reason FROM states WHERE entry = ? ORDER BY rowid"
        return tuple(self._made(query, lambda row: standing_of(*row), log_number))

    def all_standings(self) -> dict[int, tuple[Standing, ...]]:
        """The same of every entry, by its log number."""
        query = "SELECT entry, state, day, reason FROM states ORDER BY entry, rowid"
        rows = self._made(query, lambda row: (row[0], standing_of(*row[1:])))
        return {entry: tuple(each for _, each in found) for entry, found in groupby(rows, key=itemgetter(0))}

    def written(self, planned_since: date | None = None) -> dict[str, Written]:
        """How much was written to whom, by the id of the person.

        Envelopes and labels count as one letter a day, as none where the log has the letters that go into them; what
        came back counts as nothing, and what is planned only if it was planned on that day or later.
        """
        since = planned_since.isoformat() if planned_since else _NEVER
        return dict(self._made(_WRITTEN, lambda row: (row[0], Written(row[1], date.fromisoformat(row[2]))), since))

    def writers_to(self, people: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Who wrote to these people: their ids, each with the name of a writer."""
        query = """SELECT person, signature FROM json_each(?) JOIN letters ON person = value
            WHERE mail != 'reply' AND state != 'planned'"""
        return frozenset(self._made(query, tuple, json.dumps(list(people))))

    def uses(self) -> dict[str, int]:
        """How many letters were written from each template, by its name."""
        query = "SELECT template, COUNT(*) FROM letters WHERE template != '' AND state != 'planned' GROUP BY template"
        return dict(self._made(query, tuple))

    def turn(self) -> AbstractContextManager[None]:
        """Keeps other programs from making a letter meanwhile, so that no two take one number."""
        return locked(self.file.with_name(f"{self.file.name}.lock"), str(self.file))

    def keep(self, letter: LoggedLetter) -> int:
        """Logs the letter and returns its log number.

        It takes the place of the one that it replaces; the same text keeps the state that this had. An envelope, label
        or reply kit is not logged twice on one day while it is not posted; an envelope with another address than what
        is printed for the person is for that. Nothing is planned for the person any more.
        """
        with self._opened() as connection:
            return keep_letter(connection, letter)

    def keep_all(self, letters: Iterable[LoggedLetter]) -> None:
        """Logs them as `keep` does, all or none; none of a run that was logged before, whatever became of it since.

        Raises MeanwhileError if the number of one that is unseen was given to another letter meanwhile.
        """
        with self._opened() as connection:
            before = {run for (run,) in connection.execute("SELECT run FROM runs")}
            runs = set[str]()
            for letter in letters:
                if letter.run not in before:
                    if letter.unseen:
                        refuse_if_taken(connection, letter)
                    keep_letter(connection, letter)
                    runs |= {letter.run} - {""}
            connection.executemany("INSERT INTO runs VALUES (?)", [(run,) for run in runs])

    def mark(self, log_numbers: Iterable[int], standing: Standing) -> None:
        """Notes what became of them; the states before stay on record."""
        now = (standing.state, standing.day.isoformat(), standing.reason)
        with self._opened() as connection:
            for log_number in log_numbers:
                query = "UPDATE letters SET state = ?, state_day = ?, reason = ? WHERE entry = ?"
                if connection.execute(query, (*now, log_number)).rowcount:
                    connection.execute(STAND, (log_number, *now))

    def events(self) -> tuple[str, ...]:
        """The events of all entries that were shared or exported, in order."""
        query = "SELECT event FROM letters WHERE event != '' ORDER BY event"
        return tuple(self._made(query, lambda row: str(row[0])))

    def name_events(self, events: Mapping[int, str]) -> None:
        """Keeps by which event those who share the library know each log number."""
        with self._opened() as connection:
            query = "UPDATE letters SET event = ? WHERE entry = ?"
            connection.executemany(query, [(event, log_number) for log_number, event in events.items()])

    def forget(self, log_numbers: Sequence[int]) -> None:
        """Wipes these letters from the file, and the copies of it that were kept before its tables changed."""
        with self._opened() as connection:
            connection.executemany("DELETE FROM letters WHERE entry = ?", [(number,) for number in log_numbers])
            connection.commit()
            connection.execute("VACUUM")  # pages keep rests of what was moved from one to another when they were filled
        for copy in copies_of_earlier(self.file):
            wipe(copy)

    def _letters(self, query: str, *values: str | int) -> tuple[LoggedLetter, ...]:
        return tuple(self._made(query, letter_of, *values))

    def _made(self, query: str, make: Callable[[Any], Value], *values: str | int) -> list[Value]:
        """What is made of each row; a row of which nothing can be made is an error of the file."""
        if not self.file.exists():
            return []
        with self._opened() if can_be_written(self.file) else self._read_only() as connection:
            return [make(row) for row in connection.execute(query, values)]

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file with its newest tables, open within a transaction that is written at the end or undone."""
        make_folder(self.file.parent, PRIVATE)
        with self._usable():
            make_private(self.file)
            refuse_unless_regular(self.file)
            with closing(sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)) as connection:
                with taken_back(self.file):
                    for setting in (*_PRIVATELY, f"cache_size = -{_CACHE}"):
                        connection.execute(f"PRAGMA {setting}")
                    connection.execute("BEGIN IMMEDIATE")
                with connection:
                    refuse_views(connection)
                    bring_up_to_date(connection, self.file)
                    yield connection
                wipe_journal(connection, self.file)

    @contextmanager
    def _read_only(self) -> Iterator[sqlite3.Connection]:
        """The same of a file that cannot be written; one of an earlier letterkit is brought up to date in memory."""
        with self._usable():
            refuse_unless_regular(self.file)
            with closing(open_read_only(self.file)) as connection:
                refuse_views(connection)
                yield connection

    @contextmanager
    def _usable(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise _unusable(self.file, error) from error


def _unusable(file: Path, error: Exception) -> DiskError:
    """Why the log cannot be used, and what to do: one that another program has at the moment must not be moved away."""
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        fact = tr("Another program is using the log {file}.", file=file)
        return DiskError(fact, tr("Wait until it is done, then try again."))
    reason = reason_of(error) if isinstance(error, OSError) else error
    if isinstance(error, OSError) and not can_be_written(file):
        fact = tr("The log {file} cannot be written: {reason}.", file=file, reason=reason)
        return DiskError(fact, tr("Check its permissions; letters can be written without it: --no-log."))
    remedy = tr("Move it away and letterkit begins a new one; letters can be written without it: --no-log.")
    return DiskError(tr("The log {file} cannot be used: {reason}.", file=file, reason=reason), remedy)


def _select(columns: str, rest: str) -> str:
    tables = "letters NATURAL JOIN texts" if columns is WHOLE else "letters"
    return f"SELECT {columns} FROM {tables} {rest}"  # noqa: S608 (columns and conditions are ours)


def _condition(sought: Sought) -> tuple[str, list[str]]:
    """The condition, and what its question marks stand for."""
    equal = {"person": sought.person_id, "signature": sought.signature, "library": sought.library}
    tests = [(f"{column} = ?", [value]) for column, value in equal.items() if value is not None]
    for column, accepted in (("state", sought.states), ("mail", sought.mails)):
        if accepted:
            tests.append((f"{column} IN ({', '.join('?' * len(accepted))})", sorted(accepted)))
    if sought.since:
        tests.append(("state_day >= ?", [sought.since.isoformat()]))
    where = f"WHERE {' AND '.join(test for test, _ in tests)}" if tests else ""
    return where, [value for _, values in tests for value in values]
