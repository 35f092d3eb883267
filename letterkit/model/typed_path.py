"""A file or folder whose name was typed."""

from contextlib import suppress
from pathlib import Path


def typed_path(typed: str) -> Path:
    """The path, ~ for a home folder read; where nobody has that home folder, a name like any other."""
    path = Path(typed)
    with suppress(RuntimeError):
        path = path.expanduser()
    return path
