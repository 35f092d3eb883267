"""The second screen: what kind of letter."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.events import Key
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from letterkit.actions.write.lost import refuse_lost
from letterkit.actions.write.offer import Offer, likeliest
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.letter import FilledLetter
from letterkit.store.drafts import DraftKey
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.failures import Going
from letterkit.tui.keyboard import either_layout
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.standing import begin_letter
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.template_words import letter_words, option_words, summary_words
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.work import Work


class TemplateList(OptionList):
    """The templates by title, what is likeliest wanted first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", marked("Use"), tooltip=marked("Fill in the template highlighted")),
        Binding(
            "pagedown",
            "screen.scroll_letter(1)",
            marked("Scroll"),
            tooltip=marked("Scroll the letter; Page Up goes back"),
        ),
        Binding("pageup", "screen.scroll_letter(-1)", "Page up", show=False),
    ]

    def on_key(self, event: Key) -> None:
        """A letter goes to the next title that begins with it, in either keyboard layout."""
        letters = either_layout(event.character or "")
        start = 0 if self.highlighted is None else self.highlighted + 1
        after = [*range(start, self.option_count), *range(start)]
        titles = ((at, str(self.get_option_at_index(at).prompt).casefold()) for at in after)
        found = next((at for at, title in titles if letters and title.startswith(letters)), None)
        if found is not None:
            event.stop()
            self.highlighted = found


class TemplatesScreen(SteadyScreen[None]):
    """The templates for one person, when to use the one highlighted, and its letter; broken ones say what is wrong."""

    DEFAULT_CSS = """
    TemplatesScreen {
        & #templates-body { layout: horizontal; }
        & TemplateList, & TemplateList:focus {
            width: 2fr;
            height: 1fr;
            border: none;
            padding: 0 1;
            background: $background;
        }
        & #template { width: 3fr; padding: 0 1; border-left: solid $primary-muted; }
        & #template-letter { margin-top: 1; }
    }
    TemplatesScreen.-narrow {
        & #templates-body { layout: vertical; }
        & TemplateList, & TemplateList:focus { width: 1fr; }
        & #template { width: 1fr; height: 12; border-left: none; border-top: solid $primary-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.pop_screen", marked("Back"))]

    class Filled(Message):
        """The letter from a template was filled."""

        def __init__(self, offer: Offer, letter: FilledLetter) -> None:
            super().__init__()
            self.offer = offer
            self.letter = letter

    def __init__(self, work: Work, person_id: str) -> None:
        super().__init__()
        self._work = work
        self._person_id = person_id
        self._offers = work.offers_to(person_id)
        self._card = work.roll.card(person_id)

    def compose(self) -> ComposeResult:
        """Who it is for, then the list."""
        yield TitleLine(tr("What kind of letter?"))
        yield AddressLine(self._card)
        with Container(id="templates-body"):
            yield TemplateList(*self._options())
            with VerticalScroll(id="template"):
                yield Static(markup=False, id="template-summary")
                yield Static(markup=False, id="template-letter")
        yield Keys()

    def on_mount(self) -> None:
        """Highlights what is likeliest wanted."""
        self.query_one(TemplateList).highlighted = self._likeliest

    @property
    def _likeliest(self) -> int:
        """The position of a letter begun to the person, else of what fits one who has had letters, or none."""
        begun = (at for at, offer in enumerate(self._offers) if self._is_begun(offer) and not offer.barred)
        has_written = self._work.has_written(self._person_id)
        return next(begun, likeliest(self._offers, has_written=has_written))

    def _is_begun(self, offer: Offer) -> bool:
        return self._work.drawer.is_begun(self._person_id, offer.template.name)

    def _options(self) -> Iterator[Option]:
        """An option for each template; a broken one cannot be chosen and says why at once."""
        for offer in self._offers:
            words = option_words(offer, is_begun=self._is_begun(offer))
            yield Option(words, id=offer.template.name, disabled=offer.barred is not None)

    def on_screen_resume(self) -> None:
        """Marks the letters that have been begun, and shows the one highlighted: it may have been begun since."""
        listed = self.query_one(TemplateList)
        for at, option in enumerate(self._options()):
            listed.replace_option_prompt_at_index(at, option.prompt)
        self._show_letter(self._highlighted)

    @on(TemplateList.OptionHighlighted)
    def show_template(self, event: TemplateList.OptionHighlighted) -> None:
        """Shows what the template says and when to use it, and its letter as soon as it is filled."""
        offer = self._offers[event.option_index]
        summary = summary_words(offer)
        self.query_one("#template-summary", Static).update(summary)
        self.query_one("#template-letter", Static).update()
        self.query_one("#template").scroll_home(animate=False)
        self._show_letter(offer)

    def _show_letter(self, offer: Offer | None) -> None:
        """Fills the letter from that template in a thread; it is shown once that is done."""
        if offer and not offer.barred and not self._card.glance.barred:
            fill: Callable[[], Awaitable[None]] = partial(self._fill, offer)
            self.run_worker(fill, group="composing", exclusive=True)

    async def _fill(self, offer: Offer) -> None:
        """Fills the letter as far as it has been begun; where none can be made, none is shown."""
        with Going(self), suppress(LetterkitError):
            begun = self._work.drawer.known(DraftKey(self._person_id, offer.template.name))
            self.post_message(self.Filled(offer, await to_thread(self._work.filled, begun)))

    @on(Filled)
    def show_filled(self, event: Filled) -> None:
        """Shows the letter if it is still that of the template highlighted."""
        if event.offer is self._highlighted:
            self.query_one("#template-letter", Static).update(letter_words(event.letter.text))

    @on(SenderDialog.Saved)
    async def follow_sender(self) -> None:
        """Shows what depends on who writes, and from where."""
        await self.follow_records()

    def action_scroll_letter(self, pages: int) -> None:
        """Scrolls the letter, while the list keeps the focus."""
        shown = self.query_one("#template")
        shown.scroll_relative(y=pages * (shown.scrollable_content_region.height - 1), animate=False)

    @on(TemplateList.OptionSelected)
    def choose(self, event: TemplateList.OptionSelected) -> None:
        """Opens the form, with what was typed into it before, or what its writer said of himself in other letters."""
        template = self._offers[event.option_index].template.name
        with error_shown(self.app):
            letter = self._work.drawer.letter(DraftKey(self._person_id, template))
            refuse_lost(self._work.library, letter)
            if self._work.drawer.is_new(letter):
                letter = begin_letter(self.app, self._work, letter)
            self.app.push_screen(FillScreen(self._work, letter))

    async def say_anew(self) -> None:
        """Says the list in the language spoken now, in which the titles may come in another order."""
        await self.follow_records()

    @property
    def _highlighted(self) -> Offer | None:
        """The template highlighted, None if none is."""
        highlighted = self.query_one(TemplateList).highlighted
        return None if highlighted is None else self._offers[highlighted]

    @on(RecordsChanged)
    async def follow_records(self) -> None:
        """Shows person and templates as they are now; goes back to the list if the person is gone."""
        if self._person_id in self._work.library.records.people:
            before = self._highlighted
            self._offers = self._work.offers_to(self._person_id)
            self._card = self._work.roll.card(self._person_id)
            await self.recompose()
            listed = self.query_one(TemplateList)
            same = (
                at for at, offer in enumerate(self._offers) if before and offer.template.name == before.template.name
            )
            listed.highlighted = next(same, self._likeliest)
            listed.focus()
        elif self.is_active:
            self.app.pop_screen()
