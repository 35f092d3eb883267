"""Who signs, and where answers are sent."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, Footer, Input, Label, Select, Static

from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.russian.typed_in_latin import to_cyrillic
from letterkit.tui.failures import Steady
from letterkit.tui.widgets.text_field import TextField
from letterkit.tui.widgets.tick import Tick

GENDERS = (("female", "f"), ("male", "m"), ("not stated: the letter shows no gender", ""))


@dataclass(frozen=True, slots=True)
class SenderAnswer:
    """What was typed, and whether it is to be saved."""

    sender: Sender
    save: bool


class SenderDialog(Steady, ModalScreen[SenderAnswer]):
    """The sender's profile. After Escape, what was typed is there again the next time, unsaved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer(False)", "Back"),
        Binding("f4,ctrl+s", "answer(True)", "Save"),
        Binding("f8", "take_russian", "Russian letters"),
    ]

    class Saved(Message):
        """The profile was saved: sent to the screen below, which may show the sender."""

    def __init__(self, sender: Sender) -> None:
        super().__init__()
        self._sender = sender

    def compose(self) -> ComposeResult:
        """All of it is optional but the name."""
        sender = self._sender
        with Vertical(classes="dialog"):
            yield Static("Who writes", classes="title")
            with VerticalScroll(can_focus=False):
                yield Label("Name in Cyrillic, as you sign (a pen name will do)")
                yield Input(sender.name, placeholder="Анна Ковалёва", id="name", compact=True)
                yield Static(markup=False, classes="offer", id="name-offer")
                yield Label("Your gender, which Russian grammar needs")
                yield Select(GENDERS, value=str(sender.gender or ""), allow_blank=False, compact=True)
                yield Label("Return address, line by line; leave it empty for none")
                yield TextField("\n".join(sender.address))
                yield Label("«от кого», only if the declined form is not right")
                yield Input(sender.genitive, placeholder="Анны Ковалёвой", id="genitive", compact=True)
                yield Tick("I post my letters outside Russia", sender.abroad, compact=True)
            with Horizontal(classes="buttons"):
                yield Button("Save", variant="primary", id="save")
                yield Button("Back", id="back")
        yield Footer(compact=True)

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Answers with the button."""
        self.action_answer(event.button.id == "save")

    @on(Input.Changed, "#name")
    def offer(self) -> None:
        """Offers a name typed in Latin letters in Russian letters."""
        offer = self.query_one("#name-offer", Static)
        offer.update(f"F8 takes: {self._in_russian}")
        offer.display = bool(self._in_russian)
        self.refresh_bindings()

    @property
    def _in_russian(self) -> str:
        """The name in Russian letters if it was typed in Latin ones, else ""; it need not be in a dictionary."""
        typed = self.query_one("#name", Input).value
        return russian if (russian := to_cyrillic(typed)) != typed else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Russian letters are offered if others were typed."""
        return action != "take_russian" or bool(self.is_mounted and self._in_russian)

    def action_take_russian(self) -> None:
        """Puts the offered name into its field."""
        self.query_one("#name", Input).value = self._in_russian

    def action_answer(self, save: bool) -> None:  # noqa: FBT001 (Textual passes it by position)
        """Answers with what was typed."""
        self.dismiss(SenderAnswer(self._typed(), save))

    def _typed(self) -> Sender:
        gender = self.query_one(Select).selection
        return replace(
            self._sender,
            name=self.query_one("#name", Input).value,
            genitive=self.query_one("#genitive", Input).value,
            gender=Gender(gender) if gender else None,
            address=tuple(self.query_one(TextField).text.splitlines()),
            abroad=self.query_one(Tick).value,
        )
