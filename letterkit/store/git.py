"""What git knows of a folder: which files differ from a revision, and what stood in them then."""

import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.store.reasons import reason_of

_SET_IN_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""They say where git was called; here the folder decides, and in a linked worktree they would mislead."""

_PLAIN_FILES = ("100644", "100755")


@dataclass(frozen=True, slots=True)
class Revision:
    """One commit of the repository around a folder; all paths are relative to that folder, with forward slashes.

    `remedy` is what errors suggest doing without git.
    """

    folder: Path
    commit: str
    environment: Mapping[str, str] = field(hash=False)
    remedy: str

    @classmethod
    def find(cls, folder: Path, name: str, environment: Mapping[str, str], remedy: str) -> "Revision":
        """The commit of that name: `HEAD`, `main`, `v1.2`, a hash. Git runs in the given environment.

        Raises UsageError if there is no git command, no repository around the folder, or no such commit.
        """
        own = {key: value for key, value in environment.items() if key not in _SET_IN_HOOKS}
        unnamed = cls(folder, "", own, remedy)
        unnamed._run("rev-parse", "--is-inside-work-tree")
        try:
            found = unnamed._run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
        except UsageError:
            fetch = f"{tr('Fetch it first, if it is not in this clone.')} {remedy}"
            raise UsageError(tr('git knows no commit "{name}".', name=name), fetch) from None
        return cls(folder, found.decode().strip(), own, remedy)

    def before(self, day: date) -> "Revision | None":
        """The newest commit from before that day that led to this one, by the commits' own clocks; None if none is.

        What a merge brought counts from the merge on: only then was it known here.

        Raises UsageError if git fails.
        """
        found = self._run("rev-list", "-1", "--first-parent", f"--before={day.isoformat()}T00:00:00", self.commit, "--")
        commit = found.decode().strip()
        return replace(self, commit=commit) if commit else None

    def changed_files(self) -> frozenset[str]:
        """The files that differ from the commit: changed, new, not yet tracked, or removed.

        What .gitignore excludes is left out. Raises UsageError if git fails.
        """
        diff = ("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", "--relative", self.commit)
        untracked = ("ls-files", "--others", "--exclude-standard", "-z")
        return frozenset(_names(self._run(*diff))) | frozenset(_names(self._run(*untracked)))

    def copy_into(self, target: Path, folders: tuple[str, ...]) -> None:
        """Writes the files that the commit has in these folders to the same paths under another folder.

        Raises UsageError if git fails, OSError if they cannot be written.
        """
        tree = [line.partition("\t") for line in _names(self._run("ls-tree", "-r", "-z", self.commit, "--", *folders))]
        files = [(about.split()[2], PurePosixPath(name)) for about, _, name in tree if about.startswith(_PLAIN_FILES)]
        contents = self._contents([blob for blob, _ in files])
        for (_, name), content in zip(files, contents, strict=True):
            if ".." not in name.parts:
                path = target.joinpath(*name.parts)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)

    def _contents(self, blobs: list[str]) -> Iterator[bytes]:
        """The content of each blob: git answers with a line `blob type size`, the content, a line feed."""
        answer = self._run("cat-file", "--batch", stdin="".join(f"{blob}\n" for blob in blobs).encode())
        start = 0
        for _ in blobs:
            head = answer.index(b"\n", start)
            end = head + 1 + int(answer[start:head].split()[2])
            yield answer[head + 1 : end]
            start = end + 1

    def _run(self, *arguments: str, stdin: bytes = b"") -> bytes:
        """What git answers. Git is asked not to lock or write anything."""
        command = ["git", "--no-optional-locks", "-C", str(self.folder), *arguments]
        try:
            done = subprocess.run(command, input=stdin, capture_output=True, check=False, env=self.environment)
        except OSError as error:
            fact = tr("The git command cannot be run: {reason}.", reason=reason_of(error))
            raise UsageError(fact, self.remedy) from error
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            reason = said.removeprefix("fatal: ").rstrip(".")
            fact = tr("git cannot show what has changed in {folder}: {reason}.", folder=self.folder, reason=reason)
            raise UsageError(fact, self.remedy)
        return done.stdout


def _names(output: bytes) -> Iterator[str]:
    """The items of a list in which git ends each with a zero byte; git writes paths in UTF-8 on every system."""
    return (name.decode("utf-8", "surrogateescape") for name in output.split(b"\0") if name)
