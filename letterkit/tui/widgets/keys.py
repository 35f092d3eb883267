"""The line of keys at the bottom of a screen."""

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Footer


class Keys(Footer):
    """Made anew only when other keys are to be shown.

    Textual makes every key's widget anew whenever the focus moves, and lays out the screen again.
    """

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._shown: list[tuple[Binding, bool]] = []

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Shows the keys of the screen, unless they are those that are shown."""
        shown = [(active.binding, active.enabled) for active in screen.active_bindings.values() if active.binding.show]
        if shown != self._shown:
            super().bindings_changed(screen)
            if screen.app.app_focus:
                self._shown = shown
