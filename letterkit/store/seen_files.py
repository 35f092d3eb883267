"""Knows the files of a library by their stamps, and reads again those that another program changed."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from letterkit.model.library import Entry, Library, Value
from letterkit.store.folders import files_in
from letterkit.store.late_entries import LateEntries, garbage_left_alone
from letterkit.store.library import FACILITY_FILES, PERSON_FILES, read_templates
from letterkit.store.library_files import FileKind, entries_of, file_entries, stem_of
from letterkit.store.roots import FACILITIES, PARTS, PEOPLE, TEMPLATES, require_library
from letterkit.store.stamps import Stamp, clock_of_files, is_settled, stamp_of

_FOLDERS = ((PEOPLE, ".toml"), (FACILITIES, ".toml"), (TEMPLATES, ".txt"), (PARTS, ".txt"))


@dataclass(frozen=True, slots=True)
class SeenFiles:
    """The files of the library at `root` by their path from there, as they were at one moment.

    A stamp is "" where the file was changed so recently that another change might not show in it. It is text, since
    Python would look for garbage in 20,000 lists.
    """

    root: Path
    stamps: Mapping[str, str] = field(hash=False)

    @classmethod
    def now(cls, root: Path, scratch: Path) -> Self:
        """The files as they are; in the folder `scratch` a file is made to learn by what clock files are stamped.

        Raises DiskError if there is no library, or a folder cannot be read.
        """
        require_library(root)
        began = _clock(scratch)
        return cls(root, {name: _proof(stamp, began) for name, stamp in _stamps(root)})

    def differing(self, before: "SeenFiles") -> frozenset[str]:
        """The files that are other than before, or may be: changed, new or gone."""
        now, then = self.stamps, before.stamps
        changed = {name for name, stamp in now.items() if not stamp or then.get(name) != stamp}
        return frozenset(changed | (then.keys() - now.keys()))


def read_again(library: Library, root: Path, files: Collection[str]) -> Library:
    """The library with what those files say now; of templates and parts all are read, since they depend on each other.

    Raises DiskError if a folder cannot be read.
    """
    with garbage_left_alone():
        people = _entries_again(root, PERSON_FILES, library.people, files)
        facilities = _entries_again(root, FACILITY_FILES, library.facilities, files)
        again = replace(library, people=people, facilities=facilities)
        if not _within(TEMPLATES, files):
            return again
        templates, parts = read_templates(root)
        return replace(again, templates=templates, parts=parts)


def _entries_again(
    root: Path, kind: FileKind[Value], before: Mapping[str, Entry[Value]], files: Collection[str]
) -> Mapping[str, Entry[Value]]:
    """The entries of one folder, those of `files` read anew; the same object if none of them lies there."""
    changed = _within(kind.folder, files)
    if not changed:
        return before
    listing = files_in(root / kind.folder, kind.suffix)
    stems = [stem_of(each.name, kind.suffix) for each in listing]
    if len({*stems}) < len(stems) or not all(map(str.isascii, changed)):
        return file_entries(root, kind, None)  # two files may give one id, and say so of each other
    entries = {**before, **entries_of([each for each in listing if f"{kind.folder}/{each.name}" in changed], kind)}
    return LateEntries({stem: entries[stem] for stem in stems if stem in entries})  # what came just now is found later


def _within(folder: str, files: Collection[str]) -> frozenset[str]:
    return frozenset(file for file in files if file.startswith(f"{folder}/"))


def _stamps(root: Path) -> Iterator[tuple[str, Stamp]]:
    for folder, suffix in _FOLDERS:
        for file in files_in(root / folder, suffix):
            yield f"{folder}/{file.name}", stamp_of(file)


def _proof(stamp: Stamp, began: int) -> str:
    return str(stamp) if is_settled(stamp, began) else ""


def _clock(scratch: Path) -> int:
    with suppress(OSError):
        return clock_of_files(scratch)
    return 0
