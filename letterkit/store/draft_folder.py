"""Which draft files there are. Quick to import: the first frame says whether there are any."""

from pathlib import Path

from letterkit.store.folders import files_in

SUFFIX = ".json"

KEY = "draft-names.key"
"""The file with the key of their names; it lies beside their folder."""


def draft_files(folder: Path) -> tuple[Path, ...]:
    """The files of all drafts. Raises DiskError if the folder cannot be read."""
    return tuple(Path(file.path) for file in files_in(folder, SUFFIX))
