"""The people on the first screen: as they were listed last, then as they are once the library is read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from letterkit.actions.report.glance import Glance, Sketch
from letterkit.actions.report.remembered import Remembered

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card
    from letterkit.actions.report.selection import Selection
    from letterkit.model.choice import Choice
    from letterkit.model.written import Written
    from letterkit.tui.overview import Overview
    from letterkit.tui.work import Work


class People:
    """The list of people and what is known about them so far. Search works once the library has been read."""

    def __init__(self, remembered: Remembered, *, have_drafts: bool) -> None:
        self._remembered = remembered
        self._had_drafts = have_drafts
        self._work: Work | None = None
        self._rows: dict[str, Glance] = {}
        self._rows_of: Overview | None = None

    def know(self, work: "Work") -> None:
        """From now on takes everything from the library, which has been read."""
        self._work = work

    @property
    def are_counted(self) -> bool:
        """Whether the list is known to be complete."""
        return self.are_known or self._remembered.is_true

    @property
    def are_known(self) -> bool:
        """Whether the library has been read."""
        return self._work is not None

    @property
    def everybody(self) -> Sequence[str]:
        """The ids of all people in order of name."""
        return self._work.everybody if self._work else self._remembered

    def row(self, person_id: str) -> Glance | Sketch:
        """What a row may show of the person so far."""
        if self._work is None:
            return self._remembered.row(person_id)
        if self._rows_of is not self._work.overview:
            self._rows_of = self._work.overview
            self._rows = {row.person_id: row for row in self._rows_of.first_rows}
        if person_id not in self._work.library.records.people:
            return Sketch(person_id, person_id, "")  # removed, and about to leave the list
        if person_id not in self._rows:
            self._rows[person_id] = self._work.roll.glance(person_id)
        return self._rows[person_id]

    def card(self, person_id: str) -> "Card | None":
        """All that is known about the person; None until the library has been read, and for one who was removed."""
        is_known = self._work is not None and person_id in self._work.library.records.people
        return self._work.roll.card(person_id) if self._work and is_known else None

    def find(self, query: str) -> Sequence[str]:
        """The ids of the people found by a query and chosen; of everybody until the library has been read."""
        return self._work.selection.among(self._work.find(query)) if self._work else self.everybody

    @property
    def selection(self) -> "Selection | None":
        """Filters and order; None until the library has been read."""
        return self._work.selection if self._work else None

    @property
    def choice(self) -> "Choice | None":
        """The filters and the order in use; None until the library has been read."""
        return self._work.selection.choice if self._work else None

    @property
    def is_filtered(self) -> bool:
        """Whether filters leave people out."""
        return self.choice is not None and self.choice.is_filtering

    def choose(self, choice: "Choice") -> None:
        """Filters and sorts so from now on; takes a moment, in any thread."""
        if self._work:
            self._work.choose(choice)

    def look(self) -> None:
        """Asks the log what was written meanwhile, in any thread."""
        if self._work:
            self._work.look_at_log()

    def written(self, person_id: str) -> "Written | None":
        """What was written to the person; None if nothing, or until that is known."""
        return self._work.selection.wrote.get(person_id) if self._work else None

    def take_troubles(self) -> list[str]:
        """What was in the way of log or choice since this was asked last."""
        troubles = self._work.selection_troubles if self._work else []
        taken = list(troubles)
        troubles.clear()
        return taken

    def is_begun(self, person_id: str) -> bool:
        """Whether there is a draft to the person."""
        return self._work is not None and self._work.drawer.is_begun(person_id)

    @property
    def have_drafts(self) -> bool:
        """Whether there are any drafts."""
        return bool(self._work.drawer.drafts) if self._work else self._had_drafts
