"""The filters of the list of people, on one line: one widget, so that it costs little to make."""

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from letterkit.actions.report.selection import Selection
from letterkit.language import marked
from letterkit.model.choice import Choice
from letterkit.tui.failures import Steady
from letterkit.tui.filter_words import LABELS, is_active, shown, turned, without

_KEY = "F6 "
_LONGEST = 16
"""Cells of a filter in use; its value is cut rather than another filter."""


class FilterRow(Steady, Widget, can_focus=True):
    """Left and Right go from filter to filter; Enter, Space or a click asks what one of them is to be.

    Enter is the end of it: once that is answered, the list has the keys again, and the next Enter opens a person. Space
    stays for another filter, Down goes to the list at once.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask", marked("Choose"), tooltip=marked("Choose what this filter asks for")),
        Binding("space", "ask('row')", "Stay", show=False),
        Binding("down", "leave", marked("List"), tooltip=marked("Go to the list")),
        Binding("up", "leave", "Search", show=False),
        Binding("left", "move(-1)", "Left", show=False),
        Binding("right", "move(1)", "Right", show=False),
        Binding("delete,backspace", "drop", marked("Drop"), tooltip=marked("Leave this filter out")),
    ]
    DEFAULT_CSS = "FilterRow { height: 1; width: 1fr; }"

    class Asked(Message):
        """It is to be asked what a filter is to be; `stays` says whether the row keeps the keys after that."""

        def __init__(self, name: str, *, stays: bool) -> None:
            super().__init__()
            self.name = name
            self.stays = stays

    class Chosen(Message):
        """A filter was switched or left out; `stays` says whether the row keeps the keys."""

        def __init__(self, choice: Choice, *, stays: bool) -> None:
            super().__init__()
            self.choice = choice
            self.stays = stays

    class Left(Message):
        """The list is to have the keys."""

    class Typed(Message):
        """Text was typed, which is meant for the search."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    at = reactive(0)
    """The filter that keys go to."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self.selection = selection

    def render(self) -> Content:
        """The filters side by side; those in use stand in brackets and bold."""
        words, begins = Content.styled(_KEY, "bold"), 0
        for number, name, text in self._texts():
            words = Content.assemble(words, (text, self._style(number, name)), " ")
            if number == self.at and self.has_focus:
                begins = max(words.cell_length - self.size.width, 0)
        return words[begins:].truncate(self.size.width, ellipsis=True)

    def _texts(self) -> Iterator[tuple[int, str, str]]:
        for number, name in enumerate(LABELS):
            text = shown(self.selection.choice, name, self.selection.library)
            yield number, name, text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2]}…]"

    def _style(self, number: int, name: str) -> str:
        look = "bold" if is_active(self.selection.choice, name) else "underline"
        return f"{look} reverse" if self.has_focus and number == self.at else look

    def action_move(self, filters: int) -> None:
        """Goes on to another filter."""
        self.at = (self.at + filters) % len(LABELS)

    def action_ask(self, then: str = "list") -> None:
        """Asks for the filter that keys go to, `then` being who has them afterwards; switches one that is on or off."""
        stays = then == "row"
        name = tuple(LABELS)[self.at]
        switched = turned(self.selection.choice, name)
        self.post_message(self.Chosen(switched, stays=stays) if switched else self.Asked(name, stays=stays))

    def action_leave(self) -> None:
        """Goes to the list."""
        self.post_message(self.Left())

    def action_drop(self) -> None:
        """Leaves it out."""
        self.post_message(self.Chosen(without(self.selection.choice, tuple(LABELS)[self.at]), stays=True))

    def on_click(self, event: events.Click) -> None:
        """Asks for the filter that was clicked."""
        end = len(_KEY)
        for number, _, text in self._texts():
            end += len(text) + 1
            if event.x < end:
                self.at = number
                self.action_ask()
                return

    def on_key(self, event: events.Key) -> None:
        """Hands on what is typed."""
        if event.is_printable and event.character and event.character != " ":
            event.stop()
            self.post_message(self.Typed(event.character))
