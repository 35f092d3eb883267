"""What a run writes down before it does it: which files it began, what the log is to keep, that all of it is whole.

A private file of JSON lines beside the files of the run, which is deleted once the log has what is in it.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from letterkit.model.logged import LoggedLetter
from letterkit.store.disk import new_private_file, reading, sync_folders, writing

_PART, _LETTER, _SEAL = "part", "letter", "sealed"


@dataclass(frozen=True, slots=True)
class Left:
    """What a journal says: the names of the files that were begun, and whether all of them are whole."""

    parts: list[str]
    is_sealed: bool


class RunJournal:
    """The journal in that file, begun with its first line. Every method raises DiskError if it cannot be written."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._stream: BinaryIO | None = None

    def begin(self, part: str) -> None:
        """Says, before the file is there, that it is begun."""
        self._write({_PART: part})
        self._flush()

    def note(self, letter: LoggedLetter) -> None:
        """Says that the log is to keep the letter."""
        self._write({_LETTER: {name: getattr(letter, name) for name in LoggedLetter.__slots__}})

    def seal(self) -> None:
        """Says that all files are whole; returns when this has reached the disk."""
        self._write({_SEAL: True})
        self._flush()
        if self._stream:
            with writing(self.file):
                os.fsync(self._stream.fileno())
        sync_folders({self.file.parent})

    def close(self) -> None:
        """Writes no more."""
        if self._stream:
            with writing(self.file):
                self._stream.close()

    def _write(self, entry: Mapping[str, object]) -> None:
        self._stream = self._stream or new_private_file(self.file)
        with writing(self.file):
            self._stream.write(json.dumps(entry, default=_plain).encode() + b"\n")

    def _flush(self) -> None:
        if self._stream:
            with writing(self.file):
                self._stream.flush()


def read_journal(file: Path) -> Left:
    """What the journal says, as far as it was written. Raises DiskError if it cannot be read."""
    parts, sealed = [], False
    for entry in _entries(file):
        name = entry.get(_PART, "")
        if name and Path(name).name == name:  # never a file of another folder
            parts.append(name)
        sealed = _SEAL in entry
    return Left(parts, sealed)


def letters_in(file: Path) -> Iterator[LoggedLetter]:
    """What the log is to keep, in the order in which it was made. Raises DiskError if it cannot be read."""
    for entry in _entries(file):
        if kept := entry.get(_LETTER):
            kept["dated"], kept["paragraphs"] = date.fromisoformat(kept["dated"]), tuple(kept["paragraphs"])
            yield LoggedLetter(**kept)


def _entries(file: Path) -> Iterator[dict[str, Any]]:
    """The lines that are whole; a program that was killed may have left half of the last one."""
    with reading(file), file.open("rb") as lines:
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                return
            if isinstance(entry, dict):
                yield entry


def _plain(value: object) -> object:
    """What JSON has no word for: mappings of other kinds, days."""
    return dict(value) if isinstance(value, Mapping) else str(value)
