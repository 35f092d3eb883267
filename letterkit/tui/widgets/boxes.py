"""Fields in a box whose edge says what belongs in it."""

from textual.content import Content
from textual.widgets import TextArea

from letterkit.tui.widgets.line_field import LineField


class LineBox(LineField):
    """A field of one line in a box."""

    def __init__(self, label: str, value: str, *, id: str) -> None:  # noqa: A002 (Textual's)
        super().__init__(value, id=id)
        self.compact = False
        self.border_title = Content(label)


class TextBox(TextArea):
    """A field of several lines in a box."""

    def __init__(self, label: str, lines: tuple[str, ...], *, id: str) -> None:  # noqa: A002 (Textual's)
        super().__init__("\n".join(lines), id=id, highlight_cursor_line=False)
        self.border_title = Content(label)
