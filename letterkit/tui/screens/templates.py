"""The second screen: what kind of letter."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from letterkit.actions.offer import Offer
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.words import finding_words
from letterkit.tui.work import Work


class TemplateList(OptionList):
    """The templates, each with what it says in English."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Use", tooltip="Fill in the template highlighted"),
    ]


class TemplatesScreen(Screen[None]):
    """The list of templates for one person; broken ones are shown with their first finding."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.pop_screen", "Back")]

    class Chosen(Message):
        """A template was chosen."""

        def __init__(self, person_id: str, template: str) -> None:
            super().__init__()
            self.person_id = person_id
            self.template = template

    def __init__(self, work: Work, person_id: str) -> None:
        super().__init__()
        self._work = work
        self._person_id = person_id

    def compose(self) -> ComposeResult:
        """Who it is for, then the list."""
        yield Static("What kind of letter?", classes="title")
        yield AddressLine(self._work.roll.card(self._person_id))
        yield TemplateList(*_options(self._work.offers))
        yield Footer(compact=True)

    @on(TemplateList.OptionSelected)
    def choose(self, event: TemplateList.OptionSelected) -> None:
        """Announces the template."""
        self.post_message(self.Chosen(self._person_id, self._work.offers[event.option_index].name))


def _options(offers: tuple[Offer, ...]) -> Iterator[Option | None]:
    """An option a template, parted by rules."""
    for number, offer in enumerate(offers):
        if number:
            yield None
        about = finding_words(offer.barred) if offer.barred else Content(offer.gloss)
        words = Content.assemble((offer.title, "bold"), "\n", about)
        yield Option(words, disabled=offer.barred is not None)
