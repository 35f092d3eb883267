"""Writes edits of records: compared with what was read, locked, journalled, and each file replaced whole."""

import os
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letterkit.errors import DiskError, LetterkitError, UsageError
from letterkit.language import tr
from letterkit.store.disk import decoded, read_bytes, remove, write_all
from letterkit.store.journal import EditedFile, Journal, Step, hash_of
from letterkit.store.roots import refuse_outside
from letterkit.store.shape import Shape
from letterkit.store.text_edits import LayoutError, TextEdit, edited_text


@dataclass(frozen=True, slots=True)
class Change:
    """One file of the library, by its path from the root: its text as it was read, and as it will be.

    A byte order mark and line endings belong to the text. None stands for a file that does not exist.
    """

    file: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Edit:
    """What is written together and taken back together. `title` is what was asked for, as the command is typed."""

    title: str
    day: date
    changes: tuple[Change, ...]


def read_exactly(root: Path, file: str) -> str:
    """The text of a file of the library, exactly. Raises DiskError if it cannot be read or is not UTF-8."""
    content = read_bytes(root / file)
    byte_order_mark = "\ufeff" if content.startswith(BOM_UTF8) else ""
    return byte_order_mark + decoded(content, root / file)


def edited_record(file: str, text: str, edits: Sequence[TextEdit], shape: Shape) -> Change:
    """The change those edits make of a record.

    Raises DiskError if its layout does not allow them.
    """
    try:
        after = edited_text(text, edits, shape)
    except LayoutError as error:
        fact = tr("{file} was not edited: {reason}.", file=file, reason=error)
        raise DiskError(fact, tr("Edit it by hand, or write it as other records are.")) from error
    return Change(file, text, after)


def write_edit(edit: Edit, journal: Journal) -> None:
    """Replaces the files, and remembers how they were.

    The journal comes first: a process killed between the two leaves the old files, and undo sees that.
    Raises DiskError, and writes nothing, if a file is no longer what was read or cannot be written.
    """
    with journal.locked():
        _refuse_if_changed(journal.root, edit.changes)
        files = tuple(EditedFile(each.file, each.before, _hash(each.after)) for each in edit.changes)
        journal.write((*journal.steps(), Step(edit.title, edit.day, files)))
        _replace(journal.root, edit.changes)


def undoing(journal: Journal) -> Edit:
    """The edit that takes back the last one.

    Raises UsageError if there is none, NothingLeftError if nothing of it is left, DiskError if one of
    its files has changed since.
    """
    steps = journal.steps()
    if not steps:
        remedy = tr("Use git to take back what was edited by hand or on another machine.")
        raise UsageError(tr("There is no edit of {library} to take back.", library=journal.root), remedy)
    step = steps[-1]
    changes = tuple(change for edited in step.files if (change := _taking_back(journal.root, edited)))
    if not changes:
        raise NothingLeftError(
            tr('Nothing is left of the last edit, "{edit}": its files are as they were before.', edit=step.title)
        )
    return Edit(step.title, step.day, changes)


class NothingLeftError(LetterkitError):
    """The last edit has been taken back already by other means, or its process was killed before it wrote."""


def undo(journal: Journal) -> Edit:
    """Takes back the last edit and returns what that wrote. Raises as `undoing`, and DiskError if writing fails.

    An edit of which nothing is left leaves the journal too, so that the one before it comes next.
    """
    with journal.locked():
        try:
            edit = undoing(journal)
        except NothingLeftError as error:
            journal.write(journal.steps()[:-1])
            remedy = tr("It was taken off the list; give the command again to take back the one before.")
            raise NothingLeftError(error.fact, remedy) from None
        _replace(journal.root, edit.changes)
        journal.write(journal.steps()[:-1])
    return edit


def _taking_back(root: Path, edited: EditedFile) -> Change | None:
    """The change that restores a file, None if it is as it was already."""
    refuse_outside(root, root / edited.file)
    current = _current(root, edited.file)
    if current == edited.before:
        return None
    if _hash(current) != edited.after_sha256:
        fact = tr("{path} has changed since the last edit; nothing was taken back.", path=root / edited.file)
        raise DiskError(fact, tr("Take the edit back by hand, or with git."))
    return Change(edited.file, current, edited.before)


def _refuse_if_changed(root: Path, changes: Sequence[Change]) -> None:
    for change in changes:
        path = root / change.file
        refuse_outside(root, path)
        if _current(root, change.file) != change.before:
            fact = tr("{path} has changed on disk since it was read; nothing was written.", path=path)
            raise DiskError(fact, tr("Look at what it says now, then give the command again."))
        if change.before is not None and not os.access(path, os.W_OK):
            fact = tr("{path} is write-protected; nothing was written.", path=path)
            raise DiskError(fact, tr("Allow writing to it first."))


def _current(root: Path, file: str) -> str | None:
    return read_exactly(root, file) if (root / file).exists() else None


def _replace(root: Path, changes: Sequence[Change]) -> None:
    """Puts the texts in place; a link stays a link to the file that changes."""
    kept = {(root / change.file).resolve(): change.after for change in changes}
    write_all({path: text.encode() for path, text in kept.items() if text is not None}, force=True, durable=True)
    for path in (path for path, text in kept.items() if text is None):
        remove(path)


def _hash(text: str | None) -> str:
    """The hash of the file with that text, "" if it does not exist."""
    return "" if text is None else hash_of(text.encode())
