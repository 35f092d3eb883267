"""Everything there is to know of one person before writing."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from letterkit.tui.words import confirmed_words, findings_words, person_words

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card

PARTS = ("person", "address", "certainty")


class PersonCard(VerticalScroll):
    """The card of the person highlighted in the list: who, where to, how sure that is, what was found."""

    def compose(self) -> ComposeResult:
        """One text for each part, so that a narrow screen can set them side by side."""
        for part in PARTS:
            yield Static(id=f"card-{part}", markup=False)

    def show(self, card: "Card | None") -> None:
        """The card, or that nobody was found."""
        parts = _parts(card) if card else (Content("Nobody is found by that."), Content(), Content())
        for part, words in zip(PARTS, parts, strict=True):
            shown = self.query_one(f"#card-{part}", Static)
            shown.update(words)
            shown.display = bool(words)
        self.scroll_home(animate=False)


def _parts(card: "Card") -> tuple[Content, Content, Content]:
    address = Content.assemble(("On the envelope\n", "bold"), "\n".join(card.address)) if card.address else Content()
    status = Content.assemble((f"{card.glance.status.capitalize()}. ", "bold"), confirmed_words(card))
    return person_words(card), address, Content("\n").join((status, findings_words(card.findings)))
