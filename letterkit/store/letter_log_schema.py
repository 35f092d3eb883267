"""The tables of the log of letters, and how a log of an earlier letterkit is brought up to date."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import new_private_file
from letterkit.store.wiping import overwritten_and_gone

_VERSIONS: Sequence[Sequence[str]] = (
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
    (
        "ALTER TABLE letters RENAME TO letters_before",
        """CREATE TABLE letters (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            person TEXT NOT NULL,
            name TEXT NOT NULL,
            facility TEXT NOT NULL,
            template TEXT NOT NULL,
            dated TEXT NOT NULL,
            number INTEGER,
            signature TEXT NOT NULL,
            via TEXT NOT NULL,
            mail TEXT NOT NULL,
            library TEXT NOT NULL,
            state TEXT NOT NULL,
            state_day TEXT NOT NULL,
            reason TEXT,
            event TEXT NOT NULL
        )""",
        """CREATE TABLE texts (
            entry INTEGER PRIMARY KEY,
            answers TEXT NOT NULL,
            phrases TEXT NOT NULL,
            paragraphs TEXT NOT NULL,
            address TEXT NOT NULL
        )""",
        "CREATE TABLE runs (run TEXT PRIMARY KEY) WITHOUT ROWID",
        "CREATE TABLE states (entry INTEGER NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL, reason TEXT)",
        "INSERT INTO sqlite_sequence SELECT 'letters', seq FROM sqlite_sequence WHERE name = 'letters_before'",
        """INSERT INTO letters SELECT entry, person, name, facility, template, dated, number, signature, via,
            'letter', '', 'posted', dated, NULL, ''
            FROM letters_before""",
        "INSERT INTO texts SELECT entry, answers, '{}', paragraphs, '[]' FROM letters_before",
        "INSERT INTO states SELECT entry, state, state_day, NULL FROM letters",
        "DROP TABLE letters_before",
        "CREATE INDEX letters_by_person ON letters (person, dated, mail, state, signature)",
        "CREATE INDEX letters_by_facility ON letters (facility, mail)",
        "CREATE INDEX letters_by_template ON letters (template)",
        "CREATE INDEX letters_by_state ON letters (state, state_day)",
        "CREATE INDEX letters_by_event ON letters (event) WHERE event != ''",
        "CREATE INDEX states_by_entry ON states (entry)",
        """CREATE TRIGGER forgotten AFTER DELETE ON letters BEGIN
            DELETE FROM texts WHERE entry = OLD.entry;
            DELETE FROM states WHERE entry = OLD.entry;
        END""",
    ),
)
"""The statements that make each version of the tables from the one before; user_version counts those applied.

Texts have a table of their own, so that lists and counts read only what is short. What a log without states has counts
as posted: it is long ago, and nobody is asked about it.
"""

VERSION = len(_VERSIONS)
"""The version of the tables that this letterkit keeps."""


def bring_up_to_date(connection: sqlite3.Connection, file: Path) -> None:
    """Makes the tables, or those of an earlier letterkit into today's, of which a copy is kept beside the file first.

    Raises DiskError for the log of a newer letterkit, sqlite3.Error and OSError for what cannot be read or written.
    """
    version = _version(connection, file)
    if 0 < version < VERSION:
        _copy(file, file.with_name(f"{file.name}.version-{version}"))
    make_tables(connection, file)


def make_tables(connection: sqlite3.Connection, file: Path) -> None:
    """The same without a copy, for what is a copy itself."""
    version = _version(connection, file)
    for number, statements in enumerate(_VERSIONS[version:], version + 1):
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def refuse_views(connection: sqlite3.Connection) -> None:
    """Raises ValueError for a file that works something out where ours only keep it: that may have no end."""
    ours = "type IN ('table', 'index') OR name = 'forgotten'"
    if connection.execute(f"SELECT 1 FROM sqlite_schema WHERE NOT ({ours}) LIMIT 1").fetchone():  # noqa: S608 (ours)
        raise ValueError(tr("letterkit did not make its tables"))


def _version(connection: sqlite3.Connection, file: Path) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        fact = tr("The log {file} was written by a newer letterkit.", file=file)
        raise DiskError(fact, tr("Use that one, or go without: --no-log."))
    return int(version)


def copies_of_earlier(file: Path) -> tuple[Path, ...]:
    """The copies that were kept of the log as earlier letterkits had it."""
    return tuple(file.parent.glob(f"{file.name}.version-*"))


def _copy(file: Path, to: Path) -> None:
    """Copies the database by SQLite itself: to open the file otherwise would free the locks that are held on it."""
    unfinished = to.with_name(f"{to.name}-unfinished")
    _wipe_if_there(unfinished)
    new_private_file(unfinished).close()
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    _wipe_if_there(to)
    unfinished.replace(to)


def _wipe_if_there(copy: Path) -> None:
    """A copy that a killed program left holds letters, too."""
    if copy.exists():
        overwritten_and_gone(copy)
