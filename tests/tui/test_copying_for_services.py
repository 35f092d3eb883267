"""A letter copied field by field into the form of an e-letter service, from the form or the pages to the log."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import TextArea
from textual.widgets._footer import FooterKey

from letterkit.actions.write.drafts import drafts_in
from letterkit.actions.write.log import switch_log
from letterkit.language import speak
from letterkit.model.logged import LoggedLetter
from letterkit.store.chosen_word import chosen_word, keep_word
from letterkit.store.letter_log import LetterLog
from letterkit.tui.dialogs.ask import AskDialog
from letterkit.tui.screens.copy import CopyScreen

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

TODAY = date(2025, 6, 1)
TEXT = "Здравствуйте, Олег!\nНовость: снег.\nАнна"
SERVICES = """
[[services]]
id = "short"
title = "Short [red]"
as_of = "2025-04"
source = "invented for this test"
most_characters = 20
price = "55 рублей"
price_as_of = "2025-03"
"""
GROMOV = "addresses/people/gromov-oleg-1980.toml"


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LETTERKIT_LANG", request.param)
    speak(request.param)
    return str(request.param)


async def begin_copying(seat: "Seat") -> None:
    await seat.begin()
    await seat.press("ctrl+t")
    await seat.when(lambda: isinstance(seat.app.screen, CopyScreen), "the fields are not shown")


async def agree(seat: "Seat") -> None:
    await seat.when(lambda: isinstance(seat.app.screen, AskDialog), "nothing is asked")
    await seat.press("left", "enter")


def logged(sitting: "Sitting") -> list[tuple[str, int | None]]:
    return [(letter.via, letter.number) for letter in LetterLog(sitting.own.log).letters()]


def drafts(sitting: "Sitting") -> int:
    return len(drafts_in(sitting.own.drafts, TODAY).letters)


def row(seat: "Seat", label: str) -> str:
    return next(line for line in seat.seen.splitlines() if f" {label} " in f" {line} ")


@pytest.mark.usefixtures("language")
def test_the_fields_are_copied_one_after_the_other_and_the_letter_sent_stands_in_the_log(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin_copying(seat)
        before = row(seat, "Регион")
        assert {"enter", "escape", "f4", "f1"} <= {key.key for key in seat.app.screen.query(FooterKey)}
        await seat.press("enter")
        assert seat.app.clipboard == "Рязанская область"
        assert "OSC 52" in seat.words
        assert row(seat, "Регион").split()[0] not in before
        await seat.press("c")
        assert seat.app.clipboard == "ФКУ ИК-70 УФСИН России по Рязанской области"
        await seat.press("end", "с")  # the Cyrillic letter on the key of c
        assert seat.app.clipboard == seat.app.screen.query_one(TextArea).text == TEXT
        await seat.press("f4")
        await agree(seat)
        await seat.when(lambda: len(seat.app.screen_stack) == 1, "the list does not come back")

    village.run(journey)
    assert logged(village) == [("plain", 1)]
    assert drafts(village) == 0
    assert not village.out.exists()


def test_without_saying_that_it_is_sent_nothing_is_logged_and_the_draft_stays(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f3")
        await seat.until("390000")
        await seat.press("f11", "enter")
        assert seat.app.clipboard == "Рязанская область"
        await seat.press("f4")
        await seat.until("Has the letter been sent?")
        await seat.press("enter", "escape")
        await seat.until("The pages as they are printed")

    village.run(journey)
    assert logged(village) == []
    assert drafts(village) == 1


@pytest.mark.usefixtures("language")
def test_a_text_over_the_limit_of_the_service_chosen_says_so_and_the_service_is_remembered(village: "Sitting") -> None:
    (village.library / "templates/services.toml").write_text(SERVICES, "utf-8")
    keep_word(village.own.service, "gone")

    async def choose(seat: "Seat") -> None:
        await begin_copying(seat)
        assert "L609" not in seat.words
        await seat.press("shift+tab", "enter", "home", "enter")
        await seat.until("L609")
        assert "55 рублей" in seat.words
        await seat.press("end")
        assert "20" in row(seat, "Текст")
        await seat.press("enter", "f4")
        assert seat.app.clipboard == TEXT
        await seat.until("Short [red]")
        await agree(seat)
        await seat.when(lambda: len(seat.app.screen_stack) == 1, "the list does not come back")

    async def come_again(seat: "Seat") -> None:
        await seat.begin("дождь")
        await seat.press("ctrl+t")
        await seat.until("L609")  # it is asked first
        await agree(seat)
        await seat.until("Short [red]")

    village.run(choose)
    assert chosen_word(village.own.service) == "short"
    assert logged(village) == [("short", 1)]
    village.run(come_again)


@pytest.mark.usefixtures("language")
def test_to_a_person_who_was_released_meanwhile_nothing_is_copied(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        village.change(GROMOV, '"held"', '"released"')
        await seat.press("ctrl+t")
        await seat.until("S405")
        await seat.press("enter")
        assert not isinstance(seat.app.screen, CopyScreen)

    village.run(journey)
    assert logged(village) == []


def test_what_changes_while_fields_are_copied_is_shown_and_what_was_sent_is_logged_all_the_same(
    village: "Sitting",
) -> None:
    async def journey(seat: "Seat") -> None:
        await begin_copying(seat)
        await seat.press("enter", "enter")
        village.change("addresses/facilities/ik-70.toml", "ФКУ ИК-70 УФСИН", "ФКУ ИК-70 ГУФСИН")
        await seat.come_back()
        await seat.when(lambda: "ГУФСИН" in row(seat, "Учреждение"), "the new name is not shown")
        assert "copied" in row(seat, "Регион")
        assert "copied" not in row(seat, "Учреждение")
        village.change(GROMOV, '"held"', '"released"')
        await seat.come_back()
        await seat.until("S405")
        await seat.press("f4")
        await seat.until("Has the letter been sent?")
        assert "ИК-70" in seat.said
        await agree(seat)
        await seat.until("It is in the log as letter 1.")

    village.run(journey)
    assert logged(village) == [("plain", 1)]


def test_with_the_log_switched_off_the_letter_is_sent_and_no_copy_kept(village: "Sitting") -> None:
    switch_log(village.own, on=False)

    async def journey(seat: "Seat") -> None:
        await begin_copying(seat)
        await seat.press("f4")
        await agree(seat)
        await seat.until("No copy of it is in the log.")

    village.run(journey)
    assert logged(village) == []
    assert drafts(village) == 0


def test_a_number_that_another_program_took_is_said_and_no_two_letters_have_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin_copying(seat)
        LetterLog(village.own.log).keep(
            LoggedLetter("gromov-oleg-1980", "Oleg", "ik-70", "other", TODAY, 1, signature="Анна")
        )
        await seat.press("f4")
        await agree(seat)
        await seat.until("Letter 1 was made meanwhile: this one is number 2. Nothing was logged.")
        await agree(seat)
        await seat.until("It is in the log as letter 2.")

    village.run(journey)
    assert logged(village) == [("paper", 1), ("plain", 2)]


def test_a_letter_that_nobody_signed_asks_who_writes_and_is_copied_with_the_name(village: "Sitting") -> None:
    village.own.sender.unlink()
    keep_word(village.own.guided, "yes")  # the first steps were skipped

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("ctrl+t")
        await seat.until("The letter is not signed yet.")
        await seat.type("Ольга")
        await seat.press("f4")
        await seat.when(lambda: isinstance(seat.app.screen, CopyScreen), "the fields are not shown")
        await seat.press("end", "up", "enter")
        assert seat.app.clipboard == "Ольга"

    village.run(journey)


def test_an_empty_field_leaves_on_the_clipboard_what_it_has(village: "Sitting") -> None:
    village.change(GROMOV, "Громов Олег Ильич", "Громов Олег")

    async def journey(seat: "Seat") -> None:
        await seat.type("gromov 1980")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("ctrl+t")
        await seat.when(lambda: isinstance(seat.app.screen, CopyScreen), "the fields are not shown")
        await seat.press("down", "down", "down", "enter", "enter")
        assert seat.app.clipboard == "Олег"
        assert "This field is empty" in seat.words
        await seat.press("enter")
        assert seat.app.clipboard == "1980"

    village.run(journey)
