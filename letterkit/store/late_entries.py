"""Entries of the library that are made when they are asked for."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from unicodedata import normalize

from letterkit.model.library import Entry, Value


class LateEntries(Mapping[str, Entry[Value]]):
    """The entries of one folder by id; each is made when it is first asked for, all of them by an iteration.

    To make thousands of values takes as long as to check that their files are unchanged, and looking
    up one record needs few of them.
    """

    def __init__(self, entries: dict[str, Entry[Value] | Callable[[], Entry[Value]]]) -> None:
        self._entries = entries
        self._all_made = False

    def __getitem__(self, record_id: str) -> Entry[Value]:
        entry = self._entries.get(record_id)
        if isinstance(entry, Entry):
            return entry
        return self._made(self._known(record_id))

    def _made(self, record_id: str) -> Entry[Value]:
        entry = self._entries[record_id]
        if not isinstance(entry, Entry):
            entry = self._entries[record_id] = entry()
        return entry

    def turned(self, turn: Callable[[Entry[Value]], Entry[Value]]) -> "LateEntries[Value]":
        """The same entries, each passed through `turn` when it is asked for."""
        return LateEntries({record_id: partial(self._turned, record_id, turn) for record_id in self._entries})

    def _turned(self, record_id: str, turn: Callable[[Entry[Value]], Entry[Value]]) -> Entry[Value]:
        return turn(self[record_id])

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and self._known(record_id) in self._entries

    def _known(self, record_id: str) -> str:
        """The id as it is kept: composed (NFC), however it was typed."""
        if record_id.isascii() or record_id in self._entries:
            return record_id
        return normalize("NFC", record_id)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[str]:
        if not self._all_made:
            with garbage_left_alone():
                for record_id in self._entries:
                    self[record_id]
            self._all_made = True
        return iter(self._entries)


_MANY = 20_000


@contextmanager
def garbage_left_alone() -> Iterator[None]:
    """Keeps Python from collecting garbage among thousands of new values again and again, which takes half of the time.

    Values hold no cycles, so what is dropped is freed without that. Where very many were made, they are left
    out of later collections too: the first would come at once and take 0.1 s.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
