"""The journal of edits, so that they can be taken back: a private file for each library, which may be deleted."""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import PRIVATE, read_text, write_all
from letterkit.store.locks import locked

KEPT = 100
"""How many edits of a library can be taken back; older ones may be in git."""


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
            remedy = tr("Move it away; the records are unharmed, but earlier edits cannot be taken back any more.")
            raise DiskError(tr("{file}, the list of edits, is damaged.", file=self.file), remedy) from error

    def write(self, steps: Sequence[Step]) -> None:
        """Replaces the edits by the newest of these, `KEPT` at most. Raises DiskError."""
        kept = [_as_json(step) for step in steps[-KEPT:]]
        text = json.dumps({"library": str(self.root), "steps": kept}, ensure_ascii=True, indent=1)
        write_all({self.file: text.encode()}, force=True, mode=PRIVATE, durable=True)

    def locked(self) -> AbstractContextManager[None]:
        """Keeps other programs from writing. Raises DiskError if one is writing, or the lock cannot be made."""
        return locked(self.file.with_suffix(".lock"), tr("{library}; nothing was written", library=self.root))


def hash_of(content: bytes) -> str:
    """The hash by which the journal recognises a file."""
    return sha256(content).hexdigest()


def _as_json(step: Step) -> dict[str, object]:
    return {"title": step.title, "day": step.day.isoformat(), "traces": [asdict(file) for file in step.files]}


def _step(kept: Any) -> Step:  # noqa: ANN401 (a JSON value)
    files = tuple(EditedFile(**file) for file in kept["traces"])
    return Step(kept["title"], date.fromisoformat(kept["day"]), files)
