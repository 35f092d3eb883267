"""Remembers what files gave when they were last read, so that an unchanged library opens at once.

A file is known again by its size and times; where these differ, by a hash of its content. The whole cache may be
deleted at any time: corrupt, of another version or impossible to write, it is made anew or done without, silently.
"""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from letterkit.errors import DiskError
from letterkit.store.disk import write_all
from letterkit.store.record_json import as_json
from letterkit.store.text_files import files_in

_READING = ("model", "store", "fill")
"""The folders of the code on which depends what a file gives."""

_WHOLE_SECOND = 1_000_000_000
_COARSE, _FINE = 2 * _WHOLE_SECOND, _WHOLE_SECOND // 10
"""How long, in nanoseconds, a file must have been left alone for its times to tell a later change: file systems
that keep whole seconds may keep only even ones (FAT); the others count in steps of 16 milliseconds at most."""

Stamp = list[int]
"""Size, time of the last change of the content, and of the file at all, both in nanoseconds."""


class Kept(NamedTuple):
    """What the cache holds of one file. `stamp` is None where it would not tell a later change."""

    stamp: Stamp | None
    digest: str
    values: Any
    misfits: Any


class RecordCache:
    """What is kept of the files of one library; asked for file by file, then saved as a whole."""

    def __init__(self, folder: Path, root: Path) -> None:
        name = hashlib.blake2b(os.fsencode(root.resolve()), digest_size=8).hexdigest()
        self._file = folder / f"records-{name}.json"
        self._before = _read(self._file)
        self._now: dict[str, Kept] = {}
        self._began: int | None = None

    def unchanged(self, file: str, stamp: Stamp) -> Kept | None:
        """What is kept of the file, if its stamp proves that it is as it was."""
        kept = self._before.get(file)
        if kept is None or kept.stamp != stamp:
            self._mark_time()
            return None
        self._now[file] = kept
        return kept

    def same_content(self, file: str, stamp: Stamp, digest: str) -> Kept | None:
        """What is kept of the file, if it had that content; it is known by the new stamp from now on."""
        kept = self._before.get(file)
        if kept is None or kept.digest != digest:
            return None
        return self.keep(file, kept._replace(stamp=stamp))

    def keep(self, file: str, kept: Kept) -> Kept:
        """Keeps what a file gave; its stamp only where the file has been left alone long enough."""
        if not kept.stamp or not all(self._is_settled(time) for time in kept.stamp[1:]):
            kept = kept._replace(stamp=None)
        self._now[file] = kept
        return kept

    def save(self) -> None:
        """Writes what was asked for and kept, if that is another thing than before. Fails silently."""
        if self._began == 0 or self._now == self._before:
            return
        text = json.dumps(self._now, default=as_json, ensure_ascii=False, check_circular=False, separators=(",", ":"))
        payload = text.encode(errors="surrogatepass")  # names of files may be no UTF-8
        with suppress(DiskError):
            write_all({self._file: _header(payload) + payload}, force=True, private=True)

    def _is_settled(self, time: int) -> bool:
        """Whether a change made since the first file was read would be seen in a time that now is this."""
        return time < (self._began or 0) - (_FINE if time % _WHOLE_SECOND else _COARSE)

    def _mark_time(self) -> None:
        """Notes when the first file is about to be read, by the clock that stamps files; 0 if none can be made."""
        if self._began is not None:
            return
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self._file.parent) as mark:
                self._began = os.fstat(mark.fileno()).st_mtime_ns
        except OSError:
            self._began = 0


def digest_of(content: bytes) -> str:
    """The hash a file's content is known again by."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _read(file: Path) -> dict[str, Kept]:
    """What the file holds, nothing if it is not one of ours, of this version and whole."""
    try:
        header, _, payload = file.read_bytes().partition(b"\n")
    except OSError:
        return {}
    if header + b"\n" != _header(payload):
        return {}
    return {name: Kept(*row) for name, row in json.loads(payload).items()}


def _header(payload: bytes) -> bytes:
    """The first line of a cache: what made it, and what tells that it is whole."""
    return f"letterkit {_made_by()} {hashlib.blake2b(payload, digest_size=16).hexdigest()}\n".encode()


@cache
def _made_by() -> str:
    """What tells this code from another that may read files otherwise: size and time of each of its modules."""
    package = Path(__file__).parents[1]
    modules = [file for folder in _READING for file in files_in(package / folder, ".py")]
    stamps = [f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in modules]
    return hashlib.blake2b("\n".join(stamps).encode(), digest_size=8).hexdigest()
