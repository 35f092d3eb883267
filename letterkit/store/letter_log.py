"""The private log of letters written: an SQLite file that only its owner may read.

What is forgotten is overwritten within the file, not only marked as free; copies that a disk or a backup made are out
of reach. The database uses SQLite's default journal: one file is left when no program writes, a crash loses nothing.
The column `entry` holds the log number.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.logged import LoggedLetter
from letterkit.model.written import Written
from letterkit.store.disk import make_folder
from letterkit.store.locks import locked

_PATIENCE = 10.0
"""Seconds to wait for another program; logging a letter takes thousandths of one."""

_MIGRATIONS: Sequence[Sequence[str]] = (
    (
        """CREATE TABLE letters (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            person TEXT NOT NULL,
            name TEXT NOT NULL,
            facility TEXT NOT NULL,
            template TEXT NOT NULL,
            dated TEXT NOT NULL,
            number INTEGER,
            answers TEXT NOT NULL,
            paragraphs TEXT NOT NULL,
            signature TEXT NOT NULL,
            via TEXT NOT NULL
        )""",
        "CREATE INDEX letters_by_person ON letters (person)",
        "CREATE INDEX letters_by_facility ON letters (facility)",
    ),
)
"""The statements that make each version of the schema from the one before; user_version counts those applied."""

_COLUMNS = "person, name, facility, template, dated, number, answers, paragraphs, signature, via, entry"

_KEEP = f"""INSERT OR REPLACE INTO letters ({_COLUMNS}) VALUES (
    :person_id, :name, :facility, :template, :dated, :number, :answers, :paragraphs, :signature, :via,
    (SELECT entry FROM letters
     WHERE person = :person_id AND template = :template AND dated = :dated AND number IS :number)
)"""  # noqa: S608 (the columns are ours)


@dataclass(frozen=True, slots=True)
class LetterLog:
    """The log in that file, which need not exist yet. Every method raises DiskError if it cannot be used."""

    file: Path

    def letters(self) -> tuple[LoggedLetter, ...]:
        """All letters by date, oldest first."""
        return self._select("ORDER BY dated, entry")

    def letters_to(self, person_id: str) -> tuple[LoggedLetter, ...]:
        """The letters to one person in the order they were logged."""
        return self._select("WHERE person = ? ORDER BY entry", person_id)

    def letters_at(self, facility: str, most: int) -> tuple[LoggedLetter, ...]:
        """The last letters to people in one facility, newest first, `most` of them at most."""
        return self._select("WHERE facility = ? ORDER BY entry DESC LIMIT ?", facility, most)

    def written(self) -> dict[str, Written]:
        """How much was written to whom, by the id of the person."""
        if not self.file.exists():
            return {}
        with self._opened() as connection:
            rows = connection.execute("SELECT person, COUNT(*), MAX(dated) FROM letters GROUP BY person")
            return {person: Written(count, date.fromisoformat(last)) for person, count, last in rows}

    def uses(self) -> dict[str, int]:
        """How many letters were written from each template, by its name."""
        if not self.file.exists():
            return {}
        with self._opened() as connection:
            return dict(connection.execute("SELECT template, COUNT(*) FROM letters GROUP BY template").fetchall())

    def letter(self, log_number: int) -> LoggedLetter | None:
        """The letter with that log number, if there is one."""
        return next(iter(self._select("WHERE entry = ?", log_number)), None)

    def turn(self) -> AbstractContextManager[None]:
        """Keeps other programs from making a letter meanwhile, so that no two take one number."""
        return locked(self.file.with_name(f"{self.file.name}.lock"), str(self.file))

    def keep(self, letter: LoggedLetter) -> int:
        """Logs the letter and returns its log number.

        It replaces a logged letter with the same person, template, date and number: the letter was made again.
        """
        row = {
            **{name: getattr(letter, name) for name in LoggedLetter.__slots__},
            "dated": letter.dated.isoformat(),
            "answers": json.dumps(dict(letter.answers), ensure_ascii=False),
            "paragraphs": json.dumps(letter.paragraphs, ensure_ascii=False),
        }
        with self._opened() as connection:
            return connection.execute(_KEEP, row).lastrowid or 0

    def forget(self, log_numbers: Sequence[int]) -> None:
        """Wipes these letters from the file."""
        with self._opened() as connection:
            connection.executemany("DELETE FROM letters WHERE entry = ?", [(number,) for number in log_numbers])

    def _select(self, condition: str, *values: str | int) -> tuple[LoggedLetter, ...]:
        if not self.file.exists():
            return ()
        with self._opened() as connection:
            query = f"SELECT {_COLUMNS} FROM letters {condition}"  # noqa: S608 (the conditions stand above)
            return tuple(map(_letter, connection.execute(query, values)))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file with its newest schema, open within a transaction that is written at the end or undone."""
        make_folder(self.file.parent)
        try:
            _make_private(self.file)
            with closing(sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                connection.execute("BEGIN IMMEDIATE")
                with connection:
                    _migrate(connection, self.file)
                    yield connection
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
            remedy = tr("Move it away and letterkit begins a new one; letters can be written without it: --no-log.")
            fact = tr("The log {file} cannot be used: {reason}.", file=self.file, reason=error)
            raise DiskError(fact, remedy) from error


def _make_private(file: Path) -> None:
    """Makes the file before SQLite would, readable by everyone; SQLite's journal takes over the permissions."""
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def _migrate(connection: sqlite3.Connection, file: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(_MIGRATIONS):
        fact = tr("The log {file} was written by a newer letterkit.", file=file)
        raise DiskError(fact, tr("Use that one, or go without: --no-log."))
    for number, statements in enumerate(_MIGRATIONS[version:], version + 1):
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def _letter(row: tuple[str, str, str, str, str, int | None, str, str, str, str, int]) -> LoggedLetter:
    person, name, facility, template, dated, number, answers, paragraphs, signature, via, log_number = row
    what = (template, date.fromisoformat(dated), number)
    texts = (json.loads(answers), tuple(json.loads(paragraphs)), signature)
    return LoggedLetter(person, name, facility, *what, *texts, via, log_number)
