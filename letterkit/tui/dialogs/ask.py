"""Facts to acknowledge, and questions to answer with yes or no."""

from contextlib import AbstractContextManager
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from letterkit.actions.write.places import Outcome
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.tui.caught import caught
from letterkit.tui.keyboard import answer_keys
from letterkit.tui.typed_ahead import Unforeseen
from letterkit.tui.widgets.keys import Keys


class Acknowledged(Message):
    """What was wrong has been read: the screen may lead to where it is mended."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


class AskDialog(Unforeseen):
    """States something; with a `yes` it asks whether to go on, without one it is only acknowledged.

    Neither Escape nor Enter goes on: the harmless button has the focus. It may come unexpectedly, so that keys typed
    before it was drawn do nothing. No language is chosen over it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", marked("Back")),
        Binding("left", "app.focus_previous", "Left", show=False),
        Binding("right", "app.focus_next", "Right", show=False),
        # these move a long text while a button has the focus
        Binding("up", "scroll(-1)", "Up", show=False),
        Binding("down", "scroll(1)", "Down", show=False),
        Binding("pageup", "scroll(-8)", "Page up", show=False),
        Binding("pagedown", "scroll(8)", "Page down", show=False),
    ]
    AUTO_FOCUS = "#no"

    def __init__(self, title: str, words: Content, *, yes: str = "", no: str = "") -> None:
        super().__init__()
        self._title = title
        self._words = words
        self._yes, self._no = yes, no or tr("Go back")
        if yes:
            self._take_answers()

    def _take_answers(self) -> None:
        """Binds yes and no to their keys in the language spoken, and says on the buttons which they are."""
        agree, deny = answer_keys(yes=True), answer_keys(yes=False)
        self._bindings.bind(agree.keys, "agree", marked("Yes"), key_display=agree.shown)
        self._bindings.bind(deny.keys, "deny", marked("No"), key_display=deny.shown)
        self._yes, self._no = f"{self._yes} ({agree.shown})", f"{self._no} ({deny.shown})"

    def compose(self) -> ComposeResult:
        """Title, text, buttons."""
        with Vertical(classes="dialog"):
            yield Static(self._title, classes="title", markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(self._words)
            yield Static(tr("What was typed before this was shown is not used."), classes="example dropped")
            with Horizontal(classes="buttons"):
                if self._yes:
                    yield Button(self._yes, id="yes")
                yield Button(self._no, id="no")
        yield Keys()

    @on(Button.Pressed)
    def answer(self, event: Button.Pressed) -> None:
        """Answers with the button."""
        self.dismiss(event.button.id == "yes")

    def action_agree(self) -> None:
        """Answers with yes."""
        self.dismiss(result=True)

    def action_deny(self) -> None:
        """Answers with no."""
        self.dismiss(result=False)

    def note_dropped(self) -> None:
        """Says that something was typed too early to be an answer."""
        self.add_class("-dropped")

    def action_scroll(self, lines: int) -> None:
        """Moves the text."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def error_shown(app: App[None]) -> AbstractContextManager[None]:
    """Shows the error that ends what is done inside: the fact, and what to do."""
    return caught(lambda error: app.push_screen(_not_done(error), lambda _: acknowledged(app, error)))


def acknowledged(app: App[None], outcome: Outcome) -> None:
    """Tells the screen in front that its user has read what was wrong."""
    app.screen.post_message(Acknowledged(outcome))


def _not_done(error: LetterkitError) -> AskDialog:
    return AskDialog(tr("That did not work"), Content(str(error)), no=tr("Understood"))
