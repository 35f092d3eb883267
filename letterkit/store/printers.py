"""The printers their user has described: a private TOML file, one table each."""

from collections.abc import Mapping
from pathlib import Path

import tomli_w

from letterkit.model.printer import Edge, Feed, PrintedOn, Printer
from letterkit.store.disk import write_all
from letterkit.store.fields import Field, FieldKind, Shape
from letterkit.store.small_toml import read_small

PRINTER = Shape(
    (
        Field("name", FieldKind.TEXT, "what you call it", required=True),
        Field("feed", FieldKind.WORD, "how envelopes go in", words=Feed),
        Field("edge", FieldKind.WORD, "where they lie on a larger sheet", words=Edge),
        Field("rotated", FieldKind.FLAG, "whether they go in the other way round"),
        Field("printed_on", FieldKind.WORD, "the paper the printer is told of", words=PrintedOn),
        Field("offset_x", FieldKind.NUMBER, "how far everything is moved to the right, mm"),
        Field("offset_y", FieldKind.NUMBER, "how far everything is moved down, mm"),
    )
)

PRINTERS = Shape((Field("printers", FieldKind.TABLES, "the printers", shape=PRINTER, build=Printer),))


def read_printers(path: Path) -> Mapping[str, Printer]:
    """The printers by name; none where there is no file yet. Raises DiskError for a file that cannot be used."""
    if not path.exists():
        return {}
    found: tuple[Printer, ...] = read_small(path, PRINTERS, "list of printers").get("printers", ())
    return {printer.name: printer for printer in found}


def write_printers(path: Path, printers: Mapping[str, Printer]) -> None:
    """Replaces the list, readable by its owner only. Raises DiskError if that fails."""
    tables = [
        {
            "name": printer.name,
            "feed": str(printer.feed),
            "edge": str(printer.edge),
            "rotated": printer.rotated,
            "printed_on": str(printer.printed_on),
            "offset_x": printer.offset_x,
            "offset_y": printer.offset_y,
        }
        for printer in printers.values()
    ]
    write_all({path: tomli_w.dumps({"printers": tables}).encode()}, force=True, private=True)
