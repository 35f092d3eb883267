"""What is done when something in the app goes wrong, or when the app is told to end: nobody loses what he typed."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Self

from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import WorkerFailed

from letterkit.errors import LetterkitError
from letterkit.language import tr

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")
"""What ends the app: the system, a terminal that is closed, a program. Windows has no SIGHUP."""


class AppEndedError(LetterkitError):
    """The app was ended by a bug, or by a signal: then the exit code is that of a shell, 128 and its number."""

    exit_code = 70  # EX_SOFTWARE of sysexits.h


def bug(error: BaseException | None) -> AppEndedError:
    """What went wrong, by the kind of the error and where it was raised: its words may be those that were typed."""
    error = error.error if isinstance(error, WorkerFailed) else error
    kind, words = type(error).__name__, tr("Something in letterkit went wrong.")
    for at in extract_tb(_traceback(error))[-1:]:
        place = {"file": Path(at.filename).name, "line": at.lineno}
        words = tr("Something in letterkit went wrong ({kind}, {file} line {line}).", kind=kind, **place)
    remedy = tr("What was typed is kept. If it happens again, please report the words in brackets.")
    return AppEndedError(words, remedy)


def _traceback(error: BaseException | None) -> TracebackType | None:
    return error.__traceback__ if error else None


def end_by_signals(leave: Callable[[AppEndedError], object]) -> None:
    """Lets signals end the app in order, from now on until its loop ends; where there are none, nothing changes."""
    for name in _SIGNALS:
        with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):  # Windows, or not the main thread
            number = getattr(signal, name)
            asyncio.get_running_loop().add_signal_handler(number, _end, leave, name)


def _end(leave: Callable[[AppEndedError], object], name: str) -> None:
    remedy = tr("What was typed is kept: F7 in the list of people goes on.")
    ended = AppEndedError(tr("Ended by {name}.", name=name), remedy)
    ended.exit_code = 128 + getattr(signal, name)
    leave(ended)


class Failed(Message):
    """Something went wrong in a handler; the one who sends it goes on."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class Going:
    """Goes on after what is done inside has failed: the app is told, which says so."""

    def __init__(self, pump: MessagePump) -> None:
        self._pump = pump

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None) -> bool:
        return isinstance(error, Exception) and self._pump.app.post_message(Failed(error))


class Steady(MessagePump):
    """What goes on when a handler of its own fails: a screen, a widget, the app. Textual would end the app."""

    async def _dispatch_message(self, message: Message) -> None:
        with Going(self):
            await super()._dispatch_message(message)
