"""How a page is looked at: how large, how turned, which part of it. Pure reckoning."""

from dataclasses import dataclass, field, replace
from math import ceil
from typing import Self

from letterkit.model.detail import Detail

ZOOMS = (100, 125, 150, 200, 300, 400)
"""Percent of the size at which the page is as wide as the room for it."""

MOST = 297
"""More cells than this no picture of Kitty's has in a row or column."""


@dataclass(frozen=True, slots=True)
class Room:
    """The cells that a picture may take, and how large each is in pixels."""

    columns: int
    rows: int
    cell: tuple[int, int]

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return min(self.columns, MOST) * self.cell[0], min(self.rows, MOST) * self.cell[1]

    def cells(self, detail: Detail) -> tuple[int, int]:
        """Columns and rows that the detail takes."""
        return detail.width // self.cell[0], detail.height // self.cell[1]


@dataclass(frozen=True, slots=True)
class Viewing:
    """`x` and `y` say where the top left corner of what is seen lies, as shares of the page as it is turned."""

    zoom: int = ZOOMS[0]
    turn: int = 0
    x: float = 0.0
    y: float = 0.0

    def detail(self, size: tuple[float, float], room: Room) -> Detail:
        """What is seen of a page of that size (mm) in the room, in whole cells."""
        width, height = reversed(size) if self.turn % 2 else size
        room_width, room_height = room.pixels
        page_width = room_width * self.zoom // 100
        page_height = ceil(page_width * height / width)
        seen = _whole(min(page_width, room_width), room.cell[0]), _whole(min(page_height, room_height), room.cell[1])
        left = max(0, min(round(self.x * page_width), page_width - seen[0]))
        top = max(0, min(round(self.y * page_height), page_height - seen[1]))
        return Detail(page_width, page_height, self.turn, left, top, *seen)

    def zoomed(self, steps: int, seen: Detail) -> Self:
        """A step larger or smaller; what was in the middle stays there."""
        zoom = ZOOMS[max(0, min(ZOOMS.index(self.zoom) + steps, len(ZOOMS) - 1))]
        ratio = self.zoom / zoom
        across, down = seen.width / seen.page_width, seen.height / seen.page_height
        x = seen.left / seen.page_width + across * (1 - ratio) / 2
        y = seen.top / seen.page_height + down * (1 - ratio) / 2
        return replace(self, zoom=zoom, x=x, y=y)

    def turned(self) -> Self:
        """Turned clockwise by 90 degrees, seen from its top."""
        return replace(self, turn=(self.turn + 1) % 4, x=0.0, y=0.0)

    def moved(self, x: int, y: int, seen: Detail) -> Self:
        """So many pixels further right and down."""
        return replace(self, x=(seen.left + x) / seen.page_width, y=(seen.top + y) / seen.page_height)

    def on_another(self) -> Self:
        """The same of another page, from its top."""
        return replace(self, turn=0, x=0.0, y=0.0)


@dataclass(slots=True)
class Looked:
    """Which page is looked at, and how. It outlives the widgets, which are made anew when pages are composed again."""

    number: int = 0
    viewing: Viewing = field(default_factory=Viewing)

    def at(self, number: int) -> None:
        """Looks at that page: at another one as large, but from its top."""
        if number != self.number:
            self.number, self.viewing = number, self.viewing.on_another()


def _whole(pixels: int, cell: int) -> int:
    return ceil(pixels / cell) * cell
