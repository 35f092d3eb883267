"""The findings about a letter as it is typed."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterkit.actions.write.places import Outcome
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.finding import Finding
from letterkit.tui.failures import Steady
from letterkit.tui.words import error_words, finding_words


class FindingsView(Steady, OptionList):
    """The findings, the gravest first, each with its severity, code and remedy; Enter leads to the place of one.

    An error because of which there is no letter is the only one.
    """

    DEFAULT_CSS = """
    FindingsView, FindingsView:focus {
        height: auto;
        max-height: 40%;
        padding: 0 1;
        background: transparent;
        border: none;
        border-top: solid $primary-muted;
        & > .option-list--option-highlighted { color: $foreground; background: $background; text-style: reverse; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "select", marked("Show"), tooltip=marked("Go to the place the finding speaks of, or explain it")
        ),
        Binding("ctrl+r", "screen.explain", marked("Explain"), tooltip=marked("What the findings are about")),
    ]

    class Chosen(Message):
        """The place of this is to be shown."""

        def __init__(self, outcome: Outcome) -> None:
            super().__init__()
            self.outcome = outcome

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._outcomes: tuple[Outcome, ...] = ()

    def show(self, outcome: Outcome) -> None:
        """Shows the findings, or the error because of which there is no letter; the highlight stays at its finding."""
        at = self.highlighted_outcome
        if isinstance(outcome, LetterkitError):
            self._outcomes, words = (outcome,), [error_words(outcome)]
        else:
            ordered = sorted(outcome, key=lambda finding: -finding.severity)
            self._outcomes, words = tuple((finding,) for finding in ordered), list(map(finding_words, ordered))
        nothing = Option(Content(tr("No findings.")), disabled=True)
        self.set_options([*map(Option, words)] or [nothing])
        self.highlighted = self._outcomes.index(at) if at in self._outcomes else None

    @property
    def highlighted_outcome(self) -> Outcome | None:
        """The finding highlighted, alone, or the error; None if none is."""
        at = self.highlighted
        return None if at is None or at >= len(self._outcomes) else self._outcomes[at]

    @property
    def findings(self) -> Sequence[Finding]:
        """What is highlighted, else all that is shown, as far as these are findings."""
        at = self.highlighted_outcome
        shown = (at,) if at is not None else self._outcomes
        return [finding for outcome in shown if not isinstance(outcome, LetterkitError) for finding in outcome]

    def on_focus(self) -> None:
        """Highlights the first finding, so that it is seen where the keys go."""
        if self.highlighted is None and self._outcomes:
            self.highlighted = 0

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Announces what was chosen."""
        event.stop()
        self.post_message(self.Chosen(self._outcomes[event.option_index]))
