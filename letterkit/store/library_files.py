"""The files of one folder of a library as entries, read from disk or recalled from the cache."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, Generic, Protocol
from unicodedata import normalize

from letterkit.language import tr, trn
from letterkit.model.library import Entry, Misfit, MisfitKind, Value
from letterkit.russian.characters import invisible_codes
from letterkit.store.cache import Kept, RecordCache, contents_of
from letterkit.store.folders import files_in
from letterkit.store.late_entries import LateEntries
from letterkit.store.record_json import misfits_of
from letterkit.store.stamps import digest_of, stamp_of
from letterkit.store.text_files import content_of, text_of

_Entries = dict[str, Entry[Value] | Callable[[], Entry[Value]]]


MOST_MISFITS = 50
"""Of one file: who sees these looks at the file, and not at a thousand more."""


def few_of(misfits: tuple[Misfit, ...]) -> tuple[Misfit, ...]:
    """All of them; of more than fifty the first ones of each kind, fifty in all, and how many more there are."""
    if len(misfits) <= MOST_MISFITS:
        return misfits
    by_kind: dict[MisfitKind, list[Misfit]] = {}
    for misfit in misfits:
        by_kind.setdefault(misfit.kind, []).append(misfit)
    share = MOST_MISFITS // len(by_kind)
    kept = [misfit for of_kind in by_kind.values() for misfit in of_kind[:share]]
    left = len(misfits) - len(kept)
    if not left:
        return tuple(kept)
    message = trn(
        "{count} more problem of this file is not listed", "{count} more problems of this file are not listed", left
    )
    return (*kept, replace(kept[0], message=message, hint=tr("Correct the others first."), path=()))


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

    def broken(self, stem: str, content: bytes, misfits: tuple[Misfit, ...]) -> ParsedFile[Value]:
        """What is left of a file that cannot be read as a whole."""

    def recall(self, stem: str, kept: dict[str, Any]) -> Value:
        """The value made again from what was kept as JSON."""


def file_entries(root: Path, kind: FileKind[Value], cache: RecordCache | None) -> LateEntries[Value]:
    """Every file of that kind by its stem, in order of name; its value is made when it is asked for.

    Raises DiskError if the folder cannot be read.
    """
    files = _files(files_in(root / kind.folder, kind.suffix), kind)
    entries: _Entries[Value] = {file.stem: file.recall(cache) if cache else file.read() for file in files}
    return LateEntries(entries if len(entries) == len(files) else _with_doubles(files, cache))


def entries_of(listing: Sequence[os.DirEntry[str]], kind: FileKind[Value]) -> dict[str, Entry[Value]]:
    """These files of that kind as entries, read now; no two of them give one id."""
    return {file.stem: file.read()() for file in _files(listing, kind)}


def _files(listing: Sequence[os.DirEntry[str]], kind: FileKind[Value]) -> "list[_File[Value]]":
    return [_File(each, stem_of(each.name, kind.suffix), f"{kind.folder}/{each.name}", kind) for each in listing]


def stem_of(name: str, suffix: str) -> str:
    """The id that the name of a file gives, composed (NFC): macOS may write й in it as и and a breve."""
    stem = name.removesuffix(suffix)
    return stem if stem.isascii() else normalize("NFC", stem)


def _with_doubles(files: Sequence["_File[Value]"], cache: RecordCache | None) -> "_Entries[Value]":
    """The entries where names of files differ only in how their letters are composed: each says so.

    The composed name keeps the id; the other file stays under its name as it is, so that it does not vanish.
    """
    entries: _Entries[Value] = {}
    for file in sorted(files, key=lambda each: each.on_disk.name != each.stem + each.kind.suffix):
        others = [each.name for each in files if each.stem == file.stem and each.name != file.name]
        own = replace(file, stem=file.on_disk.name.removesuffix(file.kind.suffix)) if file.stem in entries else file
        make = own.recall(cache) if cache else own.read()
        entries[own.stem] = partial(_said_to_be_double, make, others[0]) if others else make
    return dict(sorted(entries.items()))


def _said_to_be_double(make: Callable[[], Entry[Value]], other: str) -> Entry[Value]:
    entry = make()
    message = tr(
        'the id stands for another file too: "{other}" differs only in how й, ё and the like are written', other=other
    )
    hint = tr("Put what is right of the two into one file, and delete the other.")
    return replace(entry, misfits=(Misfit(MisfitKind.TWICE, message, hint), *entry.misfits))


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
        # nothing else is kept: stamps and digests of 20,000 files are 6 MB, and as much is what the folder said of them
        return partial(_recalled, self.kind, self.stem, self.name, kept.line)

    def _parse(self, content: bytes, unreadable: Misfit | None) -> ParsedFile[Value]:
        text, undecodable = text_of(content)
        missing = unreadable or undecodable
        parsed = self.kind.broken(self.stem, content, (missing,)) if missing else self.kind.parse(self.stem, text)
        unseen = not self.stem.isprintable() or bool(invisible_codes(self.stem))
        misfits = few_of((*((_unseen_in(self.on_disk.name),) if unseen else ()), *parsed.misfits))
        return parsed if misfits == parsed.misfits else replace(parsed, misfits=misfits)

    def _entry(self, parsed: ParsedFile[Value]) -> Entry[Value]:
        return Entry(parsed.make(), self.name, parsed.misfits)


def _unseen_in(name: str) -> Misfit:
    message = tr('the name of the file, "{name}", holds characters that nobody sees', name=ascii(name)[1:-1])
    return Misfit(MisfitKind.WRONG, message, tr("Rename it: ids are typed."))


def _recalled(kind: FileKind[Value], stem: str, name: str, line: bytes) -> Entry[Value]:
    values, misfits = contents_of(line)
    return Entry(kind.recall(stem, values), name, misfits_of(misfits))
