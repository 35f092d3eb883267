"""One program at a time: a lock is a file that the system frees when its process is killed."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import PRIVATE, make_folder

_PATIENCE = 10.0
"""Seconds to wait for another program; to write takes it tenths of one at most."""


@contextmanager
def locked(file: Path, guarded: str, patience: float = _PATIENCE) -> Iterator[None]:
    """Holds the lock in that file; `guarded` says in the error what it is for, `patience` is in seconds.

    Raises DiskError if another program holds it, or it cannot be made.
    """
    make_folder(file.parent, PRIVATE)
    lock = FileLock(file, timeout=patience, mode=PRIVATE)
    try:
        lock.acquire()
    except Timeout as error:
        remedy = tr("Wait until it is done, then try again.")
        raise DiskError(tr("Another letterkit is writing to {guarded}.", guarded=guarded), remedy) from error
    except (OSError, NotImplementedError) as error:
        fact = tr("{folder} cannot be locked for writing to {guarded}.", folder=file.parent, guarded=guarded)
        raise DiskError(fact, tr("Check the permissions of that folder.")) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def locked_for_now(file: Path, guarded: str, patience: float = 0) -> Iterator[None]:
    """The same for a file that lies among the user's own: it goes when the lock does."""
    with locked(file, guarded, patience):
        try:
            yield
        finally:
            with suppress(OSError):  # Windows takes away no file that is open; its locks go by themselves
                file.unlink()
