"""What letterkit keeps about the writer: where it lies, and how it is wiped."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import wipe
from letterkit.store.own_files import OwnFiles

_OF_CACHE = tuple(f"{each}-*" for name in ("records", "list", "counts") for each in (name, f".{name}"))
"""What records gave, the list of people as it was seen last, counts, and what a writer that was killed left of them."""

WIPES_ALL = "letterkit forget --all"


@dataclass(frozen=True, slots=True)
class KeptFiles:
    """One kind of what is kept, and its files, what a killed program left of them included.

    `wiped_by` is what wipes a part of it, or all if nothing less does: a command, or how it is done in words.
    """

    what: str
    files: tuple[Path, ...]
    wiped_by: str = WIPES_ALL


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was removed, and why the rest was not."""

    removed: tuple[Path, ...]
    failures: tuple[DiskError, ...]


def kept_files(own: OwnFiles) -> tuple[KeptFiles, ...]:
    """What there is to forget: log, drafts, edit journals, profile, standing answers, first steps, filters and cache.

    The name of a folder goes, too. The settings stay: they reveal nothing.
    """
    drafts = (*_files(own.drafts, "*"), *_files(own.data, f"{own.draft_names.stem}.*"))
    kinds = (
        KeptFiles(tr("the log of letters"), _files(own.log.parent, f"{own.log.name}*"), "letterkit log forget N|ID"),
        KeptFiles(tr("drafts"), drafts, "letterkit drafts --forget ID"),
        KeptFiles(tr("the lists of edits to take back"), _files(own.journals, "*")),
        KeptFiles(tr("your sender's profile"), _file(own.sender)),
        KeptFiles(tr("what you said of yourself"), _file(own.standing_answers), tr("F10 in the app")),
        KeptFiles(tr("the first steps that were begun"), _file(own.first_steps)),
        KeptFiles(tr("the filters of the list"), _file(own.choice)),
        KeptFiles(tr("the folder for PDFs"), _file(own.folder)),
        KeptFiles(tr("the cache"), _files(own.cache, *_OF_CACHE)),
    )
    return tuple(kind for kind in kinds if kind.files)


def own_things(own: OwnFiles) -> tuple[KeptFiles, ...]:
    """All that lies in the user's own folders: what `kept_files` has, and what stays unless it is deleted by hand."""
    forgotten = kept_files(own)
    known = {file for kind in forgotten for file in kind.files}
    by_hand = tr("delete it yourself")
    kinds = (
        KeptFiles(tr("printers"), _file(own.printers), by_hand),
        KeptFiles(tr("the list of post offices"), _file(own.post_offices), by_hand),
        KeptFiles(tr("settings and looks"), _rest(own.config, known, own.printers), by_hand),
        KeptFiles(tr("other files"), _others(own, known), by_hand),
    )
    return (*forgotten, *(kind for kind in kinds if kind.files))


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


def _rest(folder: Path, known: set[Path], *apart: Path) -> tuple[Path, ...]:
    return tuple(file for file in _files(folder, "*") if file not in known and file not in apart)


def _others(own: OwnFiles, known: set[Path]) -> tuple[Path, ...]:
    """What lies in the folders of data and cache and is none of the rest; on some systems folders are the same."""
    said = known | {own.post_offices, own.printers, *_files(own.config, "*")}
    return tuple(file for folder in dict.fromkeys((own.data, own.cache)) for file in _rest(folder, said))


def _files(folder: Path, *patterns: str) -> tuple[Path, ...]:
    found: Iterator[Path] = (file for pattern in patterns for file in sorted(folder.glob(pattern)))
    return tuple(file for file in found if file.is_file() or file.is_symlink())
