"""Screens that go on after a failure, and speak another language when it is chosen. Quick to import."""

from asyncio import Event, sleep
from dataclasses import replace
from typing import Any, TypeVar

from textual import on
from textual.binding import ActiveBinding
from textual.events import Compose, ScreenResume
from textual.message import Message
from textual.screen import ModalScreen, Screen

from letterkit.language import marked, tr
from letterkit.tui.failures import Steady
from letterkit.tui.laying_out import InTurns

Answer = TypeVar("Answer")

TEXTUALS = (marked("palette"), marked("Open the command palette"), marked("Dismiss menu"))
"""What Textual says of the keys of its own that are shown."""


class LanguageChanged(Message):
    """Another language is spoken now; `said` is set when the screen is said anew, so that keys can wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = Event()


class _Sharing(Steady, InTurns):
    """Lets other widgets take their turns while a new screen is prepared: Textual would do it all in one go.

    It is no screen itself: Textual takes the styles of a dialog from its first base that is one.
    """

    async def _dispatch_message(self, message: Message) -> None:
        await super()._dispatch_message(message)
        if not self._compositor.size:
            await sleep(0)


class SteadyScreen(_Sharing, Screen[Answer]):
    """A screen that is said anew when another language is chosen. Dialogs are not: none is chosen over a dialog."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that count now, described in the language spoken."""
        return {key: _spoken(active) for key, active in super().active_bindings.items()}

    @on(Compose)
    def fit(self) -> None:
        """Takes its width into account before anything in it is styled."""
        _fit(self)

    @on(ScreenResume)
    def resume(self, event: ScreenResume) -> None:
        """Leaves the styles as they are: they were made for what is there, and follow what changes behind others."""
        event.refresh_styles = False

    @on(LanguageChanged)
    async def change_language(self, event: LanguageChanged) -> None:
        """Says all of it anew, in turn with what else the screen hears."""
        try:
            await self.say_anew()
        finally:
            event.said.set()

    async def say_anew(self) -> None:
        """Says all of it in the language that is spoken now; who is at work in it goes on where he was."""
        raise NotImplementedError


class SteadyModal(_Sharing, ModalScreen[Answer]):
    """A dialog."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that count now, described in the language spoken."""
        return {key: _spoken(active) for key, active in super().active_bindings.items()}

    @on(Compose)
    def fit(self) -> None:
        """Takes its width into account before anything in it is styled."""
        _fit(self)


def _fit(screen: Screen[Any]) -> None:
    """Gives the screen the class of its width; Textual does so once it is drawn, and then styles all of it again."""
    app = screen.app
    fitting = [name for least, name in sorted(app.HORIZONTAL_BREAKPOINTS or ()) if app.size.width >= least]
    screen.add_class(*fitting[-1:])


def _spoken(active: ActiveBinding) -> ActiveBinding:
    binding = active.binding
    group = binding.group and replace(binding.group, description=_said(binding.group.description))
    tooltip = _said(active.tooltip)
    described = replace(binding, description=_said(binding.description), tooltip=tooltip, group=group)
    return active._replace(binding=described, tooltip=tooltip)


def _said(words: str) -> str:
    return words and tr(words)
