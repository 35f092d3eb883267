"""What one filter of the list of people is to ask for."""

from asyncio import to_thread
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from letterkit.actions.report.selection import Selection
from letterkit.language import marked, tr
from letterkit.model.choice import EVERYBODY, Choice
from letterkit.tui.background import making_many
from letterkit.tui.filter_words import IN_DAYS, QUESTIONS, Option, narrowed, options
from letterkit.tui.steady_screen import SteadyModal
from letterkit.tui.widgets.keys import Keys

_SHOWN = 200
"""Options that are listed; typing narrows them."""


class FilterDialog(SteadyModal[Choice | None]):
    """Lists the values of a filter; answers with the choice that has the one taken, or None to leave it as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", marked("Back")),
        Binding("up", "move('cursor_up')", "Up", show=False),
        Binding("down", "move('cursor_down')", "Down", show=False),
        Binding("pageup", "move('page_up')", "Page up", show=False),
        Binding("pagedown", "move('page_down')", "Page down", show=False),
    ]
    AUTO_FOCUS = "Input"

    def __init__(self, choice: Choice, name: str, among: tuple[Option, ...]) -> None:
        super().__init__()
        self._choice = choice
        self._filter = name
        self._options = among
        self._listed: tuple[Option, ...] = ()

    def compose(self) -> ComposeResult:
        """The question, a field that narrows the list, the list."""
        with Vertical(classes="dialog"):
            yield Static(tr(QUESTIONS[self._filter]), classes="title")
            hint = tr("Any number of days") if self._filter in IN_DAYS else tr("Type to find one")
            yield Input(placeholder=hint, compact=True)
            chosen = OptionList(compact=True)
            chosen.can_focus = False
            yield chosen
        yield Keys()

    def on_mount(self) -> None:
        """Lists everything."""
        self.narrow()

    @on(Input.Changed)
    def narrow(self) -> None:
        """Lists what begins as typed; while nothing is typed, first the way to do without."""
        typed = self.query_one(Input).value
        anybody = () if typed.strip() else (Option(getattr(EVERYBODY, self._filter), tr("Any")),)
        self._listed = (*anybody, *narrowed(self._options, typed, self._filter))[:_SHOWN]
        listed = self.query_one(OptionList)
        listed.set_options([_words(option) for option in self._listed])
        values = [option.value for option in self._listed]
        value = getattr(self._choice, self._filter)
        listed.highlighted = (values.index(value) if value in values else 0) if values else None

    def action_move(self, how: str) -> None:
        """Moves the highlight."""
        getattr(self.query_one(OptionList), f"action_{how}")()

    @on(Input.Submitted)
    def take(self) -> None:
        """Answers with the option highlighted."""
        if (number := self.query_one(OptionList).highlighted) is not None:
            self._answer(number)

    @on(OptionList.OptionSelected)
    def take_clicked(self, event: OptionList.OptionSelected) -> None:
        """Answers with the option clicked."""
        self._answer(event.option_index)

    def _answer(self, number: int) -> None:
        self.dismiss(replace(self._choice, **{self._filter: self._listed[number].value}))


async def filter_dialog(selection: Selection, name: str) -> FilterDialog:
    """The dialog for that filter; what it offers takes a moment the first time, and is found out in a thread."""
    return FilterDialog(selection.choice, name, await to_thread(_offered, selection, name))


def _offered(selection: Selection, name: str) -> tuple[Option, ...]:
    with making_many():
        return options(selection, name)


def _words(option: Option) -> Content:
    return Content(f"{option.words} ({option.count})" if option.count else option.words)
