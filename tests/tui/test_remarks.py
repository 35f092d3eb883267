"""What the checks say stands beside the fields it speaks of, leads there, and is explained by a key."""

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, OptionList, TextArea

from letterkit.tui.dialogs.sender import SenderDialog
from letterkit.tui.widgets.findings_view import FindingsView
from letterkit.tui.widgets.question import Question

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

WIDE = (160, 50)


def beside(seat: "Seat", name: str) -> str:
    """What stands below the field of that question."""
    question = next(each for each in seat.app.screen.query(Question) if each.variable.name == name)
    return str(question.query_one(".problem").render())


@pytest.mark.parametrize("size", [(80, 24), WIDE])
def test_a_finding_stands_beside_its_field_and_enter_goes_to_its_word(
    village: "Sitting", size: tuple[int, int]
) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin("снег и podcast")
        await seat.when(lambda: "podcast" in beside(seat, "news"), "it is not said beside the field")
        assert "L602" in seat.words
        assert not beside(seat, "weather")
        await seat.press("f6", "f6")
        findings = seat.app.screen.query_one(FindingsView)
        assert findings.has_focus
        while "podcast" not in str(findings.get_option_at_index(findings.highlighted or 0).prompt):
            await seat.press("down")
        await seat.press("enter")
        assert isinstance(field := seat.app.focused, Input)
        assert field.value[field.cursor_position :] == "podcast"
        await seat.press(*["delete"] * len("podcast"))
        await seat.when(lambda: not beside(seat, "news"), "the remark stays")

    village.run(journey, size)


def test_a_key_explains_what_is_said_of_the_field_in_hand(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin("снег и podcast")
        await seat.when(lambda: "podcast" in beside(seat, "news"), "it is not said beside the field")
        await seat.press("ctrl+r")
        await seat.until("What it is about")
        assert "L602: WARNING" in seat.words
        assert "A letter is written in Russian letters and words, without links and emoji." in seat.said
        await seat.press("escape")
        assert isinstance(seat.app.focused, Input)

    village.run(journey)


def test_words_of_an_own_paragraph_are_found_in_it(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f9", "enter")
        await seat.type("Первая строка.")
        await seat.press("enter")
        await seat.type("Тут pointless слово.")
        await seat.until("pointless")
        await seat.when(lambda: "pointless" in beside(seat, "own"), "it is not said beside the paragraph")
        await seat.press("f6", "f6")
        findings = seat.app.screen.query_one(OptionList)
        while "pointless" not in str(findings.get_option_at_index(findings.highlighted or 0).prompt):
            await seat.press("down")
        await seat.press("enter")
        assert isinstance(field := seat.app.focused, TextArea)
        assert field.cursor_location == (1, len("Тут "))

    village.run(journey, WIDE)


@pytest.mark.parametrize(("key", "said"), [("f3", "That did not work"), ("f4", "That did not work")])
def test_a_date_that_is_none_is_led_to_once_it_was_read_of(village: "Sitting", key: str, said: str) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        seat.app.screen.query_one("#dated", Input).value = "45.13.2026"
        await seat.settled()
        await seat.press(key)
        await seat.until(said)
        await seat.press("enter")
        assert seat.app.focused is seat.app.screen.query_one("#dated")

    village.run(journey)


def test_a_required_answer_that_is_missing_is_led_to(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("tab", "tab")
        field = next(each for each in seat.app.screen.query(Question) if each.variable.name == "news").query_one(Input)
        field.value = ""
        await seat.settled()
        await seat.press("f4")
        await seat.until("This letter cannot be saved yet")
        await seat.press("enter")
        assert seat.app.focused is field

    village.run(journey)


def test_a_signature_is_mended_where_it_is_asked_who_writes_and_what_has_no_place_is_explained(
    village: "Sitting",
) -> None:
    village.own.sender.write_text('name = "John"\n', "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f6", "f6")
        findings = seat.app.screen.query_one(FindingsView)
        await seat.when(lambda: "L617" in seat.words, "the signature is not spoken of")
        shown = [str(findings.get_option_at_index(at).prompt) for at in range(findings.option_count)]
        findings.highlighted = next(at for at, each in enumerate(shown) if "L617" in each)
        await seat.press("enter")
        await seat.when(lambda: isinstance(seat.app.screen, SenderDialog), "it is not asked who writes")
        await seat.press("escape")
        findings.highlighted = next(at for at, each in enumerate(shown) if "B205" in each)
        await seat.press("enter")
        await seat.until("B205: NOTE")

    village.run(journey, WIDE)
