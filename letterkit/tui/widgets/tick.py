"""A box to tick."""

from textual.content import Content
from textual.widgets import Checkbox


class Tick(Checkbox):
    """A checkbox with an X only if it is ticked: Textual's own always has one and shows its state by colour alone."""

    BUTTON_INNER = " "

    def watch_value(self) -> None:
        """Shows or hides the X."""
        self.BUTTON_INNER = "X" if self.value else " "
        super().watch_value()

    def render(self) -> Content:
        """The box; in plain mode it stands in brackets, since its sides are drawn otherwise."""
        self.BUTTON_LEFT, self.BUTTON_RIGHT = "[]" if self.app.has_class("-plain") else "▐▌"
        return super().render()
