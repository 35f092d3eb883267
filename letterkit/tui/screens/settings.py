"""The settings, one below the other."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static

from letterkit.language import marked, tr
from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.settings import SETTINGS, Setting
from letterkit.tui.steady_screen import SteadyScreen
from letterkit.tui.typed_ahead import Step
from letterkit.tui.widgets.keys import Keys
from letterkit.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from letterkit.tui.letters import Letters

_GAP = 2


class SettingsList(OptionList):
    """The settings by name, each with what it is now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "select", marked("Change"), tooltip=marked("Change the setting highlighted")),
    ]


class SettingsScreen(SteadyScreen[None]):
    """A list of settings; Enter changes the one highlighted at once, or asks, and below it is said what it is for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.pop_screen", marked("Back"))]

    def __init__(self, letters: "Letters") -> None:
        super().__init__()
        self._letters = letters

    def compose(self) -> ComposeResult:
        """The list, and what the setting highlighted is for."""
        yield TitleLine(tr("Settings"))
        yield SettingsList()
        yield Static(markup=False, id="about")
        yield Keys()

    def on_mount(self) -> None:
        """Highlights the first."""
        self.show()
        self.query_one(SettingsList).highlighted = 0

    def on_screen_resume(self) -> None:
        """Shows what a dialog has changed."""
        self.call_after_refresh(self.show)

    @on(SenderDialog.Saved)
    def show(self) -> None:
        """Shows what each setting is now."""
        listed = self.query_one(SettingsList)
        at = listed.highlighted
        listed.set_options(self._rows(at or 0))
        listed.highlighted = at

    def _rows(self, at: int) -> Iterator[Content]:
        labels = [tr(setting.label) for setting in SETTINGS]
        width = max(map(len, labels)) + _GAP
        for number, (label, setting) in enumerate(zip(labels, SETTINGS, strict=True)):
            mark = "> " if number == at else "  "
            yield Content(mark) + Content.styled(label.ljust(width), "bold") + Content(setting.shown(self._letters))

    @on(OptionList.OptionHighlighted)
    def mark(self, event: OptionList.OptionHighlighted) -> None:
        """Puts the sign before the setting highlighted, and says what it is for."""
        self.query_one("#about", Static).update(tr(SETTINGS[event.option_index].about))
        listed = self.query_one(SettingsList)
        for number, row in enumerate(self._rows(event.option_index)):
            listed.replace_option_prompt_at_index(number, row)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Changes a setting."""
        self.post_message(Step(partial(self._change, SETTINGS[event.option_index])))

    async def _change(self, setting: Setting) -> None:
        await setting.change(self._letters)
        if self.is_mounted:
            self.show()

    async def say_anew(self) -> None:
        """Says the settings in the language spoken now."""
        self.query_one(TitleLine).update(tr("Settings"))
        self.refresh_bindings()
        self.show()
