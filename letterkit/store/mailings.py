"""The notices in a library: a file a month that is only added to, so that two who add to it do not conflict in git.

Whatever is called .jsonl in the folder is read, a copy that another program made of a file too: events count once.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import tr, trn
from letterkit.model.library import Entry, Misfit, MisfitKind
from letterkit.model.logged import MailState
from letterkit.model.notice import MOST_NAMED, Notice, NoticeFile, is_further
from letterkit.store.disk import add_lines, read_bytes
from letterkit.store.folders import files_in
from letterkit.store.notice_lines import Row, line_of, rows_in, why_unread
from letterkit.store.roots import MAILINGS
from letterkit.store.stamps import stamp_of
from letterkit.store.text_files import content_of

LARGEST = 16_000_000
"""Bytes of a file that is read: 115,000 notices, where an evening makes some hundred."""

_MOST_LINES = 150_000
"""A file of that size may have millions of empty ones, which would take minutes."""

ATTRIBUTES = ".gitattributes"
"""The file that tells git how to merge."""

_FILES = f"{MAILINGS}/*.jsonl"

_UNION = f"{_FILES} text eol=lf merge=union\n"
"""Git keeps the lines of both sides, and the line feeds on Windows too."""


def notice_files(root: Path) -> "list[os.DirEntry[str]]":
    """The files of notices, by name. Raises DiskError if the folder cannot be read."""
    return files_in(root / MAILINGS, ".jsonl")


def text_in(path: "os.PathLike[str]") -> tuple[str, Misfit | None]:
    """The text of a file of notices, or nothing and what keeps it from being read."""
    stamp = stamp_of(Path(path))
    if stamp and stamp[0] > LARGEST:
        return "", _too_large()
    content, unreadable = content_of(os.fspath(path), 2 * LARGEST)
    return ("", replace(unreadable, kind=MisfitKind.NO_NOTICE)) if unreadable else text_of(content)


def text_of(content: bytes) -> tuple[str, Misfit | None]:
    """The content as text, in which what is not UTF-8 becomes characters that no notice has; or nothing, and why."""
    if len(content) > LARGEST or content.count(b"\n") > _MOST_LINES:
        return "", _too_large()
    return content.decode("utf-8", "surrogateescape").removeprefix("\ufeff"), None


def refuse_unread(text: str, unreadable: Misfit | None, name: str) -> str:
    """The text. Raises DiskError, with that name, if it cannot be read."""
    if unreadable:
        raise DiskError(tr("{path}: {problem}.", path=name, problem=unreadable.message), unreadable.hint)
    return text


def checked_file(file: "os.DirEntry[str]") -> Entry[NoticeFile]:
    """The file as the checks want it, with what is wrong in it."""
    text, unreadable = text_in(file)
    rows = rows_in(text)
    people: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        people.setdefault(row[3], number)
    people.pop("", None)
    misfits = (unreadable,) if unreadable else tuple(_misfits(text, rows))
    return Entry(NoticeFile(people), f"{MAILINGS}/{file.name}", misfits)


def unread_lines(text: str, rows: Sequence[Row]) -> list[tuple[int, str]]:
    """Number and text of each line that is no notice; `rows` are those of the text."""
    if all(map(_is_notice, rows)):
        return []
    lines = zip(text.split("\n"), rows, strict=False)
    return [(number, line) for number, (line, row) in enumerate(lines, 1) if not row[1] and line.strip()]


def furthest_states(root: Path) -> dict[str, MailState]:
    """How far the letters have come that were told of, by event.

    Raises DiskError if the folder or a file cannot be read: what stands there would be taken for untold.
    """
    known: dict[str, MailState] = {}
    for file in notice_files(root):
        text = refuse_unread(*text_in(file), file.path)
        for row in filter(_is_notice, rows_in(text)):
            state = MailState(row[4])
            if is_further(state, known.get(row[1])):
                known[row[1]] = state
    return known


def add_notices(root: Path, notices: Iterable[Notice]) -> None:
    """Adds them to the files of their months; what stands there stays as it is, byte by byte.

    Raises DiskError if that cannot be written. What was written of it then is not written again the next time.
    """
    _refuse_links(root / MAILINGS)
    for month, of_month in groupby(sorted(notices, key=_by_day), lambda notice: notice.day.isoformat()[:7]):
        file = root / MAILINGS / f"{month}.jsonl"
        _refuse_links(file)
        add_lines(file, "".join(map(line_of, of_month)).encode())


def ensure_union(root: Path) -> bool:
    """Has git keep the lines of both sides where two add to one file; returns whether it had to be told.

    Raises DiskError if the file that says so is a link, or cannot be read or written.
    """
    file = root / ATTRIBUTES
    _refuse_links(file)
    if file.exists() and any(map(_says_union, read_bytes(file).splitlines())):
        return False
    add_lines(file, _UNION.encode())
    return True


def _says_union(line: bytes) -> bool:
    pattern, *attributes = line.split() or [b""]
    return pattern == _FILES.encode() and b"merge=union" in attributes


def _too_large() -> Misfit:
    message = tr("the file has more than {most} MB, or {lines} lines", most=LARGEST // 1_000_000, lines=_MOST_LINES)
    return Misfit(MisfitKind.NO_NOTICE, message, tr("Nothing of it counts. See in git who wrote it."))


def _misfits(text: str, rows: Sequence[Row]) -> Iterator[Misfit]:
    unread = unread_lines(text, rows)
    for number, line in unread[:MOST_NAMED]:
        message = tr("this is no notice of a letter: {reason}", reason=why_unread(line))
        yield Misfit(MisfitKind.NO_NOTICE, message, tr("Delete the line; the others count."), line=number)
    if (more := len(unread) - MOST_NAMED) > 0:
        message = trn("{count} more line is no notice", "{count} more lines are no notices", more)
        yield Misfit(MisfitKind.NO_NOTICE, message, tr("See in git who wrote it."), line=unread[MOST_NAMED][0])


def _refuse_links(path: Path) -> None:
    """Whoever shares a library could lead us to write into a file outside of it. Raises DiskError."""
    if path.is_symlink():
        fact = tr("{path} is a link to another place; nothing was written there.", path=path)
        raise DiskError(fact, tr("Put a file or folder in its place."))


def _is_notice(row: Row) -> bool:
    return bool(row[1])


def _by_day(notice: Notice) -> tuple[str, str]:
    return notice.day.isoformat(), notice.event
