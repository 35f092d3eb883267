"""The files of one folder of a library as entries, read from disk or recalled from the cache."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol

from letterkit.model.library import Entry, Misfit, Value
from letterkit.store.cache import Kept, RecordCache
from letterkit.store.folders import files_in
from letterkit.store.late_entries import LateEntries
from letterkit.store.record_json import misfits_of
from letterkit.store.stamps import digest_of, stamp_of
from letterkit.store.text_files import content_of, text_of


@dataclass(frozen=True, slots=True)
class ParsedFile(Generic[Value]):
    """What a file gave: `make` makes the value, `kept` is what `json.dumps` keeps of it."""

    make: Callable[[], Value]
    misfits: tuple[Misfit, ...]
    kept: object = field(hash=False)


class FileKind(Protocol[Value]):
    """One kind of file: its folder in the library, its suffix, how it is read and how it is recalled."""

    @property
    def folder(self) -> str:
        """The path from the library's root."""

    @property
    def suffix(self) -> str:
        """The suffix of its files."""

    def parse(self, stem: str, text: str) -> ParsedFile[Value]:
        """What the text of a file gives, as far as it can be read."""

    def recall(self, stem: str, kept: dict[str, Any]) -> Value:
        """The value made again from what was kept as JSON."""


def file_entries(root: Path, kind: FileKind[Value], cache: RecordCache | None) -> LateEntries[Value]:
    """Every file of that kind by its stem, in order of name; its value is made when it is asked for.

    Raises DiskError if the folder cannot be read.
    """
    listing = files_in(root / kind.folder, kind.suffix)
    files = (_File(each, each.name.removesuffix(kind.suffix), f"{kind.folder}/{each.name}", kind) for each in listing)
    return LateEntries({file.stem: file.recall(cache) if cache else file.read() for file in files})


@dataclass(frozen=True, slots=True)
class _File(Generic[Value]):
    """One file; `name` is its path from the library's root."""

    on_disk: os.DirEntry[str]
    stem: str
    name: str
    kind: FileKind[Value]

    def read(self) -> Callable[[], Entry[Value]]:
        """Makes the entry from the file."""
        return partial(self._entry, self._parse(*content_of(self.on_disk.path)))

    def recall(self, cache: RecordCache) -> Callable[[], Entry[Value]]:
        """Makes the entry: from the cache if the file is unchanged, else from the file, which the cache then keeps."""
        stamp = stamp_of(self.on_disk)
        kept = cache.unchanged(self.name, stamp)
        if kept is None:
            content, unreadable = content_of(self.on_disk.path)
            digest = digest_of(content)
            kept = None if unreadable else cache.same_content(self.name, stamp, digest)
            if kept is None:
                parsed = self._parse(content, unreadable)
                if not unreadable:
                    cache.keep(self.name, Kept.of(stamp, digest, parsed.kept, parsed.misfits))
                return partial(self._entry, parsed)
        return partial(self._recalled, kept)

    def _parse(self, content: bytes, unreadable: Misfit | None) -> ParsedFile[Value]:
        text, undecodable = text_of(content)
        parsed = self.kind.parse(self.stem, text)
        missing = unreadable or undecodable
        return ParsedFile(parsed.make, (missing,), parsed.kept) if missing else parsed

    def _entry(self, parsed: ParsedFile[Value]) -> Entry[Value]:
        return Entry(parsed.make(), self.name, parsed.misfits)

    def _recalled(self, kept: Kept) -> Entry[Value]:
        values, misfits = kept.contents
        return Entry(self.kind.recall(self.stem, values), self.name, misfits_of(misfits))
