"""What is most often asked of a sender: in the dialog, and in the first steps."""

from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Label, Select, Static, TextArea

from letterkit.language import marked, tr
from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.russian.countries import country_code
from letterkit.russian.typed_in_latin import is_english_name, name_in_cyrillic
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.boxes import LineBox, TextBox, under_its_label
from letterkit.tui.widgets.tick import Tick

GENDERS = ((marked("not stated: the letter shows no gender"), ""), (marked("female"), "f"), (marked("male"), "m"))


class NameFields(Steady, Vertical):
    """The name as signed, and the gender. A name that was typed in Latin letters is kept for answers that go abroad."""

    def __init__(self, sender: Sender) -> None:
        super().__init__()
        self._sender = sender

    def compose(self) -> ComposeResult:
        """Name, what is offered for it, gender."""
        name = tr("Name in Cyrillic, as you sign (a pen name will do)")
        yield from under_its_label(LineBox(name, self._sender.name, id="name"))
        yield Static(markup=False, classes="offer", id="name-offer")
        yield Label(tr("Your gender, which Russian grammar needs"))
        genders = [(tr(words), gender) for words, gender in GENDERS]
        yield Select(genders, value=str(self._sender.gender or ""), allow_blank=False, compact=True, id="gender")

    def applied(self, sender: Sender) -> Sender:
        """The sender with what was typed."""
        gender: str | None = self.query_one("#gender", Select).selection
        name, latin = self.query_one("#name", Input).value, self._sender.latin
        return replace(sender, name=name, gender=Gender(gender) if gender else None, latin=latin)

    @property
    def in_russian(self) -> str:
        """The name in Russian letters if it was typed in other ones, else ""; it need not be in a dictionary."""
        return name_in_cyrillic(self.query_one("#name", Input).value)

    def take_russian(self) -> str:
        """Puts the offered name into its field; returns the one in Latin letters that was there."""
        field = self.query_one("#name", Input)
        typed, field.value = field.value, self.in_russian
        if not self._sender.latin:
            self._sender = replace(self._sender, latin=typed)
        return typed

    @on(Input.Changed, "#name")
    def offer(self) -> None:
        """Offers a name in other letters in Russian ones."""
        offer = self.query_one("#name-offer", Static)
        words = tr("F8 takes: {words}", words=self.in_russian)
        if is_english_name(self.query_one("#name", Input).value):
            words = tr("F8 takes: {words} (read as an English name: check it)", words=self.in_russian)
        offer.update(words)
        offer.display = bool(self.in_russian)
        self.screen.refresh_bindings()


class AddressFields(Steady, Vertical):
    """Where answers are sent, and where letters are posted."""

    def __init__(self, sender: Sender) -> None:
        super().__init__()
        self._sender = sender

    def compose(self) -> ComposeResult:
        """The address, and a tick."""
        address = tr("Return address, line by line; leave it empty for none")
        yield from under_its_label(TextBox(address, self._sender.address, id="address"))
        country = tr("Country of that address, if it is not Russia: Germany, or DE")
        yield from under_its_label(LineBox(country, self._sender.country, id="country"))
        yield Tick(tr("I post my letters outside Russia"), self._sender.abroad, compact=True)

    def applied(self, sender: Sender) -> Sender:
        """The sender with what was typed."""
        lines, typed = self.query_one("#address", TextArea).text.splitlines(), self.query_one("#country", Input).value
        country = country_code(typed) or typed
        return replace(sender, address=tuple(lines), country=country, abroad=self.query_one(Tick).value)
