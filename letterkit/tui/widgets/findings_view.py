"""What is to be said about a letter, live."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from letterkit.errors import LetterkitError
from letterkit.model.finding import Finding
from letterkit.tui.words import error_words, findings_words


class FindingsView(VerticalScroll):
    """The findings, the gravest first, each with its word, its code and its remedy."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(markup=False)

    def show(self, found: Sequence[Finding] | LetterkitError) -> None:
        """The findings, or the error for which there is no letter."""
        words = error_words(found) if isinstance(found, LetterkitError) else findings_words(found)
        self.query_one(Static).update(words)
