"""Keys that are typed before a screen stands go where they belong, and answer no question that nobody has seen."""

import asyncio
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from letterkit.tui import typed_ahead
from letterkit.tui.screens.pick import PickScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


def test_an_answer_typed_while_its_form_opens_is_whole(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"ilich", "enter", "enter", *"снег", "space", "и", "enter", "tab", *"2025-05-01")
        fields = [field.value for field in seat.app.screen.query(Input)]
        assert fields[:2] == ["снег и", "2025-05-01"]

    village.run(journey)


def test_the_whole_way_to_the_next_person_can_be_typed_ahead(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"ilich", "enter", "enter", *"снег", "f3", "f4", "enter", "escape", *"lugova")
        assert isinstance(seat.app.screen, PickScreen)
        assert seat.app.screen.query_one(Input).value == "lugova"

    village.run(journey)
    assert len(list(village.out.glob("*.pdf"))) == 2


def test_no_key_agrees_to_what_was_not_yet_asked(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"anna", "enter", "enter", *"снег", "f4", "y", "enter", "y")
        await seat.until("Save in spite of this?")
        await seat.until("What was typed before this was shown is not used.")
        assert not village.out.exists()
        await seat.press("y")
        await seat.until("Saved as PDF")

    village.run(journey)


def test_no_key_goes_past_a_refusal_to_another_person(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press_ahead(*"petrovich", "enter", "enter", *["backspace"] * 9, *"ilich", "enter")
        await seat.until("gets no letter now")
        await seat.press("escape")
        assert seat.app.screen.query_one(Input).value == "petrovich"

    village.run(journey)


def test_keys_wait_for_a_dialog_that_is_still_on_the_way(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press_ahead("f5", "end", *"/evening", "enter", *"ilich", "enter", "enter", *"снег", "f4")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert list(village.out.with_name("out").glob("evening/*.pdf"))


def test_what_hangs_does_not_keep_anybody_from_leaving(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typed_ahead, "PATIENCE", 0.2)

    async def hang() -> None:
        await asyncio.Event().wait()

    async def journey(seat: "Seat") -> None:
        await seat.press(*"ilich", "enter", "enter")
        await seat.until("fill it in")
        seat.app.take(hang)
        await seat.press("escape", "escape")
        assert isinstance(seat.app.screen, PickScreen)

    village.run(journey)
