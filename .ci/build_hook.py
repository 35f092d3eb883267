"""Compiles the catalogues of the languages into the wheel, as gettext reads them."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Writes the .mo beside each .po; git ignores it, so that the wheel is told to take it along."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (hatchling's)
        """Called by hatchling before anything is put into a wheel, also an editable one."""
        for source in Path(self.root, "letterkit", "locale").glob("*/LC_MESSAGES/*.po"):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as catalogue, compiled.open("wb") as file:
                write_mo(file, read_po(catalogue, source.parts[-3]))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())
