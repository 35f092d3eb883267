"""The list of people: drawn line by line, so that its length costs nothing."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from letterkit.actions.report.glance import Glance
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.people_columns import Columns, cells

if TYPE_CHECKING:
    from letterkit.tui.people import People


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

    class Sorted(Message):
        """The heading of a column was clicked, named as the order that sorts by it."""

        def __init__(self, column: str) -> None:
            super().__init__()
            self.column = column

    def __init__(self, people: "People") -> None:
        super().__init__()
        self._known = people
        self._people: Sequence[str] = ()
        self._row = 0

    @property
    def person_id(self) -> str | None:
        """Who is highlighted, if anyone."""
        return self._people[self._row] if self._people else None

    def show(self, people: Sequence[str], *, keep_row: bool = False) -> None:
        """Lists these people; the highlight stays on the same person if he is among them.

        If not, it goes to the first, or with `keep_row` to whoever stands in his row now.
        """
        before = self.person_id
        self._people = people
        self.virtual_size = Size(self.size.width, len(people) + 1)
        other = self._row if keep_row else 0
        self._highlight(people.index(before) if before is not None and before in people else other)
        self.refresh()
        self.call_after_refresh(self._keep_in_sight)  # how far a longer list scrolls is known only then

    def move(self, rows: int) -> None:
        """Moves the highlight by that many rows."""
        self._highlight(self._row + rows)

    def column_after(self, order: str) -> str:
        """The column right of the one that is sorted by, as far as columns are seen; after the last the first."""
        names = list(Columns.within(self.size.width).widths)
        return names[(names.index(order) + 1) % len(names)] if order in names else names[0]

    @property
    def page(self) -> int:
        """The number of rows that are seen at a time."""
        return max(self.size.height - 1, 1)

    def render_line(self, y: int) -> Strip:
        """The headings on the first line, however the list is scrolled; a person on each other line."""
        width, row = self.size.width, self.scroll_offset.y + y - 1
        if y and row >= len(self._people):
            return Strip.blank(width, self.rich_style)
        content, style = self._row_words(row, width) if y else (self._headings(width), "heading")
        look = self.get_visual_style(*([f"people--{style}"] if style else []))
        return Strip(content.truncate(width, pad=True).render_segments(look), width)

    def _row_words(self, row: int, width: int) -> tuple[Content, str]:
        """The row as text, and the name of its style."""
        person_id = self._people[row]
        shown = self._known.row(person_id)
        highlighted = row == self._row
        texts = cells(shown, self._known.written(person_id), begun=self._known.is_begun(person_id))
        words = Columns.within(width).row(">" if highlighted else "", texts)
        is_barred = isinstance(shown, Glance) and shown.barred
        return words, "highlight" if highlighted else "barred" if is_barred else ""

    def _headings(self, width: int) -> Content:
        choice = self._known.choice
        order, backwards = (choice.order, choice.backwards) if choice else ("name", False)
        return Columns.within(width).headings(order, backwards=backwards)

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
        """Highlights the person clicked; a click on the person highlighted chooses him, one on a heading sorts."""
        row = self.scroll_offset.y + event.y - 1
        if not event.y:
            self.post_message(self.Sorted(Columns.within(self.size.width).at(event.x)))
        elif row >= len(self._people):
            return
        elif row == self._row:
            self.post_message(self.Chosen(self._people[row]))
        else:
            self._highlight(row)
