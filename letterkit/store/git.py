"""What git knows of a folder: which files differ from a revision, and what stood in them then."""

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from letterkit.errors import UsageError

_WITHOUT = "Leave --changed out, and the whole library is checked."
_PLAIN_FILES = ("100644", "100755")


def commit_of(folder: Path, revision: str) -> str:
    """The commit a revision names («HEAD», «main», «v1.2», a hash).

    Raises UsageError if there is no git command, no repository around the folder, or no such commit.
    """
    _run(folder, "rev-parse", "--is-inside-work-tree")
    try:
        named = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except UsageError:
        remedy = "Fetch it first, if it is not in this clone; a path goes before --changed or after --changed=REV."
        raise UsageError(f"git knows no commit «{revision}».", remedy) from None
    return named.decode().strip()


def changed_files(folder: Path, commit: str) -> frozenset[str]:
    """The files under the folder that differ from the commit: changed, new, not yet tracked, or removed.

    Paths are relative to the folder, with forward slashes. What .gitignore excludes is left out.
    Raises UsageError as `commit_of` does.
    """
    differing = _run(folder, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", "--relative", commit)
    untracked = _run(folder, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(_names(differing)) | frozenset(_names(untracked))


def copy_commit(folder: Path, commit: str, into: Path, under: tuple[str, ...]) -> None:
    """Writes the files that the commit has in these subfolders of the folder into another folder.

    Raises UsageError as `commit_of` does, OSError if they cannot be written.
    """
    listed = [row.partition("\t") for row in _names(_run(folder, "ls-tree", "-r", "-z", commit, "--", *under))]
    files = [(about.split()[2], PurePosixPath(name)) for about, _, name in listed if about.startswith(_PLAIN_FILES)]
    contents = _contents(folder, [blob for blob, _ in files])
    for (_, name), content in zip(files, contents, strict=True):
        if ".." not in name.parts:
            path = into.joinpath(*name.parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _contents(folder: Path, blobs: list[str]) -> Iterator[bytes]:
    """The content of each blob: git answers with a line «blob type size», the content, a line feed."""
    answer = _run(folder, "cat-file", "--batch", stdin="".join(f"{blob}\n" for blob in blobs).encode())
    start = 0
    for _ in blobs:
        head = answer.index(b"\n", start)
        end = head + 1 + int(answer[start:head].split()[2])
        yield answer[head + 1 : end]
        start = end + 1


def _names(listed: bytes) -> Iterator[str]:
    """The entries of a list that git ends with zero bytes; git writes paths in UTF-8 on every system."""
    return (name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name)


def _run(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes:
    """What git answers. It is asked to lock and write nothing."""
    command = ["git", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    except OSError as error:
        raise UsageError(
            f"The git command cannot be run: {(error.strerror or 'unknown reason').lower()}.", _WITHOUT
        ) from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ").rstrip(".")
        raise UsageError(f"git cannot tell what has changed in {folder}: {reason}.", _WITHOUT)
    return done.stdout
