"""The private log of letters written: an SQLite file that only its owner may read.

What is forgotten is overwritten within the file, not only marked as free; copies that a disk or a backup made are out
of reach. The database uses SQLite's default journal: one file is left when no program writes, a crash loses nothing.
The column `entry` holds the log number.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.logged import EVERYTHING, LoggedLetter, Mail, MailState, Sought, Standing
from letterkit.model.person import ReturnReason
from letterkit.model.written import Written
from letterkit.store.disk import make_folder, remove
from letterkit.store.letter_log_schema import bring_up_to_date, copies_of_earlier, make_private
from letterkit.store.locks import locked

_PATIENCE = 10.0
"""Seconds to wait for another program; logging a letter takes thousandths of one."""

_PLAIN = ("person", "name", "facility", "template", "number", "signature", "via", "library")
_OTHER = ("dated", "mail", "state", "state_day", "reason")
_KEPT_FROM_BEFORE = ("entry", "event")
_TEXTS = ("answers", "phrases", "paragraphs", "address")
_SHORT = ", ".join((*_PLAIN, *_OTHER, *_KEPT_FROM_BEFORE))
_WHOLE = f"{_SHORT}, {', '.join(_TEXTS)}"

_KEEP = f"""INSERT OR REPLACE INTO letters ({_WHOLE}) SELECT
    {", ".join(f":{column}" for column in (*_PLAIN, *_OTHER))},
    entry, COALESCE(event, ''),
    {", ".join(f":{column}" for column in _TEXTS)}
FROM (SELECT 1) LEFT JOIN (
    SELECT entry, event FROM letters
    WHERE person = :person AND signature = :signature AND mail = :mail
        AND (template = :template AND dated = :dated AND number IS :number OR state = 'planned')
    ORDER BY state = 'planned' DESC LIMIT 1
) ON 1"""  # noqa: S608 (the columns are ours)

_STAND = "INSERT INTO states (entry, state, day, reason) VALUES (?, ?, ?, ?)"

_WRITTEN = """SELECT person, SUM(letters), MAX(dated) FROM (
    SELECT person, dated, MAX(SUM(mail = 'letter'), 1) AS letters FROM letters
    WHERE mail != 'reply' AND state != 'returned' GROUP BY person, dated
) GROUP BY person"""


@dataclass(frozen=True, slots=True)
class LetterLog:
    """The log in that file, which need not exist yet. Every method raises DiskError if it cannot be used."""

    file: Path

    def letters(self, sought: Sought = EVERYTHING) -> tuple[LoggedLetter, ...]:
        """What is sought, by date, oldest first."""
        condition, values = _condition(sought)
        return self._letters(_select(_WHOLE, f"{condition} ORDER BY dated, entry"), *values)

    def entries(self, sought: Sought = EVERYTHING) -> tuple[LoggedLetter, ...]:
        """The same without texts, answers, phrases and addresses."""
        condition, values = _condition(sought)
        return self._letters(_select(_SHORT, f"{condition} ORDER BY dated, entry"), *values)

    def letters_to(self, person_id: str) -> tuple[LoggedLetter, ...]:
        """The letters to one person in the order they were logged."""
        query = _select(_WHOLE, "WHERE person = ? AND mail = ? ORDER BY entry")
        return self._letters(query, person_id, Mail.LETTER)

    def letters_at(self, facility: str, most: int) -> tuple[LoggedLetter, ...]:
        """The last letters to people in one facility, newest first, `most` of them at most."""
        query = _select(_WHOLE, "WHERE facility = ? AND mail = ? ORDER BY entry DESC LIMIT ?")
        return self._letters(query, facility, Mail.LETTER, most)

    def letter(self, log_number: int) -> LoggedLetter | None:
        """The letter with that log number, if there is one."""
        return next(iter(self._letters(_select(_WHOLE, "WHERE entry = ?"), log_number)), None)

    def standings(self, log_number: int) -> tuple[Standing, ...]:
        """The states through which it went, the first one first."""
        rows = self._rows("SELECT state, day, reason FROM states WHERE entry = ? ORDER BY rowid", log_number)
        return tuple(_standing(*row) for row in rows)

    def written(self) -> dict[str, Written]:
        """How much was written to whom, by the id of the person.

        Envelopes and labels count as one letter a day, as none where the log has the letters that go into them; what
        came back counts as nothing.
        """
        return {person: Written(count, date.fromisoformat(last)) for person, count, last in self._rows(_WRITTEN)}

    def writers_to(self) -> frozenset[tuple[str, str]]:
        """Who wrote to whom: the ids of people, each with the name of a writer."""
        query = "SELECT DISTINCT person, signature FROM letters WHERE mail != 'reply' AND state != 'planned'"
        return frozenset(self._rows(query))

    def uses(self) -> dict[str, int]:
        """How many letters were written from each template, by its name."""
        return dict(self._rows("SELECT template, COUNT(*) FROM letters WHERE template != '' GROUP BY template"))

    def turn(self) -> AbstractContextManager[None]:
        """Keeps other programs from making a letter meanwhile, so that no two take one number."""
        return locked(self.file.with_name(f"{self.file.name}.lock"), str(self.file))

    def keep(self, letter: LoggedLetter) -> int:
        """Logs the letter and returns its log number.

        It replaces what was logged of the same writer, person, template, date and number, since that was made again,
        and what was planned of this writer to the person.
        """
        with self._opened() as connection:
            return _keep(connection, letter)

    def keep_all(self, letters: Iterable[LoggedLetter]) -> None:
        """Logs them as `keep` does, all or none."""
        with self._opened() as connection:
            for letter in letters:
                _keep(connection, letter)

    def mark(self, log_numbers: Iterable[int], standing: Standing) -> None:
        """Notes what became of them; the states before stay on record."""
        now = (standing.state, standing.day.isoformat(), standing.reason)
        with self._opened() as connection:
            for log_number in log_numbers:
                query = "UPDATE letters SET state = ?, state_day = ?, reason = ? WHERE entry = ?"
                if connection.execute(query, (*now, log_number)).rowcount:
                    connection.execute(_STAND, (log_number, *now))

    def events(self) -> tuple[str, ...]:
        """The events of all entries that were shared or exported, in order."""
        return tuple(event for (event,) in self._rows("SELECT event FROM letters WHERE event != '' ORDER BY event"))

    def name_events(self, events: Mapping[int, str]) -> None:
        """Keeps by which event those who share the library know each log number."""
        with self._opened() as connection:
            query = "UPDATE letters SET event = ? WHERE entry = ?"
            connection.executemany(query, [(event, log_number) for log_number, event in events.items()])

    def forget(self, log_numbers: Sequence[int]) -> None:
        """Wipes these letters from the file, and the copies of it that were kept before its tables changed."""
        with self._opened() as connection:
            connection.executemany("DELETE FROM letters WHERE entry = ?", [(number,) for number in log_numbers])
        for copy in copies_of_earlier(self.file):
            remove(copy)

    def _letters(self, query: str, *values: str | int) -> tuple[LoggedLetter, ...]:
        return tuple(map(_letter, self._rows(query, *values)))

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        if not self.file.exists():
            return []
        with self._opened() as connection:
            return connection.execute(query, values).fetchall()

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file with its newest tables, open within a transaction that is written at the end or undone."""
        make_folder(self.file.parent)
        try:
            make_private(self.file)
            with closing(sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                connection.execute("BEGIN IMMEDIATE")
                with connection:
                    bring_up_to_date(connection, self.file)
                    yield connection
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
            remedy = tr("Move it away and letterkit begins a new one; letters can be written without it: --no-log.")
            fact = tr("The log {file} cannot be used: {reason}.", file=self.file, reason=error)
            raise DiskError(fact, remedy) from error


def _select(columns: str, rest: str) -> str:
    return f"SELECT {columns} FROM letters {rest}"  # noqa: S608 (columns and conditions are ours)


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


def _keep(connection: sqlite3.Connection, letter: LoggedLetter) -> int:
    standing = letter.standing or Standing(MailState.PRINTED, letter.dated)
    now = (standing.state, standing.day.isoformat(), standing.reason)
    log_number = connection.execute(_KEEP, _row(letter) | dict(zip(_OTHER[2:], now, strict=True))).lastrowid or 0
    connection.execute(_STAND, (log_number, *now))
    return log_number


def _row(letter: LoggedLetter) -> dict[str, object]:
    texts = {"answers": dict(letter.answers), "phrases": dict(letter.phrases)}
    lists = {"paragraphs": letter.paragraphs, "address": letter.address}
    return {
        **{column: getattr(letter, column) for column in _PLAIN[1:]},
        **{column: json.dumps(value, ensure_ascii=False) for column, value in {**texts, **lists}.items()},
        "person": letter.person_id,
        "dated": letter.dated.isoformat(),
        "mail": letter.mail,
    }


def _letter(row: Sequence[Any]) -> LoggedLetter:
    """The letter of a row that has its texts, or that has none."""
    person, name, facility, template, number, signature, via, library, dated, mail, *more = row
    state, day, reason, log_number, event, *texts = more
    answers, phrases, paragraphs, address = map(json.loads, texts) if texts else _NO_TEXTS
    return LoggedLetter(
        person_id=person,
        name=name,
        facility=facility,
        template=template,
        dated=date.fromisoformat(dated),
        number=number,
        answers=answers,
        paragraphs=tuple(paragraphs),
        signature=signature,
        via=via,
        mail=Mail(mail),
        phrases=phrases,
        address=tuple(address),
        library=library,
        standing=_standing(state, day, reason),
        log_number=log_number,
        event=event,
    )


_NO_TEXTS: tuple[Mapping[str, str], Mapping[str, str], Sequence[str], Sequence[str]] = ({}, {}, (), ())


def _standing(state: str, day: str, reason: str | None) -> Standing:
    return Standing(MailState(state), date.fromisoformat(day), ReturnReason(reason) if reason else None)
