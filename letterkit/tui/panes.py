"""A screen of three parts: all of them in a wide window, one at a time in a narrow one."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Tabs

from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import marked
from letterkit.tui.letter_screen import LetterScreen
from letterkit.tui.staying import in_hand
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.widgets.letter_view import LetterView
from letterkit.tui.work import Work

QUESTIONS, LETTER, FINDINGS = "questions", "letter", "findings"

PANES: Mapping[str, str] = {
    QUESTIONS: marked("Questions"),
    LETTER: marked("Letter"),
    FINDINGS: marked("Findings"),
}
"""What the tab of each part is called."""

_HOLDS: Mapping[str, type[Widget]] = {QUESTIONS: LetterForm, LETTER: LetterView, FINDINGS: FindingsView}


class PanedScreen(LetterScreen):
    """A form, the letter that comes of it, and the findings; tabs stand above them in a narrow window."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6", "turn", marked("Pane"), tooltip=marked("Questions, letter, findings"), priority=True),
    ]

    def __init__(self, work: Work, letter: TypedLetter) -> None:
        super().__init__(work, letter, classes=f"-pane-{QUESTIONS}")
        self._field: Widget | None = None

    def forget_field(self) -> None:
        """Forgets which field was in hand: the form is composed anew."""
        self._field = None

    @on(Tabs.TabActivated)
    def show_pane(self, event: Tabs.TabActivated) -> None:
        """Shows that part if there is room for only one, and puts the focus into it."""
        pane = event.tab.id or ""
        self._turn_to(pane)
        shown = {LETTER: self.query_one(LetterView), FINDINGS: self.query_one(FindingsView), QUESTIONS: self._field}
        if _pane_of(self.focused) == pane:
            return
        if into := shown.get(pane):
            into.focus()
        else:
            self.query_one(LetterForm).begin()

    def on_descendant_focus(self) -> None:
        """Has the tab follow the focus in a wide window: when it becomes narrow, who types sees where."""
        if pane := _pane_of(self.focused):
            self._field = in_hand(self) if pane == QUESTIONS else self._field
            self._turn_to(pane)
            self.query_one(Tabs).active = pane

    def action_turn(self) -> None:
        """Goes to the next part."""
        self.query_one(Tabs).action_next_tab()

    def _turn_to(self, pane: str) -> None:
        """Gives the screen the class of the part that it shows while it is narrow."""
        for each in PANES:
            self.set_class(each == pane, f"-pane-{each}")


def _pane_of(widget: Widget | None) -> str:
    """The part in which a widget lies, "" if it lies in none."""
    around = widget.ancestors_with_self if widget else ()
    return next((pane for pane, kind in _HOLDS.items() if any(isinstance(each, kind) for each in around)), "")
