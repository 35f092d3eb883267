"""A picture in the language of a terminal: as Sixel, or by the protocol of Kitty. The only user of textual_image.

Of it, the encoding is used. Its widgets encode in the loop of the app and leave holes where a notice was shown; and it
asks the terminal when it is imported, by reading keys itself, which loses one that is typed meanwhile: `Pixels` imports
this where it can neither ask nor write.
"""

from collections.abc import Iterable
from io import BytesIO, StringIO

from rich.console import Console
from rich.segment import ControlType, Segment
from textual.strip import Strip
from textual_image._pixeldata import PixelData
from textual_image._sixel import image_to_sixels
from textual_image._terminal import CellSize, get_cell_size
from textual_image.renderable import TGPImage

from letterkit.late_pattern import late_pattern
from letterkit.tui.pixels import Drawn

_COLOUR = late_pattern(r"#(\d+);2;\d+;\d+;\d+")
"""Defines a colour. It is chosen as well, says DEC; xterm wants it chosen once more."""

TOGETHER = 6
"""Rows of cells that one sixel picture covers. Sixel draws six pixels high: none hangs over into the next then."""

WIDEST = 800
"""Pixels across one sixel picture; xterm shows none of more than 1,000."""

_GREYS = [round(grey / 17) * 17 for grey in range(256)]
"""Text needs no more than 16 greys; older terminals have no more colours."""


class _PixelStrip(Strip):
    """A row of pixels, which is drawn whole or, where something lies over it, not at all.

    Half of its escape sequence would fill the screen with letters.
    """

    def crop(self, start: int, end: int | None = None) -> Strip:
        return self if start == 0 else Strip.blank((end or self.cell_length) - start)

    def divide(self, cuts: Iterable[int]) -> list[Strip]:
        inside = [cut for cut in cuts if cut <= self.cell_length]
        if inside == [self.cell_length]:
            return [self]
        return [Strip.blank(end - start) for start, end in zip([0, *inside], inside, strict=False)]


def sixels(picture: bytes, cells: tuple[int, int], cell: tuple[int, int]) -> Drawn:
    """A sixel picture for every few rows; the rest of the picture stays when something is shown over some of them."""
    image, (columns, rows), strips = PixelData(BytesIO(picture)), cells, list[Strip]()
    across = max(1, WIDEST // cell[0])
    for top in range(0, rows, TOGETHER):
        bottom, tiles = min(top + TOGETHER, rows), list[tuple[int, str]]()
        for left in range(0, columns, across):
            area = (left * cell[0], top * cell[1], min(left + across, columns) * cell[0], bottom * cell[1])
            part = image.cropped(*area).pil_image
            code = image_to_sixels(part.point(_GREYS) if part.mode == "L" else part)
            tiles.append((left, _COLOUR.sub(r"\g<0>#\1", code)))
        strips += [Strip.blank(columns)] * (bottom - top - 1)
        strips.append(_sixel_strip(tiles, columns, bottom - top))
    return Drawn(tuple(strips), together=TOGETHER)


def _sixel_strip(tiles: list[tuple[int, str]], columns: int, rows: int) -> Strip:
    """The last of so many rows; blanks wipe out what was there, then pictures are drawn side by side over all rows."""
    words = f"\x1b7{' ' * columns}"
    for left, code in tiles:
        place = (f"\x1b[{rows - 1}A" if rows > 1 else "") + (f"\x1b[{left}C" if left else "")
        words += "\x1b8" + place + code.replace("P0;0;0q", "P0;1;0q", 1)  # what hangs over at the end is not painted
    return _PixelStrip([Segment(f"{words}\x1b8\x1b[{columns}C", None, [(ControlType.CURSOR_FORWARD, 0)])], columns)


def kitty(picture: bytes, cells: tuple[int, int], cell: tuple[int, int]) -> Drawn:
    """The picture is sent once; letters that stand for its cells are text to Textual."""
    vars(get_cell_size)["_result"] = CellSize(*cell)  # it would ask
    image = TGPImage(BytesIO(picture), *cells)
    console = Console(file=StringIO())
    rows = list(image.__rich_console__(console, console.options.update_dimensions(*cells)))
    strips = [Strip([Segment(row.text.rstrip("\n"), row.style)], cells[0]) for row in rows if isinstance(row, Segment)]
    # Its own cleanup names no image, and frees none.
    return Drawn(tuple(strips), after=f"\x1b_Ga=d,d=I,i={image.terminal_image_id},q=2\x1b\\")
