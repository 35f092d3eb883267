from typing import TYPE_CHECKING

import pytest
from textual.events import Paste
from textual.widgets import Input

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

PASTED = "в Праге,\r\n\r\nнедалеко от реки\nу  моста\r"


@pytest.mark.parametrize(
    ("pasted", "value", "is_said"),
    [
        (PASTED, "в Праге, недалеко от реки у  моста", True),
        ("в Праге\r\n", "в Праге", False),
        (" снег", " снег", False),
        ("\n", "", False),
        ("", "", False),
    ],
)
def test_line_ends_pasted_into_a_field_of_one_line_become_blanks(
    village: "Sitting", pasted: str, value: str, *, is_said: bool
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        seat.app.post_message(Paste(pasted))
        await seat.settled()
        assert seat.app.screen.query_one("Question Input", Input).value == value
        assert ("line ends became blanks" in seat.words) is is_said
        await seat.press("ctrl+z")
        assert seat.app.screen.query_one("Question Input", Input).value == ""

    village.run(journey, (160, 50))


def test_what_is_pasted_replaces_what_is_selected_and_other_fields_take_it_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("home", "shift+end")
        seat.app.post_message(Paste("gromov\noleg\n1980"))
        await seat.until("gromov oleg 1980")
        await seat.press("f2")
        await seat.until("Who writes")
        seat.app.screen.query_one("#name").focus()
        await seat.press("home", "shift+end")
        seat.app.copy_to_clipboard("Вера\nЛугова")
        await seat.press("ctrl+v")
        assert seat.app.screen.query_one("#name", Input).value == "Вера Лугова"
        await seat.press("escape", "f5")
        await seat.until("The folder where PDFs are saved")
        seat.app.post_message(Paste("-2\nfor June"))
        await seat.until("-2 for June")

    village.run(journey)
