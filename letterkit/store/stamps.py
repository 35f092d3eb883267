"""How a file is recognised: by its size and times, and by the hash of its content."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from letterkit.language import CATALOGUES, spoken
from letterkit.store.folders import files_in, make_folders

_WHOLE_SECOND = 1_000_000_000
_COARSE, _FINE = 2 * _WHOLE_SECOND, _WHOLE_SECOND // 10
"""How long, in nanoseconds, a file must have been left alone for its times to reveal a later change: file systems
that keep whole seconds may keep only even ones (FAT); the others count in steps of 16 milliseconds at most."""

Stamp = list[int]
"""Size, time of the last change of the content, and of the last change of any kind, both in nanoseconds."""


def stamp_of(file: "os.DirEntry[str] | Path") -> Stamp:
    """The stamp of a file; empty if it does not exist."""
    try:
        status = _status(file)
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def _told_with_its_name(file: "os.DirEntry[str] | Path") -> os.stat_result:
    return file.stat()


_status: Callable[["os.DirEntry[str] | Path"], os.stat_result] = _told_with_its_name if os.name == "nt" else os.stat
"""An entry of a folder remembers what it is asked, 15 MB for 20,000 files; only on Windows it knows that anyway."""


def clock_of_files(folder: Path) -> int:
    """The time by the clock that stamps the files of a folder, in nanoseconds; the folder is made if need be.

    Raises OSError if no file can be made there.
    """
    make_folders(folder, 0o600)
    with tempfile.TemporaryFile(dir=folder) as file:
        return os.fstat(file.fileno()).st_mtime_ns


def is_settled(stamp: Stamp, began: int) -> bool:
    """Whether a change made since `began` would be seen in the times of a file that has this stamp."""
    return bool(stamp) and all(time < began - (_FINE if time % _WHOLE_SECOND else _COARSE) for time in stamp[1:])


def digest_of(*content: bytes) -> str:
    """The hash by which the content of a file is recognised; it may be given in parts."""
    digest = hashlib.blake2b(digest_size=16)
    for part in content:
        digest.update(part)
    return digest.hexdigest()


def header_of(content: Iterable[bytes], packages: tuple[str, ...]) -> bytes:
    """The first line of a cache: what changes with the code in these packages, and a hash that shows it is whole.

    It changes with the language spoken and its catalogue, too.
    """
    return f"letterkit {_digest_of_code(packages, spoken())} {digest_of(*content)}\n".encode()


@cache
def _digest_of_code(packages: tuple[str, ...], language: str) -> str:
    """A hash that changes with this code and the words of the language.

    It is made of the size and time of each module in these folders of the package, and of the catalogue.
    """
    root = Path(__file__).parents[1]
    files = [file for package in packages for file in files_in(root / package, ".py")]
    files += files_in(Path(CATALOGUES, language, "LC_MESSAGES"), ".mo")
    lines = [language, *(f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files)]
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=8).hexdigest()


def own_name(root: Path) -> str:
    """A short name for a library in the language spoken, used in the names of caches of it."""
    return f"{hashlib.blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()}-{spoken()}"
