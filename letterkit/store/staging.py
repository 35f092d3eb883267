"""Files that appear together or not at all, whatever stops the program that writes them.

Each is written beside its place. Once all are whole the journal says so, then the log keeps their letters, and then
they are moved: whoever finds that mark does the rest, whoever finds a journal without it takes away what was begun. So
no letter is seen before its number is taken in the log.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from letterkit.errors import DiskError, MeanwhileError
from letterkit.late_pattern import late_pattern
from letterkit.model.logged import LoggedLetter
from letterkit.store.disk import PRIVATE, new_private_file, sync_folders, wipe, writing
from letterkit.store.locks import locked_for_now
from letterkit.store.run_journal import RunJournal, letters_in, read_journal, refuse_unless_ours, unseal
from letterkit.store.wiping import overwritten_and_gone

_A_LOCK = late_pattern(r"\..+\.(pdf|csv)\.lock")

Keep = Callable[[Iterable[LoggedLetter]], object]
"""Keeps letters in the log; those of a run that was kept before are not kept again."""


class StagedFile:
    """A file that is being written beside its place. Every method raises DiskError if the disk does not take it."""

    def __init__(self, path: Path, mode: int) -> None:
        self.path, self.staged, self._mode = path, staged_path(path), mode
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
            if self._mode != PRIVATE and hasattr(os, "fchmod"):  # private it is from the beginning
                os.fchmod(self._file.fileno(), self._mode)
            os.fsync(self._file.fileno())

    def drop(self) -> None:
        """Wipes it; what the disk says to that is no matter any more."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            overwritten_and_gone(self.staged)


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
            for file in self._files:
                file.drop()
            self.journal.drop()  # last: what a program that is killed here leaves is known by it

    def begin(self, path: Path, mode: int = PRIVATE) -> StagedFile:
        """A file that will lie at that path, with that mode. Raises DiskError."""
        self.journal.begin(staged_path(path).name)
        file = StagedFile(path, mode)
        self._files.append(file)
        return file

    def settle(self, keep: Keep) -> DiskError | None:
        """Has the letters of the journal kept, then moves all files to their places.

        Returns why the letters could not be kept: then the journal stays, and whoever comes next hands them over.
        Raises DiskError, and MeanwhileError, moving nothing, if a number of theirs was taken meanwhile.
        """
        if not self._files:
            return None
        for file in self._files:
            file.finish()
        self.journal.seal()
        self._is_settled, unkept = True, None
        try:
            keep(letters_in(self.journal.file))
        except MeanwhileError:
            unseal(self.journal.file)
            self._is_settled = False
            raise
        except DiskError as error:
            unkept = error
        _move_all(self.journal.file.parent, [file.staged.name for file in self._files])
        if unkept is None:
            wipe(self.journal.file)
        return unkept


def finish_stopped(journal: Path, keep: Keep) -> None:
    """Brings to its end what a stopped run left: its letters are kept and its files appear, or all of them go.

    They go where not all files were whole, or where nothing was seen of them yet and the log has given a number of
    theirs to another letter since. Raises DiskError if that cannot be done, or it is no journal of ours.
    """
    if not os.path.lexists(journal):
        return
    refuse_unless_ours(journal)
    left = read_journal(journal)
    staged = [journal.parent / name for name in left.files]
    if left.is_sealed:
        try:
            keep(letters_in(journal, unseen=all(map(os.path.lexists, staged))))
        except MeanwhileError:
            unseal(journal)
        else:
            _move_all(journal.parent, left.files)
            wipe(journal)
            return
    for file in filter(os.path.lexists, staged):
        wipe(file)
    wipe(journal)


def finish_all_stopped(folder: Path, keep: Keep) -> None:
    """The same for whatever was stopped in that folder; what is at work there, or cannot be finished, is left alone."""
    for journal in sorted(folder.glob(".*.journal")):
        first = journal.name.removeprefix(".").removesuffix(".journal")
        with suppress(DiskError), locked_for_now(lock_of(folder / first), first):
            finish_stopped(journal, keep)
    for lock in sorted(folder.glob(".*.lock")):
        with suppress(DiskError, OSError):
            if _A_LOCK.fullmatch(lock.name) and not lock.stat().st_size:
                with locked_for_now(lock, lock.name):
                    pass  # it goes with this


def lock_of(path: Path) -> Path:
    """The lock that keeps other runs from that file."""
    return path.with_name(f".{path.name}.lock")


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
