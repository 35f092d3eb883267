"""Everything to know about a person before writing."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from letterkit.tui.words import confirmed_words, findings_words, person_words

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card

SECTIONS = ("person", "address", "certainty")


class PersonCard(VerticalScroll):
    """The card of the person highlighted in the list: who, where to, how sure that is, the findings."""

    def compose(self) -> ComposeResult:
        """One text for each section, so that a narrow window can set them side by side."""
        for section in SECTIONS:
            yield Static(id=f"card-{section}", markup=False)

    def show(self, card: "Card | None", nobody: Content) -> None:
        """Shows the card, or why there is none."""
        texts = _texts(card) if card else (nobody, Content(), Content())
        for section, words in zip(SECTIONS, texts, strict=True):
            shown = self.query_one(f"#card-{section}", Static)
            shown.update(words)
            shown.display = bool(words)
        self.scroll_home(animate=False)


def _texts(card: "Card") -> tuple[Content, Content, Content]:
    address = Content.assemble(("On the envelope\n", "bold"), "\n".join(card.address)) if card.address else Content()
    status = Content.assemble((f"{card.glance.status.capitalize()}. ", "bold"), confirmed_words(card))
    return person_words(card), address, Content("\n").join((status, findings_words(card.findings)))
