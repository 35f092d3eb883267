"""The user's own folders are looked at whenever letterkit starts: nobody else may read them or have put anything there.

What is ours and open to others is closed to them. What is not ours, or a link, is refused: it would say where what is
private is written, or what is read as our own.
"""

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.reasons import reason_of

_OTHERS = 0o077


def keep_private(folders: Iterable[Path]) -> None:
    """Closes those folders, and all in them, to others, as far as they exist.

    Raises DiskError for what belongs to another user, is a link, or is neither file nor folder. Windows has its own
    way to say whose a folder is: there nothing is done.
    """
    if os.name != "posix":
        return
    for folder in dict.fromkeys(folders):
        if os.path.lexists(folder):
            _keep(folder, is_top=True)


def _keep(path: Path, *, is_top: bool = False) -> None:
    try:
        status = path.lstat()
        _refuse_others(path, status)
        if is_top and not stat.S_ISDIR(status.st_mode):
            raise DiskError(tr("{path} is a file, not a folder.", path=path), tr("Move it away."))
        if status.st_mode & _OTHERS:
            _close(path, stat.S_IMODE(status.st_mode) & ~_OTHERS)
        if stat.S_ISDIR(status.st_mode):
            for inside in path.iterdir():
                _keep(inside)
    except FileNotFoundError:
        return  # another letterkit has taken it away
    except OSError as error:
        fact = tr("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
        raise DiskError(fact, tr("Check its permissions.")) from error


def _refuse_others(path: Path, status: os.stat_result) -> None:
    if stat.S_ISLNK(status.st_mode):
        fact = tr("{path} is a link; what is private is kept in no place that a link says.", path=path)
        raise DiskError(fact, tr("Put the folder or file itself there, or move the link away."))
    if status.st_uid != os.geteuid():
        fact = tr("{path} belongs to another user.", path=path)
        raise DiskError(fact, tr("Move it away, or have it given to you: nothing is read from it or written there."))
    if not (stat.S_ISDIR(status.st_mode) or stat.S_ISREG(status.st_mode)):
        raise DiskError(tr("{path} is a pipe or a device, not a file.", path=path), tr("Move it away."))


def _close(path: Path, mode: int) -> None:
    try:
        path.chmod(mode)
    except OSError as error:
        if error.errno != errno.EROFS:  # what is on a disk that nobody can write may be read all the same
            raise
