"""A choice answered in the writer's own words, and the letter copied from one of its columns."""

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Select

from letterkit.tui.widgets.letter_view import LetterView
from letterkit.tui.widgets.question import Question

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

WIDE = (160, 50)


def weather(seat: "Seat") -> Question:
    return next(each for each in seat.app.screen.query(Question) if each.variable.name == "weather")


def test_own_words_stand_in_the_letter_and_in_the_draft(village: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("tab", "enter", "end", "enter")
        assert isinstance(seat.app.focused, Input)
        await seat.type("podcast")
        await seat.when(lambda: "is no phrase" in seat.words, "Latin letters pass")
        await seat.press(*["backspace"] * len("podcast"))
        await seat.type("моросит, как вчера")
        await seat.until("У нас моросит, как вчера.")
        assert not weather(seat).remarks
        await seat.press("escape", "escape")

    async def again(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("У нас моросит, как вчера.")
        assert weather(seat).query_one(".own-words", Input).value == "моросит, как вчера"
        phrases = weather(seat).query_one(Select)
        phrases.value = "идёт снег"
        await seat.until("У нас идёт снег.")
        assert not weather(seat).query(".own-words")
        phrases.value = next(value for label, value in phrases._options if "own words" in str(label))  # noqa: SLF001
        await seat.until("У нас моросит, как вчера.")

    village.run(first, WIDE)
    village.run(again, WIDE)


@pytest.mark.parametrize(("beginning", "other"), [("Новость", "News"), ("News", "Новость")])
def test_text_selected_is_copied_from_the_column_in_which_it_begins(
    village: "Sitting", beginning: str, other: str
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        cells = [cell for cell in seat.app.screen.query_one(LetterView).query("Cell") if cell.region]
        start = next(cell for cell in cells if str(cell.render()).startswith(beginning))
        end = cells[-2] if beginning == "Новость" else cells[-1]
        await seat.pilot.mouse_down(start, offset=(0, 0))
        await seat.pilot.hover(end, offset=(3, 0))
        await seat.pilot.mouse_up(end, offset=(3, 0))
        copied = seat.app.screen.get_selected_text() or ""
        assert beginning in copied
        assert other not in copied
        assert len(copied.splitlines()) > 1

    village.run(journey, WIDE)
