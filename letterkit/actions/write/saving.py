"""Writes what was composed as PDF."""

from pathlib import Path

from letterkit.actions.write.compose import Composition
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.disk import write_all


def planned_paths(composition: Composition, person_id: str, folder: Path) -> tuple[Path, ...]:
    """The files that `save` would write."""
    return tuple(folder / f"{person_id}-{document.name}.pdf" for document in composition.documents)


def taken_paths(composition: Composition, person_id: str, folder: Path) -> tuple[Path, ...]:
    """Those of the files that exist already and would be replaced."""
    return tuple(path for path in planned_paths(composition, person_id, folder) if path.exists())


def save(composition: Composition, person_id: str, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Writes a file for each document, all or none, and returns their paths.

    Raises BarredError if findings bar printing, DiskError if the files cannot be written or exist
    and are not to be replaced.
    """
    composition.refuse_if_barred()
    paths = planned_paths(composition, person_id, folder)
    contents = {path: pdf_bytes((document,)) for path, document in zip(paths, composition.documents, strict=True)}
    write_all(contents, force=force)
    return tuple(contents)
