"""The first line of a screen."""

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from letterkit.language import tr

_GAP = 2
"""Cells between the two halves."""


class TitleLine(Static):
    """What is asked, and at the right end the library in use, which is the app's `sub_title`, where there is room."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words, classes="title", markup=False)

    def render(self) -> Content:
        """The two halves."""
        words = Content(str(self.content))
        library = Content.styled(tr("library {folder}", folder=self.app.sub_title), "not bold")
        room = self.content_size.width - words.cell_length - _GAP
        if not self.app.sub_title or room < library.cell_length:
            return words
        return words + Content(" " * (room + _GAP - library.cell_length)) + library

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line if the words fit, so that they need not be put together before the width is known."""
        fits = 0 < Content(str(self.content)).cell_length <= width
        return 1 if fits else super().get_content_height(container, viewport, width)
