"""Whether a file can be written, asked before the work is done that it is for."""

import os
from collections.abc import Iterable
from pathlib import Path
from shutil import disk_usage

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import read_bytes, refuse_if_no_file

_MEGABYTE = 1_000_000


def refuse_if_unwritable(path: Path) -> None:
    """Raises DiskError for what is no file, and where the system does not let a file be written."""
    refuse_if_no_file(path)
    above = next((folder for folder in path.parents if folder.exists()), Path())
    if not (above.is_dir() and os.access(above, os.W_OK)):
        fact = tr("{path} cannot be written: {folder} allows no new files.", path=path, folder=above)
        raise DiskError(fact, tr("Choose another folder."))


def refuse_if_not_ours(path: Path, columns: Iterable[str], *, force: bool) -> None:
    """Raises DiskError for a report that cannot be written: it may replace one of an earlier run, known by its header.

    With `force` it may replace any file.
    """
    refuse_if_unwritable(path)
    if force or not os.path.lexists(path):
        return
    if not read_bytes(path).removeprefix(b"\xef\xbb\xbf").startswith(",".join(columns).encode()):
        fact = tr("{path} exists already, and no earlier run made it.", path=path)
        raise DiskError(fact, tr("Use --force to replace it."))


def refuse_if_too_small(path: Path, needed: int) -> None:
    """Raises DiskError if the disk of that file, which is to have `needed` bytes, has no room for them."""
    above = next((folder for folder in path.absolute().parents if folder.exists()), Path())
    free = disk_usage(above).free
    if free < needed:
        fact = tr(
            "{path} needs at least {needed} MB, and the disk has {free} MB free.",
            path=path,
            needed=-(-needed // _MEGABYTE),
            free=free // _MEGABYTE,
        )
        raise DiskError(fact, tr("Make room, or choose another folder."))
