import os
import re
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from letterkit.actions.write.drafts import keep_draft
from letterkit.actions.write.typed_letter import TypedLetter
from letterkit.language import CATALOGUES, speak
from letterkit.model.name import Gender
from letterkit.model.sender import Sender
from letterkit.store.chosen_word import chosen_word, keep_word
from letterkit.store.profile import read_sender
from letterkit.tui.failures import bug

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
FIRST = "First steps, 1 of 3: who writes"


@pytest.fixture(autouse=True)
def _english_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process speaks English again afterwards, and no environment asks for a language before."""
    monkeypatch.delenv("LETTERKIT_LANG", raising=False)
    yield
    speak("en")


@pytest.fixture
def new(village: "Sitting") -> "Sitting":
    """The village, in which letterkit was never opened."""
    village.own.sender.unlink()
    return village


async def nothing_asked(seat: "Seat") -> None:
    await seat.until("5 of 5")
    assert "First steps" not in seat.words


@SIZES
def test_three_steps_make_the_profile(new: "Sitting", size: tuple[int, int]) -> None:
    letters = new.out.parent / "letters"

    async def journey(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.type("Anna Kovalyova")
        await seat.until("F8 takes: Анна Ковалёва")
        await seat.press("f8", "tab", "enter", "up", "up", "enter", "f4")
        await seat.until("2 of 3: where from")
        await seat.type("п/я 7")
        await seat.press("tab", "tab", "space", "tab", "end")
        await seat.press(*["backspace"] * len(str(new.out)))
        await seat.type(str(letters))
        await seat.press("f4")
        await seat.until("3 of 3: which library")
        assert "It knows 5 people." in seat.words
        assert "An address was last confirmed: 2025-05-01." in seat.words
        await seat.press("enter")
        await seat.until("Letters are signed Анна")
        await seat.until("5 of 5")

    new.run(journey, size)
    typed = "Anna Kovalyova"  # kept for answers that go abroad
    sender = Sender("Анна Ковалёва", gender=Gender.FEMALE, address=("п/я 7",), abroad=True, latin=typed)
    assert read_sender(new.own.sender) == sender
    assert chosen_word(new.own.folder) == str(letters)
    if os.name == "posix":
        kept = (new.own.sender, new.own.folder, new.own.guided)
        assert {stat.S_IMODE(file.stat().st_mode) for file in kept} == {0o600}
    new.run(nothing_asked)


def test_going_back_loses_nothing(new: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.type("Анна")
        await seat.press("f4")
        await seat.type("п/я 7")
        await seat.press("f3")
        await seat.until(FIRST)
        assert "Анна" in seat.words
        await seat.press("f4")
        await seat.until("п/я 7")

    new.run(journey)


def test_skipped_they_do_not_come_again_and_what_was_typed_waits_unsaved(new: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.type("Вера")
        await seat.press("escape")
        await seat.until_gone("First steps")
        await seat.press("f2")
        await seat.until("Вера")

    new.run(journey)
    assert not new.own.sender.exists()
    assert new.own.guided.exists()
    new.run(nothing_asked)


@pytest.mark.parametrize("end", ["quit", "signal"])
def test_quit_in_the_middle_they_go_on_there_with_what_was_typed(new: "Sitting", end: str) -> None:
    async def leave(seat: "Seat") -> None:
        if end == "quit":
            await seat.press("ctrl+q")
        else:
            seat.app.leave(bug(None))
        await seat.settled()

    async def first(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.type("Вера")
        await leave(seat)

    new.run(first)
    assert not new.own.guided.exists()
    assert not new.own.sender.exists(), "nobody has said yet that this is to be the signature"

    async def second(seat: "Seat") -> None:
        await seat.until(FIRST)
        assert "Вера" in seat.words
        await seat.press("f4")
        await seat.until("2 of 3: where from")
        await seat.type("п/я 7")
        await leave(seat)

    new.run(second)

    async def third(seat: "Seat") -> None:
        await seat.until("2 of 3: where from")
        assert "п/я 7" in seat.words
        await seat.press("f3")
        await seat.until("Вера")
        await seat.press("f4", "f4", "f4")
        await seat.until("Letters are signed Вера")

    new.run(third)
    assert read_sender(new.own.sender) == Sender("Вера", address=("п/я 7",))
    assert not new.own.first_steps.exists()
    new.run(nothing_asked)


def test_skipped_after_they_were_quit_they_do_not_come_again(new: "Sitting") -> None:
    async def quit_at_the_second(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.press("f4", "ctrl+q")
        await seat.settled()

    async def skip(seat: "Seat") -> None:
        await seat.until("2 of 3: where from")
        await seat.press("escape")
        await seat.until_gone("First steps")

    new.run(quit_at_the_second)
    new.run(skip)
    assert not new.own.first_steps.exists()
    new.run(nothing_asked)


@pytest.mark.parametrize("kept", ["", "{", '{"step": -1}', '{"step": 1, "name": 7}', '{"steps": 1}', "[" * 9999])
def test_first_steps_that_cannot_be_read_begin_anew(new: "Sitting", kept: str) -> None:
    new.own.first_steps.write_text(kept, "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.until(FIRST)

    new.run(journey)


def test_finished_without_a_name_they_say_who_asks_for_it(new: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.press("f4", "f4", "f4")
        await seat.until("Nobody signs the letters yet: F2 asks who writes.")

    new.run(journey, (160, 50))
    assert not new.own.sender.exists()
    assert not new.own.folder.exists()
    assert new.own.guided.exists()


@pytest.mark.parametrize("known", ["sender", "language", "draft"])
def test_whoever_has_used_the_app_is_asked_nothing(new: "Sitting", known: str) -> None:
    if known == "draft":
        letter = TypedLetter("gromov-oleg-1980", "note", "2025-06-01", answers={"news": "снег"})
        keep_draft(new.own.drafts, letter, date(2025, 6, 1))
    else:
        keep_word(getattr(new.own, known), {"sender": 'name = "Анна"', "language": "en"}[known])
    new.run(nothing_asked)


def test_what_is_typed_before_they_are_seen_is_no_answer(new: "Sitting") -> None:
    new.gate.clear()

    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        new.gate.set()
        await seat.until(FIRST)
        await seat.press("escape")
        await seat.until("1 of 5")

    new.run(journey)
    assert not new.own.sender.exists()


def test_they_are_opened_again_by_the_palette(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until("5 of 5")
        await seat.press("ctrl+p")
        await seat.type("first steps")
        await seat.until("Who writes, where from")
        await seat.press("down", "enter")
        await seat.until(FIRST)
        assert "Анна" in seat.words

    village.run(journey, (160, 50))


@pytest.mark.skipif(
    not Path(CATALOGUES, "ru", "LC_MESSAGES", "letterkit.mo").exists(),
    reason="the Russian catalogue is not compiled: nox -s messages, or install letterkit",
)
@SIZES
def test_russian_is_chosen_at_the_first_step_and_what_was_typed_stays(new: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.until(FIRST)
        await seat.type("Анна")
        await seat.press("shift+tab", "enter", "down", "enter")
        await seat.until("Первые шаги, 1 из 3: кто пишет")
        assert "Анна" in seat.words
        await seat.press("f4")
        await seat.until("2 из 3: откуда")
        await seat.press("f4")
        await seat.until("В ней 5 человек.")
        unknown = set(re.findall(r"[A-Za-z]{3,}", seat.words)) - {"letterkit", "library", "LETTERKIT", "LIBRARY", "DIR"}
        known = f"{new.library} a test init esc"  # a long path is cut anywhere
        assert not [word for word in unknown if word not in known]
        await seat.press("f4")
        await seat.until("Кому писать?")

    new.run(journey, size)
    assert chosen_word(new.own.language) == "ru"
    assert read_sender(new.own.sender).name == "Анна"
