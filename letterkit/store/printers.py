"""The printers that were described to calibrate: a private TOML file, one table each."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from letterkit.language import marked, tr
from letterkit.model.printer import MOST_OFF, Printer
from letterkit.store.small_toml import read_tables, unusable, write_small

_UNUSABLE = marked("The list of printers {path} cannot be used: {problem}.")


def read_printers(path: Path) -> Mapping[str, Printer]:
    """The printers by name; none if there is no file yet. Raises DiskError for a file that cannot be used."""
    printers = read_tables(path, "printers", Printer, _UNUSABLE) if path.exists() else ()
    for printer in printers:
        if not printer.is_likely:
            problem = tr('"{name}" is said to print more than {most:g} mm off', name=printer.name, most=MOST_OFF)
            raise unusable(path, _UNUSABLE, problem)
    return {printer.name: printer for printer in printers}


def write_printers(path: Path, printers: Mapping[str, Printer]) -> None:
    """Replaces the list, readable by its owner only. Raises DiskError if that fails."""
    write_small(path, {"printers": [asdict(printer) for printer in printers.values()]})
