"""Everybody, as the first screen shows them: as they were seen last, and as they are once the library is read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterkit.actions.report.glance import Glance, Sketch
from letterkit.actions.report.remembered import Remembered

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card
    from letterkit.tui.work import Work


class People:
    """The list of people and what is known of them by now. Only who is in a library that was read can be found."""

    def __init__(self, remembered: Remembered, *, have_drafts: bool) -> None:
        self._remembered = remembered
        self._had_drafts = have_drafts
        self._work: Work | None = None
        self._rows: dict[str, Glance] = {}

    def know(self, work: "Work") -> None:
        """Takes everything from the library that was read, from now on."""
        self._work = work
        self._rows = {row.person_id: row for row in work.first_rows}

    @property
    def are_counted(self) -> bool:
        """Whether those listed are known to be all there are."""
        return self.are_known or self._remembered.is_true

    @property
    def are_known(self) -> bool:
        """Whether the library has been read."""
        return self._work is not None

    @property
    def everybody(self) -> Sequence[str]:
        """The ids of all people in order of name."""
        return self._work.everybody if self._work else self._remembered.people

    def row(self, person_id: str) -> Glance | Sketch:
        """What a row may say of the person by now."""
        if self._work is None:
            return self._remembered.row(person_id)
        if person_id not in self._rows:
            self._rows[person_id] = self._work.roll.glance(person_id)
        return self._rows[person_id]

    def card(self, person_id: str) -> "Card | None":
        """All that is known of the person; None while nothing is."""
        return self._work.roll.card(person_id) if self._work else None

    def find(self, query: str) -> Sequence[str]:
        """The ids of those whom a query finds; of everybody while nothing can be found."""
        return self._work.find(query) if self._work else self.everybody

    def is_begun(self, person_id: str) -> bool:
        """Whether a letter to the person was begun."""
        return self._work is not None and self._work.drawer.is_begun(person_id)

    @property
    def have_drafts(self) -> bool:
        """Whether any letter was begun."""
        return bool(self._work.drawer.drafts) if self._work else self._had_drafts
