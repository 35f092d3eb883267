"""The imported list of post offices: a small database, replaced as a whole and otherwise only read."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.model.post_office import PostOffice
from letterkit.store.disk import write_all
from letterkit.store.regular_files import refuse_unless_regular

_VERSION = 1
_SCHEMA = f"""
PRAGMA user_version = {_VERSION};
CREATE TABLE office (
    postcode TEXT PRIMARY KEY, name TEXT, kind TEXT, region TEXT, district TEXT, locality TEXT, sublocality TEXT
) WITHOUT ROWID;
CREATE TABLE former (postcode TEXT, successor TEXT, PRIMARY KEY (postcode, successor)) WITHOUT ROWID;
"""
_OFFICE = "SELECT postcode, name, kind, region, district, locality, sublocality FROM office WHERE postcode = ?"
_INSERT = "INSERT INTO office VALUES (:postcode, :name, :kind, :region, :district, :locality, :sublocality)"
_SUCCESSORS = "SELECT successor FROM former WHERE postcode = ?"


@dataclass(slots=True, eq=False)
class OfficeList:
    """The list that was imported last. Each query opens and closes the file, so that it can be replaced at any time."""

    path: Path
    _found: dict[str, PostOffice | None] = field(default_factory=dict, repr=False)

    def find(self, postcode: str) -> PostOffice | None:
        """The post office of that postcode, or the one that took over from it.

        None if the list has neither, or if several took over: to choose one would be a guess.
        Raises DiskError if the list is damaged.
        """
        if postcode not in self._found:
            self._found[postcode] = self._look_up(postcode)
        return self._found[postcode]

    def successors(self, postcode: str) -> tuple[str, ...]:
        """The postcodes that took over from one out of use. Raises DiskError if the list is damaged."""
        return tuple(successor for (successor,) in self._rows(_SUCCESSORS, postcode))

    def _look_up(self, postcode: str) -> PostOffice | None:
        for row in self._rows(_OFFICE, postcode):
            return PostOffice(*row)
        successors = self.successors(postcode)
        heir = self.find(successors[0]) if len(successors) == 1 else None
        return replace(heir, postcode=postcode, replaced_by=heir.postcode) if heir else None

    def _rows(self, query: str, postcode: str) -> list[tuple[Any, ...]]:
        try:
            with _opened(self.path) as connection:
                return connection.execute(query, (postcode,)).fetchall()
        except sqlite3.Error as error:
            remedy = tr("Import it again: letterkit postcodes import FILE.")
            fact = tr("The list of post offices {file} is damaged: {reason}.", file=self.path, reason=error)
            raise DiskError(fact, remedy) from error


def open_office_list(path: Path) -> OfficeList | None:
    """The list imported to that file; None if there is none that this version can read."""
    try:
        refuse_unless_regular(path)
        with _opened(path) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
    except (sqlite3.Error, OSError):
        return None
    return OfficeList(path) if version == _VERSION else None


def write_office_list(path: Path, offices: Iterable[PostOffice], former: Iterable[tuple[str, str]]) -> None:
    """Replaces the list: offices in use, and pairs of a postcode out of use and one that took over from it.

    It is put together in memory first, so that the file is never incomplete. Raises DiskError
    if it cannot be written.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_SCHEMA)
        connection.executemany(_INSERT, map(asdict, offices))
        connection.executemany("INSERT OR IGNORE INTO former VALUES (?, ?)", former)
        connection.commit()
        write_all({path: connection.serialize()}, force=True)


def _opened(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True))
