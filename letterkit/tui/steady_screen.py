"""Screens that go on after a failure, and speak another language when it is chosen. Quick to import."""

from asyncio import Event, sleep
from dataclasses import replace
from typing import TypeVar

from textual import on
from textual.binding import ActiveBinding
from textual.events import Compose, ScreenResume
from textual.message import Message
from textual.screen import ModalScreen, Screen

from letterkit.language import marked, tr
from letterkit.tui.failures import Steady

Answer = TypeVar("Answer")

TEXTUALS = (marked("palette"), marked("Open the command palette"), marked("Dismiss menu"))
"""What Textual says of the keys of its own that are shown."""


class LanguageChanged(Message):
    """Another language is spoken now; `said` is set when the screen is said anew, so that keys can wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = Event()


class _Screen(Steady, Screen[Answer]):
    """What screens and dialogs have in common."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that count now, described in the language spoken."""
        return {key: _spoken(active) for key, active in super().active_bindings.items()}

    async def _dispatch_message(self, message: Message) -> None:
        await super()._dispatch_message(message)
        await sleep(0)  # Textual would style, lay out and draw a new screen in one go

    @on(Compose)
    def fit(self) -> None:
        """Takes the class of its width before anything in it is styled; Textual does so when all of it is drawn."""
        breakpoints = sorted(self.app.HORIZONTAL_BREAKPOINTS or ())
        self.add_class(*[name for least, name in breakpoints if self.app.size.width >= least][-1:])

    @on(ScreenResume)
    def resume(self, event: ScreenResume) -> None:
        """Leaves the styles as they are the first time: they were made for what is there."""
        event.refresh_styles = self.stack_updates > 0


class SteadyScreen(_Screen[Answer]):
    """A screen that is said anew when another language is chosen. Dialogs are not: none is chosen over a dialog."""

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


class SteadyModal(_Screen[Answer], ModalScreen[Answer]):
    """A dialog."""


def _spoken(active: ActiveBinding) -> ActiveBinding:
    binding = active.binding
    group = binding.group and replace(binding.group, description=_said(binding.group.description))
    tooltip = _said(active.tooltip)
    described = replace(binding, description=_said(binding.description), tooltip=tooltip, group=group)
    return active._replace(binding=described, tooltip=tooltip)


def _said(words: str) -> str:
    return words and tr(words)
