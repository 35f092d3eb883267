"""What lies in a folder. Quick to import: the app looks into folders before its first frame."""

import os
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.reasons import reason_of


def files_in(folder: Path, suffix: str) -> list[os.DirEntry[str]]:
    """The files of that suffix in order of name; none if the folder does not exist. Raises DiskError.

    Hidden files are left out: other systems and editors leave them beside a file (`._name.toml`, `.#name.toml`).
    """
    try:
        with os.scandir(folder) as files:
            return sorted((each for each in files if is_ours(each.name, suffix)), key=lambda file: file.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        fact = tr("{path} cannot be read: {reason}.", path=folder, reason=reason_of(error))
        raise DiskError(fact, tr("Check its permissions.")) from error


def is_ours(name: str, suffix: str = "") -> bool:
    """Whether a file of that name is one that somebody wrote, with that suffix; not hidden, nor an editor's copy."""
    return name.endswith(suffix) and not name.startswith(".") and not name.endswith("~")


def make_folders(path: Path, mode: int) -> None:
    """Makes a folder and its parents where they do not exist, for files of that mode: who reads these may enter.

    Raises OSError.
    """
    for folder in reversed((path, *path.parents)):
        if not folder.is_dir():
            folder.mkdir(mode | (mode & 0o444) >> 2, exist_ok=True)
