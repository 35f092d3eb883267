from typing import TYPE_CHECKING

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key
from textual.widgets import Input

from letterkit.tui.keyboard import in_latin_layout, letter_keys

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting


def meant(sequence: str) -> list[str]:
    """The keys that a terminal's sequence stands for."""
    return [in_latin_layout(event).key for event in XTermParser().feed(sequence) if isinstance(event, Key)]


@pytest.mark.parametrize(
    ("sequence", "key"),
    [
        ("\x1b[1081;5u", "ctrl+q"),
        ("\x1b[1099;5u", "ctrl+s"),
        ("\x1b[1110;5u", "ctrl+s"),  # the Ukrainian layout
        ("\x1b[1103;5u", "ctrl+z"),
        ("\x1b[1079;5u", "ctrl+p"),
        ("\x1b[1103;69u", "ctrl+z"),  # with Caps Lock
        ("\x1b[113;5u", "ctrl+q"),
        ("\x11", "ctrl+q"),
        ("\x1b[1081u", "й"),
        ("й", "й"),
    ],
)
def test_ctrl_under_a_cyrillic_layout_is_the_latin_letter_on_that_key(sequence: str, key: str) -> None:
    assert meant(sequence) == [key]


def test_a_letter_is_the_key_of_either_layout_large_and_small() -> None:
    assert letter_keys("q") == "q,Q,й,Й"
    assert letter_keys("o") == "o,O,щ,Щ"
    assert letter_keys("s") == "s,S,ы,Ы"


@pytest.mark.parametrize("key", ["y", "Y", "н", "Н"])
def test_yes_is_understood_in_either_layout_and_with_caps_lock(village: "Sitting", key: str) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("ctrl+й")
        await seat.until("1 letter is not saved as PDF")
        await seat.press(key)
        await seat.when(lambda: not seat.app.is_running, "it does not quit")

    village.run(journey)


def test_what_is_typed_is_taken_back_under_a_cyrillic_layout(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("ctrl+я")
        assert seat.app.screen.query_one("Question Input", Input).value == ""
        await seat.press("f1")
        await seat.until("Help")
        await seat.press("й")
        await seat.until("What is new?")

    village.run(journey)
