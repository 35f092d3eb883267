"""Takes back the last edit of a library."""

from pathlib import Path

from letterkit.store.editing import Edit, undo, undoing
from letterkit.store.journal import Journal, Step


def plan_undo(root: Path, journals: Path) -> Edit:
    """The edit that takes back the last one made with letterkit. Raises as `take_back` does."""
    return undoing(Journal.of(journals, root))


def take_back(root: Path, journals: Path) -> Edit:
    """Takes back the last edit made with letterkit and returns how.

    Raises UsageError if there is none, LetterkitError if nothing of it is left, DiskError if a file
    has changed since or cannot be written.
    """
    return undo(Journal.of(journals, root))


def past_edits(root: Path, journals: Path) -> tuple[Step, ...]:
    """The edits that can be taken back, newest first. Raises DiskError if they cannot be read."""
    return tuple(reversed(Journal.of(journals, root).steps()))
