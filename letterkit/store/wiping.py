"""Files that held what was private go with their content overwritten, so that no free block keeps it.

A disk may write to other blocks than those it was told to (solid-state disks, file systems that copy on write,
snapshots, backups): what lies there is out of reach.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

_CHUNK = bytes(2**20)


def overwritten_and_gone(path: Path) -> None:
    """Overwrites a file with zeros on the disk, then deletes it; of a link, only the link goes.

    Raises OSError if it cannot be deleted: that it goes is worth more than that it is overwritten.
    """
    with suppress(OSError):
        _overwrite(path)
    path.unlink()


def _overwrite(path: Path) -> None:
    if not stat.S_ISREG(path.lstat().st_mode):
        return
    with suppress(OSError):
        path.chmod(0o600)  # its owner may have made it read-only
    handle = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    try:
        overwrite(handle)
    finally:
        os.close(handle)


def overwrite(handle: int) -> None:
    """Overwrites an open file with zeros on the disk; nothing was read from it or written yet. Raises OSError."""
    left = os.fstat(handle).st_size
    while left > 0:
        left -= os.write(handle, _CHUNK[:left])
    os.fsync(handle)
