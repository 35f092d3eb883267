"""Composes a screen anew while somebody is at work in it."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, OptionList, Select, Tabs, TextArea

_PLACES: Mapping[type[Widget], str] = {
    Input: "cursor_position",
    TextArea: "cursor_location",
    OptionList: "highlighted",
    Tabs: "active",
}
"""The attribute that says at which place of a widget somebody is."""


@asynccontextmanager
async def staying(screen: Screen[Any]) -> AsyncIterator[None]:
    """Puts focus, cursors and highlights back after the screen has been composed anew inside."""
    fields, held = _fields(screen), in_hand(screen)
    at = fields.index(held) if held in fields else None
    before = [(place, getattr(widget, place)) for widget, place in _places(screen)]
    yield
    for (widget, place), (place_before, value) in zip(_places(screen), before, strict=False):
        if place == place_before:  # an empty paragraph of the writer's own is not composed again
            with suppress(ValueError):  # a tab that is gone
                setattr(widget, place, value)
    if at is not None:
        screen.set_focus(dict(enumerate(_fields(screen))).get(at))


def in_hand(screen: Screen[Any]) -> Widget | None:
    """The field that somebody is in: the list that a field has opened closes, and cannot have the focus again."""
    focused = screen.focused
    selects = (each for each in focused.ancestors if isinstance(each, Select)) if focused else iter(())
    return next(selects, focused)


def _fields(screen: Screen[Any]) -> list[Widget]:
    """What can have the focus, in the order of composing: that of the focus chain is known only after drawing."""
    fields = (widget for widget in screen.query(Widget) if widget.focusable)
    return [widget for widget in fields if not isinstance(widget.parent, Select)]


def _places(screen: Screen[Any]) -> list[tuple[Widget, str]]:
    kinds = ((widget, kind) for widget in screen.query(Widget) for kind in _PLACES if isinstance(widget, kind))
    return [(widget, _PLACES[kind]) for widget, kind in kinds]
