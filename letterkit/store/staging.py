"""Files that appear together or not at all, whatever stops the program that writes them.

Each is written beside its place. Once all are whole the journal says so, and then they are moved: whoever finds that
mark moves the rest, whoever finds a journal without it takes away what was begun.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from letterkit.store.disk import mode_of, new_private_file, sync_folders, writing
from letterkit.store.run_journal import RunJournal, read_journal


class StagedFile:
    """A file that is being written beside its place. Every method raises DiskError if the disk does not take it."""

    def __init__(self, path: Path, *, private: bool = False) -> None:
        self.path, self.staged, self._private = path, staged_path(path), private
        self._file = new_private_file(self.staged)

    def write(self, chunk: bytes) -> None:
        """Writes the next bytes."""
        try:
            self._file.write(chunk)
        except OSError:
            with writing(self.path):  # only now: a run writes thousands of times
                raise

    def finish(self) -> None:
        """Returns when all of it has reached the disk, with the permissions that it is to have."""
        with writing(self.path), self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
        if not self._private:
            with writing(self.path):
                self.staged.chmod(mode_of(self.path))

    def drop(self) -> None:
        """Takes it away; what the disk says to that is no matter any more."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self.staged.unlink()


class Staging:
    """The files of one run, all in the folder of its journal. Leaving it before `settle` takes all of them away."""

    def __init__(self, journal: Path) -> None:
        self.journal = RunJournal(journal)
        self._files: list[StagedFile] = []
        self._is_settled = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.journal.close()
        if not self._is_settled:
            self.journal.drop()  # first, lest it speak of files that are gone
            for file in self._files:
                file.drop()

    def begin(self, path: Path, *, private: bool = False) -> StagedFile:
        """A file that will lie at that path, private ones for their owner alone. Raises DiskError."""
        self.journal.begin(staged_path(path).name)
        file = StagedFile(path, private=private)
        self._files.append(file)
        return file

    def settle(self) -> None:
        """Moves all files to their places; the journal stays. Raises DiskError."""
        for file in self._files:
            file.finish()
        self.journal.seal()
        self._is_settled = True
        _move_all(self.journal.file.parent, [file.staged.name for file in self._files])


def recovered(journal: Path) -> bool:
    """Brings to its end what a stopped run left; whether its files are in place, and the journal is to be read.

    Raises DiskError if a file cannot be moved or taken away.
    """
    if not journal.exists():
        return False
    left = read_journal(journal)
    if left.is_sealed:
        _move_all(journal.parent, left.files)
        return True
    with writing(journal):
        for name in left.files:
            (journal.parent / name).unlink(missing_ok=True)
        journal.unlink()
    return False


def _move_all(folder: Path, names: Iterable[str]) -> None:
    """Moves the files that were not moved yet."""
    for name in names:
        path = folder / name.removeprefix(".").removesuffix(".part")
        with writing(path), suppress(FileNotFoundError):
            (folder / name).replace(path)
    sync_folders({folder})


def staged_path(path: Path) -> Path:
    """Where the file lies that is being written for that path."""
    return path.with_name(f".{path.name}.part")
