"""How much those who share a library have written to whom, counted from their notices.

To count 100,000 notices takes some tenths of a second, so that the counts are remembered while neither the files nor
the own log's events change. As with every cache, that file may be deleted at any time: if it is corrupt, of another
version or cannot be written, it is done without, silently.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.model.logged import Mail, MailState
from letterkit.model.written import Written
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.mailings import notice_files, text_in, unread_lines
from letterkit.store.notice_lines import Row, rows_in
from letterkit.store.regular_files import read_regular
from letterkit.store.stamps import clock_of_files, digest_of, header_of, is_settled, own_name, stamp_of

_COUNTING = ("model", "store")
"""What is counted depends on the code in these packages."""


@dataclass(frozen=True, slots=True)
class SharedCounts:
    """What others wrote, by the id of the person, and how many lines of their files could not be read."""

    written: Mapping[str, Written] = field(default_factory=dict, hash=False)
    unread: int = 0


def shared_counts(root: Path, own: Sequence[str], cache_folder: Path) -> SharedCounts:
    """What the notices of the library at `root` say, but for the events in `own`, which the own log counts itself.

    They count as letters do in the log: `LetterLog.written` says how. A file that cannot be read is one line.
    Raises DiskError if the folder cannot be read.
    """
    files = notice_files(root)
    if not files:
        return SharedCounts()
    began = _clock(cache_folder)
    stamps = [(file.name, stamp_of(file)) for file in files]
    key = digest_of("\n".join([*map(str, stamps), *own]).encode(errors="surrogatepass"))
    cache = cache_folder / f"counts-{own_name(root)}.json"
    if (remembered := _read(cache, key)) is not None:
        return remembered
    with garbage_left_alone():
        counts = _counted(root, frozenset(own))
    if all(is_settled(stamp, began) for _, stamp in stamps):
        _write(cache, key, counts)
    return counts


def _counted(root: Path, own: frozenset[str]) -> SharedCounts:
    rows: list[Row] = []
    unread = 0
    for file in notice_files(root):
        text, unreadable = text_in(file)
        of_file = rows_in(text)
        unread += 1 if unreadable else len(unread_lines(text, of_file))
        rows += of_file
    return SharedCounts(_written(rows, own), unread)


def _written(rows: Sequence[Row], own: frozenset[str]) -> dict[str, Written]:
    """Each event once, those that came back and the own ones not at all."""
    left_out = {row[1] for row in rows if row[4] == MailState.RETURNED} | own | {""}
    events = {row[1]: row for row in rows}
    counted = [row for event, row in events.items() if event not in left_out]
    letters = Counter([(row[3], row[0]) for row in counted if row[2] == Mail.LETTER])
    counts: Counter[str] = Counter()
    last: dict[str, str] = {}
    for person, day in {(row[3], row[0]) for row in counted}:
        counts[person] += letters.get((person, day), 1)
        last[person] = max(last.get(person, ""), day)
    return {person: Written(count, date.fromisoformat(last[person])) for person, count in counts.items()}


def _read(cache: Path, key: str) -> SharedCounts | None:
    """What the cache holds; None unless it is one of ours, of this version, whole, and of that state."""
    try:
        header, _, body = read_regular(cache).partition(b"\n")
        if header + b"\n" != header_of((body,), _COUNTING):
            return None
        state, unread, counts = json.loads(body)
        if state != key:
            return None
        written = {person: Written(count, date.fromisoformat(last)) for person, (count, last) in counts.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    return SharedCounts(written, unread)


def _write(cache: Path, key: str, counts: SharedCounts) -> None:
    written = {person: (each.count, each.last.isoformat()) for person, each in counts.written.items()}
    body = json.dumps([key, counts.unread, written]).encode()
    with suppress(DiskError):
        write_all({cache: header_of((body,), _COUNTING) + body}, force=True, mode=PRIVATE)


def _clock(folder: Path) -> int:
    with suppress(OSError):
        return clock_of_files(folder)
    return 0
