"""Temporary files beside the files that they are to become. What a killed program left of them is known, and goes.

Whoever writes one holds a lock on it, which the system frees when it is killed.
"""

import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from letterkit.late_pattern import late_pattern
from letterkit.store.wiping import belongs_to_us, overwrite

if sys.platform != "win32":
    import fcntl


_ENDING = late_pattern(r"\.(.+)\.[a-z0-9_]{8}\.letterkit")
"""What the names look like: that of the file, what Python's tempfile adds to it, and whose it is."""

_OF_EARLIER = late_pattern(r"\.(.+)\.[a-z0-9_]{8}")


@dataclass(frozen=True, slots=True)
class Temporary:
    """A new private file, the stream that writes it, and what holds the lock once that is closed."""

    path: Path
    stream: BinaryIO
    lock: int | None

    def end(self) -> None:
        """Takes it away, unless it was moved, and lets others have the lock."""
        self.path.unlink(missing_ok=True)
        if self.lock is not None:
            os.close(self.lock)


def begun(path: Path, *, locked: bool) -> Temporary:
    """A file beside the path; one that is `locked` keeps a file open until its end. Raises OSError."""
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".letterkit", dir=path.parent)
        stream = os.fdopen(handle, "wb")
        if not locked:
            return Temporary(Path(name), stream, None)
        if _is_held(handle, wait=True) and os.fstat(handle).st_nlink:
            lock = None if sys.platform == "win32" else os.dup(handle)  # Windows moves no file that is open
            return Temporary(Path(name), stream, lock)
        stream.close()  # another program swept it away before it was held


def sweep(paths: Iterable[Path], *, of_earlier: bool = False) -> None:
    """Takes away what killed programs left beside these files; what the disk says to that is no matter.

    What an earlier letterkit left did not say whose it is: it goes only from folders in which nothing else lies.
    """
    names: dict[Path, set[str]] = {}
    for path in paths:
        names.setdefault(path.parent, set()).add(path.name)
    for folder, written in names.items():
        with suppress(OSError):
            with os.scandir(folder) as files:
                left = [file.path for file in files if _whose(file.name, of_earlier=of_earlier) in written]
            for file in left:
                _take_away(Path(file))


def _whose(name: str, *, of_earlier: bool) -> str:
    """The name of the file for which a temporary file of that name was begun; "" for another file."""
    found = _ENDING.fullmatch(name) or (of_earlier and _OF_EARLIER.fullmatch(name))
    return found[1] if found else ""


def _take_away(file: Path) -> None:
    """Unless another program writes it; Windows deletes no file that is open."""
    with suppress(OSError):
        handle = os.open(file, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            if _is_held(handle, wait=False) and belongs_to_us(os.fstat(handle), file):
                overwrite(handle)
                file.unlink()
        finally:
            os.close(handle)


if sys.platform == "win32":

    def _is_held(_handle: int, *, wait: bool) -> bool:
        return wait
else:

    def _is_held(handle: int, *, wait: bool) -> bool:
        """Whether the lock is held now; where a file system has no locks, by whoever writes."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            return wait
        return True
