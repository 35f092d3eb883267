"""The files of a run, claimed before anything is made: nobody else writes to them, nothing of a stopped run is lost.

What cannot be written is refused here. What a stopped run left is brought to its end: its files appear if all of them
were whole, and go otherwise.
"""

import csv
import io
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from letterkit.actions.evening.targets import CONTENTS_COLUMNS, Targets
from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.disk import read_text, refuse_if_taken, writing
from letterkit.store.locks import locked_for_now
from letterkit.store.outputs import refuse_if_not_ours, refuse_if_too_small, refuse_if_unwritable
from letterkit.store.spreadsheet_csv import taken_back
from letterkit.store.staging import Keep, finish_all_stopped, finish_stopped, lock_of, staged_path

_PAGE, _FONTS = 600, 10_000
"""Bytes at least: of a page in the PDF and its row in the contents, as envelopes have them, and of what all share."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Where a run may write; who stands in the files of the runs before it, by id and sender, and on which kinds."""

    targets: Targets
    standing: frozenset[tuple[str, str]] = frozenset()
    kinds: frozenset[str] = frozenset()

    @property
    def printed(self) -> frozenset[str]:
        """The ids of those who stand there, whoever writes to them."""
        return frozenset(person_id for person_id, _ in self.standing)


@contextmanager
def claimed(targets: Targets, keep: Keep, *, force: bool = False) -> Iterator[Claim]:
    """The targets, while nobody else may write to them; unless forced none of their files may exist.

    A table of failures may, unless it is one that people mend: a new one replaces it. Letters that a stopped run did
    not hand over to the log go to `keep`. Raises DiskError for what cannot be written.
    """
    _refuse_unwritable(targets)
    finish_all_stopped(targets.main.path.parent, keep)
    with ExitStack() as held:
        _hold(targets, keep, held)
        for path in _kept(targets):
            refuse_if_taken(path, force=force)
        refuse_if_not_ours(targets.failed, targets.failed_columns, force=force)
        yield Claim(targets)


@contextmanager
def resumed(targets: Targets, keep: Keep) -> Iterator[Claim]:
    """The first of the numbered targets (FILE, FILE-2, FILE-3) that are free, and who stands in those before.

    Otherwise as `claimed`. Raises DiskError also where a PDF is there whose contents are not known.
    """
    _refuse_unwritable(targets)
    finish_all_stopped(targets.main.path.parent, keep)
    with ExitStack() as held:
        pages: set[tuple[str, str, str]] = set()
        used = {1, *_numbers_used(targets.main.path)}
        for number in sorted(used):
            earlier = targets.numbered(number)
            _hold(earlier, keep, held)
            pages |= _pages_of(earlier)
        number = next(each for each in count(1) if not _is_taken(targets.numbered(each)))
        free = targets.numbered(number)
        if number not in used:
            _hold(free, keep, held)
        refuse_if_not_ours(free.failed, free.failed_columns, force=False)
        standing = frozenset((person_id, sender) for person_id, sender, _ in pages)
        yield Claim(free, standing, frozenset(kind for *_, kind in pages))


def refuse_if_no_room(targets: Targets, pages: int) -> None:
    """Raises DiskError if the disk has no room for so many pages, were they the smallest that there are."""
    refuse_if_too_small(targets.main.path, _FONTS + pages * _PAGE)


def _refuse_unwritable(targets: Targets) -> None:
    for path in targets.files:
        refuse_if_unwritable(path)
    for beside in (targets.journal, *map(staged_path, targets.files)):
        with writing(targets.main.path), suppress(FileNotFoundError):
            beside.lstat()  # a name may be too long


def _hold(targets: Targets, keep: Keep, held: ExitStack) -> None:
    """Keeps others from each file of these targets until `held` ends; nothing is left to be done on them then.

    Raises DiskError where another run is at one of them, or one to another file was stopped at it.
    """
    for path in sorted(targets.files):
        held.enter_context(locked_for_now(lock_of(path), str(path)))
    finish_stopped(targets.journal, keep)
    for staged in filter(os.path.lexists, map(staged_path, targets.files)):
        fact = tr("{file} is from a run to another file, which was stopped.", file=staged)
        raise DiskError(fact, tr("Finish that run with --resume, or delete the file."))


def _numbers_used(path: Path) -> set[int]:
    """The numbers of the files that have one: FILE-2. A year is none."""
    if not path.parent.is_dir():
        return set()
    named = rf"\.?{re.escape(path.stem)}-([1-9][0-9]{{0,2}})\..+"
    found = (re.fullmatch(named, each.name) for each in path.parent.iterdir())
    return {int(each[1]) for each in found if each}


def _kept(targets: Targets) -> Iterator[Path]:
    """What no run replaces unless it is forced."""
    yield from (target.path for target in targets)
    yield targets.contents
    if targets.are_failed_rows_mended:
        yield targets.failed


def _is_taken(targets: Targets) -> bool:
    return any(map(os.path.lexists, _kept(targets)))


def _pages_of(targets: Targets) -> set[tuple[str, str, str]]:
    """Whose pages stand in the targets, by id and sender, and their kinds; none where there are none."""
    file = targets.contents
    if not file.exists():
        if pdf := next((target.path for target in targets if target.path.exists()), None):
            fact = tr("Nobody knows who stands in {pdf}: {contents} is missing.", pdf=pdf, contents=file.name)
            raise DiskError(fact, tr("Move it away, or choose another name."))
        return set()
    try:
        columns, *rows = csv.reader(io.StringIO(read_text(file), newline=""), strict=True)
    except (csv.Error, ValueError):
        columns, rows = [], []
    if tuple(columns) != CONTENTS_COLUMNS or any(row and len(row) != len(columns) for row in rows):
        fact = tr("{file} is no list of what stands in a PDF.", file=file)
        raise DiskError(fact, tr("Move it away, or choose another name."))
    standing = (dict(zip(columns, map(taken_back, row), strict=True)) for row in rows if row)
    return {(row["id"], row["sender"], row["kind"]) for row in standing}
