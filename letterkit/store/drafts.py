"""Drafts: each is a small private file, replaced whole, so that a crash leaves the last version whole.

The files are not forced to the disk: a killed program loses nothing by that, and typing stays smooth. Their names
do not show to whom one writes.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.store.disk import read_text, remove, write_all
from letterkit.store.folders import files_in

_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Whose draft it is and from which template: there is one draft for each pair."""

    person_id: str
    template: str


def write_draft(folder: Path, key: DraftKey, fields: Mapping[str, object]) -> None:
    """Keeps the draft of that person and template instead of the one before. Raises DiskError."""
    text = json.dumps(fields, ensure_ascii=True, indent=1)
    write_all({_file(folder, key): text.encode()}, force=True, private=True)


def remove_draft(folder: Path, key: DraftKey) -> None:
    """Deletes the draft of that person and template, if there is one. Raises DiskError."""
    file = _file(folder, key)
    if file.exists():
        remove(file)


def draft_files(folder: Path) -> tuple[Path, ...]:
    """The files of all drafts. Raises DiskError if the folder cannot be read."""
    return tuple(Path(file.path) for file in files_in(folder, _SUFFIX))


def read_draft(file: Path) -> Mapping[str, object] | None:
    """The fields of a draft; None if the file is not a draft or cannot be read."""
    with suppress(DiskError, ValueError, RecursionError):  # the last for thousands of nested brackets
        fields = json.loads(read_text(file))
        return fields if isinstance(fields, dict) else None
    return None


def _file(folder: Path, key: DraftKey) -> Path:
    return folder / f"{blake2b(json.dumps(astuple(key)).encode(), digest_size=12).hexdigest()}{_SUFFIX}"
