"""Whatever is typed, the place where it is typed is seen."""

from typing import TYPE_CHECKING

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from letterkit.tui.widgets.letter_form import LetterForm

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

SIZES = pytest.mark.parametrize("size", [(80, 24), (80, 14)], ids=str)


async def open_own(seat: "Seat") -> None:
    await seat.type("asan")
    await seat.press("enter", "enter")
    await seat.until("fill it in")
    await seat.press("f9")
    await seat.until("After which paragraph")
    await seat.press("enter")
    await seat.when(lambda: isinstance(seat.app.focused, TextArea), "the field does not take the cursor")


def is_cursor_seen(seat: "Seat") -> bool:
    field = seat.app.focused
    assert isinstance(field, Input | TextArea)
    form = seat.app.screen.query_one(LetterForm)
    return field.region.overlaps(form.region) and form.content_region.contains_point(field.cursor_screen_offset)


def is_field_seen(seat: "Seat") -> bool:
    """Two lines of the field with the focus, or all of it."""
    field = seat.app.focused
    assert field
    seen = field.region.intersection(seat.app.screen.query_one(LetterForm).content_region)
    return seen.height >= min(field.region.height, 2)


async def see(seat: "Seat", text: str) -> None:
    """What was typed last is seen, and the cursor."""
    await seat.until(text)
    await seat.when(lambda: is_cursor_seen(seat), "the cursor is out of sight")


@SIZES
def test_each_line_of_an_own_paragraph_is_seen_while_it_is_typed(shipped: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await open_own(seat)
        for number in range(1, 9):
            await seat.type(f"ж{number}")
            await see(seat, f"ж{number}")
            await seat.press("enter")
        await seat.press(*["up"] * 8)
        await see(seat, "ж1")
        await seat.press("ctrl+end")
        await seat.type("ъ")
        await see(seat, "ъ")
        await seat.press(*["ctrl+z"] * 8)
        await seat.when(lambda: is_cursor_seen(seat), "the cursor is out of sight")

    shipped.run(journey, size)


def test_it_is_seen_after_a_paste_and_in_a_smaller_window(shipped: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_own(seat)
        seat.app.post_message(Paste("\n".join(f"строка{number}" for number in range(1, 21))))
        await see(seat, "строка20")
        await seat.pilot.resize_terminal(70, 13)
        await see(seat, "строка20")
        await seat.pilot.resize_terminal(160, 40)
        await see(seat, "строка20")

    shipped.run(journey)


def test_typing_comes_back_to_a_field_that_was_scrolled_away(shipped: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("asan")
        await seat.press("enter", "enter")
        await seat.until("fill it in")
        await seat.type("в Пра")
        seat.app.screen.query_one(LetterForm).scroll_end(animate=False)
        await seat.settled()
        assert "в Пра" not in seat.seen
        await seat.type("ге")
        await see(seat, "в Праге")

    shipped.run(journey)


@SIZES
def test_every_field_is_seen_that_tab_comes_to(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("fill it in")
        form = seat.app.screen.query_one(LetterForm)
        for _ in range(14):
            await seat.press("tab")
            field = seat.app.focused
            if field and form in field.ancestors:
                await seat.when(lambda: is_field_seen(seat), f"{field} is not seen")

    village.run(journey, size)
