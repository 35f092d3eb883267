"""What keeps the loop free while screens open and colours change: less work, in smaller turns."""

from collections import Counter
from contextlib import AbstractContextManager
from operator import attrgetter
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from textual.widgets import Input

from letterkit.tui.laying_out import FrugalCompositor
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.screens.pick import PickScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


def test_the_places_of_widgets_are_not_worked_out_again_to_draw_them(village: "Sitting") -> None:
    done = Counter[str]()

    def counted(name: str) -> AbstractContextManager[object]:
        method = attrgetter(name)(FrugalCompositor)

        def counting(compositor: FrugalCompositor, *how: object, **named: object) -> object:
            done[name] += 1
            return method(compositor, *how, **named)

        return patch.object(FrugalCompositor, name, counting)

    async def journey(seat: "Seat") -> None:
        await seat.settled()
        with counted("reflow"), counted("reflow_visible"), counted("_arrange_root"):
            await seat.begin()
        assert isinstance(seat.app.screen, FillScreen)

    village.run(journey)
    assert done["reflow"]
    assert done["_arrange_root"] == done["reflow"] + done["reflow_visible"]


def test_a_screen_that_hears_of_its_own_size_is_not_laid_out_again(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.settled()
        with patch.object(FrugalCompositor, "reflow") as again:
            attrgetter("_screen_resized")(seat.app.screen)(seat.app.size)
        again.assert_not_called()
        await seat.pilot.resize_terminal(120, 40)
        await seat.until("F6")
        assert seat.app.screen.size == (120, 40)

    village.run(journey)


def test_keys_typed_while_the_colours_change_arrive_in_their_order(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        seat.app.theme = "textual-light"
        await seat.press_ahead(*"крот")
        await seat.settled()
        assert seat.app.screen.query_one(Input).value == "крот"

    village.run(journey)


def test_screens_behind_have_the_new_colours_when_they_come_back(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        before = seat.app.screen_stack[0].styles.background
        seat.app.theme = "textual-light"
        await seat.press("escape", "escape")
        await seat.settled()
        assert isinstance(seat.app.screen, PickScreen)
        assert before != seat.app.screen.styles.background
        assert seat.app.screen.styles.background.hex == seat.app.theme_variables["background"].upper()

    village.run(journey)


def test_a_screen_opened_while_the_colours_change_has_the_new_ones(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.settled()
        seat.app.theme = "textual-light"
        await seat.press_ahead("enter", "enter")
        await seat.when(lambda: isinstance(seat.app.screen, FillScreen), "the form")
        await seat.settled()
        colours = {screen.styles.background.hex for screen in seat.app.screen_stack}
        assert colours == {seat.app.theme_variables["background"].upper()}

    village.run(journey)
