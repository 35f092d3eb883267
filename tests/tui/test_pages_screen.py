from typing import TYPE_CHECKING

import pytest
from textual.widgets import TextArea

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting


@pytest.mark.long
@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_envelope_and_every_page_of_the_letter_are_turned_to(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        await seat.press("enter")
        await seat.until("fill it in")
        await seat.type("снег")
        seat.app.screen.query_one(TextArea).text = "Утром я иду мимо реки и считаю лодки. " * 120
        await seat.settled()
        await seat.press("f3")
        await seat.until("390000")
        assert "last confirmed on 2025-05-01, 31 days ago." in seat.words
        await seat.press("right")
        await seat.until("стр. 1 из 2")
        await seat.press("right")
        await seat.until("стр. 2 из 2")
        await seat.press("left", "left")
        await seat.until("390000")
        await seat.pilot.click("#page-2")
        await seat.until("стр. 2 из 2")
        await seat.press("escape")
        await seat.until("fill it in")

    village.run(journey, size)
