"""The list of people: drawn line by line, so that its length costs nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from letterkit.actions.report.glance import Glance, Sketch
from letterkit.tui.failures import Steady

_MARK, _GAP = 2, 1
_BORN, _CONFIRMED = 13, 10
_NAME_SHARE = 0.52
"""The name's share of what is left; the rest is for status and facility."""

HEADINGS = ("Name", "Born", "Status, facility", "Confirmed")


@dataclass(frozen=True, slots=True)
class ColumnWidths:
    """The widths of name, birth, status and confirmation, in cells."""

    name: int
    born: int
    status: int
    confirmed: int

    @classmethod
    def within(cls, width: int) -> "ColumnWidths":
        """The widths in a row of that many cells."""
        left = max(width - _MARK - _BORN - _CONFIRMED - 3 * _GAP, 2)
        name = round(left * _NAME_SHARE)
        return cls(name, _BORN, left - name, _CONFIRMED)

    def row(self, mark: str, cells: tuple[str, ...]) -> Content:
        """The cells side by side; if there are three, the last takes two columns."""
        widths = [self.name, self.born, self.status, self.confirmed]
        if len(cells) == 3:
            widths[2:] = [self.status + _GAP + self.confirmed]
        shown = [
            Content(cell).truncate(width, ellipsis=True, pad=True) for cell, width in zip(cells, widths, strict=True)
        ]
        return Content(mark.ljust(_MARK)) + Content(" " * _GAP).join(shown)


class PeopleList(Steady, ScrollView, can_focus=False):
    """One row for each person; keys reach it through the search field, which keeps the focus."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"people--highlight", "people--barred", "people--heading"}

    class Highlighted(Message):
        """Another person is highlighted, or no one is any more."""

        def can_replace(self, message: Message) -> bool:
            """Whether it is of the same kind: while a key is held down, only the last one counts."""
            return isinstance(message, PeopleList.Highlighted)

    class Chosen(Message):
        """The highlighted person was clicked again."""

        def __init__(self, person_id: str) -> None:
            super().__init__()
            self.person_id = person_id

    def __init__(self, row: Callable[[str], Glance | Sketch], is_begun: Callable[[str], bool]) -> None:
        super().__init__()
        self._is_begun = is_begun
        self._row_of = row
        self._people: Sequence[str] = ()
        self._row = 0

    @property
    def person_id(self) -> str | None:
        """Who is highlighted, if anyone."""
        return self._people[self._row] if self._people else None

    def show(self, people: Sequence[str]) -> None:
        """Lists these people; the highlight stays on the same person if he is among them."""
        before = self.person_id
        self._people = people
        self.virtual_size = Size(self.size.width, len(people) + 1)
        self._highlight(people.index(before) if before is not None and before in people else 0)
        self.refresh()
        self.call_after_refresh(self._keep_in_sight)  # how far a longer list scrolls is known only then

    def move(self, rows: int) -> None:
        """Moves the highlight by that many rows."""
        self._highlight(self._row + rows)

    @property
    def page(self) -> int:
        """The number of rows that are seen at a time."""
        return max(self.size.height - 1, 1)

    def render_line(self, y: int) -> Strip:
        """The headings on the first line, however the list is scrolled; a person on each other line."""
        width, row = self.size.width, self.scroll_offset.y + y - 1
        if y and row >= len(self._people):
            return Strip.blank(width, self.rich_style)
        content, style = self._row_words(row, width) if y else (ColumnWidths.within(width).row("", HEADINGS), "heading")
        look = self.get_visual_style(*([f"people--{style}"] if style else []))
        return Strip(content.truncate(width, pad=True).render_segments(look), width)

    def _row_words(self, row: int, width: int) -> tuple[Content, str]:
        """The row as text, and the name of its style."""
        shown = self._row_of(self._people[row])
        highlighted = row == self._row
        cells = _cells(shown, begun=self._is_begun(shown.person_id))
        words = ColumnWidths.within(width).row(">" if highlighted else "", cells)
        is_barred = isinstance(shown, Glance) and shown.barred
        return words, "highlight" if highlighted else "barred" if is_barred else ""

    def _highlight(self, row: int) -> None:
        before, self._row = self._row, min(max(row, 0), max(len(self._people) - 1, 0))
        self._keep_in_sight()
        for changed in (before, self._row):
            self.refresh_line(changed + 1)
        self.post_message(self.Highlighted())

    def _keep_in_sight(self) -> None:
        top = self.scroll_offset.y
        self.scroll_to(y=min(max(top, self._row - self.page + 1), self._row), animate=False)

    def on_resize(self, event: events.Resize) -> None:
        """Keeps the highlight in sight."""
        self.virtual_size = Size(event.size.width, len(self._people) + 1)
        self._highlight(self._row)

    def on_click(self, event: events.Click) -> None:
        """Highlights the person clicked; a click on the person highlighted chooses him."""
        row = self.scroll_offset.y + event.y - 1
        if not event.y or row >= len(self._people):
            return
        if row == self._row:
            self.post_message(self.Chosen(self._people[row]))
        else:
            self._highlight(row)


def _cells(glance: Glance | Sketch, *, begun: bool) -> tuple[str, ...]:
    """Name, year (and those of namesakes), status with facility, confirmation; or the reason instead of the last two.

    If a letter was begun, what follows the year begins with "draft". Until the record is read, only name and year
    are shown.
    """
    if isinstance(glance, Sketch):
        return glance.name, glance.year, "..."
    mark = "draft; " if begun else ""
    born = f"{glance.year} not {' '.join(glance.namesakes)}" if glance.namesakes else glance.year
    if glance.barred:
        return glance.name, born, f"{mark}{glance.brief}"
    confirmed = f"{glance.days} d ago" if glance.days is not None else "never"
    return glance.name, born, f"{mark}{glance.status}: {glance.facility}", confirmed
