"""Everything to know about a person before writing."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from letterkit.tui.card_words import address_words, certainty_words, person_words

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card
    from letterkit.model.written import Written

SECTIONS = ("person", "address", "certainty")


class PersonCard(VerticalScroll):
    """The card of the person highlighted in the list: who, where to, how sure that is."""

    _shown: "tuple[Card | None, Written | None] | None" = None

    def compose(self) -> ComposeResult:
        """One text for each section, so that a narrow window can set them side by side."""
        for section in SECTIONS:
            yield Static(id=f"card-{section}", markup=False)

    def show(self, card: "Card | None", written: "Written | None" = None) -> None:
        """Shows the card and what was written to the person, or that no one was found; lays out only what is new."""
        if self._shown == (card, written):
            return
        self._shown = card, written
        texts = (Content("No one was found."), Content(), Content())
        if card:
            texts = (person_words(card, written), address_words(card), certainty_words(card))
        for section, words in zip(SECTIONS, texts, strict=True):
            shown = self.query_one(f"#card-{section}", Static)
            if shown.content != words:
                shown.update(words)
                shown.display = bool(words)
        self.scroll_home(animate=False)
