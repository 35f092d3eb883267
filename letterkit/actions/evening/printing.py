"""What was saved for many people, as it is given to a printer."""

from pathlib import Path

from letterkit.actions.evening.output import Saved
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.document_names import document_called
from letterkit.model.page import Document
from letterkit.model.printing import Sheets
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.disk import read_bytes, write_all

_MOST_PRINTED = 2**30
"""Bytes of a PDF: 200,000 envelopes."""


def saved_sheets(saved: Saved, name: str) -> Sheets:
    """The very PDF that was saved, of pages with an address on one side; `name` says what they are.

    Raises LetterkitError if its sheets are not of one size, DiskError if it cannot be read.
    """
    if len(saved.sizes) != 1:
        fact = tr("{pdf} has sheets of several sizes, which no printer takes in one go.", pdf=saved.path)
        raise LetterkitError(fact, tr("Print it from a viewer."))
    (size,) = saved.sizes
    return Sheets(document_called(name), *size, read_bytes(saved.path, _MOST_PRINTED), one_sided=True)


def save_document(document: Document, path: Path, *, force: bool, mode: int) -> None:
    """Saves pages that are for nobody in particular, with those permissions. Raises DiskError."""
    write_all({path: pdf_bytes((document,))}, force=force, mode=mode)
