"""What a git repository knows of a folder: which files differ from a revision, and what stood in them then."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from hashlib import sha1
from pathlib import Path, PurePosixPath
from stat import S_ISLNK, S_ISREG
from typing import TYPE_CHECKING
from unicodedata import normalize

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.store.disk import writing
from letterkit.store.git_folder import GitFolder
from letterkit.store.text_files import content_of

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from letterkit.store.git_objects import GitObjects, TreeFile

LARGEST_FILE = 32 * 1024 * 1024
"""Bytes; a larger one has changed, whatever is in it: no commit that is read here holds such a file."""

_LONGEST_NAME = 255
"""Bytes: no file system has longer ones."""

_MOST_BYTES = 512 * 1024 * 1024
"""Of all files of a library together, as they are copied out of a commit."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One commit of the repository around a folder; all paths are relative to that folder, with forward slashes.

    Files are read as they were committed: git is not run, and neither are filters. `remedy` is what errors suggest
    doing without git.
    """

    folder: Path
    commit: str
    git: GitFolder
    remedy: str

    @classmethod
    def find(cls, folder: Path, name: str, remedy: str) -> "Revision":
        """The commit of that name: `HEAD`, `main`, `v1.2`, `HEAD~2`, a hash.

        Raises UsageError if there is no repository around the folder, it cannot be read, or has no such commit.
        """
        unnamed = cls(folder.resolve(), "", GitFolder.around(folder, remedy), remedy)
        with unnamed._objects() as objects:
            found = objects.commit_named(name)
            if found is None:
                fetch = f"{tr('Fetch it first, if it is not in this clone.')} {remedy}"
                raise UsageError(tr('git knows no commit "{name}".', name=name), fetch)
            return replace(unnamed, commit=found)

    def before(self, day: date) -> "Revision | None":
        """The newest commit from before that day that led to this one, by the commits' own clocks; None if none is.

        What a merge brought counts from the merge on: only then was it known here.

        Raises UsageError if the repository cannot be read.
        """
        try:
            start = datetime.combine(day, time()).astimezone().timestamp()
        except (OverflowError, ValueError, OSError):  # before the calendar of the system begins
            return None
        with self._objects() as objects:
            found = objects.first_parent_before(self.commit, start)
        return replace(self, commit=found) if found else None

    def changed_files(self, folders: tuple[str, ...]) -> frozenset[str]:
        """The files in these folders that differ from the commit: changed, new, not yet tracked, or removed.

        What .gitignore excludes is left out, unless the commit has it. A file that differs in the ends of its lines
        only has not changed. Raises UsageError if the repository cannot be read.
        """
        here = {normalize("NFC", name): name for name in self._files_here(folders)}
        differing = set()
        with self._objects() as objects:
            for file in objects.files(self.commit, self._prefix, folders):
                name = self._relative(file)
                own = here.pop(normalize("NFC", name), None)
                if own is None or _differs(self.folder / own, file):
                    differing.add(own or name)
            return frozenset(differing) | objects.not_ignored(self._prefix, here.values())

    def copy_into(self, target: Path, folders: tuple[str, ...]) -> None:
        """Writes the files that the commit has in these folders to the same paths under another folder.

        Raises UsageError if the repository cannot be read, DiskError if they cannot be written.
        """
        left = _MOST_BYTES
        with self._objects() as objects:
            for file in objects.files(self.commit, self._prefix, folders):
                name = PurePosixPath(self._relative(file))
                if file.is_link or not _is_plain(name):
                    continue
                content = objects.content(file)
                left -= len(content)
                if left < 0:
                    raise UsageError(tr("The git repository holds too many files to be read."), self.remedy)
                path = target.joinpath(*name.parts)
                with writing(path):
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)

    def _objects(self) -> "AbstractContextManager[GitObjects]":
        from letterkit.store.git_objects import GitObjects  # noqa: PLC0415 - a tenth of a second that few commands need

        return GitObjects.opened(self.git, self.remedy)

    @property
    def _prefix(self) -> str:
        """The folder as the repository names it: '' at its top."""
        inside = self.folder.relative_to(self.git.top).as_posix()
        return "" if inside == "." else inside

    def _relative(self, file: "TreeFile") -> str:
        return file.path[len(self._prefix) :].lstrip("/")

    def _files_here(self, folders: tuple[str, ...]) -> Iterator[str]:
        """The files and links on disk; what is neither is nothing that git keeps."""
        for folder in folders:
            for path, _, names in os.walk(self.folder / folder):
                inside = Path(path).relative_to(self.folder).as_posix()
                yield from (f"{inside}/{name}" for name in names if _is_kept(Path(path, name)))


def _is_kept(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return S_ISREG(mode) or S_ISLNK(mode)


def _is_plain(name: PurePosixPath) -> bool:
    """Whether a path of a commit stays where it is put: git refuses others, but anybody can make such a commit."""
    return not name.is_absolute() and all(map(_is_plain_part, name.parts))


def _is_plain_part(part: str) -> bool:
    return part != ".." and not set(part) & set("\\:\0") and len(os.fsencode(part)) <= _LONGEST_NAME


def _differs(path: Path, file: "TreeFile") -> bool:
    """Whether the file on disk is another one than that of the commit."""
    if path.is_symlink() or file.is_link:
        return not (path.is_symlink() and file.is_link and _is_blob(os.fsencode(path.readlink()), file))
    if path.stat().st_size > LARGEST_FILE:
        return True
    content, unreadable = content_of(path)
    if unreadable or _is_blob(content, file):
        return unreadable is not None
    return b"\r\n" not in content or not _is_blob(content.replace(b"\r\n", b"\n"), file)


def _is_blob(content: bytes, file: "TreeFile") -> bool:
    """Whether that is the content: git's hash of a file is the SHA-1 of its kind, its length and its bytes."""
    return sha1(b"blob %d\0%b" % (len(content), content), usedforsecurity=False).hexdigest() == file.blob.decode()
