"""A field of one line that loses nothing of what is pasted."""

from textual.events import Paste
from textual.widgets import Input

from letterkit.language import tr


class OneLine(Input):
    """An input in which the line ends of a pasted text become blanks; Textual's own takes the first line only."""

    def on_paste(self, event: Paste) -> None:
        """Puts the text in, and says so if it had several lines."""
        event.prevent_default()
        event.stop()
        lines = [line for line in map(str.strip, event.text.splitlines()) if line]
        self.replace(" ".join(lines) if len(lines) > 1 else event.text.strip("\r\n"), *self.selection)
        if len(lines) > 1:
            words = tr("This field holds one line: line ends became blanks.")
            self.notify(words, title=tr("Pasted"), markup=False)

    def action_paste(self) -> None:
        """Pastes what was copied in the app, in the same way."""
        self.post_message(Paste(self.app.clipboard))
