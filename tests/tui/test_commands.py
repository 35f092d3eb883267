from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_help_explains_what_the_keys_do(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f1")
        await seat.until("What kind of letter")
        await seat.press("end")
        await seat.until("quit")
        await seat.press("escape")
        await seat.until("5 of 5")

    village.run(journey, size)


def test_the_palette_offers_what_the_keys_of_a_screen_do(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("ctrl+p")
        await seat.until("Search for commands")
        for command in ("Sender", "Folder", "Help", "Theme", "Quit"):
            assert command in seat.words
        await seat.type("sender")
        await seat.until("Who writes, and where answers are sent")
        await seat.press("down", "enter")
        await seat.until("as you sign")

    village.run(journey, (160, 50))


def test_the_footer_is_clicked_as_well(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until("f1 Help")
        line = seat.seen.splitlines()[-1]
        await seat.pilot.click(offset=(line.index("Help"), 23))
        await seat.until("What kind of letter")

    village.run(journey)


def test_the_screen_follows_the_window(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        for size in ((160, 50), (80, 24), (50, 14), (120, 40)):
            await seat.pilot.resize_terminal(*size)
            await seat.until("5 of 5")
            await seat.until("> Белова")

    village.run(journey)


def test_the_colours_chosen_are_there_again_the_next_time(village: "Sitting") -> None:
    async def choose(seat: "Seat") -> None:
        assert seat.app.theme == "textual-dark"
        seat.app.theme = "textual-light"
        await seat.when(village.own.theme.exists, "the theme is not kept")

    async def look(seat: "Seat") -> None:
        assert seat.app.theme == "textual-light"

    village.run(choose)
    village.run(look)
    village.own.theme.write_text("no such theme", "utf-8")
    assert village.run(nothing).theme == "textual-dark"
    village.own.theme.write_bytes(b"\xff\xfe")
    assert village.run(nothing).theme == "textual-dark"


async def nothing(seat: "Seat") -> None:
    await seat.settled()
