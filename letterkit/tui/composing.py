"""Composes a letter while somebody types it."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable

from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from letterkit.actions.write.compose import Composition
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.errors import LetterkitError
from letterkit.tui.caught import caught
from letterkit.tui.failures import Going
from letterkit.tui.work import Work

PAUSE = 0.2
"""Seconds without a key after which the letter is composed again: it takes 11 ms, so typing stays smooth."""


class Composed(Message):
    """A letter was composed as it was typed; `outcome` is the error because of which there is none, if so."""

    def __init__(self, outcome: Composition | LetterkitError) -> None:
        super().__init__()
        self.outcome = outcome


class Composing:
    """Composes in a thread, and tells the screen; of several letters asked for meanwhile only of the last."""

    def __init__(self, screen: Screen[None], work: Work, letter: Callable[[], TypedLetter]) -> None:
        self._screen = screen
        self._work = work
        self._letter = letter
        self._timer: Timer | None = None

    def soon(self) -> None:
        """Composes the letter when the typing pauses."""
        if self._timer:
            self._timer.stop()
        # named for whoever waits until no letter is to be composed any more, such as tests
        self._timer = self._screen.set_timer(PAUSE, self.now, name="composing")

    def now(self) -> None:
        """Composes the letter as it is now."""
        compose: Callable[[], Awaitable[None]] = self._composed  # one that is overtaken is never begun
        self._screen.run_worker(compose, group="composing", exclusive=True)

    async def _composed(self) -> None:
        with Going(self._screen), caught(self._tell):
            self._tell(await to_thread(self._work.compose, self._letter()))

    def _tell(self, outcome: Composition | LetterkitError) -> None:
        self._screen.post_message(Composed(outcome))
