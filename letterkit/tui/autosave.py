"""Drafts written while somebody types."""

from textual.screen import Screen
from textual.timer import Timer

from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.tui.caught import caught
from letterkit.tui.drawer import AUTOSAVE
from letterkit.tui.work import Work


class Autosave:
    """Writes what was typed on a screen every so often; a disk that refuses is reported once and not tried again."""

    def __init__(self, screen: Screen[None], work: Work) -> None:
        self._screen = screen
        self._work = work
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Writes from now on, for as long as the screen is open."""
        self._timer = self._screen.set_interval(AUTOSAVE, self.write)

    def write(self) -> None:
        """Writes at once what is not yet written, and says what stepped aside for another window's draft."""
        with caught(self._give_up):
            for aside in self._work.drawer.write():
                number = aside.rival + 1
                words = tr(
                    "Both are kept: F7 in the list of people shows them. This one is draft {number}.", number=number
                )
                self._warn(words, tr("Two windows write this letter"))

    def _give_up(self, error: LetterkitError) -> None:
        if self._timer:
            self._timer.stop()
        self._warn(str(error), tr("No draft is kept"))

    def _warn(self, words: str, title: str) -> None:
        self._screen.app.notify(words, title=title, severity="warning", markup=False)
