"""Fields in a box whose edge says what belongs in it."""

from textual.content import Content

from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.text_field import TextField


class LineBox(LineField):
    """A field of one line in a box."""

    def __init__(self, label: str, value: str, *, id: str) -> None:  # noqa: A002 (Textual's)
        super().__init__(value, id=id)
        self.compact = False
        self.border_title = Content(label)


class TextBox(TextField):
    """A field of several lines in a box."""

    def __init__(self, label: str, lines: tuple[str, ...], *, id: str) -> None:  # noqa: A002 (Textual's)
        super().__init__("\n".join(lines))
        self.id = id
        self.compact = False
        self.border_title = Content(label)
