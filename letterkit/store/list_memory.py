"""Remembers the list of people as it was shown last, so that it can be drawn before the library is read.

Drawing it takes a page or two of the file. Its rows hold words, so that each language has its own file. As with every
cache, the file may be deleted at any time: if it is corrupt, of another version or cannot be written, it is done
without, silently.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from letterkit.errors import DiskError
from letterkit.store.disk import PRIVATE, write_all
from letterkit.store.folders import files_in
from letterkit.store.regular_files import open_regular
from letterkit.store.roots import FACILITIES, PEOPLE
from letterkit.store.stamps import clock_of_files, digest_of, header_of, is_settled, own_name, stamp_of

PAGE = 100
"""Rows that are read together: more than a terminal shows."""

Row = Sequence[Any]
"""What JSON holds of one row."""

_DRAWING = ("model", "store", "fill", "rules", "page", "russian", "russian/names", "actions/library", "actions/report")
"""What a row says depends on the code in these packages."""


@dataclass(frozen=True, slots=True)
class State:
    """The state of the records on disk: a record that is changed changes `digest`.

    Only if `is_settled` is that certain for changes made from now on: the times of files are coarse.
    """

    digest: str
    is_settled: bool


@dataclass(frozen=True, slots=True)
class _PageBounds:
    """Where a page of the list begins in the file and where it ends, and its hash."""

    begin: int
    end: int
    digest: str


@dataclass(frozen=True, slots=True)
class SeenList:
    """The list as it was shown on `day`; `state` is the digest of the records then."""

    file: Path
    day: str
    state: str
    count: int
    pages: Sequence[_PageBounds]

    def page(self, number: int) -> Sequence[Row]:
        """The rows of a page; none if the file has been replaced or damaged meanwhile."""
        bounds = self.pages[number]
        try:
            with open_regular(self.file) as file:
                file.seek(bounds.begin)
                content = file.read(bounds.end - bounds.begin)
        except OSError:
            return ()
        return json.loads(content) if digest_of(content) == bounds.digest else ()


@dataclass(frozen=True, slots=True)
class ListMemory:
    """The memory of the list of the library at `root`; `beside` are other files on which its rows depend."""

    folder: Path
    root: Path
    beside: tuple[Path, ...] = ()

    @property
    def file(self) -> Path:
        """The file with the list."""
        return self.folder / f"list-{own_name(self.root)}.json"

    def state(self, began: int = 0) -> State:
        """The state of the records now. Raises DiskError if a folder cannot be read.

        `began` is what `clock` gave before this was called; without it the state is never settled.
        """
        files = [*files_in(self.root / PEOPLE, ".toml"), *files_in(self.root / FACILITIES, ".toml")]
        stamps = [(file.name, stamp_of(file)) for file in files] + [(file.name, stamp_of(file)) for file in self.beside]
        lines = "\n".join(f"{name} {stamp}" for name, stamp in stamps)
        settled = began > 0 and all(is_settled(stamp, began) for _, stamp in stamps if stamp)
        return State(digest_of(lines.encode(errors="surrogatepass")), settled)

    def clock(self) -> int:
        """The time by the clock that stamps files; 0 if it cannot be learnt."""
        with suppress(OSError):
            return clock_of_files(self.folder)
        return 0

    def read(self) -> SeenList | None:
        """The list; None if none is remembered."""
        try:
            with open_regular(self.file) as file:
                header, index = file.readline(), file.readline()
                if header != header_of((index,), _DRAWING):
                    return None
                day, state, count, pages = json.loads(index)
                return SeenList(self.file, day, state, count, tuple(_bounds(file.tell(), pages)))
        except (OSError, ValueError, TypeError, RecursionError):
            return None

    def write(self, day: str, state: State, rows: Sequence[Row]) -> None:
        """Remembers the list, unless records were changed so recently that a later change might not show."""
        if not state.is_settled:
            return
        starts = range(0, len(rows), PAGE)
        pages = [json.dumps(rows[start : start + PAGE], ensure_ascii=False).encode() for start in starts]
        sizes = [(len(page), digest_of(page)) for page in pages]
        index = json.dumps([day, state.digest, len(rows), sizes]).encode() + b"\n"
        with suppress(DiskError):
            write_all({self.file: b"".join((header_of((index,), _DRAWING), index, *pages))}, force=True, mode=PRIVATE)


def _bounds(begin: int, pages: Sequence[tuple[int, str]]) -> Iterator[_PageBounds]:
    ends = accumulate((size for size, _ in pages), initial=begin)
    for start, (size, digest) in zip(ends, pages, strict=False):
        yield _PageBounds(start, start + size, digest)
