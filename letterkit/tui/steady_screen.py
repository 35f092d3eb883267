"""Screens that go on after a failure, and describe their keys in the language spoken."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import TypeVar

from textual.binding import ActiveBinding
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input, OptionList, Tabs, TextArea

from letterkit.language import marked, tr
from letterkit.tui.failures import Steady

Answer = TypeVar("Answer")

TEXTUALS = (marked("palette"), marked("Open the command palette"))
"""What Textual says of the key of its own that is shown."""

_PLACES: Mapping[type[Widget], str] = {
    Input: "cursor_position",
    TextArea: "cursor_location",
    OptionList: "highlighted",
    Tabs: "active",
}
"""The attribute that says at which place of a widget somebody is."""


class SteadyScreen(Steady, Screen[Answer]):
    """A screen that is said anew when another language is chosen. Dialogs are not: none is chosen over a dialog."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that count now, described in the language spoken."""
        return {key: _spoken(active) for key, active in super().active_bindings.items()}

    async def say_anew(self) -> None:
        """Says all of it in the language that is spoken now; who is at work in it goes on where he was."""
        raise NotImplementedError

    @asynccontextmanager
    async def staying(self) -> AsyncIterator[None]:
        """Puts focus, cursors and highlights back after the screen has been composed anew inside."""
        focused, chain = self.focused, self.focus_chain
        place_of_focus = chain.index(focused) if focused in chain else None
        before = [getattr(widget, place) for widget, place in self._places()]
        yield
        for (widget, place), value in zip(self._places(), before, strict=False):
            with suppress(ValueError):  # a tab that is gone
                setattr(widget, place, value)
        if place_of_focus is not None:
            self.set_focus(dict(enumerate(self.focus_chain)).get(place_of_focus))

    def _places(self) -> list[tuple[Widget, str]]:
        kinds = ((widget, kind) for widget in self.query(Widget) for kind in _PLACES if isinstance(widget, kind))
        return [(widget, _PLACES[kind]) for widget, kind in kinds]


class SteadyModal(Steady, ModalScreen[Answer]):
    """A dialog."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that count now, described in the language spoken."""
        return {key: _spoken(active) for key, active in super().active_bindings.items()}


def _spoken(active: ActiveBinding) -> ActiveBinding:
    binding = active.binding
    group = binding.group and replace(binding.group, description=_said(binding.group.description))
    tooltip = _said(active.tooltip)
    described = replace(binding, description=_said(binding.description), tooltip=tooltip, group=group)
    return active._replace(binding=described, tooltip=tooltip)


def _said(words: str) -> str:
    return words and tr(words)
