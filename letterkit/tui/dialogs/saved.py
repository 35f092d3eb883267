"""What was saved, and what comes next."""

from asyncio import to_thread
from enum import Enum, auto
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from letterkit.language import marked, tr
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.keyboard import letter_keys
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.viewer import open_in_viewer
from letterkit.tui.widgets.keys import Keys


class AfterSaving(Enum):
    """What comes next: the letter again, the next person, or the printer."""

    BACK = auto()
    NEXT = auto()
    PRINT = auto()


class SavedDialog(SteadyModal[AfterSaving]):
    """Shows the paths, and asks what comes next. `lack` says why nothing can be printed here, "" where it can."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer('back')", marked("Back to the letter")),
        Binding(letter_keys("o"), "open", marked("Open"), key_display="o"),
        Binding(
            f"f12,{letter_keys('p')}",
            "answer('print')",
            marked("Print"),
            key_display="p",
            tooltip=marked("Print envelope and letter"),
        ),
    ]

    def __init__(self, paths: tuple[Path, ...], lack: str) -> None:
        super().__init__()
        self._paths = paths
        self._lack = lack

    def compose(self) -> ComposeResult:
        """Each path on a line, and the buttons."""
        with Vertical(classes="dialog"):
            yield Static(tr("Saved as PDF"), classes="title")
            yield Static("\n".join(map(str, self._paths)), markup=False, id="paths")
            yield Static(self._lack or _unscaled(self._paths), classes="example")
            with Horizontal(classes="buttons"):
                yield Button(tr("Next person"), variant="primary", id="next")
                if not self._lack:
                    yield Button(tr("Print"), id="print")
                yield Button(tr("Open"), id="open")
                yield Button(tr("Back"), id="back")
        yield Keys()

    @on(Button.Pressed)
    def press(self, event: Button.Pressed) -> None:
        """Opening leaves the dialog where it is."""
        if event.button.id == "open":
            self.action_open()
        else:
            self.action_answer(event.button.id or "back")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is printed where there is no printing system."""
        return not (self._lack and (action, parameters) == ("answer", ("print",)))

    def action_answer(self, outcome: str) -> None:
        """Answers with what comes next: "back", "next" or "print"."""
        self.dismiss(AfterSaving[outcome.upper()])

    def action_open(self) -> None:
        """Opens the files in the system's viewer, all of them even if the dialog is closed meanwhile."""
        self.app.run_worker(self._open())

    async def _open(self) -> None:
        with error_shown(self.app):
            for path in self._paths:
                await to_thread(open_in_viewer, path)


def _unscaled(paths: tuple[Path, ...]) -> str:
    if len(paths) == 1:
        return tr("Print it without scaling, as P does: each page has its own size.")
    return tr("Print them without scaling, as P does: the envelope has its own size.")
