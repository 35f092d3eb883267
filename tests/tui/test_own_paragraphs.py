"""A paragraph of the writer's own: F9 asks where, the form takes it, the letter shows it there."""

from datetime import date
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from textual.widgets import OptionList, TextArea

from letterkit.actions.write.drafts import drafts_in, keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.model.letter import OwnText
from letterkit.tui.widgets.own_field import OwnField

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

TODAY = date(2025, 6, 1)
WIDE = (160, 50)
GREETING, NEWS = "Здравствуйте, Олег!", "Новость: снег."


async def begin(seat: "Seat") -> None:
    """Opens the form for Gromov and answers what must be."""
    await seat.type("ilich")
    await seat.press("enter", "enter")
    await seat.until("What is new?")
    await seat.type("снег")
    await seat.until(NEWS)


async def add(seat: "Seat", text: str, *keys: str) -> None:
    await seat.press("f9")
    await seat.until("After which paragraph")
    await seat.press(*keys, "enter")
    await seat.until("A paragraph of your own")
    await seat.type(text)


def in_order(seat: "Seat", *texts: str) -> bool:
    positions = [seat.words.index(text) for text in texts]
    return positions == sorted(positions)


def drafts(sitting: "Sitting") -> list[tuple[OwnText, ...]]:
    return [letter.own for letter in drafts_in(sitting.own.drafts, TODAY).letters]


def test_it_stands_behind_the_paragraph_chosen_and_moves(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin(seat)
        await add(seat, "Моё.", "home", "down")
        await seat.until('after "Hello, Oleg!"')
        await seat.until("Моё. (your own words")
        assert in_order(seat, GREETING, "Моё. (your own words", NEWS)
        await seat.press("f9")
        await seat.until("After which paragraph")
        assert seat.app.screen.query_one(OptionList).highlighted == 1
        await seat.press("home", "enter")
        await seat.until("at the very beginning")
        await seat.when(lambda: in_order(seat, "Моё. (your own words", GREETING, NEWS), "it has not moved")
        assert isinstance(seat.app.focused, TextArea)

    village.run(journey, WIDE)


def test_every_paragraph_of_the_letter_is_listed(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin(seat)
        seat.app.screen.query_one("Question TextArea", TextArea).text = "Раз.\n\nДва."
        await seat.when(lambda: "Два." in seat.said, "the letter does not take it")
        await seat.press("f9")
        await seat.until("After which paragraph")
        listed = seat.app.screen.query_one(OptionList)
        prompts = "\n".join(str(listed.get_option_at_index(row).prompt) for row in range(listed.option_count))
        assert all(text in prompts for text in (GREETING, NEWS, "Раз.", "Два."))

    village.run(journey, WIDE)


def test_it_is_kept_with_the_draft_and_goes_when_it_is_emptied(village: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await begin(seat)
        await add(seat, "Моё.", "end")
        await seat.press("escape")

    async def second(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until("Моё. (your own words")
        (field,) = seat.app.screen.query(OwnField)
        field.query_one(TextArea).focus()
        await seat.press("end", "ctrl+u")
        await seat.until_gone("Моё.")
        await seat.press("ctrl+z")
        await seat.until("Моё. (your own words")
        await seat.press("ctrl+y", "escape")

    village.run(first, WIDE)
    assert drafts(village) == [(OwnText(2, "Моё."),)]
    village.run(second, WIDE)
    assert drafts(village) == [()]


def test_where_it_is_narrow_the_form_comes_back_to_take_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("f6")
        await seat.until(NEWS)
        await add(seat, "Моё.", "end")
        await seat.press("f6")
        await seat.until("Моё. (your own words")

    village.run(journey)


def test_what_is_typed_at_once_is_the_paragraph_and_no_answer(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin(seat)
        await seat.press("f9", "enter", *"сразу")
        await seat.until("сразу (your own words")
        assert [field.answer for field in seat.app.screen.query(OwnField)] == ["сразу"]
        assert NEWS in seat.words

    village.run(journey, WIDE)


def test_escape_leaves_the_letter_as_it_was(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin(seat)
        await seat.press("f9")
        await seat.until("After which paragraph")
        await seat.press("escape")
        await seat.until("What is new?")
        await seat.type("ок")
        await seat.until("Новость: снегок.")
        assert not seat.app.screen.query(OwnField)

    village.run(journey, WIDE)


def test_an_answer_of_several_lines_is_one_paragraph(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin(seat)
        await seat.press("tab", "tab", "tab")
        await seat.type("Раз.")
        await seat.press("enter")
        await seat.type("Два.")
        await seat.until("Два. (your own words")
        await seat.press("f9")
        await seat.until("After which paragraph")
        assert seat.app.screen.query_one(OptionList).option_count == len(("beginning", GREETING, NEWS, "Два."))
        await seat.press("escape")

    village.run(journey, WIDE)


def test_what_a_draft_answers_and_the_template_no_longer_asks_drops_out(village: "Sitting") -> None:
    answers = {"news": "снег", "weather": '{{ to.you("тепло", "жарко") }}', "gone": "слова"}
    keep_draft(village.own.drafts, TypedLetter("gromov-oleg-1980", "note", "2025-06-01", answers), TODAY)

    async def journey(seat: "Seat") -> None:
        await seat.press("f7", "enter")
        await seat.until(NEWS)
        assert "ERROR" not in seat.words
        assert "to.you" not in seat.words

    village.run(journey, WIDE)


def test_it_is_printed(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await begin(seat)
        await add(seat, "Моё слово.", "end")
        await seat.until("Моё слово. (your own words")
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(journey, WIDE)
    document = pypdfium2.PdfDocument(village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf")
    try:
        assert "Моё слово." in document[0].get_textpage().get_text_range()
    finally:
        document.close()


def test_the_letter_scrolls_to_what_is_typed(shipped: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("asan")
        await seat.press("enter", "enter")
        await seat.until("fill it in")
        await seat.press("f9")
        await seat.until("After which paragraph")
        await seat.press("end", "enter", *"внизу")
        await seat.until("внизу (your own words")

    shipped.run(journey, (120, 30))
