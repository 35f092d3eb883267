"""The terminal as something that can be asked and written to. Quick to import, unlike what shows pictures in it."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Terminal(Protocol):
    """What shows pixels, if it can."""

    def ask(self, question: str) -> str:
        """Asks it in escape sequences, the last of which it must know; returns the answers that soon come."""

    def cell(self) -> tuple[int, int]:
        """Width and height of a cell in pixels; zeros if that is not known."""

    def write(self, data: str) -> None:
        """Writes to it between two frames of Textual's."""
