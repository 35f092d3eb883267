"""The log of letters as a file: who may read it, how it is read where nothing can be written, what SQLite leaves."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from letterkit.store.letter_log_schema import VERSION, make_tables
from letterkit.store.wiping import overwrite, overwritten_and_gone


def make_private(file: Path) -> None:
    """Makes the file before SQLite would, readable by everyone; SQLite's journal takes over the permissions."""
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))


def can_be_written(file: Path) -> bool:
    """Whether the log can be written, and SQLite's journal beside it."""
    return os.access(file.parent, os.W_OK) and (os.access(file, os.W_OK) or not file.exists())


def open_read_only(file: Path) -> sqlite3.Connection:
    """The log to be read, or a copy in memory of one that an earlier letterkit wrote, with the tables of today.

    Raises sqlite3.Error, and DiskError for the log of a newer letterkit.
    """
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return connection
    copy = sqlite3.connect(":memory:", isolation_level=None)
    with closing(connection):
        connection.backup(copy)
    make_tables(copy, file)
    return copy


@contextmanager
def taken_back(file: Path) -> Iterator[None]:
    """Overwrites the journal of a killed program that SQLite took back within: it deletes it without more ado."""
    journal, handle = _journal(file), None
    if os.name == "posix":  # Windows deletes no file that is open
        with suppress(OSError):
            handle = os.open(journal, os.O_WRONLY | os.O_NOFOLLOW)
    try:
        yield
    finally:
        if handle is not None:
            with suppress(OSError):
                if not (journal.exists() and os.path.samestat(journal.stat(), os.fstat(handle))):
                    overwrite(handle)
            os.close(handle)


def wipe_journal(connection: sqlite3.Connection, file: Path) -> None:
    """Wipes the journal of the last transaction while nobody else can begin one. Raises sqlite3.Error and OSError."""
    journal = _journal(file)
    if journal.exists():
        connection.execute("BEGIN IMMEDIATE")
        with suppress(FileNotFoundError):  # another may have wiped it
            overwritten_and_gone(journal)
        connection.execute("ROLLBACK")


def _journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-journal")
