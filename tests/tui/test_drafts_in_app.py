from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, OptionList

from letterkit.actions.write.drafts import drafts_in
from letterkit.actions.write.log import switch_log
from letterkit.model.logged import LoggedLetter
from letterkit.store.letter_log import LetterLog

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

TODAY = date(2025, 6, 1)


def kept(sitting: "Sitting") -> list[str]:
    """What the drafts on disk answer to the first question."""
    return [letter.answers["news"] for letter in drafts_in(sitting.own.drafts, TODAY).letters]


def test_what_is_typed_is_on_disk_a_moment_later(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin("зацвела сирень")
        await seat.when(lambda: kept(village) == ["зацвела сирень"], "the draft is not written")

    village.run(journey)


def test_a_draft_is_marked_and_gone_on_with_in_another_sitting(village: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        assert "F7" not in seat.words
        await seat.begin()
        await seat.press("escape", "escape")
        await seat.until("draft; namesake b. 1955; ")

    async def second(seat: "Seat") -> None:
        await seat.until("draft; namesake b. 1955; ")
        await seat.press("f7")
        await seat.until("Громов Олег Ильич, Note [red], 2025-06-01")
        assert seat.app.screen.query_one(OptionList).option_count == 1
        await seat.press("enter")
        await seat.until("What is new?")
        assert seat.app.screen.query_one("Question Input", Input).value == "снег"
        await seat.type("опад")
        await seat.press("escape")

    village.run(first)
    village.run(second)
    assert kept(village) == ["снегопад"]


def test_the_list_of_templates_marks_it_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("escape", "escape", "enter")
        await seat.until("Note [red] (draft)")

    village.run(journey)


def test_a_saved_letter_is_not_a_draft_any_more_and_stands_in_the_log(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.when(lambda: bool(kept(village)), "no draft is written")
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("enter")
        await seat.until("Whom do you want to write to?")
        assert "draft;" not in seat.words

    village.run(journey)
    assert kept(village) == []
    (letter,) = LetterLog(village.own.log).letters()
    assert (letter.person_id, letter.template, letter.number) == ("gromov-oleg-1980", "note", 1)
    assert letter.answers == {"news": "снег"}


def test_the_next_letter_is_the_next_in_the_log(village: "Sitting") -> None:
    LetterLog(village.own.log).keep(
        LoggedLetter("gromov-oleg-1980", "Oleg", "ik-70", "other", TODAY, 4, signature="Анна")
    )

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        assert seat.app.screen.query_one("#number", Input).placeholder == "5"
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert [letter.number for letter in LetterLog(village.own.log).letters()] == [4, 5]


def test_a_broken_log_is_reported_when_the_letter_is_saved(village: "Sitting") -> None:
    village.own.data.mkdir()
    village.own.log.write_text("no database " * 100)

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        assert seat.app.screen.query_one("#number", Input).placeholder == "none"
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.until("The letter was saved")
        assert "letters.db" in seat.seen
        await seat.until("The letter was saved")
        assert "letters.db" in seat.seen

    village.run(journey, (120, 40))
    assert len(list(village.out.iterdir())) == 2


def test_a_log_switched_off_keeps_nothing(village: "Sitting") -> None:
    switch_log(village.own, on=False)

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert not village.own.log.exists()


def test_answers_taken_away_leave_no_draft(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin("да")
        await seat.when(lambda: kept(village) == ["да"], "the draft is not written")
        await seat.press("backspace", "backspace", "escape")

    village.run(journey)
    assert kept(village) == []


def test_words_are_taken_back_and_typed_again(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin("выпал снег")
        field = seat.app.screen.query_one("Question Input", Input)
        await seat.press("ctrl+z")
        assert field.value == "выпал"
        await seat.press("ctrl+z")
        assert field.value == ""
        await seat.press("ctrl+z", "ctrl+y", "ctrl+y")
        assert field.value == "выпал снег"
        await seat.press("ctrl+z")
        await seat.type("!")
        await seat.press("ctrl+y")
        assert field.value == "выпал!"

    village.run(journey)


def test_a_disk_that_refuses_is_reported_and_typing_goes_on(village: "Sitting") -> None:
    village.own.data.parent.mkdir(parents=True, exist_ok=True)
    village.own.data.write_text("a file where the folder should be")

    async def journey(seat: "Seat") -> None:
        await seat.until("That did not work")
        await seat.press("enter")
        await seat.begin()
        await seat.until("No draft is kept")
        await seat.type("опад")
        await seat.until("Новость: снегопад.")
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey, (120, 40))


def test_a_draft_of_somebody_who_is_gone_says_so(village: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("escape")

    async def second(seat: "Seat") -> None:
        await seat.press("f7")
        await seat.until("gromov-oleg-1980, Note [red], 2025-06-01 (cannot be gone on with)")
        await seat.press("enter")
        await seat.until("Delete this draft?")
        assert 'The library no longer has the person "gromov-oleg-1980".' in seat.said
        assert "снег" in seat.said
        await seat.press("enter", "enter", "y")
        await seat.until("Whom do you want to write to?")
        assert "F7" not in seat.words

    village.run(first)
    (village.library / "addresses/people/gromov-oleg-1980.toml").unlink()
    village.run(second)
    assert kept(village) == []


def test_a_draft_is_deleted_only_if_that_is_meant(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("escape", "escape", "f7", "delete")
        await seat.until("It cannot be taken back:")
        assert "Громов Олег Ильич, Note [red], 2025-06-01\nснег" in seat.said
        await seat.press("enter")
        await seat.until("Letters you began")
        assert kept(village) == ["снег"]
        await seat.press("delete", "н")
        await seat.until("Whom do you want to write to?")
        assert kept(village) == []
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        assert seat.app.screen.query_one("Question Input", Input).value == ""

    village.run(journey)


def test_quitting_asks_only_about_letters_of_this_session(village: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("escape")

    async def second(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until("What is new?")
        await seat.press("ctrl+q")
        await seat.when(lambda: not seat.app.is_running, "it does not quit")

    async def third(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until("What is new?")
        await seat.type("опад")
        await seat.press("ctrl+q")
        await seat.until("1 letter is not saved as PDF")

    village.run(first)
    village.run(second)
    village.run(third)


def test_a_damaged_draft_is_reported_and_harms_nothing(village: "Sitting") -> None:
    village.own.drafts.mkdir(parents=True)
    (village.own.drafts / "half.json").write_text('{"person_id": "gromov')

    async def journey(seat: "Seat") -> None:
        await seat.until("These drafts cannot be read")
        assert "5 of 5" in seat.words

    village.run(journey)
