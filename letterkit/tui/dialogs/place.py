"""Where in the letter a paragraph of the writer's own stands."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, OptionList, Static

from letterkit.model.letter import TemplateParagraph
from letterkit.model.shortened import shortened

_SHOWN = 66
"""Characters of a paragraph, as many as a line of the dialog has."""


class PlaceList(OptionList):
    """The paragraphs, two lines each."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Put it after this one", tooltip="Your paragraph follows the one highlighted"),
    ]


class PlaceDialog(ModalScreen[int | None]):
    """Lists the paragraphs of the template; answers with the number of the one chosen, 0 for the beginning, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, places: Sequence[TemplateParagraph], now: int | None = None) -> None:
        super().__init__()
        # an answer of several paragraphs is one place
        self._places = tuple({place.number: place for place in places}.values())
        self._now = now

    def compose(self) -> ComposeResult:
        """The beginning, then how each paragraph begins in both languages."""
        with Vertical(classes="dialog"):
            yield Static("After which paragraph does your own stand?", classes="title")
            yield PlaceList("At the very beginning", *map(_described, self._places))
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Highlights where the paragraph stands now; a new one goes into the middle."""
        numbers = [0, *(place.number for place in self._places)]
        row = len(numbers) // 2
        if self._now is not None:
            row = max(row for row, number in enumerate(numbers) if number <= self._now)
        self.query_one(PlaceList).highlighted = row

    @on(PlaceList.OptionSelected)
    def answer(self, event: PlaceList.OptionSelected) -> None:
        """Answers with the number."""
        self.dismiss(self._places[event.option_index - 1].number if event.option_index else 0)


def _described(place: TemplateParagraph) -> Content:
    return Content.assemble(shortened(place.russian, _SHOWN), "\n", (shortened(place.english, _SHOWN), "dim"))
