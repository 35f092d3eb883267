"""The main use case: a letter takes its number from the log, is composed, refused or saved, and a copy is kept."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from letterkit.actions.envelope.posting import Request
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.compose import Composition, compose, refuse_if_barred
from letterkit.actions.write.letters import fill_letter
from letterkit.actions.write.logbook import UNKEPT, Logbook
from letterkit.actions.write.numbering import refuse_if_passed
from letterkit.language import tr
from letterkit.model.letter import FilledLetter
from letterkit.model.logged import LoggedLetter
from letterkit.model.page import Document
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.saved_whole import Destination, Keeping, save_whole
from letterkit.store.staging import finish_all_stopped


def compose_letter(library: OpenLibrary, request: Request, logbook: Logbook) -> Composition:
    """The letter as the log numbers it, with its pages and findings. Nothing is written. Raises as `compose` does."""
    return compose(library, _numbered(library, request, logbook))


def letter_alone(library: OpenLibrary, request: Request, logbook: Logbook) -> FilledLetter:
    """The letter as the log numbers it, without pages or findings. Raises LetterkitError if it cannot be filled."""
    person, template = library.readable_person(request.person_id).value, library.template(request.template).value
    return fill_letter(person, template, _numbered(library, request, logbook).posting)


def save_letter(composition: Composition, to: Destination, logbook: Logbook) -> tuple[Path, ...]:
    """Writes the letter as PDF, keeps a copy in the log, and returns the paths.

    Raises as `save_and_keep` does, and for a letter that the log would number otherwise now.
    """
    with logbook.turn():
        remedy = tr("Look at the letter again, then save it.")
        refuse_if_passed(composition, logbook, tr("Nothing was saved."), remedy)
        return save_and_keep(composition, to, logbook)


def finish_stopped(folder: Path, logbook: Logbook) -> None:
    """Brings to its end what was being saved in that folder when a program was stopped, or takes it away."""
    finish_all_stopped(folder, logbook.take_over)


def save_and_keep(composition: Composition, to: Destination, logbook: Logbook) -> tuple[Path, ...]:
    """Writes what was composed in this turn of the log, keeps a copy there, and returns the paths.

    A file is written for each document, or one for all of them, all or none: whatever stops the program, they appear
    together once the log has the copy, and whoever writes into the folder next ends what was begun or takes it away.
    Raises BarredError if findings bar printing, DiskError if the files cannot be written or exist and are not to be
    replaced, MeanwhileError, writing nothing, if the number was given to another letter meanwhile.
    """
    return _save(composition, to, logbook, logbook.copy_of(composition))


def save_again(composition: Composition, to: Destination, logbook: Logbook) -> tuple[Path, ...]:
    """Writes a letter that the log has already, as `save_and_keep` does."""
    return _save(composition, to, logbook, None)


def _save(composition: Composition, to: Destination, logbook: Logbook, copy: LoggedLetter | None) -> tuple[Path, ...]:
    refuse_if_barred(composition.findings)
    contents = pdfs_of(composition, to.folder)
    if unkept := save_whole(contents, to, Keeping(copy, logbook.take if copy else _keep_nothing, logbook.take_over)):
        warn = logbook.warn
        warn(unkept, tr(UNKEPT))
    return tuple(contents)


def taken_paths(composition: Composition, folder: Path) -> tuple[Path, ...]:
    """Those of its files that exist already and would be replaced."""
    return tuple(path for path in _documents_of(composition, folder) if path.exists())


def pdfs_of(composition: Composition, folder: Path) -> Mapping[Path, bytes]:
    """What is in each file of the letter, as it is saved in that folder; nothing if there are no pages."""
    return {path: pdf_bytes(documents) for path, documents in _documents_of(composition, folder).items()}


def _keep_nothing(_: Iterable[LoggedLetter]) -> None:
    """Keeps no letters."""


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
