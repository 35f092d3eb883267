"""The sender's profile: a private TOML file."""

from pathlib import Path

import tomli_w

from letterkit.errors import DiskError
from letterkit.model.library import Misfit
from letterkit.model.sender import Sender
from letterkit.store.disk import read_text, write_all
from letterkit.store.fields import SENDER
from letterkit.store.reading import read_table
from letterkit.store.toml_text import Reading, parse_toml


def read_sender(path: Path) -> Sender:
    """The profile in that file.

    Raises DiskError if it cannot be read or holds anything that does not fit: a profile is small
    enough to be mended on the spot, and half a return address is worse than none.
    """
    toml = parse_toml(read_text(path))
    reading = toml if toml.misfits else read_table(toml.values, SENDER)
    _refuse_misfits(path, reading)
    return Sender(**reading.values)


def write_sender(path: Path, sender: Sender) -> None:
    """Replaces the profile, readable by its owner only. Raises DiskError if that fails."""
    table: dict[str, object] = {"name": sender.name, "address": list(sender.address), "abroad": sender.abroad}
    rare = {name: getattr(sender, name) for name in ("genitive", "dative", "latin", "pen_name")}
    rare["box"] = list(sender.box)
    table |= {name: value for name, value in rare.items() if value}
    if sender.gender:
        table["gender"] = str(sender.gender)
    write_all({path: tomli_w.dumps(table).encode()}, force=True, private=True)


def _refuse_misfits(path: Path, reading: Reading) -> None:
    if reading.misfits:
        problems = "; ".join(_sentence(misfit) for misfit in reading.misfits)
        raise DiskError(f"The sender profile {path} cannot be used: {problems}.", "Correct it, or choose another.")


def _sentence(misfit: Misfit) -> str:
    return f"{misfit.message} ({misfit.hint.rstrip('.')})" if misfit.hint else misfit.message
