"""A page as a picture, where the terminal shows pixels: turned, made larger, moved."""

from asyncio import to_thread
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets._toast import Toast

from letterkit.actions.write.page_pictures import PagePictures
from letterkit.errors import LetterkitError
from letterkit.language import marked, tr
from letterkit.model.detail import Detail
from letterkit.tui.background import in_small_slices
from letterkit.tui.failures import Going, Steady
from letterkit.tui.keyboard import letter_keys
from letterkit.tui.pixels import Drawn, Pixels
from letterkit.tui.viewing import Looked, Room, Viewing

_BEING_MADE = marked("The picture of this page is being made.")

ZOOM = Binding.Group(marked("Zoom"), compact=True)


@dataclass(frozen=True, slots=True)
class _Look:
    """What is to be drawn: which part of which page, in how much room."""

    pictures: PagePictures
    number: int
    detail: Detail
    room: Room

    @property
    def place(self) -> tuple[PagePictures, int, Room]:
        """What a picture that was overtaken must have in common with this look to be shown a while."""
        return self.pictures, self.number, self.room


class PagePicture(Steady, Widget, can_focus=True):
    """Draws one page in a thread; of several looks asked for meanwhile only the last is drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,equals_sign", "zoom(1)", key_display="+", group=ZOOM, tooltip=marked("Make the page larger")),
        Binding("minus", "zoom(-1)", key_display="-", group=ZOOM, tooltip=marked("Make the page smaller again")),
        Binding(
            letter_keys("r"), "turn", marked("Rotate"), key_display="r", tooltip=marked("Turn the page by 90 degrees")
        ),
        Binding("up", "move(0, -3)", "Up", show=False),
        Binding("down", "move(0, 3)", "Down", show=False),
        Binding("pageup", "leaf(-1)", "Page up", show=False),
        Binding("pagedown", "leaf(1)", "Page down", show=False),
        Binding("home", "move(0, -9999)", "Top", show=False),
        Binding("end", "move(0, 9999)", "Bottom", show=False),
    ]

    class Missing(Message):
        """There is no picture of the page."""

        def __init__(self, error: LetterkitError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, pixels: Pixels, looked: Looked) -> None:
        super().__init__()
        self._pixels = pixels
        self._pictures: PagePictures | None = None
        self._looked = looked
        self._seen: Detail | None = None
        self._look: _Look | None = None
        self._drawn: Drawn | None = None
        self._is_drawing = False
        self._was_covered = False

    @property
    def is_zoomed(self) -> bool:
        """Whether the page is wider than the room for it."""
        return self.display and self._looked.viewing.zoom > 100

    def show(self, pictures: PagePictures, number: int) -> None:
        """Shows a page: one looked at before as it was, another from its top, as large as the one before."""
        self._pictures = pictures
        self._looked.at(number)
        self._clear()
        self._draw()

    def clear(self) -> None:
        """Shows nothing, and frees what the terminal keeps."""
        self._pictures = self._look = self._seen = None
        self._clear()

    def on_resize(self, _: Resize) -> None:
        """Draws the page anew, for the room there is now."""
        self._clear()
        self._draw()

    def on_unmount(self) -> None:
        """Frees what the terminal keeps."""
        self.clear()

    def action_zoom(self, steps: int) -> None:
        """Shows the page larger or smaller."""
        if self._seen:
            self._see(self._looked.viewing.zoomed(steps, self._seen))

    def action_turn(self) -> None:
        """Turns the page clockwise: an envelope may lie on its side."""
        self._see(self._looked.viewing.turned())

    def action_move(self, columns: int, rows: int) -> None:
        """Shows what lies further right or down, by so many cells."""
        width, height = self._pixels.cell
        if self._seen:
            self._see(self._looked.viewing.moved(columns * width, rows * height, self._seen))

    def action_leaf(self, screens: int) -> None:
        """Shows what lies a screen further down, but for two rows."""
        self.action_move(0, screens * max(1, self.size.height - 2))

    def _see(self, viewing: Viewing) -> None:
        """Looks at the page so; the picture before is shown until there is another."""
        self._looked.viewing = viewing
        self._draw()

    def _draw(self) -> None:
        room = Room(self.size.width, self.size.height, self._pixels.cell)
        if not self._pictures or not all(room.pixels):
            return
        number = self._looked.number
        self._seen = self._looked.viewing.detail(self._pictures.size(number), room)
        self._look = _Look(self._pictures, number, self._seen, room)
        if not self._is_drawing:
            self._is_drawing = True
            self.run_worker(self._draw_all())

    async def _draw_all(self) -> None:
        """Draws what was asked for last, until nothing else has been asked for meanwhile."""
        with Going(self):
            look = None
            while self._look and look is not self._look and self.is_attached:
                look = self._look
                await self._draw_one(look)
        self._is_drawing = False

    async def _draw_one(self, look: _Look) -> None:
        try:
            drawn = await to_thread(_drawn, look, self._pixels)
        except LetterkitError as error:
            if look is self._look:
                self.post_message(self.Missing(error))
            return
        if self._look and look.place == self._look.place and self.is_attached:
            self._replace(drawn)

    def _replace(self, drawn: Drawn | None) -> None:
        before, self._drawn = self._drawn, drawn
        self._pixels.send((drawn.before if drawn else "") + (before.after if before else ""))
        self.refresh()

    def _clear(self) -> None:
        self._replace(None)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of the picture; nothing while a dialog lies over it, since the terminal would not shade it."""
        style, width = self.rich_style, self.size.width
        strips = [Strip.blank(width, style)] * self.size.height
        if not (self.is_attached and self.screen.is_active):  # it may be asked for once more after it was taken away
            return strips[crop.y : crop.bottom]
        if self._drawn:
            self._put(self._drawn, strips)
        elif self._pictures and strips:
            strips[0] = Strip([Segment(tr(_BEING_MADE), style)]).adjust_cell_length(width, style)
        return strips[crop.y : crop.bottom]

    def _put(self, drawn: Drawn, strips: list[Strip]) -> None:
        """Puts the picture there, but for rows that are drawn together with one over which a notice lies.

        When it has gone, the picture is drawn again.
        """
        covered = {row for notice in self.screen.query(Toast) for row in notice.region.line_range}
        if self._was_covered and not covered:
            self.call_later(self.refresh)
        self._was_covered = bool(covered)
        for top in range(0, len(drawn.strips), drawn.together):
            bottom = top + drawn.together
            if drawn.together == 1 or covered.isdisjoint(range(self.region.y + top, self.region.y + bottom)):
                strips[top:bottom] = drawn.strips[top:bottom]


def _drawn(look: _Look, pixels: Pixels) -> Drawn:
    """To be called in a thread. Raises LetterkitError if there is no picture of the page."""
    with in_small_slices():
        picture = look.pictures.detail(look.number, look.detail)
        return pixels.draw(picture, look.room.cells(look.detail), look.room.cell)
