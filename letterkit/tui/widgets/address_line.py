"""Who the letter is for, and how sure the address is: shown on every screen after the list."""

from textual.content import Content
from textual.widgets import Static

from letterkit.actions.report.roll import Card
from letterkit.language import tr
from letterkit.tui.words import confirmed_words


class AddressLine(Static):
    """Name, birth and facility in one line; when the address was confirmed in the next."""

    def __init__(self, card: Card) -> None:
        super().__init__(_words(card), markup=False)

    def show(self, card: Card) -> None:
        """Shows the person as the record says now."""
        self.update(_words(card))


def _words(card: Card) -> Content:
    glance = card.glance
    who = ", ".join(each for each in (tr("born {date}", date=card.born) if card.born else "", glance.facility) if each)
    return Content.assemble((glance.name, "bold"), f", {who}\n", confirmed_words(card))
