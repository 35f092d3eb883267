"""Compiles the catalogues of the languages into the wheel, as gettext reads them."""

import os
from io import BytesIO
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
            _replace(compiled, _compiled(source))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())


def _compiled(source: Path) -> bytes:
    content = BytesIO()
    with source.open("rb") as catalogue:
        write_mo(content, read_po(catalogue, source.parts[-3]))
    return content.getvalue()


def _replace(file: Path, content: bytes) -> None:
    """At once: another build in the same folder would take half a file into its wheel."""
    beside = file.with_suffix(f".{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(file)
