"""What .gitignore excludes, as far as its patterns can be looked at in no time."""

from dataclasses import dataclass, field
from pathlib import Path

from dulwich.ignore import IgnoreFilter

from letterkit.store.text_files import content_of

_LARGEST = 64 * 1024
"""Bytes of one .gitignore."""

_MOST_STARS = 3
"""Of one pattern: each more may make looking at a name a hundred times longer."""

_MOST_PATTERNS = 500
_LONGEST_NAME = 255


@dataclass(slots=True)
class Ignored:
    """The rules of a repository: those in its folders, nearest first, then its own file of exclusions."""

    top: Path
    exclusions: Path
    _read: dict[Path, IgnoreFilter] = field(default_factory=dict, hash=False)

    def excludes(self, name: str) -> bool:
        """Whether a file, named from the top with forward slashes, is excluded, or a folder in which it lies."""
        parts = name.split("/")
        return any(self._matches(parts[: count + 1], is_folder=count + 1 < len(parts)) for count in range(len(parts)))

    def _matches(self, parts: list[str], *, is_folder: bool) -> bool:
        for count in range(len(parts) - 1, -1, -1):
            inside = "/".join(parts[count:]) + "/" * is_folder
            said = self._rules(self.top.joinpath(*parts[:count], ".gitignore")).is_ignored(inside)
            if said is not None:
                return said
        return bool(self._rules(self.exclusions).is_ignored("/".join(parts) + "/" * is_folder))

    def _rules(self, file: Path) -> IgnoreFilter:
        if file not in self._read:
            self._read[file] = IgnoreFilter(_patterns(file))
        return self._read[file]


def _patterns(file: Path) -> list[bytes]:
    """The patterns of a file that are quickly looked at; none of a link, which git does not follow either."""
    if file.is_symlink() or not file.is_file() or file.stat().st_size > _LARGEST:
        return []
    lines = [line.rstrip(b"\r") for line in content_of(file)[0].split(b"\n")]
    quick = [line for line in lines if line and line.count(b"*") <= _MOST_STARS and len(line) <= _LONGEST_NAME]
    return [line for line in quick if not line.startswith(b"#")][:_MOST_PATTERNS]
