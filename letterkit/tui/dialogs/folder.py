"""Where to save the PDFs."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from letterkit.language import marked, tr
from letterkit.model.typed_path import typed_path
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.boxes import LineBox, under_its_label
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.tick import Tick


def typed_folder(typed: str) -> Path | None:
    """The folder that was typed, None if nothing was."""
    typed = typed.strip()
    return typed_path(typed).absolute() if typed else None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where PDFs are saved; `combined` is whether all pages of a letter go into one."""

    folder: Path
    combined: bool


class FolderDialog(SteadyModal[Destination | None]):
    """Asks for a folder, and in how many files a letter is saved; None leaves both as they were."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4,ctrl+s", "use", marked("Use it")),
        Binding("escape", "dismiss(None)", marked("Back")),
    ]

    def __init__(self, now: Destination) -> None:
        super().__init__()
        self._now = now

    def compose(self) -> ComposeResult:
        """The folder in use is in the field."""
        with Vertical(classes="dialog"):
            yield Static(tr("The folder where PDFs are saved"), classes="title")
            yield Static(tr("If there is none yet, it is made when the first PDF is saved."), classes="example")
            yield from under_its_label(LineBox(tr("Folder"), str(self._now.folder), id="folder"))
            yield Tick(tr("Envelope and letter in one PDF"), self._now.combined, id="combined", compact=True)
            with Horizontal(classes="buttons"):
                yield Button(tr("Use it"), variant="primary", id="use")
                yield Button(tr("Back"), id="back")
        yield Keys()

    @on(Input.Submitted)
    @on(Button.Pressed, "#use")
    def action_use(self) -> None:
        """Answers with what is typed and ticked; an empty field leaves the folder as it was."""
        folder = typed_folder(self.query_one(Input).value) or self._now.folder
        self.dismiss(Destination(folder, self.query_one(Tick).value))

    @on(Button.Pressed, "#back")
    def back(self) -> None:
        """Answers with None."""
        self.dismiss(None)
