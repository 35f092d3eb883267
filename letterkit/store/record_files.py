"""The records of one folder, read from disk or remembered from an earlier reading."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Generic

from letterkit.model.library import Entry, Misfit, Value
from letterkit.store.cache import Kept, RecordCache, Stamp, digest_of
from letterkit.store.fields import Shape
from letterkit.store.late_entries import LateEntries
from letterkit.store.reading import read_table
from letterkit.store.record_json import Recollection
from letterkit.store.text_files import content_of, files_in, text_of
from letterkit.store.toml_text import Reading, parse_toml

_SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[Value]):
    """One kind of record: its folder in the library, its fields, and what makes a value of an id and them."""

    folder: str
    shape: Shape
    build: Callable[..., Value]

    def value_of(self, stem: str, text: str) -> tuple[Value, tuple[Misfit, ...]]:
        """The record of that text as far as it can be read, and what cannot."""
        reading, _ = self.read(text)
        return self.build(stem, **reading.values), reading.misfits

    def read(self, text: str) -> tuple[Reading, Mapping[str, Any]]:
        """The fields of a record as far as they can be read, with what cannot; and what to keep of them as JSON.

        What is kept is the table as it stands where all of it could be read, since that is written faster.
        """
        toml = parse_toml(text)
        if toml.misfits:
            return toml, {}
        reading = read_table(toml.values, self.shape)
        return reading, reading.values if reading.misfits else toml.values


@dataclass(frozen=True, slots=True)
class _File(Generic[Value]):
    """One file of records; `name` is its path from the library's root."""

    place: os.DirEntry[str]
    stem: str
    name: str
    kind: RecordKind[Value]

    def read(self) -> Entry[Value]:
        """The entry as the file gives it."""
        content, unreadable = content_of(self.place.path)
        return self._entry(Reading({}, (unreadable,)) if unreadable else self._read(content)[0])

    def recall(self, cache: RecordCache) -> Callable[[], Entry[Value]]:
        """What makes the entry: of what the cache has, if the file is as it was; else read now, and kept."""
        stamp = self._stamp()
        kept = cache.unchanged(self.name, stamp)
        if kept is None:
            content, unreadable = content_of(self.place.path)
            if unreadable:
                return partial(self._entry, Reading({}, (unreadable,)))
            digest = digest_of(content)
            kept = cache.same_content(self.name, stamp, digest)
            if kept is None:
                reading, row = self._read(content)
                cache.keep(self.name, Kept(stamp, digest, row, reading.misfits))
                return partial(self._entry, reading)
        return partial(self._remember, kept)

    def _read(self, content: bytes) -> tuple[Reading, Mapping[str, Any]]:
        text, undecodable = text_of(content)
        return (Reading({}, (undecodable,)), {}) if undecodable else self.kind.read(text)

    def _remember(self, kept: Kept) -> Entry[Value]:
        return self._entry(Recollection.of(self.kind.shape).reading(kept.values, kept.misfits))

    def _entry(self, reading: Reading) -> Entry[Value]:
        return Entry(self.kind.build(self.stem, **reading.values), self.name, reading.misfits)

    def _stamp(self) -> Stamp:
        """The stamp of the file as it was before it was read; empty if there is none."""
        try:
            status = self.place.stat()
        except OSError:
            return []
        return [status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def record_entries(root: Path, kind: RecordKind[Value], cache: RecordCache | None) -> Mapping[str, Entry[Value]]:
    """Every record of that kind by id, in order of id; with a cache each is made when it is asked for.

    Raises DiskError if the folder cannot be read.
    """
    files = (
        _File(place, place.name.removesuffix(_SUFFIX), f"{kind.folder}/{place.name}", kind)
        for place in files_in(root / kind.folder, _SUFFIX)
    )
    if cache is None:
        return {file.stem: file.read() for file in files}
    return LateEntries({file.stem: file.recall(cache) for file in files})
