"""An app of Textual's own widgets that does nothing: what it takes no other app on Textual can do without."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Footer, Input, OptionList, Select, Static

from tests.benchmarks.seat import Seat

FIELDS = 12
"""As many as the largest form has, about."""


class Form(Screen[None]):
    """Fields with a text above each, and texts beside."""

    CSS = "Form { layout: horizontal; } Vertical { height: auto; } VerticalScroll { width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.pop_screen", "Back")]

    def compose(self) -> ComposeResult:
        """Two columns."""
        with VerticalScroll():
            for number in range(FIELDS):
                with Vertical():
                    yield Static(f"Question {number}")
                    yield Select([("one", 1), ("two", 2)]) if number % 2 else Input()
                    yield Static("An example")
        with VerticalScroll():
            for number in range(FIELDS):
                yield Static(f"Paragraph {number}")
        yield Footer()


class Dialog(ModalScreen[None]):
    """A text and two buttons."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Back")]

    def compose(self) -> ComposeResult:
        """One below the other."""
        with Vertical():
            yield Static("A question?")
            yield Button("Yes")
            yield Button("No")
        yield Footer()


class BareApp(App[None]):
    """A list, from which a form and a dialog open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.push_screen('form')", "Form"),
        Binding("f2", "app.push_screen('dialog')", "Dialog"),
    ]
    SCREENS: ClassVar[dict[str, Callable[[], Screen[Any]]]] = {"form": Form, "dialog": Dialog}

    def compose(self) -> ComposeResult:
        """The list."""
        yield Input()
        yield OptionList(*(f"Person {number}" for number in range(100)))
        yield Footer()


async def _form(seat: Seat) -> None:
    await seat.press("f1")


async def _typing(seat: Seat) -> None:
    await seat.press("tab", *"snow", "escape")


async def _dialog(seat: Seat) -> None:
    await seat.press("f2", "escape")


async def _palette(seat: Seat) -> None:
    await seat.press("ctrl+p", *"hel", "escape", "escape")


async def _colours(seat: Seat) -> None:
    seat.app.theme = "textual-light"
    await seat.calm()


BARE: Mapping[str, Callable[[Seat], Awaitable[None]]] = {
    "opening a form": _form,
    "typing into it": _typing,
    "a dialog": _dialog,
    "palette": _palette,
    "other colours": _colours,
}
"""What it is taken through, in this order."""
