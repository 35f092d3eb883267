"""Printers: found by name, described once, and corrected by what a measured page says."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.nearest import named
from letterkit.model.page import Document
from letterkit.model.printer import Printer
from letterkit.page.calibration import CROSS, calibration_page
from letterkit.page.envelope_size import EnvelopeSize
from letterkit.page.feeding import sheet_size
from letterkit.page.paper import A4
from letterkit.pdf.draw import pdf_bytes
from letterkit.pdf.fonts import metrics
from letterkit.store.disk import write_all
from letterkit.store.printers import read_printers, write_printers


def printer_named(name: str, path: Path) -> Printer:
    """The printer of that name. Raises UsageError if there is none, DiskError if the list cannot be read."""
    remedy = tr("Make it with: letterkit calibrate --printer {name}.", name=name)
    return named("printer", name, read_printers(path), remedy)


def printer_with(name: str, path: Path, changes: Mapping[str, object]) -> Printer:
    """The printer as the list has it, or a new one, with these changes. Raises DiskError if it cannot be read."""
    known = read_printers(path).get(name, Printer(name))
    return replace(known, **changes)  # type: ignore[arg-type]


def corrected(printer: Printer, measured_x: float, measured_y: float) -> Printer:
    """The printer with the offset that brings the cross where it should be.

    What was measured is how far the cross stood from the left and from the upper edge, mm, on the page that
    `calibration` makes. Raises UsageError for a distance that no printer is off.
    """
    x, y = round(CROSS - measured_x, 2), round(CROSS - measured_y, 2)
    found = replace(printer, offset_x=x, offset_y=y, measured=True)
    if not found.is_likely:
        raise UsageError(
            tr("{x:g} and {y:g} mm are too far from {cross:g}.", x=measured_x, y=measured_y, cross=CROSS),
            tr("Measure to the middle of the cross from the left and from the upper edge of the paper."),
        )
    return found


def keep_printer(path: Path, printer: Printer) -> None:
    """Puts the printer at the end of the list, since it is in use now. Raises DiskError if that fails."""
    others = {name: other for name, other in read_printers(path).items() if name != printer.name}
    write_printers(path, {**others, printer.name: printer})


def save_calibration(document: Document, path: Path, *, force: bool) -> None:
    """Writes the page to measure as PDF. Raises DiskError, also for a file that exists and is not to be replaced."""
    write_all({path: pdf_bytes((document,))}, force=force)


def known_printers(path: Path) -> tuple[Printer, ...]:
    """The printers that were described, the one used last at the end. Raises DiskError if they cannot be read."""
    return tuple(read_printers(path).values())


def calibration(printer: Printer, envelope: EnvelopeSize | None) -> Document:
    """The page to measure, without any offset: on A4, or on the sheet this printer takes for such an envelope.

    Raises UsageError for an envelope that is larger than the sheet that the printer is described with.
    """
    width, height = A4.width, A4.height
    if envelope is not None:
        width, height = sheet_size(envelope.width, envelope.height, printer)
    return Document("calibration", (calibration_page(width, height, printer.name, metrics()),))
