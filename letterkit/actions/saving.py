"""Writes what was composed as PDF."""

from pathlib import Path

from letterkit.actions.composing import Composition
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.disk import write_all


def save(composition: Composition, person_id: str, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Writes a file for each document, all or none, and returns their paths.

    Raises BarredError if findings bar printing, DiskError if the files cannot be written or exist
    and are not to be replaced.
    """
    composition.refuse_if_barred()
    contents = {
        folder / f"{person_id}-{document.name}.pdf": pdf_bytes((document,)) for document in composition.documents
    }
    write_all(contents, force=force)
    return tuple(contents)
