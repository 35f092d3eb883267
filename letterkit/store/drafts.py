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
from letterkit.store.draft_folder import SUFFIX
from letterkit.store.stamps import digest_of
from letterkit.store.text_files import content_of


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Whose draft it is and from which template; `rival` counts from 1 those that other windows wrote beside it."""

    person_id: str
    template: str
    rival: int = 0


def write_draft(folder: Path, key: DraftKey, fields: Mapping[str, object]) -> None:
    """Keeps the draft of that key instead of the one before. Raises DiskError."""
    text = json.dumps(fields, ensure_ascii=True, indent=1)
    write_all({draft_file(folder, key): text.encode()}, force=True, private=True)


def remove_draft(folder: Path, key: DraftKey) -> None:
    """Deletes the draft of that key, if there is one. Raises DiskError."""
    file = draft_file(folder, key)
    if file.exists():
        remove(file)


def draft_digest(file: Path) -> str:
    """What shows whether a draft was changed since; "" if there is none, or it cannot be read."""
    content, unreadable = content_of(file)
    return "" if unreadable else digest_of(content)


def read_draft(file: Path) -> Mapping[str, object] | None:
    """The fields of a draft; None if the file is not a draft or cannot be read."""
    with suppress(DiskError, ValueError, RecursionError):  # the last for thousands of nested brackets
        fields = json.loads(read_text(file))
        return fields if isinstance(fields, dict) else None
    return None


def draft_file(folder: Path, key: DraftKey) -> Path:
    """The file in which the draft of that key is kept."""
    whose = astuple(key) if key.rival else (key.person_id, key.template)
    return folder / f"{blake2b(json.dumps(whose).encode(), digest_size=12).hexdigest()}{SUFFIX}"
