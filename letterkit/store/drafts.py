"""Drafts: each is a small private file, replaced whole, so that a crash leaves the last version whole.

The files are not forced to the disk: a killed program loses nothing by that, and typing stays smooth. Their names
do not show to whom one writes: they are made with a random key that lies beside their folder, so that nobody who sees
no more than the names can try people and templates.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.store.disk import PRIVATE, read_bytes, read_text, wipe, write_all, writing
from letterkit.store.draft_folder import KEY, SUFFIX, draft_files
from letterkit.store.locks import locked
from letterkit.store.stamps import digest_of
from letterkit.store.temporary import sweep
from letterkit.store.text_files import content_of

_SIZE = 32


@dataclass(frozen=True, slots=True)
class DraftKey:
    """Whose draft it is and from which template; `rival` counts from 1 those that other windows wrote beside it."""

    person_id: str
    template: str
    rival: int = 0


def write_draft(folder: Path, key: DraftKey, fields: Mapping[str, object]) -> None:
    """Keeps the draft of that key instead of the one before. Raises DiskError."""
    _secret(folder)
    text = json.dumps(fields, ensure_ascii=True, indent=1)
    write_all({draft_file(folder, key): text.encode()}, force=True, mode=PRIVATE)
    if (before := folder / _name(key, b"")).exists():
        wipe(before)


def remove_draft(folder: Path, key: DraftKey) -> None:
    """Wipes the draft of that key, if there is one, and what a killed program left of it. Raises DiskError."""
    files = {draft_file(folder, key), folder / _name(key, b"")}
    sweep(files, of_earlier=True)
    for file in filter(Path.exists, files):
        wipe(file)


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
    """The file in which the draft of that key is kept. Raises DiskError if what names it cannot be read."""
    file = folder.with_name(KEY)
    return folder / _name(key, read_bytes(file, _SIZE) if file.exists() else b"")


def name_by_key(folder: Path) -> None:
    """Renames the drafts of earlier letterkits, which were named by person and template alone. Raises DiskError."""
    secret = _secret(folder)
    for file in draft_files(folder):
        fields = read_draft(file) or {}
        person_id, template, rival = (fields.get(name) for name in ("person_id", "template", "rival"))
        if isinstance(person_id, str) and isinstance(template, str):
            key = DraftKey(person_id, template, rival if isinstance(rival, int) else 0)
            named = folder / _name(key, secret)
            if file.name == _name(key, b"") and not named.exists():
                with writing(file):
                    file.replace(named)


def _secret(folder: Path) -> bytes:
    """The key of the names, made if there is none yet."""
    file = folder.with_name(KEY)
    if not file.exists():
        with locked(file.with_suffix(".lock"), str(folder)):
            if not file.exists():
                write_all({file: os.urandom(_SIZE)}, mode=PRIVATE, durable=True)
    return read_bytes(file, _SIZE)


def _name(key: DraftKey, secret: bytes) -> str:
    whose = astuple(key) if key.rival else (key.person_id, key.template)
    return f"{blake2b(json.dumps(whose).encode(), digest_size=12, key=secret).hexdigest()}{SUFFIX}"
