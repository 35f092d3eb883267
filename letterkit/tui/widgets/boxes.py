"""Fields in a box whose edge says what belongs in it."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Label

from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.text_field import TextField


class LineBox(LineField):
    """A field of one line in a box."""

    def __init__(self, label: str, value: str, *, id: str) -> None:
        super().__init__(value, id=id)
        self.compact = False
        self.border_title = Content(label)


class TextBox(TextField):
    """A field of several lines in a box."""

    def __init__(self, label: str, lines: tuple[str, ...], *, id: str) -> None:
        super().__init__("\n".join(lines))
        self.id = id
        self.compact = False
        self.border_title = Content(label)


def under_its_label(box: LineBox | TextBox) -> ComposeResult:
    """The field, and above it what its edge says: that is shown in plain mode, where fields have no edges."""
    yield Label(Content(str(box.border_title)), classes="box-label")
    yield box
