"""How far off a printer prints, as measured on its calibration sheet."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Input, Label, Static

from letterkit.language import marked, tr
from letterkit.page.calibration import CROSS
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.print_jobs import PrintJobs

Distances = tuple[float, float]


class MeasuredDialog(SteadyModal[Distances | None]):
    """Asks for both distances, mm; None leaves the printer as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", marked("Later"))]
    AUTO_FOCUS = "#x"

    def __init__(self, jobs: PrintJobs) -> None:
        super().__init__()
        self._jobs = jobs

    def compose(self) -> ComposeResult:
        """The job, what to measure, the two fields."""
        with Vertical(classes="dialog"):
            yield Static(tr("The calibration sheet"), classes="title")
            with VerticalScroll(can_focus=False):
                yield self._jobs
            hint = tr("Measure to the middle of the cross: both should be {distance:g} mm.", distance=CROSS)
            yield Static(hint, classes="example")
            yield Label(tr("From the left edge of the paper, mm"))
            yield LineField("", id="x")
            yield Label(tr("From the upper edge of the paper, mm"))
            yield LineField("", id="y")
            yield Static("", id="problem", classes="problem")
            with Horizontal(classes="buttons"):
                yield Button(tr("Keep it"), variant="primary", id="keep")
                yield Button(tr("Later"), id="later")
        yield Keys()

    @on(Input.Submitted, "#x")
    def go_down(self) -> None:
        """Goes on to the second field."""
        self.query_one("#y", Input).focus()

    @on(Input.Submitted, "#y")
    @on(Button.Pressed, "#keep")
    def keep(self) -> None:
        """Answers with the distances, if both are numbers."""
        try:
            x, y = (float(self.query_one(name, Input).value.strip().replace(",", ".")) for name in ("#x", "#y"))
        except ValueError:
            self.add_class("-unfit")
            self.query_one("#problem", Static).update(tr("Write both distances in mm: 51.5."))
        else:
            self.dismiss((x, y))

    @on(Button.Pressed, "#later")
    def later(self) -> None:
        """Answers with None."""
        self.dismiss(None)
