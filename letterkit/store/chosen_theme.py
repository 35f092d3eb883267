"""The colours chosen in the app: a file of one word, which is read in no time."""

from contextlib import suppress
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.store.disk import read_text, write_all


def chosen_theme(file: Path) -> str:
    """The word in the file; "" if it cannot be read: colours are not worth a message."""
    with suppress(DiskError):
        return read_text(file).strip()
    return ""


def keep_theme(file: Path, name: str) -> None:
    """Replaces the word. Raises DiskError."""
    write_all({file: f"{name}\n".encode()}, force=True, private=True)
