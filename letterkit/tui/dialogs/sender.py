"""Who signs, and where answers are sent."""

from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from letterkit.actions.envelope.envelopes import in_case
from letterkit.language import marked, tr
from letterkit.model.name import Case
from letterkit.model.sender import Sender
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.boxes import LineBox, TextBox, under_its_label
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.sender_fields import AddressFields, NameFields

_SELDOM = {
    "genitive": marked("From whom («от кого»), if the form shown in grey is wrong"),
    "dative": marked("To whom («кому»), on reply envelopes; likewise"),
    "latin": marked("Name in Latin letters, for mail that crosses a border"),
    "pen_name": marked("Pen name, for letters signed with it instead"),
}
"""What is asked in one line and seldom needed, by the attribute of the sender."""


@dataclass(frozen=True, slots=True)
class SenderAnswer:
    """What was typed, and whether it is to be saved."""

    sender: Sender
    save: bool


class SenderDialog(SteadyModal[SenderAnswer]):
    """The sender's profile; `why` says why it is asked for now.

    After Escape, what was typed is there again the next time, unsaved.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4,ctrl+s", "answer(True)", marked("Save")),
        Binding("f8", "take_russian", marked("Russian letters")),
    ]

    AUTO_FOCUS = "#name"

    class Saved(Message):
        """The profile was saved: sent to the screen below, which may show the sender."""

    def __init__(self, sender: Sender, why: str = "") -> None:
        super().__init__()
        self._sender = sender
        self._why = why
        self._back = marked("Leave it unsigned") if why else marked("Back")
        self._bindings.bind("escape", "answer(False)", self._back)

    def compose(self) -> ComposeResult:
        """All of it is optional but the name; what is seldom needed comes last."""
        with Vertical(classes="dialog"):
            yield Static(tr("Who writes"), classes="title")
            yield Static(self._why, id="why", markup=False)
            yield Static(classes="problem", id="nameless")
            with VerticalScroll(can_focus=False):
                yield from self._often_needed()
                yield Label(tr("What follows is seldom needed."), classes="example")
                yield from self._seldom_needed()
            with Horizontal(classes="buttons"):
                yield Button(tr("Save"), variant="primary", id="save")
                yield Button(tr(self._back), id="back")
        yield Keys()

    def _often_needed(self) -> ComposeResult:
        yield NameFields(self._sender)
        yield AddressFields(self._sender)

    def _seldom_needed(self) -> ComposeResult:
        sender = self._sender
        for name, label in _SELDOM.items():
            yield from under_its_label(LineBox(tr(label), getattr(sender, name), id=name))
            if name == "latin":
                lines = tr("Return address in Latin letters, if it is in Cyrillic above, line by line")
                yield from under_its_label(TextBox(lines, sender.latin_address, id="latin-address"))
                box = TextBox(tr("Post office box with town and postcode, line by line"), sender.box, id="box")
                yield from under_its_label(box)

    def on_mount(self) -> None:
        """Says why it is asked, if there is a reason."""
        self.query_one("#why").display = bool(self._why)
        self.query_one("#nameless").display = False

    @on(Button.Pressed)
    def pressed(self, event: Button.Pressed) -> None:
        """Answers with the button."""
        self.action_answer(event.button.id == "save")

    @on(Input.Changed, "#name")
    @on(Select.Changed)
    def follow(self) -> None:
        """Shows how the name is declined."""
        typed = self._typed()
        for name, case in (("genitive", Case.GENITIVE), ("dative", Case.DATIVE)):
            self.query_one(f"#{name}", Input).placeholder = in_case(typed, case)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Russian letters are offered if others were typed."""
        return action != "take_russian" or bool(self.is_mounted and self.query_one(NameFields).in_russian)

    def action_take_russian(self) -> None:
        """Puts the offered name into its field."""
        typed, latin = self.query_one(NameFields).take_russian(), self.query_one("#latin", Input)
        latin.value = latin.value or typed

    def action_answer(self, save: bool) -> None:  # noqa: FBT001 (Textual passes it by position)
        """Answers with what was typed; a profile without a name cannot be saved, and whoever types goes on with it."""
        typed = self._typed()
        if save and not typed.name.strip():
            self._ask_for_name()
        else:
            self.dismiss(SenderAnswer(typed, save))

    def _ask_for_name(self) -> None:
        nameless = self.query_one("#nameless", Static)
        nameless.update(" ".join((tr("The sender has no name."), tr("Type it in Cyrillic, as you sign: Анна."))))
        nameless.display = True
        self.query_one("#name").focus()

    def _typed(self) -> Sender:
        often = self.query_one(AddressFields).applied(self.query_one(NameFields).applied(Sender()))
        return replace(
            often,
            genitive=self._line("genitive"),
            dative=self._line("dative"),
            latin=self._line("latin"),
            latin_address=self._lines("latin-address"),
            box=self._lines("box"),
            pen_name=self._line("pen_name"),
        )

    def _lines(self, name: str) -> tuple[str, ...]:
        return tuple(self.query_one(f"#{name}", TextArea).text.splitlines())

    def _line(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value
