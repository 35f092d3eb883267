"""A paragraph of the writer's own."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from letterkit.model.letter import OwnText, TemplateParagraph
from letterkit.model.shortened import shortened
from letterkit.model.template import AnswerKind, Variable
from letterkit.tui.widgets.question import Question

_SHOWN = 40
"""Characters of the paragraph before it, enough to know it by."""


class OwnField(Question):
    """The field for it; left empty it is no paragraph at all. `after` is where it stands: see OwnText."""

    def __init__(self, own: OwnText) -> None:
        super().__init__(Variable("own", AnswerKind.TEXT), own.text)
        self.after = own.after

    @property
    def asked(self) -> Content:
        """Where it stands is told once the letter is filled."""
        return Content("A paragraph of your own")

    @property
    def own(self) -> OwnText:
        """What is typed, and where it stands."""
        return OwnText(self.after, self.answer)

    def stand_among(self, places: Sequence[TemplateParagraph]) -> None:
        """Names the paragraph before it, in English if it has a gloss."""
        before = [place for place in places if place.number <= self.after]
        where = "at the very beginning"
        if before:
            where = f"after «{shortened(before[-1].english or before[-1].russian, _SHOWN)}»"
        self.query_one(".ask", Static).update(Content.assemble(self.asked, f", {where} ", ("(F9 moves it)", "dim")))
