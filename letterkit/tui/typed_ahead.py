"""Keys typed ahead: each is handed on once all that came of the one before is done and drawn.

Otherwise what is typed while a screen opens would go to the screen before it, or to a screen without a cursor.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from weakref import WeakKeyDictionary

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.screen import Screen

from letterkit.tui.steady_screen import SteadyModal

ROUNDS = 4
"""How often a message follows a key. One round passes all that a key sends at once, each further one what came of
that: Enter submits a field, whereupon the screen says who was picked, whereupon the next screen opens."""

PATIENCE = 10.0
"""Seconds for which a step may hold the keys: one that hangs must not keep anybody from leaving."""

_LOOK = 0.05
"""Seconds between two looks whether the receiver of a key is still there: whoever closed a dialog hears no more."""


class Echo(Message):
    """Follows a key from the field that got it up to the app, behind all that the field had to do."""

    def __init__(self, heard: asyncio.Event) -> None:
        super().__init__()
        self.heard = heard


class Step(Message):
    """Something is to be done that may take a while and ask by dialogs; keys wait while it does neither end nor ask.

    One that is exclusive takes the place of another that is still under way.
    """

    def __init__(self, take: Callable[[], Awaitable[None]], *, exclusive: bool = True) -> None:
        super().__init__()
        self.take = take
        self.exclusive = exclusive


class Unforeseen(SteadyModal[bool]):
    """A screen that may appear where another was expected: keys typed before it was drawn were not meant for it."""

    def note_dropped(self) -> None:
        """Is told that a key was dropped."""


class TypedAhead:
    """The keys of one app that wait for their turn, and what they wait for."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._waiting: deque[Key | Paste] = deque()
        self._turn: Key | Paste | None = None
        self._handing: asyncio.Task[None] | None = None
        self._drawn: WeakKeyDictionary[Screen[Any], float] = WeakKeyDictionary()
        self._steps: list[int] = []
        self._changed = asyncio.Event()

    def keeps(self, event: Event) -> bool:
        """Whether the event was typed and waits for its turn; it comes again then, to be answered."""
        if not isinstance(event, Key | Paste) or event.is_forwarded or event is self._turn:
            return False
        self._waiting.append(event)
        if self.is_idle:
            self._handing = asyncio.create_task(self._hand_on())
        return True

    @property
    def is_idle(self) -> bool:
        """Whether no key waits, and all is done that came of those before."""
        return self._handing is None or self._handing.done()

    @property
    def is_front_drawn(self) -> bool:
        """Whether the screen in front has been drawn and has its focus."""
        return self._app.screen in self._drawn

    def expect(self, screen: Screen[Any]) -> None:
        """Notes when a screen that comes to the front was drawn for the first time, once it has its focus."""
        self._changed.set()
        if screen not in self._drawn:
            screen.call_after_refresh(self._seen, screen)

    def _seen(self, screen: Screen[Any]) -> None:
        # A screen may choose its focus only after the first drawing, so keys wait for the next one.
        screen.call_after_refresh(self._note, screen, Message().time)

    def _note(self, screen: Screen[Any], time: float) -> None:
        self._drawn.setdefault(screen, time)
        self._changed.set()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Lets keys wait while what is done inside asks nothing: until it ends, or has put a dialog on top."""
        depth = len(self._app.screen_stack)
        self._steps.append(depth)
        try:
            yield
        finally:
            self._steps.remove(depth)
            self._changed.set()

    async def _hand_on(self) -> None:
        """Hands on what waits. Nobody answers a question by a key that he typed before he could read it."""
        while self._waiting and self._app.is_running:
            screen = await self._front()
            self._turn = event = self._waiting.popleft()
            if isinstance(screen, Unforeseen) and event.time < self._drawn.get(screen, event.time):
                screen.note_dropped()
                continue
            self._app.post_message(event)
            for _ in range(ROUNDS):
                if self._app.is_running:
                    await self._echo()

    async def _front(self) -> Screen[Any]:
        """The screen in front, once it is drawn and no step is on the way to another."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while not self.is_front_drawn or self._is_under_way:
                    self._changed.clear()
                    await self._changed.wait()
        return self._app.screen

    @property
    def _is_under_way(self) -> bool:
        return any(len(self._app.screen_stack) <= depth for depth in self._steps)

    async def _echo(self) -> None:
        """Returns when all is done that waited before the app, and then before the field with the focus."""
        passed, heard = asyncio.Event(), asyncio.Event()
        self._app.call_later(passed.set)
        await self._hear(passed, self._app)
        receiver = self._app.focused or self._app.screen
        receiver.post_message(Echo(heard))
        await self._hear(heard, receiver)

    async def _hear(self, echo: asyncio.Event, receiver: DOMNode) -> None:
        """Waits for the echo as long as there is somebody to send it."""
        while not echo.is_set() and receiver.is_attached and self._app.is_running:
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK):
                    await echo.wait()
