"""The list of people as it was when the app was last used: shown until the library has been read.

Its rows are shown as they were only where the records, the day and the program are the same; where they are not, or
while that is not known, a row says only who it is about.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import astuple, replace
from datetime import date
from itertools import chain, islice
from typing import overload

from letterkit.actions.report.glance import Glance, Sketch
from letterkit.errors import DiskError
from letterkit.store.list_memory import PAGE, ListMemory, Row, State

_FEW = 1000
"""Up to this many files are looked at before the first frame: that takes 5 ms."""

WHOLE_ROWS = PAGE
"""Rows remembered in full; of the others only the names, since working out all takes 3 s for 20,000 people."""


class Remembered(Sequence[str]):
    """The ids of everybody remembered, in order of name; only those asked for are read, with the page of their rows."""

    def __init__(self, memory: ListMemory, today: date) -> None:
        self._memory = memory
        self._today = today
        self._seen = memory.read()
        self._rows: dict[int, Row] = {}
        self._of: dict[str, Row] = {}
        self._state: State | None = None
        if self._seen and self._seen.count < _FEW:
            self.look()

    @property
    def is_true(self) -> bool:
        """Whether the rows are known to say what the records say today."""
        return (
            self._seen is not None
            and self._state is not None
            and (self._seen.day, self._seen.state) == (self._today.isoformat(), self._state.digest)
        )

    def look(self) -> None:
        """Looks at the files of the records as they are now; called once, before they are read."""
        if self._state is None:
            with suppress(DiskError):  # raised again where the records are read
                self._state = self._memory.state()
                if not self.is_true:
                    self._state = self._memory.state(self._memory.clock())

    def row(self, person_id: str) -> Glance | Sketch:
        """What is known of one of the people."""
        row = self._of[person_id]
        if len(row) == len(Glance.__slots__) and self.is_true:
            glance = Glance(*row)
            return replace(glance, namesakes=tuple(glance.namesakes))
        return Sketch(*row[:3])

    def renew(self, people: Iterable[Sketch], glances: Iterable[Glance]) -> None:
        """Remembers the list for the next time; `glances` are the rows of those who come first."""
        if self._state and not self.is_true:
            first = [astuple(glance) for glance in islice(glances, WHOLE_ROWS)]
            rows = chain(first, (astuple(sketch) for sketch in islice(people, len(first), None)))
            self._memory.write(self._today.isoformat(), self._state, list(rows))

    def __len__(self) -> int:
        return self._seen.count if self._seen else 0

    def _person_id(self, number: int) -> str:
        """The id of the person in that row."""
        if number not in self._rows and self._seen:
            start = number - number % PAGE
            page = self._seen.page(number // PAGE) or [(f"row {start + index}", "", "") for index in range(PAGE)]
            self._rows.update(enumerate(page, start))
            self._of.update((row[0], row) for row in page)
        return str(self._rows[number][0])

    @overload
    def __getitem__(self, number: int) -> str: ...

    @overload
    def __getitem__(self, number: slice) -> list[str]: ...

    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self._person_id(number % len(self))
