"""What was chosen in the app, such as its colours: a file of one word or line, which is read in no time."""

from contextlib import suppress
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.store.disk import PRIVATE, read_text, write_all


def chosen_word(file: Path) -> str:
    """The word in the file; "" if it cannot be read: such a choice is not worth a message."""
    with suppress(DiskError):
        return read_text(file).strip()
    return ""


def keep_word(file: Path, word: str) -> None:
    """Replaces the word. Raises DiskError."""
    write_all({file: f"{word}\n".encode()}, force=True, mode=PRIVATE)
