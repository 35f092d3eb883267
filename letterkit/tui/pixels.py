"""Pictures in the terminal: whether it shows any, and what it is sent for one. The only user of textual_image.

Of it, the encoding is used. Its widgets encode in the loop of the app and leave holes where a notice was shown; and it
asks the terminal when it is imported, by reading keys itself, which loses one that is typed meanwhile.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO, StringIO

from rich.console import Console
from rich.segment import ControlType, Segment
from textual.strip import Strip

from letterkit.late_pattern import late_pattern
from letterkit.tui.terminal import Terminal

_WHAT_CAN_YOU_DO = "\x1b[c"
_HOW_LARGE_IS_A_CELL = "\x1b[16t"
_DO_YOU_KNOW_KITTY = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24,U=1;AAAA\x1b\\"
"""With U=1, which Kitty before 0.28 does not understand: it would show the letters that stand for cells."""

_KNOWS_SIXEL = late_pattern(r"\x1b\[\?\d+(?:;\d+)*?;4[;c]")
"""Among what it can do, 4 is Sixel."""

_COLOUR = late_pattern(r"#(\d+);2;\d+;\d+;\d+")
"""Defines a colour. It is chosen as well, says DEC; xterm wants it chosen once more."""

TOGETHER = 6
"""Rows of cells that one sixel picture covers. Sixel draws six pixels high: none hangs over into the next then."""

WIDEST = 800
"""Pixels across one sixel picture; xterm shows none of more than 1,000."""

_GREYS = [round(grey / 17) * 17 for grey in range(256)]
"""Text needs no more than 16 greys; older terminals have no more colours."""


class Language(StrEnum):
    """The ways of a terminal to show pixels."""

    SIXEL = "sixel"
    KITTY = "kitty"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, a strip a row; the terminal is sent `before` when it is to be shown, `after` when it no longer is.

    So many rows are drawn `together`, with the last of them.
    """

    strips: tuple[Strip, ...]
    before: str = ""
    after: str = ""
    together: int = 1


class Pixels:
    """Pictures in the terminal of one session, which is asked once; `terminal` is None where there is none.

    Kitty finds a picture by the colour of the letters that stand for it, so that it must get `all_colours`.
    """

    def __init__(self, terminal: Terminal | None = None, *, all_colours: bool = True) -> None:
        self.terminal = terminal
        self._all_colours = all_colours
        self.is_chosen = False
        self._language: Language | None = None

    def can(self) -> bool:
        """Whether the terminal shows pixels; it is asked if it was not yet, so that this is called in a thread."""
        if self._language is None:
            asked = self.terminal and _language(self.terminal, may_be_kitty=self._all_colours)
            self._language = asked or Language.NONE
        return self._language is not Language.NONE

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of a cell in pixels."""
        return self.terminal.cell() if self.terminal else (0, 0)

    def draw(self, picture: bytes, cells: tuple[int, int], cell: tuple[int, int]) -> Drawn:
        """The Netpbm image over so many columns and rows of cells of that size; its pixels are exactly those."""
        draw = _kitty if self._language is Language.KITTY else _sixels
        return draw(picture, cells, cell)

    def send(self, data: str) -> None:
        """Writes to the terminal."""
        if self.terminal and data:
            self.terminal.write(data)


def _language(terminal: Terminal, *, may_be_kitty: bool) -> Language:
    """Sixel first: some that claim to know Kitty's protocol do not know the part of it that is used."""
    said = terminal.ask(_HOW_LARGE_IS_A_CELL + _WHAT_CAN_YOU_DO)
    if not said or not all(terminal.cell()):
        return Language.NONE
    if _KNOWS_SIXEL.search(said):
        return Language.SIXEL
    if not may_be_kitty or "TMUX" in os.environ or os.environ.get("TERM", "").startswith(("tmux", "screen")):
        return Language.NONE  # tmux would take the question for a title
    said = terminal.ask(_DO_YOU_KNOW_KITTY + _WHAT_CAN_YOU_DO)
    return Language.KITTY if ";OK\x1b" in said else Language.NONE


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


def _sixels(picture: bytes, cells: tuple[int, int], cell: tuple[int, int]) -> Drawn:
    """A sixel picture for every few rows; the rest of the picture stays when something is shown over some of them."""
    with _quiet():
        from textual_image._pixeldata import PixelData  # noqa: PLC0415 - only now, see above
        from textual_image._sixel import image_to_sixels  # noqa: PLC0415 - the same

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


def _kitty(picture: bytes, cells: tuple[int, int], cell: tuple[int, int]) -> Drawn:
    """The picture is sent once; letters that stand for its cells are text to Textual."""
    with _quiet() as said:
        from textual_image._terminal import CellSize, get_cell_size  # noqa: PLC0415 - only now, see above
        from textual_image.renderable import TGPImage  # noqa: PLC0415 - the same

        vars(get_cell_size)["_result"] = CellSize(*cell)  # it would ask
        image = TGPImage(BytesIO(picture), *cells)
        console = Console(file=StringIO())
        rows = list(image.__rich_console__(console, console.options.update_dimensions(*cells)))
    strips = [Strip([Segment(row.text.rstrip("\n"), row.style)], cells[0]) for row in rows if isinstance(row, Segment)]
    # Its own cleanup names no image, and frees none.
    return Drawn(tuple(strips), said.getvalue(), f"\x1b_Ga=d,d=I,i={image.terminal_image_id},q=2\x1b\\")


class _Quiet(StringIO):
    """Stands for stdout, but is no terminal; Textual still finds the size of the window by it."""

    def fileno(self) -> int:
        return 1


@contextmanager
def _quiet() -> Iterator[_Quiet]:
    """Keeps textual_image from asking, and from writing into the midst of what Textual writes; catches it."""
    before, quiet = sys.__stdout__, _Quiet()
    sys.__stdout__ = quiet  # type: ignore[assignment,misc]
    try:
        yield quiet
    finally:
        sys.__stdout__ = before  # type: ignore[misc]
