"""The main use case: a letter takes its number from the log, is composed, refused or saved, and a copy is kept."""

from pathlib import Path

from letterkit.actions.envelope.posting import Request
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.compose import Composition, compose, refuse_if_barred
from letterkit.actions.write.log import Logbook
from letterkit.model.logged import ON_PAPER
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.disk import write_all


def compose_letter(library: OpenLibrary, request: Request, logbook: Logbook) -> Composition:
    """The letter as the log numbers it, with its pages and findings. Nothing is written. Raises as `compose` does."""
    return compose(library, logbook.numbered(request, library.readable_person(request.person_id).value))


def save_letter(composition: Composition, folder: Path, logbook: Logbook, *, force: bool = False) -> tuple[Path, ...]:
    """Writes the letter as PDF, keeps a copy in the log, and returns the paths. Raises as `save` does."""
    paths = save(composition, folder, force=force)
    if composition.letter:
        logbook.keep(composition.person, composition.letter, composition.posting, ON_PAPER)
    return paths


def save(composition: Composition, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Writes a file for each document, all or none, and returns their paths.

    Raises BarredError if findings bar printing, DiskError if the files cannot be written or exist
    and are not to be replaced.
    """
    refuse_if_barred(composition.findings)
    paths = _paths(composition, folder)
    contents = {path: pdf_bytes((document,)) for path, document in zip(paths, composition.documents, strict=True)}
    write_all(contents, force=force)
    return paths


def taken_paths(composition: Composition, folder: Path) -> tuple[Path, ...]:
    """Those of its files that exist already and would be replaced."""
    return tuple(path for path in _paths(composition, folder) if path.exists())


def _paths(composition: Composition, folder: Path) -> tuple[Path, ...]:
    return tuple(folder / f"{composition.person.id}-{document.name}.pdf" for document in composition.documents)
