"""Remembers what files gave when they were last read, so that an unchanged library opens at once.

A file is recognised by its size and times; where these differ, by a hash of its content. What a file gave is a line
of its own, which is parsed only when it is asked for. It holds sentences on what is wrong in files: each language has
its own cache. The whole cache may be deleted at any time: if it is corrupt, of another version or cannot be written,
it is made anew or done without, silently.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Self

from letterkit.errors import DiskError
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.record_json import json_value
from letterkit.store.regular_files import open_regular
from letterkit.store.stamps import Stamp, clock_of_files, header_of, is_settled, own_name

_READING = ("model", "store", "fill")
"""What is read from a file depends on the code in these packages."""

_MOST = 256 * 2**20
"""Bytes that are read: 500,000 records."""

_JSON = json.JSONEncoder(default=json_value, ensure_ascii=False, check_circular=False, separators=(",", ":"))
_DECODER = json.JSONDecoder()


class Kept(NamedTuple):
    """What the cache holds of one file, the values as a `line` of JSON.

    `stamp` is None where the file was changed so recently that it might have the same stamp after another change.
    """

    stamp: Stamp | None
    digest: str
    line: bytes

    @classmethod
    def of(cls, stamp: Stamp, digest: str, values: object, misfits: object) -> Self:
        """What is kept of the values a file gave, and of its misfits."""
        return cls(stamp, digest, _encoded([values, misfits]))


def contents_of(line: bytes) -> tuple[Any, Any]:
    """The values and the misfits in a line, as JSON holds them; made anew each time, so the caller may change them."""
    (values, misfits), _ = _DECODER.raw_decode(line.decode())
    return values, misfits


class RecordCache:
    """What is kept of the files of one library; asked for file by file, then saved as a whole."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._file = folder / f"records-{own_name(root)}.json"
        self._before = _read(self._file)
        self._now: dict[str, Kept] = {}
        self._began: int | None = None

    def unchanged(self, file: str, stamp: Stamp) -> Kept | None:
        """What is kept of the file, if its stamp proves that it is as it was."""
        kept = self._before.get(file)
        if kept is None or kept.stamp != stamp:
            self._mark_time()
            return None
        self._now[file] = kept
        return kept

    def same_content(self, file: str, stamp: Stamp, digest: str) -> Kept | None:
        """What is kept of the file, if it had that content; from now on it is recognised by the new stamp."""
        kept = self._before.get(file)
        if kept is None or kept.digest != digest:
            return None
        return self.keep(file, kept._replace(stamp=stamp))

    def keep(self, file: str, kept: Kept) -> Kept:
        """Keeps what a file gave; its stamp only where the file has been left alone long enough."""
        if not is_settled(kept.stamp or [], self._began or 0):
            kept = kept._replace(stamp=None)
        self._now[file] = kept
        return kept

    def save(self) -> None:
        """Writes what was asked for and kept, if it differs from before. Fails silently."""
        if self._began == 0 or self._now == self._before:
            return
        index = {name: (kept.stamp, kept.digest) for name, kept in self._now.items()}
        lines = [_encoded(index), *(kept.line for kept in self._now.values())]
        with suppress(DiskError):
            write_all({self._file: b"".join((header_of(lines, _READING), *lines))}, force=True, mode=PRIVATE)

    def _mark_time(self) -> None:
        """Notes when the first file is about to be read, by the clock that stamps files; 0 if none can be made."""
        if self._began is None:
            self._began = 0
            with suppress(OSError):
                self._began = clock_of_files(self._file.parent)


def _encoded(value: object) -> bytes:
    """A line."""
    return f"{_JSON.encode(value)}\n".encode(errors="surrogatepass")  # file names need not be UTF-8


def _read(file: Path) -> dict[str, Kept]:
    """What the file holds; nothing unless it is one of ours, of this version and whole.

    It is read line by line: that of 20,000 records has 10 MB, which would be in memory twice.
    """
    try:
        with open_regular(file, _MOST) as opened:
            header, lines = opened.readline(), opened.readlines()
        if header != header_of(lines, _READING):
            return {}
        index, *values = lines
        entries = zip(json.loads(index).items(), values, strict=True)
        return {name: Kept(stamp, digest, line) for (name, (stamp, digest)), line in entries}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
