"""The sender's own profile: who signs, and where an answer comes to."""

from dataclasses import replace
from pathlib import Path

from letterkit.errors import UsageError
from letterkit.model.sender import Sender
from letterkit.russian.letters import clean
from letterkit.store.profile import read_sender, write_sender


def own_sender(path: Path) -> Sender:
    """The sender of that profile; nobody where there is none yet. Raises DiskError for one that cannot be used."""
    return read_sender(path) if path.exists() else Sender()


def keep_sender(path: Path, sender: Sender) -> Sender:
    """Writes the profile, readable by its owner only, and returns the sender as it was kept: blanks folded.

    Raises UsageError for a sender without a name, DiskError if the file cannot be written.
    """
    kept = replace(
        sender,
        name=clean(sender.name),
        genitive=clean(sender.genitive),
        address=tuple(line for line in map(clean, sender.address) if line),
    )
    if not kept.name:
        raise UsageError("The sender has no name.", "Type it in Cyrillic, as you sign: Анна.")
    write_sender(path, kept)
    return kept
