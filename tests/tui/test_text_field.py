"""What is typed into a field of several lines is seen, and can be taken back however much it is."""

import asyncio
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.document._wrapped_document import WrappedDocument
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from letterkit.tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


class Field(App[None]):
    """Nothing but the field, as high as in the form."""

    CSS = "TextField { height: auto; min-height: 2; max-height: 8; }"

    def compose(self) -> ComposeResult:
        yield TextField("")


KEYS = ("up", "down", "home", "end", "enter", "backspace", "delete", "ctrl+w", "ctrl+k", "ctrl+u", "ctrl+left")
STEPS = st.one_of(
    st.sampled_from(("undo", "redo", "undo", "redo", "all")),
    st.sampled_from(KEYS).map("key {}".format),
    st.text("аб (\t", min_size=1, max_size=60).map("type {}".format),
    st.lists(st.text("абв г", max_size=50), min_size=1, max_size=14).map("\n".join).map("paste {}".format),
    st.text("абв\n", max_size=40).map("replace {}".format),
)


async def take(step: str, field: TextField, pilot: Pilot[None]) -> None:
    name, _, text = step.partition(" ")
    match name:
        case "undo":
            field.undo()
        case "redo":
            field.redo()
        case "all":
            field.select_all()
        case "key":
            await pilot.press(text)
        case "type":
            field.insert(text)
        case "paste":
            field.post_message(Paste(text))
        case "replace":
            field.replace(text, (0, 0), field.document.end)
    await pilot.pause(0)


async def check(steps: list[str]) -> None:
    app = Field()
    async with app.run_test(size=(30, 24)) as pilot:
        field = app.query_one(TextField)
        for step in steps:
            await take(step, field, pilot)
            wrapped = WrappedDocument(field.document, field.wrap_width, field.indent_width)
            assert field.wrapped_document.lines == wrapped.lines
            assert field.cursor_location <= field.document.end
        whole, undone = field.text, len(field.history.undo_stack)
        for _ in range(undone):
            field.undo()
            await pilot.pause(0)
        assert field.text == ""
        for _ in range(undone):
            field.redo()
            await pilot.pause(0)
        assert field.text == whole


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=12))
def test_whatever_is_typed_and_pasted_can_be_taken_back_and_made_again(steps: list[str]) -> None:
    asyncio.run(check(steps))


@pytest.mark.parametrize("lines", [9, 12, 40])
def test_undo_that_shortens_a_long_text_ends_nothing(lines: int) -> None:
    asyncio.run(check(["paste " + "\n".join("абв" for _ in range(lines)), "undo", "redo", "all", "key delete", "undo"]))


@pytest.mark.parametrize("key", ["f6", "f7"])
def test_no_key_selects_what_the_next_one_would_replace(village: "Sitting", key: str) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("tab", "tab", "tab")
        field = seat.app.focused
        assert isinstance(field, TextArea)
        await seat.type("долго набирали")
        await seat.press(key)
        field.focus()
        await seat.type("!")
        assert field.text == "долго набирали!"

    village.run(journey)
