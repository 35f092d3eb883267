"""After which paragraph of the template one of the writer's own stands."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from letterkit.language import marked, tr
from letterkit.model.letter import TemplateParagraph
from letterkit.model.shortened import shortened
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys

_SHOWN = 66
"""Characters of a paragraph, as many as fit on a line of the dialog."""


class ParagraphList(OptionList):
    """The paragraphs, two lines each."""

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
        # an answer of several paragraphs counts as one
        self._paragraphs = tuple({each.number: each for each in paragraphs}.values())
        self._now = now

    def compose(self) -> ComposeResult:
        """The beginning, then how each paragraph begins in both languages."""
        with Vertical(classes="dialog"):
            yield Static(tr("After which paragraph does your own stand?"), classes="title")
            yield ParagraphList(tr("At the very beginning"), *map(_summary, self._paragraphs))
        yield Keys()

    def on_mount(self) -> None:
        """Highlights where the paragraph stands now; for a new one, the middle."""
        numbers = [0, *(each.number for each in self._paragraphs)]
        row = len(numbers) // 2
        if self._now is not None:
            row = max(row for row, number in enumerate(numbers) if number <= self._now)
        self.query_one(ParagraphList).highlighted = row

    @on(ParagraphList.OptionSelected)
    def answer(self, event: ParagraphList.OptionSelected) -> None:
        """Answers with the number."""
        self.dismiss(self._paragraphs[event.option_index - 1].number if event.option_index else 0)


def _summary(paragraph: TemplateParagraph) -> Content:
    return Content.assemble(shortened(paragraph.russian, _SHOWN), "\n", (shortened(paragraph.english, _SHOWN), "dim"))
