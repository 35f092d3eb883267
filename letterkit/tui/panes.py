"""The parts of the form's screen, of which a narrow window shows one at a time."""

from collections.abc import Mapping

from textual.widget import Widget

from letterkit.language import marked
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.widgets.letter_view import LetterView

QUESTIONS = "questions"

PANES: Mapping[str, str] = {
    QUESTIONS: marked("Questions"),
    "letter": marked("Letter"),
    "findings": marked("Findings"),
}
"""What the tab of each is called."""

_HOLDS: Mapping[str, type[Widget]] = {QUESTIONS: LetterForm, "letter": LetterView, "findings": FindingsView}


def pane_of(widget: Widget | None) -> str:
    """The part in which a widget lies, "" if it lies in none."""
    around = widget.ancestors_with_self if widget else ()
    return next((pane for pane, kind in _HOLDS.items() if any(isinstance(each, kind) for each in around)), "")


def turn_to(screen: Widget, pane: str) -> None:
    """Gives the screen the class of the part that it shows while it is narrow."""
    for each in PANES:
        screen.set_class(each == pane, f"-pane-{each}")
