"""The first steps: who writes, where from, with which library."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from letterkit.actions.library.extent import extent_of
from letterkit.language import LANGUAGES, marked, spoken, tr, trn
from letterkit.store.first_steps import FirstSteps, keep_steps, read_steps
from letterkit.tui.dialogs.ask import error_shown
from letterkit.tui.dialogs.folder import typed_folder
from letterkit.tui.settings import ANOTHER_LIBRARY
from letterkit.tui.staying import staying
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.typed_ahead import Step, Unforeseen
from letterkit.tui.widgets.boxes import LineBox, under_its_label
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.sender_fields import AddressFields, NameFields

if TYPE_CHECKING:
    from letterkit.tui.letters import Letters

TITLES = (
    marked("First steps, 1 of 3: who writes"),
    marked("First steps, 2 of 3: where from"),
    marked("First steps, 3 of 3: which library"),
)
_LAST = len(TITLES) - 1


class GuideScreen(SteadyScreen[bool], Unforeseen):
    """Three questions, one after the other; answers whether they were gone through.

    What is typed is kept as the sender's profile at each step forward, once there is a name. After Escape it is there
    again the next time somebody asks who writes. Quit in the middle, the app goes on there the next time.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", marked("Skip")),
        Binding("f3", "turn(-1)", marked("Back")),
        Binding("f4,ctrl+s", "turn(1)", marked("Next")),
        Binding("f8", "take_russian", marked("Russian letters")),
    ]
    AUTO_FOCUS = ""

    def __init__(self, letters: "Letters") -> None:
        super().__init__()
        self._letters = letters
        begun = read_steps(letters.work.own.first_steps)
        typed, self._folder = letters.work.sender_typed, letters.work.out
        self._sender = begun.typed_into(typed) if begun else typed
        self._step = min(begun.step, _LAST) if begun else 0
        if begun and begun.folder:
            self._folder = Path(begun.folder)

    def compose(self) -> ComposeResult:
        """The step at which it is."""
        with Vertical(classes="dialog"):
            yield Static(tr(TITLES[self._step]), classes="title")
            with VerticalScroll(can_focus=False):
                yield from (self._who, self._where_from, self._which_library)[self._step]()
            with Horizontal(classes="buttons"):
                go_on = tr("Next") if self._step < _LAST else tr("Finish")
                yield Button(go_on, variant="primary", id="next")
                if self._step:
                    yield Button(tr("Back"), id="back")
                yield Button(tr("Skip"), id="skip")
        yield Keys()

    def _who(self) -> ComposeResult:
        yield Label(tr("Language of the app; the letters are in Russian"))
        languages = [(name, code) for code, name in LANGUAGES.items()]
        yield Select(languages, value=spoken(), allow_blank=False, compact=True, id="language")
        yield NameFields(self._sender)

    def _where_from(self) -> ComposeResult:
        yield AddressFields(self._sender)
        yield from under_its_label(LineBox(tr("The folder where PDFs are saved"), str(self._folder), id="folder"))

    def _which_library(self) -> ComposeResult:
        library = self._letters.work.library
        extent = extent_of(library)
        lines = [
            tr("The library: {folder} ({origin}).", folder=library.root.path, origin=library.root.origin),
            trn("It knows {count} person.", "It knows {count} people.", extent.people),
        ]
        if extent.confirmed:
            lines.append(tr("An address was last confirmed: {day}.", day=extent.confirmed))
        more = tr("F1 shows all keys, F10 the settings, where these steps are found again.")
        yield Static("\n\n".join(["\n".join(lines), tr(ANOTHER_LIBRARY), more]), markup=False)

    def on_mount(self) -> None:
        """Puts the cursor where something can be typed: what somebody types first would choose a language else."""
        self._begin()

    def _begin(self) -> None:
        fields = [widget for widget in self.query("*") if widget.focusable]
        to_type_in = [field for field in fields if isinstance(field, Input | TextArea)]
        (to_type_in or fields)[0].focus()

    def _take(self) -> None:
        """Takes over what is typed at this step."""
        for fields in self.query(NameFields):
            self._sender = fields.applied(self._sender)
        for address in self.query(AddressFields):
            self._sender = address.applied(self._sender)
            self._folder = typed_folder(self.query_one("#folder", Input).value) or self._folder
        self._letters.work.sender_typed = self._sender

    def _keep(self) -> None:
        """Keeps what is known by now."""
        work = self._letters.work
        self._letters.keep_folder(self._folder)
        if self._sender.name.strip() and self._sender != work.sender:
            with error_shown(self.app):
                work.keep_sender(self._sender)

    def keep_begun(self) -> None:
        """Keeps the step and what is typed, so that they are there the next time. Raises DiskError."""
        self._take()
        self._keep_step()

    def _keep_step(self) -> None:
        keep_steps(self._letters.work.own.first_steps, FirstSteps.of(self._step, self._sender, self._folder))

    async def action_turn(self, steps: int) -> None:
        """Goes to the next step or the one before; after the last one the steps are done."""
        self._take()
        if steps > 0:
            self._keep()
        if self._step + steps > _LAST:
            self._finish()
            return
        self._step = max(self._step + steps, 0)
        with error_shown(self.app):
            self._keep_step()
        await self.recompose()
        self._begin()

    def _finish(self) -> None:
        name = self._letters.work.sender.name
        words = tr("Nobody signs the letters yet: F2 asks who writes.")
        if name:
            words = tr("Letters are signed {name} from now on.", name=name)
        self.app.notify(words, markup=False)
        self.dismiss(result=True)

    def action_skip(self) -> None:
        """Leaves all as it is."""
        self._take()
        self.dismiss(result=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing before the first step; Russian letters are offered if others were typed."""
        if action == "turn":
            return parameters != (-1,) or self._step > 0
        names = self.query(NameFields) if self.is_mounted else ()
        return action != "take_russian" or any(fields.in_russian for fields in names)

    def action_take_russian(self) -> None:
        """Puts the offered name into its field."""
        self.query_one(NameFields).take_russian()

    @on(Button.Pressed)
    async def press(self, event: Button.Pressed) -> None:
        """Does as the button says."""
        if event.button.id == "skip":
            self.action_skip()
        else:
            await self.action_turn(-1 if event.button.id == "back" else 1)

    @on(Input.Submitted)
    def go_on(self) -> None:
        """Enter goes to the next field."""
        self.focus_next()

    @on(Select.Changed, "#language")
    def choose_language(self, event: Select.Changed) -> None:
        """Goes on in the language chosen."""
        if event.value != spoken():
            self.post_message(Step(partial(self._letters.speak, str(event.value))))

    async def say_anew(self) -> None:
        """Says the step in the language spoken now."""
        self._take()
        async with staying(self):
            await self.recompose()
