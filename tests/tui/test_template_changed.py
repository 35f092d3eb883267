"""Templates that another program changes while a letter is written: the form follows, and what is typed stays."""

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

WIDE = (160, 50)
STORY = '[variables.story]\nkind = "text"\nask  = "A story."\n'


def test_other_words_of_a_template_are_shown_when_the_writer_comes_back(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        village.change("templates/note.txt", "Новость:", "Вот новость:")
        await seat.come_back()
        await seat.until("Вот новость: снег.")
        await seat.until('The template "Note [red]": the file changed.')

    village.run(journey, WIDE)


@pytest.mark.parametrize("key", ["", "f3", "f4"])
def test_a_template_that_asks_other_questions_keeps_what_was_typed(village: "Sitting", key: str) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        seat.app.screen.query_one(TextArea).focus()
        await seat.type("сказка")
        village.change("templates/note.txt", STORY, '[variables.joke]\nask = "A joke?"\n')
        village.change("templates/note.txt", "{{ story }}", "{{ joke }}")
        if key:
            await seat.press(key)
            await seat.until("Look at the letter again")
            await seat.press("enter")
        await seat.come_back()
        await seat.until("A joke?")
        assert seat.app.screen.query_one("Question Input", Input).value == "снег"
        assert seat.app.screen.query_one("OwnField TextArea", TextArea).text == "сказка"
        await seat.press("f4")
        if not key:
            await seat.until("Look at the letter again")
            await seat.press("y")
        await seat.until("Saved as PDF")

    village.run(journey, WIDE)
    assert "снег. сказка" in village.printed("letter")


@pytest.mark.parametrize("is_removed", [True, False])
def test_a_template_that_is_gone_or_broken_bars_the_letter_and_leaves_the_form(
    village: "Sitting", *, is_removed: bool
) -> None:
    template = village.library / "templates/note.txt"
    kept = template.read_bytes()

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        template.unlink() if is_removed else template.write_text("half of it", "utf-8")
        await seat.press("f4")
        await seat.until('no template "note" in the library' if is_removed else "This letter cannot be saved yet")
        await seat.press("enter")
        assert seat.app.screen.query_one("Question Input", Input).value == "снег"
        template.write_bytes(kept)
        await seat.press("f4")
        await seat.until("Look at the letter again")
        await seat.press("y")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert "снег" in village.printed("letter")
