"""Two windows, or a window and the command line, that write letters at the same time: no draft or number is lost."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from textual.events import AppFocus
from textual.widgets import Input, OptionList

from letterkit.actions.write.drafts import drafts_in, drop_draft, keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.logged import LoggedLetter
from letterkit.store.letter_log import LetterLog

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

OTHER = TypedLetter("gromov-oleg-1980", "note", "2025-06-01", {"news": "из другого окна"})
TODAY = date(2025, 6, 1)
LOGGED = LoggedLetter("gromov-oleg-1980", "Oleg", "ik-70", "other", TODAY, 1, signature="Анна")


def kept(sitting: "Sitting") -> list[str]:
    """What the drafts on disk answer to the first question."""
    return [letter.answers["news"] for letter in drafts_in(sitting.own.drafts, TODAY).letters]


def answer(seat: "Seat") -> str:
    return seat.app.screen.query_one("Question Input", Input).value


def test_a_draft_that_another_window_changed_is_not_overwritten_both_are_kept(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.when(lambda: kept(village) == ["снег"], "the draft is not written")
        keep_draft(village.own.drafts, OTHER, TODAY)
        await seat.type("опад")
        await seat.when(lambda: kept(village) == ["из другого окна", "снегопад"], "the drafts are not kept both")
        await seat.until("Two windows write this letter")
        await seat.type("ы")
        await seat.press("escape", "escape", "f7")
        await seat.until("Громов Олег Ильич, Note [red], 2025-06-01, draft 2")
        drafts = seat.app.screen.query_one(OptionList)
        await seat.when(lambda: drafts.option_count == 2, "the other window's draft is not listed")
        await seat.press("enter")
        await seat.until("What is new?")
        assert answer(seat) == "из другого окна"
        await seat.type("!")
        await seat.press("escape")

    village.run(journey)
    assert kept(village) == ["из другого окна!", "снегопады"]


def test_a_letter_that_stepped_aside_is_saved_and_the_other_draft_stays(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        keep_draft(village.own.drafts, OTHER, TODAY)
        await seat.type("опад")
        await seat.until("Two windows write this letter")
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert kept(village) == ["из другого окна"]
    assert [letter.answers["news"] for letter in LetterLog(village.own.log).letters()] == ["снегопад"]


def test_saving_takes_no_draft_away_that_another_window_changed(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.when(lambda: kept(village) == ["снег"], "the draft is not written")
        keep_draft(village.own.drafts, OTHER, TODAY)
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert kept(village) == ["из другого окна"]


def test_a_draft_of_another_window_is_listed_gone_on_with_and_forgotten_with_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        keep_draft(village.own.drafts, OTHER, TODAY)
        seat.app.post_message(AppFocus())
        await seat.until("draft; namesake")
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        keep_draft(village.own.drafts, replace(OTHER, answers={"news": "ещё новее"}), TODAY)
        await seat.press("enter")
        await seat.until("What is new?")
        assert answer(seat) == "ещё новее"
        drop_draft(village.own.drafts, OTHER)
        await seat.press("escape", "escape")
        await seat.until_gone("draft; namesake")

    village.run(journey)
    assert kept(village) == []


def test_a_letter_of_the_command_line_takes_its_number_and_this_one_is_the_next(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        assert seat.app.screen.query_one("#number", Input).placeholder == "1"
        LetterLog(village.own.log).keep(LOGGED)
        await seat.press("f4")
        await seat.until("Letter 1 was made meanwhile: this one is number 2.")
        await seat.press("y")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert [letter.number for letter in LetterLog(village.own.log).letters()] == [1, 2]
    with pypdfium2.PdfDocument(village.out / "gromov-oleg-1980-2-2025-06-01-letter.pdf") as file:
        assert "№ 2" in file[0].get_textpage().get_text_range()


def test_a_number_taken_while_a_question_waits_is_not_given_twice(village: "Sitting") -> None:
    village.out.mkdir()
    (village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf").write_text("mine", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("These files exist already")
        LetterLog(village.own.log).keep(LOGGED)
        await seat.press("y")
        await seat.until("Letter 1 was made meanwhile: this one is number 2.")
        await seat.press("enter")
        await seat.until("fill it in")
        await seat.when(lambda: seat.app.screen.query_one("#number", Input).placeholder == "2", "the number stays 1")

    village.run(journey)
    assert [letter.number for letter in LetterLog(village.own.log).letters()] == [1]
    assert (village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf").read_text("utf-8") == "mine"


def test_a_letter_saved_twice_from_one_window_is_not_said_to_be_another_ones(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("escape")
        await seat.until("fill it in")
        await seat.type("опад")
        await seat.press("f4")
        await seat.until("These files exist already")
        assert "meanwhile" not in seat.words

    village.run(journey)
