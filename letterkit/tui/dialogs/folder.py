"""Where to save the PDFs."""

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from letterkit.language import marked, tr
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.boxes import LineBox, under_its_label
from letterkit.tui.widgets.keys import Keys


def typed_folder(typed: str) -> Path | None:
    """The folder that was typed, None if nothing was."""
    typed = typed.strip()
    return Path(typed).expanduser().absolute() if typed else None


class FolderDialog(SteadyModal[Path | None]):
    """Asks for a folder; None leaves it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", marked("Back"))]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """The folder in use is in the field."""
        with Vertical(classes="dialog"):
            yield Static(tr("The folder where PDFs are saved"), classes="title")
            yield Static(tr("If there is none yet, it is made when the first PDF is saved."), classes="example")
            yield from under_its_label(LineBox(tr("Folder"), str(self._folder), id="folder"))
            with Horizontal(classes="buttons"):
                yield Button(tr("Use it"), variant="primary", id="use")
                yield Button(tr("Back"), id="back")
        yield Keys()

    @on(Input.Submitted)
    @on(Button.Pressed, "#use")
    def use(self) -> None:
        """Answers with the folder; an empty field leaves it as it was."""
        self.dismiss(typed_folder(self.query_one(Input).value))

    @on(Button.Pressed, "#back")
    def back(self) -> None:
        """Answers with None."""
        self.dismiss(None)
