"""A field with its label on the same line."""

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Label


def labelled(label: str, field: Widget) -> Horizontal:
    """The label, and the field beside it."""
    return Horizontal(Label(label, classes="label"), field, classes="labelled")
