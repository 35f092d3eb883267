"""Makes a writable library from the shipped one."""

from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import read_bytes, write_all
from letterkit.store.folders import is_ours
from letterkit.store.mailings import ensure_union
from letterkit.store.roots import FACILITIES, PARTS, PEOPLE, TEMPLATES, shipped_root
from letterkit.store.schema import SCHEMA_FILES

_FOR_EDITORS = (".taplo.toml", *SCHEMA_FILES.values())
"""What makes editors know the fields of records."""


def make_library(folder: Path) -> int:
    """Copies addresses/, templates/ and what editors need into `folder` and returns the number of files.

    Git is told how to merge what is shared there (`letterkit log share`). Raises DiskError if the folder already holds
    either of the two, or cannot be written.
    """
    for name in ("addresses", "templates"):
        if (folder / name).exists():
            fact = tr("{path} already exists.", path=folder / name)
            raise DiskError(fact, tr("Choose an empty folder; nothing was copied."))
    source = shipped_root().path
    folders = (PEOPLE, FACILITIES, TEMPLATES, PARTS)
    files = [
        path for each in folders for path in sorted((source / each).iterdir()) if path.is_file() and is_ours(path.name)
    ]
    files += [source / name for name in _FOR_EDITORS]
    told = ensure_union(folder)  # first, since it may be refused
    write_all({folder / path.relative_to(source): read_bytes(path) for path in files})
    return len(files) + told
