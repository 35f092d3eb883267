"""Writes edits of records: guarded by what was read, locked, journalled, and each file replaced whole."""

import os
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letterkit.errors import DiskError, LetterkitError, UsageError
from letterkit.store.disk import decoded, read_bytes, remove, write_all
from letterkit.store.journal import Journal, Step, Trace, hash_of
from letterkit.store.shape import Shape
from letterkit.store.text_edits import LayoutError, TextEdit, edited_text


@dataclass(frozen=True, slots=True)
class Change:
    """One file of the library, by its path from the root: its text as it was read, and as it is to be.

    A byte order mark and line endings are part of the text. None stands for a file that is not there.
    """

    file: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Edit:
    """What is written at once and taken back at once. `title` is what was asked for, as one gives the command."""

    title: str
    day: date
    changes: tuple[Change, ...]


def read_source(root: Path, file: str) -> str:
    """The text of a file of the library, exactly. Raises DiskError if it cannot be read or is not UTF-8."""
    content = read_bytes(root / file)
    mark = "\ufeff" if content.startswith(BOM_UTF8) else ""
    return mark + decoded(content, root / file)


def edited_record(file: str, text: str, edits: Sequence[TextEdit], shape: Shape) -> Change:
    """The change those edits make of a record.

    Raises DiskError if its layout does not allow them.
    """
    try:
        after = edited_text(text, edits, shape)
    except LayoutError as error:
        raise DiskError(
            f"{file} was not edited: {error}.", "Edit it by hand, or write it as other records are."
        ) from error
    return Change(file, text, after)


def write_edit(edit: Edit, journal: Journal) -> None:
    """Replaces the files, and remembers how they were.

    The journal comes first: whoever is killed between the two has the old files, and undo sees that.
    Raises DiskError, and writes nothing, if a file is no longer what was read or cannot be written.
    """
    with journal.locked():
        _refuse_if_changed(journal.root, edit.changes)
        traces = tuple(Trace(each.file, each.before, _hash(each.after)) for each in edit.changes)
        journal.write((*journal.steps(), Step(edit.title, edit.day, traces)))
        _replace(journal.root, edit.changes)


def undoing(journal: Journal) -> Edit:
    """The edit that takes back the last one.

    Raises UsageError if there is none, LetterkitError if nothing of it is left, DiskError if one of
    its files has changed since.
    """
    steps = journal.steps()
    if not steps:
        remedy = "What was edited by hand, or on another machine, git can take back."
        raise UsageError(f"There is no edit of {journal.root} to take back.", remedy)
    step = steps[-1]
    changes = tuple(change for trace in step.traces if (change := _taking_back(journal.root, trace)))
    if not changes:
        raise NothingLeftError(f"Nothing is left of the last edit, «{step.title}»: its files are as they were before.")
    return Edit(step.title, step.day, changes)


class NothingLeftError(LetterkitError):
    """The last edit has been taken back by somebody else, or its process was killed before it wrote."""


def undo(journal: Journal) -> Edit:
    """Takes back the last edit and returns how. Raises as `undoing` does, and DiskError if it cannot be written.

    An edit of which nothing is left leaves the journal too, so that the one before it comes next.
    """
    with journal.locked():
        try:
            edit = undoing(journal)
        except NothingLeftError as error:
            journal.write(journal.steps()[:-1])
            remedy = "It was taken off the list; give the command again to take back the one before."
            raise NothingLeftError(error.fact, remedy) from None
        _replace(journal.root, edit.changes)
        journal.write(journal.steps()[:-1])
    return edit


def _taking_back(root: Path, trace: Trace) -> Change | None:
    """The change that makes a file what it was, None if it is that already."""
    current = _current(root, trace.file)
    if current == trace.before:
        return None
    if _hash(current) != trace.after_sha256:
        remedy = "Take the edit back by hand, or with git."
        raise DiskError(f"{root / trace.file} has changed since the last edit; nothing was taken back.", remedy)
    return Change(trace.file, current, trace.before)


def _refuse_if_changed(root: Path, changes: Sequence[Change]) -> None:
    for change in changes:
        path = root / change.file
        if _current(root, change.file) != change.before:
            remedy = "Look at what it says now, then give the command again."
            raise DiskError(f"{path} has changed on disk since it was read; nothing was written.", remedy)
        if change.before is not None and not os.access(path, os.W_OK):
            raise DiskError(f"{path} is write-protected; nothing was written.", "Allow writing to it first.")


def _current(root: Path, file: str) -> str | None:
    return read_source(root, file) if (root / file).exists() else None


def _replace(root: Path, changes: Sequence[Change]) -> None:
    """Puts the texts in place; a link stays a link to the file that changes."""
    kept = {(root / change.file).resolve(): change.after for change in changes}
    write_all({path: text.encode() for path, text in kept.items() if text is not None}, force=True, durable=True)
    for path in (path for path, text in kept.items() if text is None):
        remove(path)


def _hash(text: str | None) -> str:
    """The hash of the file with that text, "" for one that is not there."""
    return "" if text is None else hash_of(text.encode())
