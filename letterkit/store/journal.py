"""The journal of edits, so that they can be taken back: a private file for each library, which may be deleted."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from letterkit.errors import DiskError
from letterkit.store.disk import make_folder, read_text, write_all

KEPT = 100
"""How many edits of a library can be taken back; older ones may be in git."""

_PATIENCE = 10.0
"""Seconds to wait for another program; an edit takes hundredths of one."""


@dataclass(frozen=True, slots=True)
class EditedFile:
    """What was done to one file: its text before, None if it did not exist, and the hash of its bytes after."""

    file: str
    before: str | None
    after_sha256: str


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: what was asked for, as the command is typed, on which day, and what it did."""

    title: str
    day: date
    files: tuple[EditedFile, ...]


@dataclass(frozen=True, slots=True)
class Journal:
    """The edits of the library at `root`, an absolute path, and the lock that lets one program write at a time."""

    root: Path
    file: Path

    @classmethod
    def of(cls, folder: Path, root: Path) -> "Journal":
        """The journal of the library at `root` among those in `folder`."""
        resolved = root.resolve()
        return cls(resolved, folder / f"{sha256(str(resolved).encode(errors='surrogateescape')).hexdigest()[:16]}.json")

    def steps(self) -> tuple[Step, ...]:
        """The edits, newest last. Raises DiskError if the file cannot be read or is damaged."""
        if not self.file.exists():
            return ()
        try:
            return tuple(_step(kept) for kept in json.loads(read_text(self.file))["steps"])
        except (ValueError, KeyError, TypeError) as error:
            remedy = "Move it away; the records are unharmed, but earlier edits cannot be taken back any more."
            raise DiskError(f"{self.file}, the list of edits, is damaged.", remedy) from error

    def write(self, steps: Sequence[Step]) -> None:
        """Replaces the edits by the newest of these, `KEPT` at most. Raises DiskError."""
        kept = [_as_json(step) for step in steps[-KEPT:]]
        text = json.dumps({"library": str(self.root), "steps": kept}, ensure_ascii=True, indent=1)
        write_all({self.file: text.encode()}, force=True, private=True, durable=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keeps other programs from writing; the system frees the lock of a process that was killed.

        Raises DiskError if another program holds the lock, or it cannot be made.
        """
        make_folder(self.file.parent)
        lock = FileLock(self.file.with_suffix(".lock"), timeout=_PATIENCE)
        try:
            lock.acquire()
        except Timeout as error:
            remedy = "Wait until it is done, then give the command again."
            raise DiskError(f"Another letterkit is writing to {self.root}; nothing was written.", remedy) from error
        except (OSError, NotImplementedError) as error:
            remedy = "Check the permissions of that folder."
            raise DiskError(f"{self.file.parent} cannot be locked; nothing was written.", remedy) from error
        try:
            yield
        finally:
            lock.release()


def hash_of(content: bytes) -> str:
    """The hash by which the journal recognises a file."""
    return sha256(content).hexdigest()


def _as_json(step: Step) -> dict[str, object]:
    return {"title": step.title, "day": step.day.isoformat(), "traces": [asdict(file) for file in step.files]}


def _step(kept: Any) -> Step:  # noqa: ANN401 (a JSON value)
    files = tuple(EditedFile(**file) for file in kept["traces"])
    return Step(kept["title"], date.fromisoformat(kept["day"]), files)
