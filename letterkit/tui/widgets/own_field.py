"""The field for a paragraph of the writer's own."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from letterkit.language import tr
from letterkit.model.letter import OwnText, TemplateParagraph
from letterkit.model.shortened import shortened
from letterkit.model.template import AnswerKind, Variable
from letterkit.tui.widgets.question import Question

_SHOWN = 40
"""Characters of the paragraph before it, enough to recognise it."""


class OwnField(Question):
    """The field; an empty one gives no paragraph. `after` is where the paragraph stands, as in `OwnText`."""

    def __init__(self, own: OwnText) -> None:
        super().__init__(Variable("own", AnswerKind.TEXT), own.text)
        self.after = own.after
        self._before: TemplateParagraph | None = None
        self._is_placed = False

    @property
    def asked(self) -> Content:
        """What it is and, once the letter is filled, where it stands."""
        if not self._is_placed:
            return Content(tr("A paragraph of your own"))
        words = tr("A paragraph of your own, at the very beginning")
        if self._before:
            quoted = shortened(self._before.quoted, _SHOWN)
            words = tr('A paragraph of your own, after "{paragraph}"', paragraph=quoted)
        return Content.assemble(words, " ", (tr("(F9 moves it)"), "$text-muted"))

    @property
    def own(self) -> OwnText:
        """What is typed, and where it stands."""
        return OwnText(self.after, self.answer)

    def show_position(self, paragraphs: Sequence[TemplateParagraph]) -> None:
        """Quotes the paragraph before it, as its writer understands it."""
        before = [paragraph for paragraph in paragraphs if paragraph.number <= self.after]
        self._before, self._is_placed = before[-1] if before else None, True
        for asked in self.query(".ask").results(Static):  # none before the field is composed, which shows it then
            asked.update(self.asked)
