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
    """Overwrites a file of ours with zeros on the disk, then deletes it; of a link, or what is another's, only that.

    Raises OSError if it cannot be deleted: that it goes is worth more than that it is overwritten.
    """
    with suppress(OSError):
        _overwrite(path)
    path.unlink()


def _overwrite(path: Path) -> None:
    try:
        handle = _opened(path, os.O_WRONLY)
    except PermissionError:  # its owner may have made it read-only
        handle = _opened(path, os.O_RDONLY)
        with suppress(OSError, AttributeError):  # Windows knows no fchmod
            os.fchmod(handle, 0o600)
        os.close(handle)
        handle = _opened(path, os.O_WRONLY)
    try:
        overwrite(handle)
    finally:
        os.close(handle)


def _opened(path: Path, how: int) -> int:
    """The file itself, not what another put in its place meanwhile. Raises OSError for what is not ours or no file."""
    beside = (getattr(os, name, 0) for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"))
    handle = os.open(path, how | sum(beside))
    if not belongs_to_us(os.fstat(handle), path):
        os.close(handle)
        raise PermissionError(path)
    return handle


def belongs_to_us(status: os.stat_result, path: Path) -> bool:
    """Whether it is a regular file of whoever runs this; on Windows every file is.

    One that has another name, too, is not where others may write: somebody linked a file there that must not be lost.
    """
    if os.name != "posix":
        return stat.S_ISREG(status.st_mode)
    is_ours = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()
    return is_ours and (status.st_nlink == 1 or not _others_may_write(path.parent))


def _others_may_write(folder: Path) -> bool:
    around = folder.stat()
    return around.st_uid != os.geteuid() or bool(around.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def overwrite(handle: int) -> None:
    """Overwrites an open file with zeros on the disk; nothing was read from it or written yet. Raises OSError."""
    left = os.fstat(handle).st_size
    while left > 0:
        left -= os.write(handle, _CHUNK[:left])
    os.fsync(handle)
