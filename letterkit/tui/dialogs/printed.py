"""What is being printed, and what comes next."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Static

from letterkit.language import marked, tr
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.print_jobs import PrintJobs


class PrintedDialog(SteadyModal[bool]):
    """Follows the jobs; True goes on to the next person, False back to the letter. The jobs go on all the same."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", marked("Back to the letter"))]
    AUTO_FOCUS = "#next"

    def __init__(self, jobs: PrintJobs) -> None:
        super().__init__()
        self._jobs = jobs

    def compose(self) -> ComposeResult:
        """The jobs, and the buttons."""
        with Vertical(classes="dialog"):
            yield Static(tr("Saved as PDF and printed"), classes="title")
            with VerticalScroll(can_focus=False):
                yield self._jobs
            hint = tr("Lay envelopes in as the printer takes them. Printing goes on without this window.")
            yield Static(hint, classes="example")
            with Horizontal(classes="buttons"):
                yield Button(tr("Next person"), variant="primary", id="next")
                yield Button(tr("Back to the letter"), id="back")
        yield Keys()

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Answers with the button."""
        self.dismiss(event.button.id == "next")
