"""The sender's profile: a private TOML file."""

from dataclasses import replace
from pathlib import Path

from letterkit.language import marked, tr
from letterkit.model.sender import Sender
from letterkit.russian.countries import country_code
from letterkit.store.fields import shape_of
from letterkit.store.small_toml import read_small, unusable, write_small
from letterkit.store.toml_text import TomlValue

SENDER = shape_of(Sender)

_UNUSABLE = marked("The sender profile {path} cannot be used: {problem}.")


def read_sender(path: Path) -> Sender:
    """The profile in that file.

    A country that is written out stands for its code. Raises DiskError if it cannot be read or anything in it does not
    fit: half a return address is worse than none.
    """
    sender = Sender(**read_small(path, SENDER, _UNUSABLE))
    country = country_code(sender.country) if sender.country else ""
    if sender.country and not country:
        raise unusable(path, _UNUSABLE, tr('there is no country "{name}"', name=sender.country))
    return replace(sender, country=country)


def write_sender(path: Path, sender: Sender) -> None:
    """Replaces the profile, readable by its owner only. Raises DiskError if that fails."""
    always: dict[str, TomlValue] = {"name": sender.name, "address": sender.address, "abroad": sender.abroad}
    write_small(path, always | SENDER.table_of(sender))
