"""What is being printed, and what comes next."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from letterkit.tui.failures import Steady
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.print_jobs import PrintJobs


class PrintedDialog(Steady, ModalScreen[bool]):
    """Follows the jobs; True goes on to the next person, False back to the letter. The jobs go on all the same."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", "Back to the letter")]
    AUTO_FOCUS = "#next"

    def __init__(self, jobs: PrintJobs) -> None:
        super().__init__()
        self._jobs = jobs

    def compose(self) -> ComposeResult:
        """The jobs, and the buttons."""
        with Vertical(classes="dialog"):
            yield Static("Saved as PDF and printed", classes="title")
            with VerticalScroll(can_focus=False):
                yield self._jobs
            yield Static(
                "Lay envelopes in as the printer takes them. Printing goes on without this window.", classes="example"
            )
            with Horizontal(classes="buttons"):
                yield Button("Next person", variant="primary", id="next")
                yield Button("Back to the letter", id="back")
        yield Keys()

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Answers with the button."""
        self.dismiss(event.button.id == "next")
