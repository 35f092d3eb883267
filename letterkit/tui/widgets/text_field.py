"""A field of several lines."""

from textual.geometry import Offset
from textual.widgets import TextArea

from letterkit.tui.failures import Steady
from letterkit.tui.widgets.in_sight import keep_in_sight


class TextField(Steady, TextArea):
    """A text area whose cursor stays in sight, and which survives every undo."""

    def __init__(self, text: str) -> None:
        super().__init__(text, compact=True, highlight_cursor_line=False)
        for key in ("f6", "f7"):  # Textual's select a line and all, so that the next key would replace it
            self._bindings.key_to_bindings.pop(key, None)

    def scroll_cursor_visible(self, *how: bool, **named: bool) -> Offset:
        """Scrolls to the cursor, here and in all that the field lies in; returns how far here.

        Undo and redo of Textual 8 shorten the text first, then show or hide the scroll bar, which scrolls to the
        cursor, and only then move the cursor: where it still is there may be no line any more, and looking for that
        line raised ValueError. The cursor is moved a moment later and comes here again.
        """
        row, _ = self.cursor_location
        if row >= self.document.line_count:
            return Offset()
        keep_in_sight(self)
        return super().scroll_cursor_visible(*how, **named)

    def on_resize(self) -> None:
        """Keeps the cursor in sight when the field has grown."""
        keep_in_sight(self)
