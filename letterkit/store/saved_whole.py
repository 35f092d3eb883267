"""Saves the few files of one letter together with its copy in the log, or none of it."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.model.logged import LoggedLetter
from letterkit.store.disk import PRIVATE, make_folder, refuse_if_taken
from letterkit.store.locks import locked_for_now
from letterkit.store.staging import Keep, Staging, finish_all_stopped, finish_stopped, lock_of

_PATIENCE = 2.0
"""Seconds to wait for another program that saves the same letter, or ends what was stopped."""


@dataclass(frozen=True, slots=True)
class Destination:
    """The folder of the files, whether they replace what is there, and who may read them."""

    folder: Path
    force: bool = False
    mode: int = PRIVATE


@dataclass(frozen=True, slots=True)
class Keeping:
    """What the log keeps of a letter, if anything, and how; `finish` is for what a program that was stopped left."""

    letter: LoggedLetter | None
    keep: Keep
    finish: Keep


def save_whole(contents: Mapping[Path, bytes], to: Destination, keeping: Keeping) -> DiskError | None:
    """Writes these files of the folder; returns why the log could not keep the letter.

    Raises DiskError, and MeanwhileError if the number of the letter was given to another; then nothing is written.
    """
    for path in contents:
        refuse_if_taken(path, force=to.force)
    make_folder(to.folder, to.mode)
    finish_all_stopped(to.folder, keeping.finish)
    with _claimed(contents, keeping.finish) as journal:
        for path in contents:
            refuse_if_taken(path, force=to.force)
        with Staging(journal) as staging:
            for path, content in contents.items():
                staging.begin(path, to.mode).write(content)
            if keeping.letter:
                staging.journal.note(keeping.letter)
            unkept = staging.settle(keeping.keep)
            if unkept:
                staging.journal.drop()
    return unkept


@contextmanager
def _claimed(contents: Mapping[Path, bytes], finish: Keep) -> Iterator[Path]:
    """The place of the journal, while nobody else may write to these files and nothing is left to be done on them."""
    paths = sorted(contents)
    journal = paths[0].with_name(f".{paths[0].name}.journal")
    with ExitStack() as held:
        for path in paths:
            held.enter_context(locked_for_now(lock_of(path), str(path), _PATIENCE))
        finish_stopped(journal, finish)
        yield journal
