"""The door through which every line of the app goes to the terminal: no text of anybody steers it."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from letterkit.escaping import without_steering


class PlainLines(LineFilter):
    """Takes out of each line what would steer the terminal; what the app itself draws with such codes stays.

    These characters take no cell, so that nothing moves. Where they are to be seen, in messages, they are escaped long
    before.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 (as Textual calls it)
        """The segments as they may be written; the same list where nothing has to go."""
        if all(segment.control or segment.text.isprintable() for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(without_steering(segment.text), segment.style)
            for segment in segments
        ]
