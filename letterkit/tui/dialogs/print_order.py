"""On which printer a letter is printed, and what of it."""

from asyncio import to_thread
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Select, Static

from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.printer import Feed, Printer
from letterkit.model.printing import Queue
from letterkit.model.whole_number import whole_number
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.labelled import labelled
from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.tick import Tick

MOST_COPIES = 99

PARTS = {"envelope": marked("Envelope"), "letter": marked("Letter"), "reply": marked("Reply envelope and ruled paper")}
"""The documents of a letter that is written in the app, by name."""

_FEEDS = ((marked("short side first"), Feed.PORTRAIT), (marked("long side first"), Feed.LANDSCAPE))


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print on which printer; no parts stand for its calibration sheet."""

    printer: Printer
    parts: tuple[str, ...]
    copies: int


class PrintDialog(SteadyModal[PrintOrder | None]):
    """Asks what of the `parts` there are to print where.

    `read` finds the printers, in a thread; the first is chosen unless another is.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", marked("Back"))]
    AUTO_FOCUS = ""  # what is typed before the printers are known chooses nothing

    def __init__(self, read: Callable[[], Mapping[Queue, Printer]], parts: Sequence[str]) -> None:
        super().__init__()
        self._parts = parts
        self._read = read
        self._profiles: Mapping[Queue, Printer] = {}

    def compose(self) -> ComposeResult:
        """Fields once the printers are known; the printer used last stands in the first, with what is known of it."""
        with Vertical(classes="dialog"):
            yield Static(tr("Print"), classes="title")
            with VerticalScroll(can_focus=False):
                yield from self._fields()
                yield Static(tr("Asking the printing system for its printers."), id="known", markup=False)
            with Horizontal(classes="buttons"):
                if self._profiles:
                    yield Button(tr("Print"), variant="primary", id="print")
                    yield Button(tr("Calibration sheet"), id="calibrate")
                yield Button(tr("Back"), id="back")
        yield Keys()

    def _fields(self) -> ComposeResult:
        if not self._profiles:
            return
        names = [(Content(queue.name), queue) for queue in self._profiles]
        yield labelled(tr("Printer"), Select(names, allow_blank=False, compact=True, id="queue"))
        feeds = [(tr(words), feed) for words, feed in _FEEDS]
        yield labelled(tr("Envelopes"), Select(feeds, allow_blank=False, compact=True, id="feed"))
        for part in self._parts:
            yield Tick(tr(PARTS[part]), value=True, id=f"part-{part}", compact=True)
        yield labelled(tr("Copies"), LineField("1", id="copies"))

    def on_mount(self) -> None:
        """Begins to look for printers."""
        self.run_worker(self._find())

    async def _find(self) -> None:
        try:
            self._profiles = await to_thread(self._read)
        except LetterkitError as error:
            self.query_one("#known", Static).update(str(error))
            self.query_one("#back").focus()
        else:
            await self.recompose()
            self.query_one("#print").focus()

    @on(Select.Changed, "#queue")
    def show_known(self) -> None:
        """Shows what is known of the printer that was chosen."""
        queue = self._queue
        printer = self._profiles[queue]
        self.query_one("#feed", Select).value = printer.feed
        self.query_one("#known", Static).update(_known(queue, printer))

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Answers with the order; where something does not fit, says so and stays."""
        if event.button.id == "back":
            self.dismiss(None)
        elif event.button.id == "calibrate":
            self.dismiss(PrintOrder(self._printer, (), 1))
        elif problem := self._problem:
            self.query_one("#known", Static).update(problem)
        else:
            self.dismiss(PrintOrder(self._printer, self._ticked, self._copies or 1))

    @property
    def _problem(self) -> str:
        """What keeps the order from being one, "" if nothing does."""
        if not self._copies or self._copies > MOST_COPIES:
            return tr("Write how many copies, from 1 to {most}.", most=MOST_COPIES)
        return "" if self._ticked else tr("Tick what to print.")

    @property
    def _queue(self) -> Queue:
        chosen: Queue = self.query_one("#queue", Select).selection or next(iter(self._profiles))
        return chosen

    @property
    def _printer(self) -> Printer:
        printer = self._profiles[self._queue]
        return replace(printer, feed=self.query_one("#feed", Select).selection or printer.feed)

    @property
    def _ticked(self) -> tuple[str, ...]:
        return tuple(part for part in self._parts if self.query_one(f"#part-{part}", Tick).value)

    @property
    def _copies(self) -> int | None:
        return whole_number(self.query_one("#copies", Input).value.strip())


def _known(queue: Queue, printer: Printer) -> str:
    """What keeps the printer from printing, and whether it was measured."""
    lines = []
    if not queue.accepts:
        lines.append(tr("It takes no jobs now: choose another, or let it take them in its settings."))
    if queue.trouble:
        lines.append(tr("Nothing is printed at once: {trouble}.", trouble=queue.trouble))
    if not printer.is_known:
        lines.append(tr("How far off it prints is not known yet: print its calibration sheet and measure."))
    return "\n".join(lines)
