"""Which draft to go on with."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Footer, OptionList, Static

from letterkit.actions.write.typed_letter import TypedLetter


class DraftList(OptionList):
    """The drafts, two lines each."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Go on", tooltip="Go on with this letter")]


class DraftsDialog(ModalScreen[TypedLetter | None]):
    """Lists the drafts; answers with the one chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Back")]

    def __init__(self, drafts: tuple[TypedLetter, ...]) -> None:
        super().__init__()
        self._drafts = drafts

    def compose(self) -> ComposeResult:
        """To whom each is, from which template, and what was typed."""
        with Vertical(classes="dialog"):
            yield Static("Letters you began", classes="title")
            yield DraftList(*map(_summary, self._drafts))
        yield Footer(compact=True)

    @on(DraftList.OptionSelected)
    def answer(self, event: DraftList.OptionSelected) -> None:
        """Answers with the letter."""
        self.dismiss(self._drafts[event.option_index])


def _summary(letter: TypedLetter) -> Content:
    typed = " ".join(" ".join(letter.texts).split())
    rival = f", draft {letter.rival + 1}" if letter.rival else ""
    return Content.assemble((f"{letter.person_id}, {letter.template}{rival}", "bold"), "\n", typed[:200])
