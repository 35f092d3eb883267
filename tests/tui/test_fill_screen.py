from typing import TYPE_CHECKING

import pytest
from textual.widget import Widget
from textual.widgets import Input, Select

from letterkit.page.envelope_size import DL
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.letter_form import LetterForm
from letterkit.tui.widgets.letter_view import LetterView

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

NARROW, WIDE = (80, 24), (160, 50)


async def open_note(seat: "Seat", who: str = "ilich") -> None:
    await seat.type(who)
    await seat.press("enter")
    await seat.until("What kind of letter?")
    await seat.press("enter")
    await seat.until("Note [red]: fill it in")


def test_the_letter_grows_in_both_languages_beside_the_form(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("зацвела сирень")
        await seat.until("Новость: зацвела сирень.")
        assert "Здравствуйте, Олег!" in seat.words
        assert "Hello, Oleg!" in seat.words
        assert "For example: зацвела сирень" in seat.words
        assert "What is new? (required)" in seat.words
        assert "characters with spaces, 1 page, about 8 g with the envelope" in seat.words

    village.run(journey, WIDE)


def test_russian_typed_in_latin_letters_is_offered_in_russian_and_never_forced(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("zatsvela siren")
        await seat.until("Новость: zatsvela siren.")
        await seat.until("F8 takes: зацвела сирен")
        await seat.press("f8")
        await seat.until("Новость: зацвела сирен.")
        assert "F8 takes" not in seat.words
        await seat.press("ctrl+z")
        await seat.until("Новость: zatsvela siren.")

    village.run(journey, WIDE)


def test_a_text_of_several_lines_is_offered_whole(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.press("tab", "tab", "tab")
        await seat.type("Idyot sneg.")
        await seat.press("enter")
        await seat.type("Teplo.")
        await seat.until("F8 takes: Идёт снег. Тепло.")
        await seat.press("f8")
        await seat.until("Тепло. (your own words, as you wrote them)")  # the letter and its gloss side by side
        assert "Idyot" not in seat.words

    village.run(journey, WIDE)


def test_what_is_typed_is_never_markup_nor_template(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("[red]Рад[/red] {{ 7*7 }}")
        await seat.until("Новость: [red]Рад[/red] {{ 7*7 }}")
        assert "49" not in seat.words

    village.run(journey, WIDE)


def test_escape_keeps_what_was_typed(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("снег")
        await seat.press("escape", "escape")
        await seat.until("Whom do you want to write to?")
        await seat.press("enter")
        await seat.until("What kind of letter?")
        await seat.press("enter")
        await seat.until("Новость: снег.")

    village.run(journey, WIDE)


def test_a_missing_required_answer_bars_printing(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.until('ERROR L601 the question "What is new?" (news) must be answered')
        await seat.press("f4")
        await seat.until("This letter cannot be saved yet")
        await seat.press("escape")
        await seat.until("fill it in")

    village.run(journey, WIDE)
    assert not village.out.exists()


@pytest.mark.parametrize("answer", ["escape", "enter", "y"])
def test_a_warning_asks_before_printing(village: "Sitting", answer: str) -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat, "belova")
        await seat.type("снег")
        await seat.until("WARNING S404 the address was last confirmed on 2025-01-10")
        await seat.press("f4")
        await seat.until("Save in spite of this?")
        assert "WARNING S404" in seat.words
        await seat.press(answer)
        await seat.until("Saved as PDF" if answer == "y" else "WARNING S404 the address")

    village.run(journey, WIDE)
    assert village.out.exists() == (answer == "y")


def test_an_old_address_is_asked_about_once_until_it_is_confirmed_again(village: "Sitting") -> None:
    async def saved(seat: "Seat", *questions: str) -> None:
        await seat.press("f4")
        for question in questions:
            await seat.until(question)
            await seat.press("y")
        await seat.until("Saved as PDF")
        await seat.press("escape")
        await seat.until("fill it in")

    async def journey(seat: "Seat") -> None:
        await open_note(seat, "belova")
        await seat.type("снег")
        await seat.press("f4")
        await seat.until("Save in spite of this?")
        await seat.press("escape")  # whoever says no is asked again
        await seat.until("fill it in")
        await saved(seat, "Save in spite of this?")
        await seat.type("опад")
        await seat.until("Новость: снегопад")
        await saved(seat, "These files exist already")
        assert "WARNING S404" in seat.words
        village.change("addresses/people/belova-anna-1990.toml", "2024-01-10", "2025-02-20")
        await seat.come_back()
        await seat.until("on 2025-02-20")
        await saved(seat, "Look at the letter again", "Save in spite of this?", "These files exist already")

    village.run(journey, WIDE)


def test_a_phrase_is_chosen_with_its_meaning(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("снег")
        await seat.press("tab", "enter")
        await seat.until("жарко — it is hot")
        await seat.press("down", "down", "enter")
        await seat.until("У нас жарко.")
        assert "Here it is hot." in seat.words

    village.run(journey, WIDE)


@pytest.mark.parametrize(("typed", "said"), [("8 марта", "expected a date such as"), ("2024-03-08", "8 марта 2024 г.")])
def test_a_date_is_checked_while_it_is_typed(village: "Sitting", typed: str, said: str) -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("снег")
        await seat.press("tab", "tab")
        await seat.type(typed)
        await seat.until(said)

    village.run(journey, WIDE)


def test_an_impossible_letter_date_is_reported_and_bars_printing(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("снег")
        seat.app.screen.query_one("#dated").focus()
        await seat.press("end", "backspace")
        await seat.until('ERROR The date of the letter is "2025-06-0". Write it as 2026-11-22 or 22.11.2026.')
        await seat.press("f4")
        await seat.until("That did not work")

    village.run(journey, WIDE)
    assert not village.out.exists()


def test_the_choices_change_letter_and_envelope(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("снег")
        for tick in ("#abroad", "#patronymic"):
            seat.app.screen.query_one(tick).focus()
            await seat.press("space")
        await seat.until("Здравствуйте, Олег Ильич!")
        seat.app.screen.query_one("#familiar").focus()
        await seat.press("space")
        await seat.until("Здравствуй, Олег!")
        seat.app.screen.query_one("#number").focus()
        await seat.type("7")
        seat.app.screen.query_one(".labelled Select", Select).value = DL
        await seat.until("№ 7, 1 июня 2025 г.")
        await seat.press("f3")
        await seat.until("RUSSIA")

    village.run(journey, WIDE)


def test_every_pane_is_reached_where_it_is_narrow(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        assert "What is new?" in seat.words
        assert "Findings: 1 error" in seat.words
        await seat.press("f6")
        await seat.until("Здравствуйте, Олег!")
        assert "What is new?" not in seat.words
        await seat.press("f6")
        await seat.until("ERROR L601")
        await seat.press("f6")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("f6")
        await seat.until("Новость: снег.")
        await seat.pilot.resize_terminal(*WIDE)
        await seat.until("What is new?")
        assert "Новость: снег." in seat.words

    village.run(journey, NARROW)


def test_a_list_left_open_gives_the_focus_back_to_its_field(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.press("tab", "enter")
        await seat.until("жарко — it is hot")
        await seat.press("f6", "f6", "f6")
        assert seat.app.focused is seat.app.screen.query(Select).first()
        await seat.press("enter", "down", "down", "enter")
        await seat.press("f6")
        await seat.until("У нас жарко.")

    village.run(journey, NARROW)


@pytest.mark.parametrize("kind", [LetterView, FindingsView, LetterForm])
def test_a_window_that_becomes_narrow_shows_the_pane_that_has_the_focus(village: "Sitting", kind: type[Widget]) -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.press("tab")
        field = seat.app.focused
        if kind is not LetterForm:
            seat.app.screen.query_one(kind).focus()
        await seat.settled()
        focused = seat.app.focused
        for size in (NARROW, WIDE, NARROW):
            await seat.pilot.resize_terminal(*size)
            await seat.settled()
            assert seat.app.focused is focused
        assert seat.app.screen.query_one(kind).region.height > 0
        while not seat.app.screen.query_one(LetterForm).region.height:
            await seat.press("f6")
        assert seat.app.focused is field

    village.run(journey, WIDE)


def test_a_broken_template_is_listed_with_its_finding_and_cannot_be_used(village: "Sitting") -> None:
    (village.library / "templates/odd.txt").write_text(
        "+++\ntitle = 'Odd'\ngloss = 'x'\n+++\n{% if %}\n+++\nx\n", "utf-8"
    )

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter")
        await seat.until("ERROR T505")
        assert "Odd" in seat.words
        await seat.press("down", "enter")
        await seat.until("Note [red]: fill it in")

    village.run(journey, WIDE)


def test_a_wrong_date_leaves_no_older_letter_beside_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_note(seat)
        await seat.type("снег")
        await seat.until("Новость: снег.")
        dated = seat.app.screen.query_one("#dated", Input)
        dated.value = "2025-06-31"
        await seat.until('ERROR The date of the letter is "2025-06-31".')
        assert "There is no letter until the errors are mended." in seat.words
        assert "Новость" not in seat.words
        dated.value = "2030-06-01"
        await seat.until("1 июня 2030 г.")
        assert "WARNING L618 the letter is dated 2030-06-01, 1,826 days after today" in seat.words
        assert "Новость: снег." in seat.words

    village.run(journey, WIDE)
