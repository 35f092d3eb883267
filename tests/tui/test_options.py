"""How a letter looks and what goes with it: chosen in a dialog, printed, kept with the draft and for later letters."""

from threading import Event
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from textual.widgets import Button, Input, Select, TextArea

from letterkit.actions.write.typed_options import TypedOptions, keep_options, usual_options
from letterkit.model.sender import Sender
from letterkit.store.profile import write_sender
from letterkit.tui.dialogs.options import OptionsDialog
from letterkit.tui.screens.fill import FillScreen
from letterkit.tui.widgets.tick import Tick

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


async def choose(seat: "Seat", **chosen: object) -> None:
    """Opens the dialog and sets its fields."""
    await seat.press("ctrl+o")
    await seat.until("How it looks, and what goes with it")
    for name, value in chosen.items():
        field = seat.app.screen.query_one(f"#{name}")
        if isinstance(field, TextArea):
            field.text = str(value)
        else:
            assert isinstance(field, Input | Select | Tick)
            field.value = value
    await seat.settled()


async def reopen(seat: "Seat", who: str) -> None:
    """Opens the dialog for the letter to somebody."""
    await seat.type(who)
    await seat.press("enter", "enter")
    await seat.until("What is new?")
    await choose(seat)


def pages(file: "Path") -> list[tuple[str, int]]:
    """The text of each page, and its width in mm."""
    with pypdfium2.PdfDocument(file) as pdf:
        return [(page.get_textpage().get_text_range(), round(page.get_width() / 72 * 25.4)) for page in pdf]


def test_a_reply_kit_and_a_list_of_enclosures_are_saved_with_the_letter(village: "Sitting") -> None:
    write_sender(village.own.sender, Sender("Анна", address=("ул. Полевая, д. 1", "390000 Рязань")))

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await choose(seat, reply=True, paper="a5", enclosures="открытка [жёлтая]")
        await seat.press("f4")
        await seat.until("A5; enclosures; reply envelope and ruled paper")  # the form says what was chosen
        await seat.press("f3")
        await seat.until("The pages as they are printed")
        assert "For the answer, page 1 of 2" in seat.words
        await seat.press("f4")
        await seat.until("Saved")

    village.run(journey, (160, 50))
    saved = {file.name.rsplit("-", 1)[1]: pages(file) for file in village.out.iterdir()}
    assert sorted(saved) == ["envelope.pdf", "letter.pdf", "reply.pdf"]
    ((letter, width),) = saved["letter.pdf"]
    assert "Вложения: открытка [жёлтая]" in letter.replace("\r\n", " ")
    assert width == 148
    assert "от Громова Олега Ильича" in saved["reply.pdf"][0][0]


def test_what_does_not_fit_is_said_in_the_dialog_and_counts_for_nothing(village: "Sitting") -> None:
    write_sender(village.own.sender, Sender("Анна"))

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await choose(seat, reply=True)
        await seat.press("f4")
        await seat.until("Nothing says where an answer goes.")  # Anna has no address now
        assert isinstance(seat.app.screen, OptionsDialog)
        await seat.press("escape")
        await seat.press("f3")
        await seat.until("The pages as they are printed")  # what was chosen does not count
        assert "For the answer" not in seat.words
        await seat.press("escape", "ctrl+o")
        await seat.until("How it looks, and what goes with it")
        assert seat.app.screen.query_one("#reply", Tick).value  # and is there still

    village.run(journey)


def test_what_is_chosen_stays_in_the_draft_and_for_later_letters_if_asked(village: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await seat.begin()
        await choose(seat, face="sans", enclosures="открытка", later=True)
        await seat.press("f4")
        await seat.when(lambda: "without serifs; enclosures" in seat.said, "the form does not say what was chosen")
        await seat.press("escape", "escape")

    async def again(seat: "Seat") -> None:
        await reopen(seat, "ilich")
        assert seat.app.screen.query_one("#face", Select).value == "sans"
        assert seat.app.screen.query_one("#enclosures", TextArea).text == "открытка"

    async def another(seat: "Seat") -> None:
        await reopen(seat, "belova")
        assert seat.app.screen.query_one("#face", Select).value == "sans"
        assert seat.app.screen.query_one("#enclosures", TextArea).text == ""

    village.run(first)
    village.run(again)
    village.run(another)
    assert usual_options(village.own.options) == TypedOptions("sans")


def test_an_option_that_makes_no_sense_is_led_to(village: "Sitting") -> None:
    keep_options(village.own.options, TypedOptions(size="99"))

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("There is no letter until the errors are mended")
        await seat.press("f3")
        await seat.until("That did not work")
        await seat.press("enter")
        await seat.when(lambda: isinstance(seat.app.screen, OptionsDialog), "the dialog does not come")

    village.run(journey, (160, 50))


def test_what_is_enclosed_is_a_draft(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await choose(seat, enclosures="открытка")
        await seat.press("f4")
        await seat.press("escape", "escape", "f7")
        await seat.until("Note [red]")

    village.run(journey)


def test_an_answer_that_comes_after_the_dialog_was_left_closes_nothing_else(
    village: "Sitting", monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await choose(seat)
        dialog = seat.app.screen
        monkeypatch.setattr(dialog, "_problem", lambda _: str(gate.wait(10))[:0])
        dialog.query_one("#use", Button).press()
        await seat.press("escape")
        gate.set()
        await seat.until("Note [red]: fill it in")
        assert isinstance(seat.app.screen, FillScreen)

    village.run(journey)
