"""The sender's profile: a private TOML file."""

from pathlib import Path

from letterkit.language import marked
from letterkit.model.sender import Sender
from letterkit.store.fields import shape_of
from letterkit.store.small_toml import read_small, write_small
from letterkit.store.toml_text import TomlValue

SENDER = shape_of(Sender)


def read_sender(path: Path) -> Sender:
    """The profile in that file.

    Raises DiskError if it cannot be read or anything in it does not fit: half a return address is worse
    than none.
    """
    return Sender(**read_small(path, SENDER, marked("The sender profile {path} cannot be used: {problem}.")))


def write_sender(path: Path, sender: Sender) -> None:
    """Replaces the profile, readable by its owner only. Raises DiskError if that fails."""
    always: dict[str, TomlValue] = {"name": sender.name, "address": sender.address, "abroad": sender.abroad}
    write_small(path, always | SENDER.table_of(sender))
