"""The line of keys: at 80 columns none is cut, and help, the way back and what the screen is for are among them."""

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Select
from textual.widgets._footer import FooterKey

from letterkit.language import speak
from letterkit.store.print_system import PrintSystem
from letterkit.tui.widgets.keys import Keys

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

TO_EACH_SCREEN: dict[str, tuple[tuple[str, ...], str]] = {
    "people": ((), "enter"),
    "filters": (("f6",), "enter"),
    "templates": (("f6", "down", "enter"), "enter"),
    "form": (("enter",), "f4"),
    "form, typed in Latin letters": (("Dorogoy",), "f4"),
    "pages": (("f3",), "f4"),
    "settings": (("f10",), "enter"),
}
"""How one comes from each screen to the next, and the key of what it is for."""

DIALOGS: dict[str, tuple[tuple[str, ...], str]] = {
    "help": (("f1",), ""),
    "who writes": (("f2",), "f4"),
    "folder": (("f5",), "f4"),
    "drafts": (("escape", "escape", "escape", "f7"), "enter"),
    "first steps": (("f10", *["down"] * 10, "enter"), "f4"),
}
"""What opens each dialog from the form: it has no help of its own."""


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LETTERKIT_LANG", request.param)
    monkeypatch.setattr(PrintSystem, "lack", "")  # more keys are shown where it can print
    speak(request.param)
    return str(request.param)


def footer(seat: "Seat") -> dict[str, str]:
    """The keys shown with their words. Raises AssertionError if one is not seen whole."""
    keys, line = list(seat.app.screen.query_one(Keys).query(FooterKey)), seat.seen.splitlines()[-1]
    for key in keys:
        assert f"{key.key_display} {key.description}".rstrip() in line, (key.description, line)
    return {key.key: key.description for key in keys}


async def go(seat: "Seat", steps: tuple[str, ...]) -> None:
    for step in steps:
        await (seat.type(step) if step.isalpha() and step[0].isupper() else seat.press(step))
    await seat.settled()


@pytest.mark.parametrize("size", [(80, 24), (80, 12), (120, 30)])
def test_an_open_list_leaves_the_keys_in_sight(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        for phrases in seat.app.screen.query(Select):
            phrases.focus()
            await seat.settled()
            await seat.press("enter")
            assert phrases.expanded
            assert "f1 Help" in seat.seen.splitlines()[-1]
            await seat.press("escape")

    village.run(journey, size)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("plain", ["", "plain"])
def test_at_80_columns_every_screen_shows_help_the_way_back_and_what_it_is_for(village: "Sitting", plain: str) -> None:
    village.own.plain.write_text(plain, "utf-8")

    async def journey(seat: "Seat") -> None:
        for screen, (steps, main) in TO_EACH_SCREEN.items():
            await go(seat, steps)
            keys = footer(seat)
            assert {"f1", "escape", main, "ctrl+p"} <= keys.keys(), screen

    village.run(journey)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("dialog", DIALOGS)
def test_at_80_columns_dialogs_show_the_way_back_and_what_they_are_for(village: "Sitting", dialog: str) -> None:
    steps, main = DIALOGS[dialog]

    async def journey(seat: "Seat") -> None:
        await go(seat, ("down", "enter", "enter", "A", *steps))
        assert {"escape", *filter(None, [main])} <= footer(seat).keys()

    village.run(journey)


@pytest.mark.usefixtures("language")
def test_the_form_shows_who_writes_too_and_where_there_is_more_room_how_to_quit(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await go(seat, ("down", "enter", "enter"))
        assert {"escape", "f3", "f4", "f6", "f9", "f1", "f2"} <= footer(seat).keys()
        assert "ctrl+q" not in footer(seat)
        await seat.pilot.resize_terminal(110, 24)
        await seat.settled()
        assert {"f2", "ctrl+q"} <= footer(seat).keys()
        await seat.pilot.resize_terminal(60, 24)
        await seat.settled()
        assert "f2" not in footer(seat)
        assert {"escape", "f1"} <= footer(seat).keys()

    village.run(journey)


@pytest.mark.usefixtures("language")
def test_a_page_turned_and_made_larger_has_its_keys(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await go(seat, ("down", "enter", "enter", "A", "f3", "v"))
        assert {"f1", "escape", "f4"} <= footer(seat).keys()

    village.run(journey)
