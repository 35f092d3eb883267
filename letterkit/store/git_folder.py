"""Where git keeps what it knows of a folder, and that it can be read at once: no pipe, no device, no other machine."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from letterkit.errors import NoRepositoryError, UsageError
from letterkit.language import tr
from letterkit.store.text_files import content_of

_LARGEST_POINTER = 64 * 1024
"""Bytes of a file that says where something lies: a path is never longer."""

_READ = ("HEAD", "packed-refs", "shallow", "commondir", "refs", "objects")
"""What is read of the folder; neither its configuration nor its hooks are among it."""

_OF_OBJECTS = ("info", "pack", *(f"{first:02x}" for first in range(256)))
"""What is read of a folder of objects; a borrowed one may lie anywhere, and the rest of it is not looked through."""


@dataclass(frozen=True, slots=True)
class GitFolder:
    """The folders of one repository: `top` holds its files, `own` what belongs to this worktree, `shared` the rest."""

    top: Path
    own: Path
    shared: Path

    @classmethod
    def around(cls, folder: Path, remedy: str) -> "GitFolder":
        """The nearest repository in which a folder lies, known by its `.git` only.

        So a folder of records that looks like a bare repository is none. The owner does not matter, since nothing of a
        repository is run. Raises NoRepositoryError if there is none, UsageError for one that cannot be read.
        """
        start = folder.resolve()
        for top in (start, *start.parents):
            own = _git_folder(top / ".git", remedy)
            if own is not None:
                shared = _named_in(own / "commondir", b"", own, remedy) or own
                for each in dict.fromkeys((own, shared)):
                    _refuse_what_is_odd(each, remedy)
                _refuse_other_formats(own, shared, remedy)
                return cls(top, own, shared)
        fact = tr("{folder} is not a git repository and lies in none.", folder=folder)
        raise NoRepositoryError(fact, remedy)

    def object_folders(self, remedy: str) -> tuple[Path, ...]:
        """The folder of objects and those that it says it borrows from, as `git clone --shared` has it do.

        Raises UsageError for one that cannot be read at once.
        """
        found = [self.shared / "objects"]
        for each in found:  # grows meanwhile; what borrowed folders borrow counts too
            for path in _borrowed(each, remedy):
                if path not in found and len(found) < 8:
                    _refuse_what_is_odd(path, remedy, _OF_OBJECTS)
                    found.append(path)
        return tuple(found)


def _git_folder(path: Path, remedy: str) -> Path | None:
    """What `.git` is or points to, if that is a repository."""
    if path.is_dir():
        found: Path | None = path
    else:
        found = _named_in(path, b"gitdir:", path.parent, remedy) if os.path.lexists(path) else None
    return found if found and os.path.lexists(found / "HEAD") else None


def _named_in(file: Path, before: bytes, base: Path, remedy: str) -> Path | None:
    """The path that stands in a small file, after that word."""
    if not file.is_file() or file.stat().st_size > _LARGEST_POINTER:
        return None
    content, _ = content_of(file)
    return _local(base, content.removeprefix(before).strip(), remedy) if content.startswith(before) else None


def _borrowed(objects: Path, remedy: str) -> Iterator[Path]:
    file = objects / "info" / "alternates"
    if file.is_file() and file.stat().st_size <= _LARGEST_POINTER:
        content, _ = content_of(file)
        for line in content.splitlines():
            if line.strip() and not line.startswith((b"#", b'"')):
                yield _local(objects, line, remedy)


def _local(base: Path, said: bytes, remedy: str) -> Path:
    """The path on this machine. Raises UsageError for one on another: to look there would tell it who looks."""
    text = os.fsdecode(said)
    if text.startswith(("//", "\\\\")) or "\0" in text:
        raise UsageError(tr("The git repository points to a folder on another machine: {folder}.", folder=text), remedy)
    return Path(os.path.normpath(base / text))


def _refuse_what_is_odd(folder: Path, remedy: str, names: tuple[str, ...] = _READ) -> None:
    """Raises UsageError if something that is read is neither file nor folder, or a folder that lies elsewhere."""
    left = [folder / name for name in names if os.path.lexists(folder / name)]
    while left:
        path = left.pop()
        try:
            mode = path.stat().st_mode
            if S_ISDIR(mode) and not path.is_symlink():
                with os.scandir(path) as entries:
                    left += [Path(each) for each in entries if not each.is_file(follow_symlinks=False)]
            elif not S_ISREG(mode):
                raise UsageError(tr("{path} is neither a file nor a folder of git.", path=path), remedy)
        except OSError as error:
            raise UsageError(tr("{path} cannot be read.", path=path), remedy) from error


def _refuse_other_formats(own: Path, shared: Path, remedy: str) -> None:
    """Raises UsageError for hashes of another length, or names of commits kept in another way."""
    if (shared / "reftable").exists():
        fact = tr("The git repository keeps its branches in reftables, which cannot be read here.")
        raise UsageError(fact, f"{tr('Convert it: git refs migrate --ref-format=files.')} {remedy}")
    if not (shared / "objects").is_dir():
        raise UsageError(tr("The git repository {folder} has no objects.", folder=own), remedy)
