"""What a run writes down before it does it: which files it began, what the log is to keep, that all of it is whole.

A private file of JSON lines beside the files of the run, which is deleted once the log has what is in it.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.late_pattern import late_pattern
from letterkit.model.logged import LoggedLetter
from letterkit.store.disk import new_private_file, reading, sync_folders, writing
from letterkit.store.logged_json import json_of, letter_of
from letterkit.store.regular_files import open_regular
from letterkit.store.wiping import belongs_to_us, overwritten_and_gone

_RUN, _BEGUN, _LETTER, _SEAL = "run", "begun", "letter", "sealed"

_MOST, _LONGEST = 2**30, 2**22
"""Bytes of a journal, and of a line in it: those of 100,000 letters, and of one of two hundred pages."""

_FIRST_LINE = late_pattern(r'\{"run": "[0-9a-f]{32}"\}\n')

_A_STAGED_FILE = late_pattern(r"\.[^/\\]+\.part")
"""What the files are called that a run begins: no other file is moved or taken away, whatever a journal says."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a journal says: the names of the files that were begun, and whether all of them are whole."""

    files: tuple[str, ...]
    is_sealed: bool


class RunJournal:
    """The journal in that file, begun with its first line. Its methods raise DiskError if it cannot be written."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._of = file.with_name(file.stem.removeprefix("."))  # what people call it, and know
        self._stream: BinaryIO | None = None

    def begin(self, name: str) -> None:
        """Says, before the file is there, that it is begun; and first of all an id of the run."""
        if self._stream is None:
            self._write({_RUN: os.urandom(16).hex()})
        self._write({_BEGUN: name})
        self._flush()

    def note(self, letter: LoggedLetter) -> None:
        """Says that the log is to keep the letter."""
        self._write({_LETTER: json_of(letter)})

    def seal(self) -> None:
        """Says that all files are whole; returns when this has reached the disk."""
        self._write({_SEAL: True})
        self._flush()
        if self._stream:
            with writing(self._of):
                os.fsync(self._stream.fileno())
        sync_folders({self.file.parent})

    def close(self) -> None:
        """Writes no more. What the disk says to that is no matter: a journal that is sealed is on it."""
        if self._stream:
            with suppress(OSError):
                self._stream.close()

    def drop(self) -> None:
        """Wipes it."""
        with suppress(OSError):
            overwritten_and_gone(self.file)

    def _write(self, said: Mapping[str, object]) -> None:
        self._stream = self._stream or new_private_file(self.file)
        with writing(self._of):
            self._stream.write(json.dumps(said).encode() + b"\n")

    def _flush(self) -> None:
        if self._stream:
            with writing(self._of):
                self._stream.flush()


def refuse_unless_ours(file: Path) -> None:
    """Raises DiskError for what another user, or another program, calls as a journal is called.

    It begins with the id of its run, or with nothing: whoever began it, or overwrote it, was killed at once.
    """
    with reading(file), _opened(file) as lines:
        first = lines.readline(_LONGEST)
    is_empty = first[:1] in (b"", b"\0")
    if not is_empty and not _FIRST_LINE.fullmatch(first.decode(errors="replace")):
        fact = tr("{path} is no journal of letterkit, but is called like one.", path=file)
        raise DiskError(fact, tr("Move it away."))


def read_journal(file: Path) -> Left:
    """What the journal says, as far as it was written. Raises DiskError if it cannot be read."""
    files, sealed = [], False
    for said in _lines(file):
        name = said.get(_BEGUN)
        if isinstance(name, str) and _A_STAGED_FILE.fullmatch(name):
            files.append(name)
        sealed = _SEAL in said
    return Left(tuple(files), sealed)


def unseal(file: Path) -> None:
    """Says that its files are to go, though all were whole. Raises DiskError."""
    with writing(file), file.open("ab") as lines:
        lines.write(b"{}\n")
        lines.flush()
        os.fsync(lines.fileno())


def letters_in(file: Path, *, unseen: bool = False) -> Iterator[LoggedLetter]:
    """What the log is to keep, in the order in which it was made; `unseen` where no page of it is in its place yet.

    Raises DiskError if it cannot be read.
    """
    run = ""
    for said in _lines(file):
        run = str(said.get(_RUN, run))
        if kept := said.get(_LETTER):
            try:
                yield letter_of(kept, run, unseen=unseen)
            except (ValueError, KeyError, TypeError) as error:
                fact = tr("{file}, which says what the log is to keep, is damaged.", file=file)
                remedy = tr("Move it away; the pages are unharmed, but the log does not have them.")
                raise DiskError(fact, remedy) from error


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    """The lines that are whole; a program that was killed may have left half of the last one."""
    with reading(file), _opened(file) as lines:
        for text in iter(partial(lines.readline, _LONGEST), b""):
            try:
                said = json.loads(text)
            except (ValueError, RecursionError):
                return
            if isinstance(said, dict):
                yield said


def _opened(file: Path) -> BinaryIO:
    """The journal, open for reading. Raises DiskError if it is not ours."""
    lines = open_regular(file, _MOST)
    status = os.fstat(lines.fileno())
    if belongs_to_us(status, file):
        return lines
    lines.close()
    raise DiskError(tr("{path} belongs to another user.", path=file), tr("Move it away."))
