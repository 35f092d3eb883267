"""A box to tick."""

from textual.widgets import Checkbox


class Tick(Checkbox):
    """A checkbox whose mark is there or not: Textual's own shows an X always and tells its state by colour alone."""

    BUTTON_INNER = " "

    def watch_value(self) -> None:
        """Puts the mark, or takes it away."""
        self.BUTTON_INNER = "X" if self.value else " "
        super().watch_value()
