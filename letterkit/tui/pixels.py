"""Pictures in the terminal: whether it shows any, and what it is sent for one."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from io import StringIO

from textual.strip import Strip

from letterkit.late_pattern import late_pattern
from letterkit.tui.terminal import Terminal

_WHAT_CAN_YOU_DO = "\x1b[c"
_HOW_LARGE_IS_A_CELL = "\x1b[16t"
_DO_YOU_KNOW_KITTY = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24,U=1;AAAA\x1b\\"
"""With U=1, which Kitty before 0.28 does not understand: it would show the letters that stand for cells."""

_KNOWS_SIXEL = late_pattern(r"\x1b\[\?\d+(?:;\d+)*?;4[;c]")
"""Among what it can do, 4 is Sixel."""


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
        with _quiet() as said:
            from letterkit.tui.pixel_codes import kitty, sixels  # noqa: PLC0415 - only where it is kept quiet

            draw = kitty if self._language is Language.KITTY else sixels
            return replace(draw(picture, cells, cell), before=said.getvalue())

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
