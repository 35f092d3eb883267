"""The contrast of every letter and digit on every screen, as WCAG measures it: AA in dark and light, AAA in high."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from textual._context import visible_screen_stack
from textual.color import Color
from textual.filter import dim_color

from letterkit.store.chosen_word import keep_word
from letterkit.store.print_system import PrintSystem

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

LEAST = {"textual-dark": 4.5, "textual-light": 4.5, "high-contrast": 15.0}
"""AAA asks for 7; high contrast has nothing between black on one side, white and yellow on the other."""

JOURNEY: dict[str, tuple[str, ...]] = {
    "people": (),
    "somebody who cannot be written to": ("down", "down"),
    "filters": ("home", "f6"),
    "a filter in use": ("enter", "down", "enter"),
    "settings": ("escape", "escape", "f10"),
    "the sender's dialog, with an offer": ("enter", "end", " Kovalyova"),
    "a setting just changed": ("escape", *["down"] * 5, "enter"),
    "help": ("f1",),
    "palette": ("escape", "ctrl+p"),
    "palette without a match": ("qqqqq",),
    "folder": ("escape", "f5"),
    "a guide's steps": ("escape", *["down"] * 4, "enter"),
    "its second": ("f4",),
    "its third": ("f4",),
    "drafts": ("f4", "escape", "f7"),
    "nothing to write to": ("escape", "lugovaya", "enter"),
    "templates": ("escape", "escape", "up", "up", "up", "enter"),
    "form": ("enter",),
    "form, with an offer and what does not fit": ("Dorogoy", "tab", "tab", "x"),
    "form, a choice open": ("shift+tab", "enter"),
    "a paragraph of one's own": ("escape", "f9"),
    "its field": ("enter", "Моё."),
    "letter": ("f6",),
    "findings": ("f6",),
    "pages barred": ("f3",),
    "form again": ("escape", "f6", "tab", "backspace"),
    "pages": ("f3",),
    "printers": ("f12",),
    "question": ("escape", "f4"),
    "saved": ("y",),
}
"""What is pressed or typed from each look to the next."""


@pytest.mark.parametrize(
    ("theme", "size"),
    # a wide window shows all panes, a narrow one takes turns with them and has tabs
    [("textual-dark", (160, 50)), ("textual-light", (160, 50)), ("high-contrast", (80, 24))],
)
def test_every_letter_can_be_read(
    village: "Sitting", monkeypatch: pytest.MonkeyPatch, theme: str, size: tuple[int, int]
) -> None:
    monkeypatch.setattr(PrintSystem, "lack", "")
    keep_word(village.own.theme, theme)
    faint: set[str] = set()

    async def journey(seat: "Seat") -> None:
        for look, steps in JOURNEY.items():
            for step in steps:
                await (seat.press(step) if step.islower() and step.isascii() and step != "x" else seat.type(step))
            await seat.settled()
            for words, fore, back in texts(seat):
                if contrast(fore, back) < LEAST[theme]:
                    faint.add(f"{look}: {words} {fore.hex} on {back.hex} {contrast(fore, back):.1f}")
            seat.app.clear_notifications()  # they would hide what lies below
            await seat.settled()

    village.run(journey, size)
    assert not faint, "\n".join(sorted(faint))


def texts(seat: "Seat") -> Iterator[tuple[str, Color, Color]]:
    """What is on the screen in front as words of one style, with their colours; lines and boxes are no text."""
    visible_screen_stack.set(seat.app._background_screens)  # noqa: SLF001
    screen = seat.app.screen
    for y, strip in enumerate(screen._compositor.render_strips()):  # noqa: SLF001
        x = 0
        for segment in strip:
            if any(map(str.isalnum, segment.text)) and not screen.get_widget_at(x, y)[0].children:
                yield segment.text.strip(), *colours_of(segment)
            x += segment.cell_length


def colours_of(segment: Segment) -> tuple[Color, Color]:
    """The colour of the letters and that behind them."""
    style = segment.style
    assert style is not None, segment
    assert style.color is not None, segment
    assert style.bgcolor is not None, segment
    fore, back = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
    if style.dim:
        fore = dim_color(back, fore)
    return Color.from_rich_color(fore), Color.from_rich_color(back)


def contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2.2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
