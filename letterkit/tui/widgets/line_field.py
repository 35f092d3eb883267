"""A field of one line, with undo."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from letterkit.language import marked
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.in_sight import keep_in_sight
from letterkit.tui.widgets.one_line import OneLine


class LineField(Steady, OneLine):
    """An input with the undo of a text area: word by word, with the same keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z,super+z", "undo", marked("Undo"), tooltip=marked("Take back what was typed last"), show=False),
        Binding("ctrl+y,super+y", "redo", marked("Redo"), tooltip=marked("Type again what was taken back"), show=False),
    ]

    def __init__(self, value: str, *, placeholder: str = "", id: str | None = None) -> None:
        self._done: list[str] = []
        self._undone: list[str] = []
        self._is_travelling = False
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def watch_value(self, before: str, after: str) -> None:
        """Keeps the cursor in sight; notes the value before a change, unless the change only continues a word."""
        keep_in_sight(self)
        if self._is_travelling or before == after or not self.is_mounted:
            return
        if not self._done or not _goes_on(before, after):
            self._done.append(before)
        self._undone.clear()

    def action_undo(self) -> None:
        """Takes back the last change."""
        self._travel(self._done, self._undone)

    def action_redo(self) -> None:
        """Makes the last change that was taken back again."""
        self._travel(self._undone, self._done)

    def _travel(self, back: list[str], forth: list[str]) -> None:
        if not back:
            return
        forth.append(self.value)
        self._is_travelling = True
        self.value = back.pop()
        self._is_travelling = False
        self.cursor_position = len(self.value)


def _goes_on(before: str, after: str) -> bool:
    """Whether one character of the same word was typed at the end."""
    return after[:-1] == before and not after[-1:].isspace()
