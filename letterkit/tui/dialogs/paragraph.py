"""After which paragraph of the template one of the writer's own stands."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from letterkit.language import marked, needs_gloss, tr
from letterkit.model.letter import TemplateParagraph
from letterkit.model.shortened import shortened
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys

_SHOWN = 66
"""Characters of a paragraph, as many as fit on a line of the dialog."""


class ParagraphList(OptionList):
    """The paragraphs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "select",
            marked("Put it after this one"),
            tooltip=marked("Your paragraph follows the one highlighted"),
        ),
    ]


class ParagraphDialog(SteadyModal[int | None]):
    """Lists the paragraphs of the template; answers with the number of the one chosen, 0 for the beginning, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", marked("Back"))]

    def __init__(self, paragraphs: Sequence[TemplateParagraph], now: int | None = None) -> None:
        super().__init__()
        # an answer of several paragraphs is one place, where all of them are listed
        self._places = tuple(tuple(group) for _, group in groupby(paragraphs, key=attrgetter("number")))
        self._now = now

    def compose(self) -> ComposeResult:
        """The beginning, then how each paragraph begins, in both languages if the writer needs both."""
        with Vertical(classes="dialog"):
            yield Static(tr("After which paragraph does your own stand?"), classes="title")
            yield ParagraphList(tr("At the very beginning"), *map(_summary, self._places))
        yield Keys()

    def on_mount(self) -> None:
        """Highlights where the paragraph stands now; for a new one, the middle."""
        numbers = [0, *(place[0].number for place in self._places)]
        row = len(numbers) // 2
        if self._now is not None:
            row = max(row for row, number in enumerate(numbers) if number <= self._now)
        self.query_one(ParagraphList).highlighted = row

    @on(ParagraphList.OptionSelected)
    def answer(self, event: ParagraphList.OptionSelected) -> None:
        """Answers with the number."""
        self.dismiss(self._places[event.option_index - 1][0].number if event.option_index else 0)


def _summary(place: Sequence[TemplateParagraph]) -> Content:
    return Content("\n").join(map(_beginning, place))


def _beginning(paragraph: TemplateParagraph) -> Content:
    russian = shortened(paragraph.russian, _SHOWN)
    if not needs_gloss():
        return Content(russian)
    return Content.assemble(russian, "\n", (shortened(paragraph.english, _SHOWN), "italic"))
