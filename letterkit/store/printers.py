"""The printers that were described to calibrate: a private TOML file, one table each."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from letterkit.model.printer import Printer
from letterkit.store.disk import write_all
from letterkit.store.fields import shape_of
from letterkit.store.nested_kinds import Tables
from letterkit.store.shape import Field, Shape
from letterkit.store.small_toml import read_small

PRINTER = shape_of(Printer)
PRINTERS = Shape((Field("printers", Tables(PRINTER, Printer), "the printers"),))


def read_printers(path: Path) -> Mapping[str, Printer]:
    """The printers by name; none if there is no file yet. Raises DiskError for a file that cannot be used."""
    if not path.exists():
        return {}
    printers: tuple[Printer, ...] = read_small(path, PRINTERS, "list of printers").get("printers", ())
    return {printer.name: printer for printer in printers}


def write_printers(path: Path, printers: Mapping[str, Printer]) -> None:
    """Replaces the list, readable by its owner only. Raises DiskError if that fails."""
    tables = [
        {field.name: field.kind.as_toml(getattr(printer, field.name)) for field in PRINTER.fields}
        for printer in printers.values()
    ]
    write_all({path: tomli_w.dumps({"printers": tables}).encode()}, force=True, private=True)
