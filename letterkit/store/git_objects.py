"""The commits and files of a git repository, read by dulwich: no git is run, and nothing of the repository either.

Switching off what git would run was tried and lost: filters, fsmonitor, lazy fetches, hooks, pagers and what comes next
are each another switch, and a git.exe in the current folder is none at all. Here there is no process to be started:
of dulwich only its reader of objects and of references is loaded. Sizes are bounded before anything is unpacked.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from stat import S_IFLNK, S_ISDIR
from typing import TypeVar

from dulwich.object_format import SHA1
from dulwich.objects import Blob, Commit, ObjectID, ShaFile, Tag, Tree
from dulwich.refs import DiskRefsContainer, Ref, check_ref_format

from letterkit.errors import LetterkitError, UsageError
from letterkit.language import tr
from letterkit.store.git_folder import GitFolder
from letterkit.store.git_ignored import Ignored
from letterkit.store.git_object_folder import ObjectFolder
from letterkit.store.regular_files import read_regular

_MOST_FILES = 100_000
"""Entries of folders that are looked at in one commit: folders that hold each other many times have no end."""

_DEEPEST = 64
"""Folders within folders."""

_LINK = S_IFLNK
_FILES = (0o100644, 0o100755, 0o100664, _LINK)
_Kind = TypeVar("_Kind", bound=ShaFile)

_SPECIAL = re.compile(r"[A-Z_]*HEAD")
_NAMED_IN = ("refs/{}", "refs/tags/{}", "refs/heads/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD")
"""Where git looks for a name, in its order."""

_HASH = re.compile(r"[0-9a-f]{40}")
_SHORT_HASH = re.compile(r"[0-9a-f]{4,39}")
_STEP = re.compile(r"\^\{(?:commit)?\}|([~^])([0-9]{0,9})")


@dataclass(frozen=True, slots=True)
class TreeFile:
    """A file or link of a commit: its path from the top of the repository, and the hash of its content."""

    path: str
    blob: ObjectID
    is_link: bool


class NoCommitError(LookupError):
    """Nothing of that name is a commit here."""


@dataclass(frozen=True, slots=True)
class GitObjects:
    """What a repository holds; every method raises UsageError for what is missing or damaged."""

    git: GitFolder
    remedy: str
    folders: tuple[ObjectFolder, ...]

    @classmethod
    @contextmanager
    def opened(cls, git: GitFolder, remedy: str) -> Iterator["GitObjects"]:
        """The objects of that repository and those it borrows, while they are read.

        Whatever dulwich raises for a damaged repository becomes a UsageError of one sentence.
        """
        try:
            with ExitStack() as stack:
                folders = [stack.enter_context(ObjectFolder.opened(each)) for each in git.object_folders(remedy)]
                yield cls(git, remedy, tuple(folders))
        except (LetterkitError, OSError):
            raise
        except Exception as error:
            fact = tr("The git repository {folder} is damaged or of an unknown format.", folder=git.top)
            raise UsageError(fact, f"{tr('Have git look at it: git fsck.')} {remedy}".strip()) from error

    def commit_named(self, name: str) -> str | None:
        """The hash of the commit that a name means: `HEAD`, `main`, `v1.2`, a hash, `HEAD~2`, `main^2`.

        None if there is none.
        """
        try:
            return self._commit_named(name).id.decode()
        except NoCommitError:
            return None

    def first_parent_before(self, start: str, moment: float) -> str | None:
        """The newest commit of up to that moment (seconds since 1970), from one back by what merges were made into.

        None if history begins later; where a shallow clone was cut off, what came before is missing.
        """
        commit: Commit | None = self._object(ObjectID(start.encode()), Commit)
        while commit is not None and commit.commit_time > moment:
            commit = self._object(commit.parents[0], Commit) if commit.parents else None
        return commit.id.decode() if commit else None

    def not_ignored(self, folder: str, names: Iterable[str]) -> frozenset[str]:
        """Those of the files in a folder of the repository that no .gitignore excludes."""
        ignored = Ignored(self.git.top, self.git.shared / "info" / "exclude")
        before = f"{folder}/" if folder else ""
        return frozenset(name for name in names if not ignored.excludes(before + name))

    def _commit_named(self, name: str) -> Commit:
        base = re.split(r"[~^]", name, maxsplit=1)[0]
        commit = self._peeled(self._hash_of("HEAD" if base == "@" else base))
        rest = name[len(base) :]
        while rest:
            step = _STEP.match(rest)
            if step is None:
                raise NoCommitError(name)
            commit = self._stepped(commit, step[1], int(step[2] or 1) if step[1] else 0)
            rest = rest[step.end() :]
        return commit

    def _parent(self, commit: Commit) -> Commit | None:
        """The commit that came before, of what a merge was made into; None where history begins, or was cut off."""
        if not commit.parents:
            return None
        if not self._has(commit.parents[0]) and commit.id in self._cut_off():
            return None
        return self._object(commit.parents[0], Commit)

    def files(self, commit: str, folder: str, names: tuple[str, ...]) -> list[TreeFile]:
        """The files of a commit in these folders of a folder; both are paths with forward slashes, '' is the top."""
        start = self._tree_at(self._object(ObjectID(commit.encode()), Commit).tree, folder)
        prefix = f"{folder}/" if folder else ""
        left = [(prefix, start, names, 0)] if start else []
        seen = 0
        found = []
        while left:
            before, tree, wanted, depth = left.pop()
            for entry in self._object(tree, Tree).iteritems():
                seen += 1
                if seen > _MOST_FILES or depth > _DEEPEST:
                    raise UsageError(tr("The git repository holds too many files to be read."), self.remedy)
                name = entry.path.decode("utf-8", "surrogateescape")
                if wanted and name not in wanted:
                    continue
                if S_ISDIR(entry.mode):
                    left.append((f"{before}{name}/", entry.sha, (), depth + 1))
                elif entry.mode in _FILES:
                    found.append(TreeFile(before + name, entry.sha, entry.mode == _LINK))
        return found

    def content(self, file: TreeFile) -> bytes:
        """What stood in a file."""
        return self._object(file.blob, Blob).data

    def _tree_at(self, tree: ObjectID, folder: str) -> ObjectID | None:
        for name in folder.split("/") if folder else ():
            entries = {entry.path: entry for entry in self._object(tree, Tree).iteritems()}
            entry = entries.get(os.fsencode(name))
            if entry is None or not S_ISDIR(entry.mode):
                return None
            tree = entry.sha
        return tree

    def _stepped(self, commit: Commit, sign: str | None, count: int) -> Commit:
        if sign == "^" and count:
            if count > len(commit.parents):
                raise NoCommitError
            return self._object(commit.parents[count - 1], Commit)
        for _ in range(count if sign == "~" else 0):
            before = self._parent(commit)
            if before is None:
                raise NoCommitError
            commit = before
        return commit

    def _hash_of(self, name: str) -> ObjectID:
        """The hash that a name stands for. Raises NoCommitError."""
        if _HASH.fullmatch(name):
            return ObjectID(name.encode())
        refs = DiskRefsContainer(self.git.shared, self.git.own)
        candidates = [name] if _SPECIAL.fullmatch(name) or name.startswith("refs/") else []
        for each in (*candidates, *(form.format(name) for form in _NAMED_IN)):
            ref = Ref(each.encode("utf-8", "surrogateescape"))
            if _SPECIAL.fullmatch(each) or check_ref_format(ref):
                try:
                    found = refs[ref]
                except (KeyError, NotADirectoryError, IsADirectoryError):
                    continue
                self._refuse_longer(found)
                return found
        if _SHORT_HASH.fullmatch(name):
            alike = {each for folder in self.folders for each in folder.beginning_with(name)}
            commits = [each for each in alike if isinstance(self._object(each, ShaFile), Commit)]
            if len(commits) == 1:
                return commits[0]
        raise NoCommitError(name)

    def _refuse_longer(self, name: ObjectID) -> None:
        if len(name) != SHA1.hex_length:
            fact = tr("The git repository {folder} uses SHA-256, which cannot be read here.", folder=self.git.top)
            raise UsageError(fact, f"{tr('Clone it with SHA-1 hashes.')} {self.remedy}".strip())

    def _peeled(self, name: ObjectID) -> Commit:
        """The commit that a hash or a tag stands for."""
        if not self._has(name):
            raise NoCommitError(name)
        found = self._object(name, ShaFile)
        for _ in range(_DEEPEST):
            if isinstance(found, Commit):
                return found
            if not isinstance(found, Tag):
                break
            found = self._object(found.object[1], ShaFile)
        raise NoCommitError(name)

    def _has(self, name: ObjectID) -> bool:
        return any(each.get(name) is not None for each in self.folders)

    def _cut_off(self) -> frozenset[bytes]:
        """The commits of a shallow clone whose parents were not fetched."""
        file = self.git.shared / "shallow"
        return frozenset(read_regular(file).split()) if file.is_file() else frozenset()

    def _object(self, name: ObjectID, kind: type[_Kind]) -> _Kind:
        """An object, of no more than bounded size."""
        for each in self.folders:
            found = each.get(name)
            if isinstance(found, kind):
                return found
            if found is not None:
                raise ValueError(name)
        fact = tr(
            "The git repository {folder} lacks {hash}, which was not fetched.", folder=self.git.top, hash=_said(name)
        )
        raise UsageError(fact, f"{tr('Fetch it first, if it is not in this clone.')} {self.remedy}".strip())


def _said(name: ObjectID) -> str:
    return name[:12].decode("ascii", "replace")
