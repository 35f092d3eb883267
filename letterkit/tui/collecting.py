"""Garbage is collected in pauses.

The widgets of a form that was closed are 50,000 objects that nothing else frees, in 0.1 s; Python would begin that
while the next form is being opened.
"""

import gc
from collections.abc import Callable

from textual.app import App
from textual.timer import Timer

PAUSE = 0.5
"""Seconds after the writer came back to the first screen; he looks whom to write to next."""

_RARELY = 1000
"""How often the young are looked through before the old are, whatever is going on: in case that nobody ever pauses."""


class Collecting:
    """Collects the garbage of one app, from when it begins until it ends."""

    def __init__(self, app: App[None], may: Callable[[], bool]) -> None:
        """`may` says whether nothing is under way."""
        self._app = app
        self._may = may
        self._timer: Timer | None = None
        self._before = gc.get_threshold()

    def begin(self) -> None:
        """Collects from now on whenever all screens over the first one have been closed."""
        young, middle, _ = self._before
        gc.set_threshold(young, middle, _RARELY)
        self._app.screen_change_signal.subscribe(self._app, self._soon, immediate=True)

    def end(self) -> None:
        """Leaves it to Python again."""
        gc.set_threshold(*self._before)

    def _soon(self, *_: object) -> None:
        if self._timer:
            self._timer.stop()
        if len(self._app.screen_stack) == 1:
            self._timer = self._app.set_timer(PAUSE, self._collect)

    def _collect(self) -> None:
        if self._may() and gc.isenabled():  # else thousands of new records would be looked through
            gc.collect()
        else:
            self._soon()
