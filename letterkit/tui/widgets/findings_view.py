"""The findings about a letter as it is typed."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from letterkit.errors import LetterkitError
from letterkit.model.finding import Finding
from letterkit.tui.words import error_words, findings_words


class FindingsView(VerticalScroll):
    """The findings, the gravest first, each with its severity, code and remedy."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def show(self, outcome: Sequence[Finding] | LetterkitError) -> None:
        """Shows the findings, or the error because of which there is no letter."""
        words = error_words(outcome) if isinstance(outcome, LetterkitError) else findings_words(outcome)
        self.query_one(Static).update(words)
