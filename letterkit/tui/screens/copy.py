"""A letter as it is copied field by field into the form of an e-letter service, in a browser."""

from asyncio import to_thread
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Label, OptionList, Select, Static

from letterkit.actions.write.copy import Copy, said_of
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import marked, tr
from letterkit.model.finding import Finding, barring
from letterkit.model.service import PLAIN, FormField, Service, ServiceForm
from letterkit.store.chosen_word import keep_word
from letterkit.tui.copying import is_sent
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.records_changed import RecordsChanged
from letterkit.tui.saving import to_the_list
from letterkit.tui.standing import begin_letter
from letterkit.tui.staying import staying
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.typed_ahead import Step
from letterkit.tui.widgets.address_line import AddressLine
from letterkit.tui.widgets.field_list import FIELDS, FieldList
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.text_field import TextField
from letterkit.tui.widgets.title_line import TitleLine
from letterkit.tui.work import Work

_CLIPBOARD = marked(
    "Sent to the clipboard, if this terminal knows OSC 52. If not, select the value below (Tab goes there) with the"
    " mouse, often with Shift held."
)


class CopyScreen(SteadyScreen[None]):
    """The service, the fields, and the whole value of the one highlighted. Nothing is logged until it is sent."""

    DEFAULT_CSS = """
    CopyScreen {
        & .labelled { padding: 0 1; }
        & #facts { padding: 0 1; color: $text-muted; }
        & FindingsView, & FindingsView:focus { max-height: 4; border: none; }
        & #clipboard { padding: 0 1; }
        & FieldList, & FieldList:focus {
            height: auto;
            max-height: 9;
            border: none;
            padding: 0 1;
            background: $background;
        }
        & TextField, & TextField:focus { height: 1fr; min-height: 3; padding: 0 1; border-top: solid $primary-muted; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", marked("Back"), tooltip=marked("Nothing is logged; the draft stays")),
        Binding(
            "f4,ctrl+s",
            "send",
            marked("It is sent"),
            tooltip=marked("Log the letter as sent, and go on with the next person; you are asked first"),
        ),
    ]
    AUTO_FOCUS = "FieldList"

    def __init__(self, work: Work, letter: TypedLetter, form: ServiceForm, copy: Copy) -> None:
        super().__init__()
        self._work = work
        self._letter = letter
        self._form = form
        self._copy = copy
        self._services = work.services()
        self._card = work.roll.card(letter.person_id)
        self._bars: tuple[Finding, ...] = ()
        self._copied: dict[FormField, str] = {}
        self._tells_of_clipboard = False

    def compose(self) -> ComposeResult:
        """The address line is shown, since this is the last look at it before the letter is sent."""
        yield TitleLine(tr("Copy for a service, field by field"))
        yield AddressLine(self._card)
        titles = [(Content(_title(service)), service) for service in self._services.values()]
        chosen: Select[Service] = Select(titles, value=self._form.service, allow_blank=False, compact=True)
        yield Horizontal(Label(tr("Service"), classes="label"), chosen, classes="labelled")
        yield Static(markup=False, id="facts")
        yield FieldList()
        found = FindingsView()
        found.can_focus = False  # nothing leads from here to the form
        yield found
        yield Static(markup=False, id="clipboard", classes="example")
        value = TextField("")
        value.read_only = True
        yield value
        yield Keys()

    def on_mount(self) -> None:
        """Highlights the first field."""
        self.show()

    def show(self) -> None:
        """Shows the fields, and what is known of the service and found in what it gets."""
        self.query_one("#facts", Static).update(" ".join(said_of(self._form)))
        found = self._bars or self._copy.of_form
        self.query_one(FindingsView).display = bool(found)
        self.query_one(FindingsView).show(found)
        told = self.query_one("#clipboard", Static)
        told.display = self._tells_of_clipboard
        told.update(tr(_CLIPBOARD))
        self.query_one(FieldList).show(self._form, self._copied)
        self.show_value()

    @on(OptionList.OptionHighlighted)
    def show_value(self) -> None:
        """Shows the whole value of the field highlighted."""
        row, whole = self.query_one(FieldList).highlighted or 0, self.query_one(TextField)
        if whole.text != (value := self._form.contents[FIELDS[row]]):
            whole.text = value

    def on_resize(self) -> None:
        """Shows as much of the values as there is room for now."""
        self.query_one(FieldList).show(self._form, self._copied)

    @on(OptionList.OptionSelected)
    def copy_field(self, event: OptionList.OptionSelected) -> None:
        """Puts the field on the clipboard and goes on to the next; one that is empty would leave there what it has."""
        field = FIELDS[event.option_index]
        if value := self._form.contents[field]:
            self.app.copy_to_clipboard(value)
            self._copied[field] = value
            self._tell_of_clipboard()
        else:
            self.notify(tr("This field is empty: nothing was copied."), severity="warning", markup=False)
        listed = self.query_one(FieldList)
        listed.show(self._form, self._copied)
        listed.highlighted = min(event.option_index + 1, len(FIELDS) - 1)

    def _tell_of_clipboard(self) -> None:
        """Says, on one screen a session, that not every terminal lets programs use the clipboard: none answers."""
        if not self._work.was_told_of_clipboard:
            self._work.was_told_of_clipboard = self._tells_of_clipboard = True
            self.show()

    @on(Select.Changed)
    async def change_service(self, event: Select.Changed) -> None:
        """Shows the letter for the service chosen, and remembers it for the next session."""
        service: object = event.value
        if isinstance(service, Service) and service != self._form.service:
            with error_shown(self.app):
                await self._copy_for(service)
                self.query_one(Select).value = self._form.service  # as before, if the letter is barred now
                keep_word(self._work.own.service, self._form.service.id)
            self.query_one(FieldList).focus()

    @on(SenderDialog.Saved)
    async def follow_sender(self) -> None:
        """Shows the letter as it is signed now, with what this writer said of himself."""
        self._letter = begin_letter(self.app, self._work, self._letter)
        await self.copy_again()

    @on(RecordsChanged)
    async def copy_again(self) -> None:
        """Shows the letter as the records say now."""
        with error_shown(self.app):
            await self._copy_for(self._form.service)

    async def _copy_for(self, service: Service) -> None:
        """Shows the letter for that service; if it is barred now, why, below the fields as they may have been sent."""
        copy = await to_thread(self._work.copy, self._letter, service)
        self._bars = barring(copy.findings)
        if copy.form and not self._bars:
            self._copy, self._form = copy, copy.form
        self._card = self._work.roll.card(self._letter.person_id)
        self.query_one(AddressLine).show(self._card)
        self.show()

    async def say_anew(self) -> None:
        """Says fields and findings in the language spoken now."""
        async with staying(self):
            await self.recompose()
            await self.copy_again()

    def action_send(self) -> None:
        """Asks whether the letter is sent; then goes back to the list for the next person."""
        self.post_message(Step(self._send))

    async def _send(self) -> None:
        with error_shown(self.app):
            if await is_sent(self.app, self._work, self._letter, self._copy):
                await to_the_list(self.app)


def _title(service: Service) -> str:
    return tr("none: the fields alone") if service == PLAIN else service.title
