"""The one door through which files are opened to be read: regular files, of a size that somebody may have meant.

A path may name a pipe that nobody writes into, a device without end, or a file of gigabytes, by mistake or because
somebody put it there. Quick to import: it is asked for each of 20,000 records.
"""

import errno
import os
import stat
from contextlib import closing
from io import BufferedReader, FileIO
from pathlib import Path
from typing import BinaryIO

from letterkit.language import tr

_MB = 2**20

MOST_BYTES = 64 * _MB
"""Of a file whose kind says nothing else: more than any list of people has, or a photo of 120 megapixels."""

_AT_A_TIME = 2**16


class UnfitFileError(OSError):
    """What a path names is no file to be read: a pipe, a device, or something too large. `strerror` says it."""


def open_regular(path: str | Path, most: int = MOST_BYTES) -> BufferedReader:
    """The file, open for reading, of `most` bytes at most. Raises OSError at once, UnfitFileError for what is none."""
    return BufferedReader(_opened(path, most))


def read_regular(path: str | Path, most: int = MOST_BYTES) -> bytes:
    """The content of a file. Raises OSError as `open_regular`."""
    with closing(_opened(path, most)) as file:
        told = os.fstat(file.fileno()).st_size
        content = file.read(told + 1) or b""
        return content if len(content) <= told else _whole(file, most, content)


def read_stream(stream: BinaryIO, most: int = MOST_BYTES) -> bytes:
    """All that comes from a stream, such as standard input. Raises UnfitFileError for more than `most` bytes."""
    return _whole(stream, most, b"")


def refuse_unless_regular(path: Path) -> None:
    """Raises UnfitFileError for a pipe or a device, another OSError for what is not there; folders pass."""
    if not stat.S_ISREG(mode := path.stat().st_mode) and not stat.S_ISDIR(mode):
        raise _no_file()


def _opened(path: str | Path, most: int) -> FileIO:
    file = FileIO(os.fspath(path), opener=_at_once)
    about = os.fstat(file.fileno())
    if not stat.S_ISREG(about.st_mode) or about.st_size > most:
        file.close()
        raise _no_file() if about.st_size <= most else _too_large(most)
    return file


def _whole(file: FileIO | BinaryIO, most: int, begun: bytes) -> bytes:
    """What was read, and all that follows: a file may have more in it than the system told, or have no end."""
    parts, length = [begun], len(begun)
    while part := file.read(_AT_A_TIME):
        parts.append(part)
        length += len(part)
        if length > most:
            break
    if length > most:
        raise _too_large(most)
    return b"".join(parts)


def _no_file() -> UnfitFileError:
    return UnfitFileError(errno.EINVAL, tr("this is a pipe or a device, not a file"))


def _too_large(most: int) -> UnfitFileError:
    return UnfitFileError(errno.EFBIG, tr("it has more than {size} MB", size=most // _MB))


def _at_once(path: str, flags: int) -> int:
    """Opens it without waiting for somebody to write into a pipe."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
