"""What the writer says of himself: the next letter begins with it, and it can be changed and forgotten."""

from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from letterkit.actions.write.drafts import drafts_in
from letterkit.actions.write.standing_answers import standing_answers
from letterkit.language import speak
from letterkit.store.standing_answers import StandingAnswer, write_standing
from letterkit.tui.widgets.question import Question

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

TODAY = date(2025, 6, 1)
WIDE = (160, 50)
BEFORE = "As you answered before; you can change it for this letter."
SAID_IN_SETTINGS = ("f10", *["down"] * 8)
HOME = """[variables.home]
ask = "Where do you live?"
example = "в Омске, у реки"
about_writer = true

[variables.news]"""


@pytest.fixture
def living(village: "Sitting") -> "Sitting":
    """The village, whose template asks first where the writer lives."""
    village.change("templates/note.txt", "[variables.news]", HOME)
    village.change("templates/note.txt", "required = true", "required = false")
    village.change("templates/note.txt", "Новость:", "{% if home %}Живу {{ home | end }}{% endif %} Новость:")
    village.change("templates/note.txt", "News:", "{% if home %}I live {{ home | end }}{% endif %} News:")
    return village


@pytest.fixture
def known(living: "Sitting") -> "Sitting":
    """Where Anna has said in an earlier letter that she lives in Prague."""
    write_standing(living.own.standing_answers, [StandingAnswer("Анна", "в Праге", "home")])
    return living


def kept(sitting: "Sitting", writer: str = "Анна") -> list[str]:
    return list(standing_answers(sitting.own.standing_answers, writer).values())


def drafts(sitting: "Sitting") -> "list[Path]":
    return list(sitting.own.drafts.glob("*")) if sitting.own.drafts.exists() else []


def home(seat: "Seat") -> Input:
    return seat.app.screen.query_one("Question Input", Input)


async def open_form(seat: "Seat", whom: str = "ilich") -> None:
    await seat.type(whom)
    await seat.press("enter", "enter")
    await seat.until("Where do you live?")


async def save(seat: "Seat") -> None:
    await seat.press("f4")
    await seat.until("Saved as PDF")


def test_the_second_letter_begins_with_it_and_changes_it(living: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await open_form(seat)
        assert BEFORE not in seat.words
        await seat.type("в Праге")
        await save(seat)

    async def second(seat: "Seat") -> None:
        await open_form(seat)
        assert home(seat).value == "в Праге"
        assert BEFORE in seat.seen  # on one line
        assert "в Омске, у реки" not in seat.words
        await seat.when(lambda: "Живу в Праге." in seat.said, "the letter does not say it")
        await seat.type(", у реки")
        await seat.until("For example: в Омске, у реки")
        assert BEFORE not in seat.words
        await seat.press("f4")
        await seat.until("These files exist already")
        await seat.press("y")
        await seat.until("Saved as PDF")

    living.run(first)
    assert kept(living) == ["в Праге"]
    living.run(second)
    assert kept(living) == ["в Праге, у реки"]


def test_a_letter_only_looked_at_is_no_draft(known: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        await seat.press("tab", "tab", "escape")
        await seat.until("What kind of letter?")
        assert "(draft)" not in seat.words
        await seat.press("escape")
        assert "draft;" not in seat.words
        assert "F7" not in seat.words
        await seat.press("ctrl+q")
        await seat.when(lambda: not seat.app.is_running, "it does not quit")

    known.run(journey)
    assert drafts(known) == []


def test_what_is_typed_into_it_is_a_draft_and_what_is_taken_away_again_is_none(known: "Sitting") -> None:
    async def first(seat: "Seat") -> None:
        await open_form(seat)
        await seat.press("tab")
        await seat.type("снег")
        await seat.press("escape")
        await seat.until("Note [red] (draft)")

    async def second(seat: "Seat") -> None:
        await seat.press("f7")
        await seat.until("в Праге снег")
        await seat.press("enter")
        await seat.until(BEFORE)
        await seat.press("tab", *["backspace"] * 4, "escape")

    known.run(first)
    assert [letter.answers["home"] for letter in drafts_in(known.own.drafts, TODAY).letters] == ["в Праге"]
    known.run(second)
    assert drafts(known) == []


def test_an_answer_emptied_stays_empty_in_this_letter_and_is_offered_in_the_next(known: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        await seat.press("end", *["backspace"] * 7, "tab")
        await seat.type("снег")
        await seat.press("escape", "enter")
        await seat.until("Where do you live?")
        assert home(seat).value == ""
        await save(seat)
        await seat.press("enter")
        await open_form(seat, "Белова")
        assert home(seat).value == "в Праге"

    known.run(journey)
    assert kept(known) == ["в Праге"]


def test_a_form_looked_at_before_takes_what_was_said_since(known: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_form(seat, "Белова")
        await seat.press("escape", "escape", "escape")
        await open_form(seat)
        await seat.type(", у реки")
        await save(seat)
        await seat.press("enter")
        await open_form(seat, "Белова")
        assert home(seat).value == "в Праге, у реки"

    known.run(journey)


@pytest.mark.parametrize("pages", [False, True], ids=["in the form", "over the pages"])
def test_somebody_else_who_signs_does_not_say_it(known: "Sitting", *, pages: bool) -> None:
    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        if pages:
            await seat.press("f3")
            await seat.until("The pages as they are printed")
        await seat.press("f2")
        await seat.until("as you sign")
        await seat.type(" Ковалёва")
        await seat.press("f4")
        await seat.until("Letters are signed Анна Ковалёва")
        if pages:
            await seat.press("escape")
            await seat.until("Where do you live?")
        assert home(seat).value == ""
        assert BEFORE not in seat.words
        assert "Живу" not in seat.said
        assert "Signed by Анна Ковалёва" in seat.said

    known.run(journey, WIDE)
    assert kept(known) == ["в Праге"]
    assert drafts(known) == []


@pytest.mark.parametrize("from_drafts", [False, True], ids=["from the list", "from the drafts"])
def test_a_draft_gone_on_with_by_somebody_else_does_not_say_it(known: "Sitting", *, from_drafts: bool) -> None:
    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        await seat.press("shift+tab")  # into the last field, so that the letter is a draft
        field = next(each for each in seat.app.screen.query(Question) if not each.answer).query_one("Input, TextArea")
        field.focus()
        await seat.type("снег")
        await seat.press("escape", "escape", "f2")
        await seat.until("as you sign")
        await seat.type(" Ковалёва")
        await seat.press("f4")
        await seat.until("Letters are signed Анна Ковалёва")
        if from_drafts:
            await seat.press("f7", "enter")
        else:
            await seat.press("enter", "enter")
        await seat.until("Where do you live?")
        assert home(seat).value == ""
        await seat.press("f4")
        await seat.until("Saved as PDF")

    known.run(journey, WIDE)
    assert "Праге" not in known.printed("letter")


def test_the_form_is_reached_by_its_key_after_somebody_else_signed(known: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        await seat.press("f6", "f2")
        await seat.until("as you sign")
        await seat.type(" Ковалёва")
        await seat.press("f4")
        await seat.until("Letters are signed Анна Ковалёва")
        reached = set[str]()
        for _ in range(3):
            await seat.press("f6")
            reached |= (
                {type(each).__name__ for each in seat.app.focused.ancestors_with_self} if seat.app.focused else set()
            )
        assert {"Question", "LetterView", "FindingsView"} <= reached

    known.run(journey)


def test_it_is_shown_and_forgotten_in_the_settings(known: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press(*SAID_IN_SETTINGS)
        await seat.until("> About yourself 1 answer is kept")
        await seat.press("enter")
        await seat.until("Where do you live?")
        assert "в Праге" in seat.words
        await seat.press("enter")  # the harmless button
        await seat.until("1 answer is kept")
        assert kept(known) == ["в Праге"]
        await seat.press("enter", "y")
        await seat.until("About yourself nothing is kept")
        await seat.press("enter")
        await seat.when(lambda: "is kept when a letter is saved" in seat.said, "it is not said when it is kept")
        await seat.press("enter", "escape")
        await open_form(seat)
        assert home(seat).value == ""

    known.run(journey)
    assert not known.own.standing_answers.exists()


def test_a_file_that_cannot_be_used_costs_no_letter_and_is_deleted_in_the_settings(known: "Sitting") -> None:
    known.own.standing_answers.write_text("answers = 7\n", "utf-8")

    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        await seat.until("cannot be used")
        assert home(seat).value == ""
        await seat.type("в Риге")
        await save(seat)
        await seat.until("The letter was saved")
        assert known.own.standing_answers.read_text("utf-8") == "answers = 7\n"
        await seat.press("enter", *SAID_IN_SETTINGS)
        await seat.until("> About yourself it cannot be read")
        await seat.press("enter", "y")
        await seat.until("About yourself nothing is kept")

    known.run(journey, WIDE)
    assert not known.own.standing_answers.exists()
    assert drafts(known) == []


def test_it_is_said_in_russian_on_one_line(known: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERKIT_LANG", "ru")
    speak("ru")

    async def journey(seat: "Seat") -> None:
        await open_form(seat)
        assert "Как вы ответили раньше; для этого письма можно изменить." in seat.seen

    try:
        known.run(journey)
    finally:
        speak("en")
