"""How long the loop of an app was held at a time, and what by."""

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from operator import attrgetter
from typing import NamedTuple
from unittest.mock import patch

from textual.message import Message
from textual.message_pump import MessagePump
from textual.timer import Timer

_LEAST = 0.005
"""Seconds below which a turn of the loop is not noted."""

_CALLBACK = attrgetter("_callback")
"""Of a turn, and of a timer."""


class Held(NamedTuple):
    """How many seconds the loop was held: by the clock, by what this process worked meanwhile, its own thread of that.

    Other programs lengthen the clock's; other threads of the process take turns with the loop. `doing` took most of it.
    """

    clock: float
    process: float
    own: float
    doing: str


class Holds:
    """Notes each turn of the loop that took long. A turn may deal with several messages of one widget."""

    def __init__(self) -> None:
        self._noted: list[Held] = []
        self._shares = Counter[str]()
        self._under_way: dict[object, tuple[str, int]] = {}
        self._began = 0

    def taken(self) -> list[Held]:
        """What was noted since this was asked last."""
        taken, self._noted = self._noted, []
        return taken

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Notes every turn of the loop of this thread, as long as what is inside goes on."""
        turn, dispatch = attrgetter("_run")(asyncio.Handle), attrgetter("_dispatch_message")(MessagePump)
        tick = attrgetter("_tick")(Timer)
        here = threading.get_ident()

        def timed(handle: asyncio.Handle) -> None:
            if threading.get_ident() == here:
                self._time(handle, turn)
            else:
                turn(handle)

        async def named(pump: MessagePump, message: Message) -> None:
            with self._doing(f"{type(pump).__name__}: {_words(message)}"):
                await dispatch(pump, message)

        async def ticking(timer: Timer, **how: float) -> None:
            with self._doing(f"timer: {_called(_CALLBACK(timer))}"):
                await tick(timer, **how)

        with ExitStack() as patched:
            patched.enter_context(patch.object(Timer, "_tick", ticking))
            patched.enter_context(patch.object(asyncio.Handle, "_run", timed))
            patched.enter_context(patch.object(MessagePump, "_dispatch_message", named))
            yield

    def _time(self, handle: asyncio.Handle, turn: Callable[[asyncio.Handle], None]) -> None:
        self._shares.clear()
        self._began, began = time.perf_counter_ns(), (time.process_time(), time.thread_time())
        doer = getattr(_CALLBACK(handle), "__self__", None)
        turn(handle)
        clock = (time.perf_counter_ns() - self._began) / 1e9
        if clock >= _LEAST:
            process, own = time.process_time() - began[0], time.thread_time() - began[1]
            self._noted.append(Held(clock, process, own, self._longest(doer)))

    @contextmanager
    def _doing(self, words: str) -> Iterator[None]:
        """Notes what a task deals with, also over several turns."""
        task = asyncio.current_task()
        self._under_way[task] = words, time.perf_counter_ns()
        try:
            yield
        finally:
            self._share(*self._under_way.pop(task, (words, self._began)))

    def _share(self, words: str, since: int) -> None:
        self._shares[words] += time.perf_counter_ns() - max(since, self._began)

    def _longest(self, doer: object) -> str:
        """What took most of a turn: a message, else what its task is called."""
        if doer in self._under_way:
            self._share(*self._under_way[doer])
        if self._shares:
            return self._shares.most_common(1)[0][0]
        return getattr(doer.get_coro(), "__qualname__", "") if isinstance(doer, asyncio.Task) else str(doer)


def _words(message: Message) -> str:
    return f"{type(message).__name__} {_called(getattr(message, 'callback', None))}".strip()


def _called(callback: object) -> str:
    """What a function is called, also one that was given its arguments already."""
    return getattr(getattr(callback, "func", callback), "__qualname__", "")
