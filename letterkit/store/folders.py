"""What lies in a folder. Quick to import: the app looks into folders before its first frame."""

import os
from pathlib import Path

from letterkit.errors import DiskError


def files_in(folder: Path, suffix: str) -> list[os.DirEntry[str]]:
    """The files of that suffix in order of name; none if the folder does not exist. Raises DiskError."""
    try:
        with os.scandir(folder) as files:
            return sorted((file for file in files if file.name.endswith(suffix)), key=lambda file: file.name)
    except FileNotFoundError:
        return []
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise DiskError(f"{folder} cannot be read: {reason}.", "Check its permissions.") from error
