"""The files of one folder of a library as entries, read from disk or remembered from an earlier reading."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol

from letterkit.model.library import Entry, Misfit, Value
from letterkit.store.cache import Kept, RecordCache, Stamp, digest_of
from letterkit.store.late_entries import LateEntries
from letterkit.store.record_json import misfits_of
from letterkit.store.text_files import content_of, files_in, text_of


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Value]):
    """What a text gave: what makes the value, what does not fit, and what `json.dumps` is to keep of the value."""

    make: Callable[[], Value]
    misfits: tuple[Misfit, ...]
    row: object = field(hash=False)


class FileKind(Protocol[Value]):
    """One kind of file: its folder in the library, its suffix, how it is read and how it is remembered."""

    @property
    def folder(self) -> str:
        """The path from the library's root."""

    @property
    def suffix(self) -> str:
        """The suffix of its files; others are none of this kind."""

    def parse(self, stem: str, text: str) -> Parsed[Value]:
        """What the text of a file gives, as far as it can be read."""

    def remember(self, stem: str, row: dict[str, Any]) -> Value:
        """The value of a row that was kept as JSON."""


def file_entries(root: Path, kind: FileKind[Value], cache: RecordCache | None) -> LateEntries[Value]:
    """Every file of that kind by its stem, in order of name; its value is made when it is asked for.

    Raises DiskError if the folder cannot be read.
    """
    places = files_in(root / kind.folder, kind.suffix)
    files = (
        _File(place, place.name.removesuffix(kind.suffix), f"{kind.folder}/{place.name}", kind) for place in places
    )
    return LateEntries({file.stem: file.recall(cache) if cache else file.read() for file in files})


@dataclass(frozen=True, slots=True)
class _File(Generic[Value]):
    """One file; `name` is its path from the library's root."""

    place: os.DirEntry[str]
    stem: str
    name: str
    kind: FileKind[Value]

    def read(self) -> Callable[[], Entry[Value]]:
        """What makes the entry as the file gives it."""
        return partial(self._entry, self._parse(*content_of(self.place.path)))

    def recall(self, cache: RecordCache) -> Callable[[], Entry[Value]]:
        """What makes the entry: of what the cache has, if the file is as it was; else as the file gives it, kept."""
        stamp = self._stamp()
        kept = cache.unchanged(self.name, stamp)
        if kept is None:
            content, unreadable = content_of(self.place.path)
            digest = digest_of(content)
            kept = None if unreadable else cache.same_content(self.name, stamp, digest)
            if kept is None:
                parsed = self._parse(content, unreadable)
                if not unreadable:
                    cache.keep(self.name, Kept(stamp, digest, parsed.row, parsed.misfits))
                return partial(self._entry, parsed)
        return partial(self._remember, kept)

    def _parse(self, content: bytes, unreadable: Misfit | None) -> Parsed[Value]:
        text, undecodable = text_of(content)
        parsed = self.kind.parse(self.stem, text)
        missing = unreadable or undecodable
        return Parsed(parsed.make, (missing,), parsed.row) if missing else parsed

    def _entry(self, parsed: Parsed[Value]) -> Entry[Value]:
        return Entry(parsed.make(), self.name, parsed.misfits)

    def _remember(self, kept: Kept) -> Entry[Value]:
        return Entry(self.kind.remember(self.stem, kept.values), self.name, misfits_of(kept.misfits))

    def _stamp(self) -> Stamp:
        """The stamp of the file as it was before it was read; empty if there is none."""
        try:
            status = self.place.stat()
        except OSError:
            return []
        return [status.st_size, status.st_mtime_ns, status.st_ctime_ns]
