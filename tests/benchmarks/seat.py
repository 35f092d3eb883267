"""Somebody who sits before an app that runs in memory, and presses keys as a person does: one after the other."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.events import Key
from textual.screen import Screen

from letterkit.tui.steady_app import SteadyApp

SIZE = (120, 36)
PATIENCE = 20.0
"""Seconds after which what is waited for is not coming."""

_CALM = 0.02
"""Seconds without a message after which all is done that was under way."""

_LOOK = 0.005


class Seat:
    """Keys for one app."""

    def __init__(self, app: App[None]) -> None:
        self.app = app

    async def press(self, *keys: str) -> None:
        """Presses each key when all that came of the one before is done."""
        for key in keys:
            self.app.post_message(Key(key, {"space": " "}.get(key, key if len(key) == 1 else None)))
            await self.calm()

    async def write(self, text: str) -> None:
        """Types the text."""
        await self.press(*("space" if character == " " else character for character in text))

    async def calm(self) -> None:
        """Waits until every widget has dealt with what it was sent."""
        loop = asyncio.get_running_loop()
        calm_since = loop.time()
        while loop.time() - calm_since < _CALM:
            await asyncio.sleep(_LOOK)
            if not self._is_calm:
                calm_since = loop.time()

    @property
    def _is_calm(self) -> bool:
        receivers = (self.app, *self.app.screen.walk_children(with_self=True))
        return self._is_drawn and not any(receiver.message_queue_size for receiver in receivers)

    @property
    def _is_drawn(self) -> bool:
        """Whether the screen in front stands there, so that keys are meant for it."""
        if not isinstance(self.app, SteadyApp):
            return True
        return self.app.typed_ahead.is_idle and self.app.typed_ahead.is_front_drawn

    async def at(self, screen: type[Screen[Any]]) -> None:
        """Waits until such a screen is in front, and drawn."""
        await self.when(lambda: isinstance(self.app.screen, screen), screen.__name__)

    async def when(self, met: Callable[[], object], what: str) -> None:
        """Waits until that is so. Raises TimeoutError if it never is."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while not met():
            if loop.time() > end:
                raise TimeoutError(what)
            await asyncio.sleep(_LOOK)
        await self.calm()
