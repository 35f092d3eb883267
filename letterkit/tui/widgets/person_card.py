"""Everything to know about a person before writing."""

from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Offset, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.visual import Visual

from letterkit.language import spoken
from letterkit.tui.card_words import address_words, certainty_words, person_words

if TYPE_CHECKING:
    from letterkit.actions.report.roll import Card
    from letterkit.model.written import Written

_ADDRESS, _GAP = 44, 2
"""Cells of the address beside the person in a narrow window, and between them."""


_LEAST = 60
"""Cells from which there is room for both."""

_STEP = 8
"""Lines by which what can be scrolled grows: each other height has the whole screen laid out and drawn anew."""


class PersonCard(ScrollView, can_focus=True):
    """The card of the person highlighted in the list: who, where to, how sure that is.

    It draws its lines itself: laid out by Textual, the card of each person would have the whole screen laid out twice.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Card | None, Written | None, str] | None = None
        self._sections: tuple[Content, ...] = ()
        self._lines: list[Strip] = []
        self._beside = range(0)
        """The lines in which the address stands beside the person."""

    def show(self, card: "Card | None", nobody: Content, written: "Written | None" = None) -> None:
        """Shows the card and what was written to the person, or why there is nobody."""
        shown = card, written, spoken()
        if card and self._shown == shown:
            return
        self._shown = shown
        self._sections = (nobody,)
        if card:
            self._sections = (person_words(card, written), address_words(card), certainty_words(card))
        self._lay_out()
        self.scroll_home(animate=False)

    @property
    def text(self) -> str:
        """All that the card says, section by section."""
        return "\n".join(map(str, self._sections))

    def _lay_out(self) -> None:
        has_address = len(self._sections) > 1 and bool(self._sections[1])
        is_wide_enough = self.screen.has_class("-narrow") and self._width >= _LEAST
        beside = has_address and is_wide_enough and not self.app.has_class("-plain")
        self._lines = self._beside_each_other() if beside else self._below_each_other()
        fits = len(self._lines) <= self.size.height
        height = self.size.height if fits else -(-len(self._lines) // _STEP) * _STEP
        self.virtual_size = Size(self._width, height)
        self.refresh()

    @property
    def _width(self) -> int:
        """Cells of a line beside the scrollbar, whether or not it is shown."""
        return max(self.scrollable_content_region.width, 1)

    def _below_each_other(self) -> list[Strip]:
        self._beside = range(0)
        lines = [[*self._strips(words, self._width), Strip([])] for words in self._sections if words]
        return [line for section in lines for line in section]

    def _beside_each_other(self) -> list[Strip]:
        person, address, *rest = self._sections
        left, right = self._width - _ADDRESS - _GAP, _ADDRESS
        columns = zip_longest(self._strips(person, left), self._strips(address, right), fillvalue=Strip([]))
        lines = [Strip.join([one.adjust_cell_length(left + _GAP), other]) for one, other in columns]
        self._beside = range(len(lines))
        return lines + [line for words in rest for line in self._strips(words, self._width)]

    def _strips(self, words: Content, width: int) -> list[Strip]:
        return Visual.to_strips(self, words, max(width, 1), None, self.visual_style, apply_selection=False)

    def render_line(self, y: int) -> Strip:
        """The line at that height, what is selected in it in reverse."""
        line = y + round(self.scroll_offset.y)
        strip = self._lines[line] if line < len(self._lines) else Strip([])
        strip = strip.adjust_cell_length(self._width, self.rich_style)
        if (selection := self.text_selection) and (span := selection.get_span(line)):
            begin, end = span[0], strip.cell_length if span[1] == -1 else span[1]
            marked = strip.crop(begin, end).apply_style(self.screen.get_component_rich_style("screen--selection"))
            strip = Strip.join([strip.crop(0, begin), marked, strip.crop(end)])
        return strip.apply_offsets(0, line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text selected; where it begins in the address beside the person, the address alone."""
        texts, start, end = [line.text.rstrip() for line in self._lines], selection.start, selection.end
        column = self._width - _ADDRESS
        if start and start.y in self._beside and start.x >= column and (end is None or end.y in self._beside):
            texts = [text[column:] for text in texts[: self._beside.stop]]
            end = end and Offset(max(end.x - column, 0), end.y)
            selection = Selection(Offset(start.x - column, start.y), end)
        return selection.extract("\n".join(texts)), "\n"

    def notify_style_update(self) -> None:
        """Takes over the colours of another theme."""
        super().notify_style_update()
        if self._sections:
            self._lay_out()

    def on_resize(self) -> None:
        """Lays the card out anew."""
        self._lay_out()
