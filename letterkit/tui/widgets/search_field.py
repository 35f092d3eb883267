"""The field that finds people."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from letterkit.language import marked
from letterkit.tui.widgets.one_line import OneLine


class SearchField(OneLine):
    """Keeps the focus while the highlight moves through the list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", marked("Write"), tooltip=marked("Write to the person highlighted")),
        Binding("ctrl+j", "submit", show=False),  # Enter, typed while the terminal was not yet the app's
    ]
