"""How the letter speaks, what is printed on it, and how it is posted."""

from collections.abc import Sequence
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Label, Select, Static

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.actions.write.typed_options import TypedOptions
from letterkit.language import tr
from letterkit.model.finding import Finding
from letterkit.model.sender import Sender
from letterkit.model.typed_day import as_it_is_kept, as_people_type_it
from letterkit.page.envelope_size import ENVELOPE_SIZES, EnvelopeSize
from letterkit.tui.dialogs.options import options_said
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.in_sight import keep_in_sight
from letterkit.tui.widgets.labelled import labelled
from letterkit.tui.widgets.line_field import LineField
from letterkit.tui.widgets.tick import Tick
from letterkit.tui.words import finding_words


class PostingFields(Steady, Vertical):
    """The writer's choices for a letter and its envelope. `number` is the number of the letter if none is typed."""

    class Changed(Message):
        """One of the choices has changed."""

    def __init__(self, letter: TypedLetter, sender: Sender, patronymic: str, number: str) -> None:
        super().__init__()
        self._number = number
        self._letter = letter
        self._sender = sender
        self._patronymic = patronymic
        self.remarks: Sequence[Finding] = ()

    def compose(self) -> ComposeResult:
        """Ticks first, then what is typed."""
        letter = self._letter
        yield Label(tr("How it is written and posted"), classes="ask")
        yield Static(_signed(self._sender), markup=False, id="signed")
        yield Tick(tr("Say ты, as among friends; otherwise Вы"), letter.familiar, id="familiar", compact=True)
        known = tr("No patronymic known")
        if self._patronymic:
            known = tr("Address with the patronymic, {patronymic}", patronymic=self._patronymic)
        yield Tick(Content(known), letter.patronymic, id="patronymic", compact=True, disabled=not self._patronymic)
        abroad = letter.posted_abroad(self._sender)
        yield Tick(tr("Posted outside Russia"), abroad, id="abroad", compact=True)
        yield labelled(tr("Envelope"), _sizes(letter.envelope))
        yield labelled(tr("Date"), LineField(as_people_type_it(letter.dated), placeholder=tr("2026-11-22"), id="dated"))
        yield labelled(tr("Letter no."), LineField(letter.number, placeholder=self._number, id="number"))
        yield Static(classes="problem")
        yield Button(tr("How it looks, what goes with it"), id="options", compact=True, action="screen.options")
        yield Static(options_said(letter.options), id="chosen-options", markup=False)

    def applied(self, letter: TypedLetter) -> TypedLetter:
        """The letter with these choices."""
        abroad = self.query_one("#abroad", Tick).value
        return replace(
            letter,
            familiar=self.query_one("#familiar", Tick).value,
            patronymic=self.query_one("#patronymic", Tick).value,
            abroad=None if abroad == self._sender.posts_abroad else abroad,
            envelope=self.query_one(Select).selection or letter.envelope,
            dated=as_it_is_kept(self.query_one("#dated", Input).value),
            number=self.query_one("#number", Input).value,
        )

    def follow(self, sender: Sender) -> None:
        """Takes from the sender's profile where the letter is posted, unless that was chosen here."""
        chosen_here = self.applied(self._letter).abroad
        self._sender = sender
        self.query_one("#signed", Static).update(_signed(sender))
        if chosen_here is None:
            self.query_one("#abroad", Tick).value = sender.posts_abroad

    def show_options(self, options: TypedOptions) -> None:
        """Shows what was chosen in the dialog of all options."""
        self.query_one("#chosen-options", Static).update(options_said(options))

    def show_remarks(self, remarks: Sequence[Finding]) -> None:
        """Shows what the checks say of date and number."""
        self.remarks = remarks
        self.say(Content("\n").join(map(finding_words, remarks)))

    def say(self, words: Content) -> None:
        """Shows what is wrong with date or number."""
        text = self.query_one(".problem", Static)
        if words != text.content:
            text.update(words)
            self.set_class(bool(words), "-unfit")
            if self.has_focus_within and self.screen.focused:
                keep_in_sight(self.screen.focused)

    def follow_log(self, number: str) -> None:
        """Shows the number that the letter gets if none is typed, which another letter may have changed."""
        self.query_one("#number", Input).placeholder = number

    @on(Tick.Changed)
    @on(Input.Changed)
    @on(Select.Changed)
    def announce(self, event: Tick.Changed | Input.Changed | Select.Changed) -> None:
        """Posts one message for all fields."""
        event.stop()
        self.post_message(self.Changed())


def _signed(sender: Sender) -> str:
    if not sender.name:
        return tr("Not signed yet: F2 asks who writes")
    if sender.address:
        return tr("Signed by {name}, with a return address", name=sender.name)
    return tr("Signed by {name}, without a return address", name=sender.name)


def _sizes(chosen: EnvelopeSize) -> Select[EnvelopeSize]:
    """The known sizes, and the chosen one, since a draft may have measures of its own."""
    sizes = dict.fromkeys((*ENVELOPE_SIZES.values(), chosen))
    return Select(((size.title, size) for size in sizes), value=chosen, allow_blank=False, compact=True)
