"""The main use case: a letter takes its number from the log, is composed, refused or saved, and a copy is kept."""

from collections.abc import Mapping
from pathlib import Path

from letterkit.actions.envelope.posting import Request
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.compose import Composition, compose, refuse_if_barred
from letterkit.actions.write.letters import fill_letter
from letterkit.actions.write.logbook import Logbook
from letterkit.actions.write.numbering import refuse_if_passed
from letterkit.language import tr
from letterkit.model.letter import FilledLetter
from letterkit.model.page import Document
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.disk import write_all


def compose_letter(library: OpenLibrary, request: Request, logbook: Logbook) -> Composition:
    """The letter as the log numbers it, with its pages and findings. Nothing is written. Raises as `compose` does."""
    return compose(library, _numbered(library, request, logbook))


def letter_alone(library: OpenLibrary, request: Request, logbook: Logbook) -> FilledLetter:
    """The letter as the log numbers it, without pages or findings. Raises LetterkitError if it cannot be filled."""
    person, template = library.readable_person(request.person_id).value, library.template(request.template).value
    return fill_letter(person, template, _numbered(library, request, logbook).posting)


def save_letter(composition: Composition, folder: Path, logbook: Logbook, *, force: bool = False) -> tuple[Path, ...]:
    """Writes the letter as PDF, keeps a copy in the log, and returns the paths.

    Raises as `save` does, and MeanwhileError, writing nothing, for a letter that the log would number otherwise now.
    """
    with logbook.turn():
        remedy = tr("Look at the letter again, then save it.")
        refuse_if_passed(composition, logbook, tr("Nothing was saved."), remedy)
        return save_and_keep(composition, folder, logbook, force=force)


def save_and_keep(composition: Composition, folder: Path, logbook: Logbook, *, force: bool) -> tuple[Path, ...]:
    """Writes what was composed in this turn of the log, keeps a copy there, and returns the paths. Raises as `save`."""
    paths = save(composition, folder, force=force)
    logbook.keep(composition)
    return paths


def save(composition: Composition, folder: Path, *, force: bool = False) -> tuple[Path, ...]:
    """Writes a file for each document, or one for all of them, all or none, and returns their paths.

    Raises BarredError if findings bar printing, DiskError if the files cannot be written or exist
    and are not to be replaced.
    """
    refuse_if_barred(composition.findings)
    contents = pdfs_of(composition, folder)
    write_all(contents, force=force)
    return tuple(contents)


def taken_paths(composition: Composition, folder: Path) -> tuple[Path, ...]:
    """Those of its files that exist already and would be replaced."""
    return tuple(path for path in _documents_of(composition, folder) if path.exists())


def pdfs_of(composition: Composition, folder: Path) -> Mapping[Path, bytes]:
    """What is in each file of the letter, as it is saved in that folder; nothing if there are no pages."""
    return {path: pdf_bytes(documents) for path, documents in _documents_of(composition, folder).items()}


def _numbered(library: OpenLibrary, request: Request, logbook: Logbook) -> Request:
    person, template = library.readable_person(request.person_id).value, library.template(request.template).value
    return logbook.numbered(request, person, template)


def _documents_of(composition: Composition, folder: Path) -> Mapping[Path, tuple[Document, ...]]:
    """The documents of each file; no file is named as one of the other kind, so that neither replaces the other."""
    documents, stem = composition.documents, _stem(composition)
    if documents and composition.posting.combined:
        return {folder / f"{stem}-combined.pdf": documents}
    return {folder / f"{stem}-{document.name}.pdf": (document,) for document in documents}


def _stem(composition: Composition) -> str:
    """How the names of its files begin: with the person's id, then number and day if asked for."""
    parts = [composition.person.id]
    if composition.posting.dated_files and composition.letter:
        parts += [composition.letter.text.number, composition.posting.date.isoformat()]
    return "-".join(filter(None, parts))
