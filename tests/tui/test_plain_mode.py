import os
import re
import stat
from typing import TYPE_CHECKING

import pytest

from letterkit.store.chosen_word import chosen_word

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
BOXES = re.compile("[\u2500-\u259f]")


def assert_plain(seat: "Seat") -> None:
    found = BOXES.search(seat.seen)
    assert not found, seat.seen


@SIZES
def test_plain_mode_shows_no_boxes_and_one_column(village: "Sitting", size: tuple[int, int]) -> None:
    async def turn_on(seat: "Seat") -> None:
        await seat.press("f10", "down", "down", "down", "enter")
        await seat.until("Plain mode on")
        assert_plain(seat)
        await seat.press("escape")
        await seat.until("5 of 5")
        assert_plain(seat)

    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        assert_plain(seat)
        assert " On the envelope" in seat.seen.splitlines()  # below the list, and nothing beside it
        for key, text in (("f1", "Whom"), ("f2", "as you sign"), ("f5", "Folder"), ("ctrl+p", "First steps")):
            await seat.press(key)
            await seat.until(text)
            assert_plain(seat)
            await seat.press("escape")

    village.run(turn_on, size)
    assert stat.S_IMODE(village.own.plain.stat().st_mode) == 0o600 or os.name != "posix"
    village.run(journey, size)


@SIZES
def test_a_letter_is_written_without_boxes(village: "Sitting", size: tuple[int, int]) -> None:
    village.own.plain.write_text("plain", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        assert_plain(seat)
        await seat.press("enter")
        await seat.until("What is new?")
        await seat.type("снег")
        assert_plain(seat)
        await seat.press("f6")
        await seat.until("Новость: снег")
        assert_plain(seat)
        await seat.press("f3")
        await seat.until("390000")
        assert_plain(seat)

    village.run(journey, size)


def test_plain_mode_is_turned_off_again_by_the_palette(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        assert "│" in seat.seen
        for said in ("Plain mode is on", "Plain mode is off."):
            await seat.press("ctrl+p")
            await seat.type("plain mode")
            await seat.until("for screen readers")
            await seat.press("down", "enter")
            await seat.until(said)
        await seat.when(lambda: "│" in seat.seen, "the edge of the card does not come back")
        assert seat.app.screen.has_class("-broad")

    village.run(journey, (160, 50))
    assert not chosen_word(village.own.plain)


@SIZES
def test_fields_have_labels_where_they_have_no_edges(village: "Sitting", size: tuple[int, int]) -> None:
    village.own.plain.write_text("plain", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.press("f2")
        await seat.until("Name in Cyrillic, as you sign")
        await seat.press("tab", "tab", "tab", "tab")
        await seat.until("[ ] I post my letters outside Russia")
        await seat.press("space")
        await seat.until("[X] I post my letters outside Russia")

    village.run(journey, size)


def test_whoever_cannot_be_written_to_is_told_by_words_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        (line,) = (line for line in seat.seen.splitlines() if "Громов Олег Петрович" in line[:30])
        assert "released" in line

    village.run(journey, (160, 50))
