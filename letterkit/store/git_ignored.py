"""What .gitignore excludes, as far as its patterns can be looked at in no time.

A pattern that would take long is passed over, and so is what is left once all of them took long: then a file counts as
not excluded, and is looked at.
"""

import io
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from dulwich.ignore import IgnoreFilter, read_ignore_patterns

from letterkit.store.text_files import content_of

_LARGEST = 64 * 1024
"""Bytes of one .gitignore."""

_MOST_PATTERNS = 500
_LONGEST_PATTERN = 255

_MOST_STEPS = 10**10
"""Of all looks together, by the longest that each may take: a second or three."""

_STEPS_TO_READ = 100_000
"""That a pattern takes to be read."""

_EXCLUDES_NOTHING = b"!*"
"""The pattern by which no file is excluded that those above it exclude."""


@dataclass(slots=True)
class Ignored:
    """The rules of a repository: those in its folders, nearest first, then its own file of exclusions."""

    top: Path
    exclusions: Path
    _read: dict[Path, IgnoreFilter] = field(default_factory=dict, hash=False)
    _folders: dict[str, bool] = field(default_factory=dict, hash=False)
    _steps_left: int = _MOST_STEPS

    def excludes(self, name: str) -> bool:
        """Whether a file, named from the top with forward slashes, is excluded, or a folder in which it lies."""
        parts = name.split("/")
        folders = any(self._excludes_folder(parts[:count]) for count in range(1, len(parts)))
        return (folders or self._matches(parts, is_folder=False)) and self._steps_left > 0

    def _excludes_folder(self, parts: list[str]) -> bool:
        name = "/".join(parts)
        if name not in self._folders:
            self._folders[name] = self._matches(parts, is_folder=True)
        return self._folders[name]

    def _matches(self, parts: list[str], *, is_folder: bool) -> bool:
        for count in range(len(parts) - 1, -1, -1):
            inside = "/".join(parts[count:]) + "/" * is_folder
            said = self._said(self.top.joinpath(*parts[:count], ".gitignore"), inside)
            if said is not None:
                return said
        return bool(self._said(self.exclusions, "/".join(parts) + "/" * is_folder))

    def _said(self, file: Path, name: str) -> bool | None:
        """What the file says of that name, None if nothing; False once there were too many looks."""
        if file not in self._read:
            patterns = _patterns(file)
            self._steps_left -= _STEPS_TO_READ * len(patterns)
            self._read[file] = IgnoreFilter(patterns if self._steps_left > 0 else [])
        rules = self._read[file]
        self._steps_left -= len(rules.patterns) * len(os.fsencode(name)) ** 2 * (name.count("/") + 1)
        return rules.is_ignored(name) if self._steps_left > 0 else False


def _patterns(file: Path) -> list[bytes]:
    """The patterns of a file that are quickly looked at; none of a link, which git does not follow either.

    Of the others those that exclude are left out; one that takes back what is excluded takes back all.
    """
    if file.is_symlink() or not file.is_file():
        return []
    if file.stat().st_size > _LARGEST:
        return [_EXCLUDES_NOTHING]
    lines = [line.rstrip(b"\r") for line in content_of(file)[0].split(b"\n")]
    known = [_known(line) for line in lines if line and not line.startswith(b"#")]
    patterns = [line for line in known if line]
    if len(patterns) > _MOST_PATTERNS:
        return [*patterns[:_MOST_PATTERNS], _EXCLUDES_NOTHING]
    return patterns


def _known(line: bytes) -> bytes:
    if len(line) <= _LONGEST_PATTERN and _is_quick(line.rstrip().strip(b"/")):
        return next(iter(read_ignore_patterns(io.BytesIO(line))), b"")
    return _EXCLUDES_NOTHING if line.startswith(b"!") else b""


def _is_quick(pattern: bytes) -> bool:
    """Whether looking at a name takes no more steps than the square of its length.

    So it does with one star between slashes, a last one behind a name too, and one "**" besides.
    """
    *folders, last = pattern.split(b"/")
    if b"[" in pattern:
        return pattern.count(b"*") <= 1
    return pattern.count(b"**") <= 1 and all(_stars(part) <= 1 for part in (*folders, last.rstrip(b"*")))


def _stars(part: bytes) -> int:
    return len(re.findall(rb"\*+", part))
