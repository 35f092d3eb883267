"""What was saved, and what comes next."""

from asyncio import to_thread
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Footer, Static

from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.failures import Steady
from letterkit.tui.viewer import open_in_viewer


class SavedDialog(Steady, ModalScreen[bool]):
    """Shows the paths; True goes on to the next person, False back to the letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "Back to the letter"),
        Binding("o", "open", "Open"),
    ]

    def __init__(self, paths: tuple[Path, ...]) -> None:
        super().__init__()
        self._paths = paths

    def compose(self) -> ComposeResult:
        """Each path on a line, and the buttons."""
        with Vertical(classes="dialog"):
            yield Static("Saved as PDF", classes="title")
            yield Static("\n".join(map(str, self._paths)), markup=False, id="paths")
            yield Static("Print both without scaling: the envelope has its own size.", classes="example")
            with Horizontal(classes="buttons"):
                yield Button("Next person", variant="primary", id="next")
                yield Button("Open", id="open")
                yield Button("Back to the letter", id="back")
        yield Footer(compact=True)

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Opening leaves the dialog where it is."""
        if event.button.id == "open":
            self.action_open()
        else:
            self.dismiss(event.button.id == "next")

    def action_open(self) -> None:
        """Opens the files in the system's viewer, all of them even if the dialog is closed meanwhile."""
        self.app.run_worker(self._open())

    async def _open(self) -> None:
        with error_shown(self.app):
            for path in self._paths:
                await to_thread(open_in_viewer, path)
