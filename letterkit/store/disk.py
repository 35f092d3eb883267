"""Reads files and replaces them whole; what fails is a DiskError that says why in one sentence."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from letterkit.errors import DiskError
from letterkit.language import marked, tr
from letterkit.store.folders import make_folders
from letterkit.store.reasons import reason_of
from letterkit.store.regular_files import MOST_BYTES, read_regular, read_stream
from letterkit.store.temporary import Temporary, begun, sweep
from letterkit.store.wiping import overwritten_and_gone

_PUBLIC = 0o666

PRIVATE = 0o600
"""The permissions of what only its owner may read."""


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The content of a file. Raises DiskError if it cannot be read, is a pipe or device, or has too many bytes."""
    with reading(path):
        return read_regular(path, most)


def read_text(path: Path, most: int = MOST_BYTES) -> str:
    """The content of a UTF-8 text file, a byte order mark dropped. Raises DiskError as `read_bytes` and `decoded`."""
    return decoded(read_bytes(path, most), path)


def read_input(stream: BinaryIO, called: str, most: int = MOST_BYTES) -> bytes:
    """All that comes from a stream. Raises DiskError, naming it as it is called, if that has no end in sight."""
    with reading(Path(called)):
        return read_stream(stream, most)


def decoded(content: bytes, path: Path) -> str:
    """The content as text, a byte order mark dropped. Raises DiskError, naming the path, if it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fact = tr("{path} is not UTF-8 text.", path=path)
        raise DiskError(fact, tr("Save it as UTF-8 in your editor.")) from error


def write_all(
    contents: Mapping[Path, bytes], *, force: bool = False, mode: int | None = None, durable: bool = False
) -> None:
    """Writes several files, all or none: each is written beside its path first, then all are moved there.

    Without `force` nothing existing is replaced. `mode` is what permissions they get (best effort on Windows); without
    it what is replaced keeps its own. `durable` ones have reached the disk when this returns: a power cut leaves the
    old or the new file. Raises DiskError, leaving no partly written file behind.
    """
    for path in contents:
        refuse_if_taken(path, force=force)
    if mode is not None:
        sweep(contents)
    staged: dict[Path, Temporary] = {}
    try:
        for path, content in contents.items():
            staged[path] = _stage(path, content, mode=mode, durable=durable)
        for path, temporary in staged.items():
            with writing(path):
                temporary.path.replace(path)
    finally:
        for temporary in staged.values():
            temporary.end()
    if durable:
        sync_folders({path.parent for path in contents})


def add_lines(path: Path, content: bytes) -> None:
    """Adds whole lines at the end of a file, which need not exist; below the last line there, even if that is torn.

    They have reached the disk when this returns. Raises DiskError, and leaves the file as it was.
    """
    make_folder(path.parent)
    with writing(path), path.open("a+b", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        try:
            if end:
                file.seek(end - 1)
                content = content if file.read(1) == b"\n" else b"\n" + content
            _write_whole(file, content)
        except OSError:
            file.truncate(end)
            raise
    sync_folders([path.parent])


def remove(path: Path) -> None:
    """Deletes a file. Raises DiskError if that fails."""
    with _deleting(path):
        path.unlink()


def wipe(path: Path) -> None:
    """Overwrites a private file, then deletes it. Raises DiskError if it cannot be deleted."""
    with _deleting(path):
        overwritten_and_gone(path)


def new_private_file(path: Path) -> BinaryIO:
    """A new file for writing, readable by its owner only. Raises DiskError if it cannot be made, or is there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with writing(path):
        return os.fdopen(os.open(path, flags, 0o600), "wb")


def make_folder(path: Path, mode: int | None = None) -> None:
    """Makes a folder and its parents where they do not exist, for files of that mode. Raises DiskError.

    Who may read such a file may enter its folder; without a mode it is as the system makes folders.
    """
    with writing(path):
        if mode is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            make_folders(path, mode)


def _write_whole(file: FileIO, content: bytes) -> None:
    """Writes it to the disk. Raises OSError if only a part of it fits there, too."""
    if file.write(content) < len(content):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.fsync(file.fileno())


def refuse_if_taken(path: Path, *, force: bool) -> None:
    """Raises DiskError for what is no file, and unless it is forced for a file that exists, or a link to none yet."""
    refuse_if_no_file(path)
    if not os.path.lexists(path):
        return
    if not force:
        remedy = tr("Use --force to replace it, or choose another folder.")
        raise DiskError(tr("{path} exists already.", path=path), remedy)
    if not _may_be_replaced(path):
        raise DiskError(tr("{path} belongs to another user.", path=path), tr("Choose another folder."))


def _may_be_replaced(path: Path) -> bool:
    """Whether the system lets us move a file over it: in a folder such as /tmp only over our own."""
    if os.name != "posix" or os.geteuid() == 0:
        return True
    folder = path.parent.stat()
    return not folder.st_mode & stat.S_ISVTX or os.geteuid() in (folder.st_uid, path.lstat().st_uid)


def refuse_if_no_file(path: Path) -> None:
    """Raises DiskError for what is there and is no file: a folder, a device, a pipe, a socket."""
    if path.is_dir():
        raise DiskError(tr("{path} is a folder, not a file.", path=path), tr("Choose another name."))
    with writing(path), suppress(FileNotFoundError, NotADirectoryError):
        if not stat.S_ISREG(path.stat().st_mode):
            raise DiskError(tr("{path} is a pipe or a device, not a file.", path=path), tr("Choose another name."))


def _stage(path: Path, content: bytes, *, mode: int | None, durable: bool) -> Temporary:
    """Writes a temporary file beside `path`; on failure nothing is left there."""
    make_folder(path.parent, mode)
    with writing(path):
        temporary = begun(path, locked=mode is not None)
        try:
            with temporary.stream as file:
                file.write(content)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            if mode != PRIVATE:  # which it has from the beginning
                temporary.path.chmod(mode_of(path) if mode is None else mode)
        except OSError:
            temporary.end()
            raise
    return temporary


def sync_folders(folders: Iterable[Path]) -> None:
    """Puts the new names on the disk. Windows opens no folders, and some network disks do not sync them."""
    if os.name != "posix":
        return
    for folder in folders:
        handle = os.open(folder, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(handle)
        finally:
            os.close(handle)


def mode_of(path: Path) -> int:
    """The permissions of the file, or those of a new one."""
    return stat.S_IMODE(path.stat().st_mode) if path.exists() else _PUBLIC & ~_umask()


def _umask() -> int:
    mask = os.umask(0o077)  # the only way to read it is to set it; what is made meanwhile is private
    os.umask(mask)
    return mask


def reading(path: Path) -> AbstractContextManager[None]:
    """Raises a DiskError that names the file, with the system's reason, for what fails within."""
    return _failing_as(path, marked("{path} cannot be read: {reason}."), marked("Check the path and its permissions."))


def writing(path: Path) -> AbstractContextManager[None]:
    """The same where it is written."""
    remedy = marked("Choose another folder, or make room.")
    return _failing_as(path, marked("{path} cannot be written: {reason}."), remedy)


def _deleting(path: Path) -> AbstractContextManager[None]:
    return _failing_as(path, marked("{path} cannot be deleted: {reason}."), marked("Delete it yourself."))


@contextmanager
def _failing_as(path: Path, fact: str, remedy: str) -> Iterator[None]:
    """Raises a DiskError of that fact, with the system's reason, for what fails within."""
    try:
        yield
    except OSError as error:
        raise DiskError(tr(fact, path=path, reason=reason_of(error)), tr(remedy)) from error
