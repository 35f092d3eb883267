"""Removes everything that letterkit keeps about the writer."""

from dataclasses import dataclass
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import wipe
from letterkit.store.own_files import OwnFiles

_OF_CACHE = tuple(f"{each}-*" for name in ("records", "list", "counts") for each in (name, f".{name}"))
"""What records gave, the list of people as it was seen last, counts, and what a writer that was killed left of them."""


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """One kind of what is kept, and its files, what a killed program left of them included."""

    what: str
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed, and why the rest was not."""

    removed: tuple[Path, ...]
    failures: tuple[DiskError, ...]


def kept_files(own: OwnFiles) -> tuple[KeptFiles, ...]:
    """What there is to forget: log, drafts, edit journals, profile, standing answers, first steps, filters and cache.

    The name of a folder goes, too. The settings stay: they reveal nothing.
    """
    kinds = (
        KeptFiles(tr("the log of letters"), _files(own.log.parent, f"{own.log.name}*")),
        KeptFiles(tr("drafts"), (*_files(own.drafts, "*"), *_files(own.data, f"{own.draft_names.stem}.*"))),
        KeptFiles(tr("the lists of edits to take back"), _files(own.journals, "*")),
        KeptFiles(tr("your sender's profile"), _file(own.sender)),
        KeptFiles(tr("what you said of yourself"), _file(own.standing_answers)),
        KeptFiles(tr("the first steps that were begun"), _file(own.first_steps)),
        KeptFiles(tr("the filters of the list"), _file(own.choice)),
        KeptFiles(tr("the folder for PDFs"), _file(own.folder)),
        KeptFiles(tr("the cache"), _files(own.cache, *_OF_CACHE)),
    )
    return tuple(kind for kind in kinds if kind.files)


def forget_all(kept: tuple[KeptFiles, ...]) -> Forgotten:
    """Wipes these files, as many as can be removed."""
    removed: list[Path] = []
    failures: list[DiskError] = []
    for file in (file for each in kept for file in each.files):
        try:
            wipe(file)
            removed.append(file)
        except DiskError as error:
            failures.append(error)
    return Forgotten(tuple(removed), tuple(failures))


def _file(path: Path) -> tuple[Path, ...]:
    return _files(path.parent, path.name, f".{path.name}.*")


def _files(folder: Path, *patterns: str) -> tuple[Path, ...]:
    found = (file for pattern in patterns for file in sorted(folder.glob(pattern)))
    return tuple(file for file in found if file.is_file() or file.is_symlink())
