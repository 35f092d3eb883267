"""What keeps the loop free while screens open and colours change: less work, in smaller turns."""

import shutil
import sys
from collections import Counter
from contextlib import AbstractContextManager
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from textual.messages import Update
from textual.screen import Screen
from textual.widgets import Input, Static

from letterkit.tui.laying_out import FrugalCompositor
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.screens.pick import PickScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting, Terminal

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


def test_what_changes_before_a_layout_is_drawn_is_drawn_with_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.settled()
        screen, title = seat.app.screen, seat.app.screen.query_one(".title", Static)
        shown = list[str]()
        display = attrgetter("_display")(seat.app)

        def displayed(on: Screen[None], update: Any) -> None:  # noqa: ANN401 (Textual has no name for what is displayed)
            shown.append(update.render_segments(seat.app.console) if update else "")
            display(on, update)

        with patch.object(seat.app, "_display", displayed):
            attrgetter("_refresh_layout")(screen)()
            title.update("Changed meanwhile", layout=False)
            await attrgetter("_on_update")(screen)(Update(title))
            await seat.settled()
        assert any("Changed meanwhile" in each for each in shown)

    village.run(journey)


@pytest.mark.terminal
@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux")
def test_the_count_is_right_after_a_search_was_left(village: "Sitting", terminal: "Terminal") -> None:
    terminal.start(
        (80, 24), village.library.parent, sys.executable, "-m", "letterkit", "--library", str(village.library)
    )
    terminal.until("5 of 5")
    terminal.type("gromov")
    terminal.until("2 of 5")
    terminal.press("Enter")
    terminal.until("What kind of letter?")
    terminal.press("Escape")
    terminal.until("2 of 5")
    terminal.press("Escape")
    terminal.until("5 of 5")
