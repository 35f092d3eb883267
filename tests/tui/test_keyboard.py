import importlib
import pkgutil
from inspect import getmembers, isclass
from typing import TYPE_CHECKING

import pytest
from textual._xterm_parser import XTermParser
from textual.binding import Binding
from textual.events import Key
from textual.widgets import Input

from letterkit import tui
from letterkit.tui.keyboard import in_latin_layout, letter_keys

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting


pytestmark = pytest.mark.long


def meant(sequence: str) -> list[str]:
    """The keys that a terminal's sequence stands for."""
    return [in_latin_layout(event).key for event in XTermParser().feed(sequence) if isinstance(event, Key)]


@pytest.mark.parametrize(
    ("sequence", "key"),
    [
        ("\x1b[1081;5u", "ctrl+q"),
        ("\x1b[1099;5u", "ctrl+s"),
        ("\x1b[1110;5u", "ctrl+s"),  # the Ukrainian layout
        ("\x1b[1103;5u", "ctrl+z"),
        ("\x1b[1079;5u", "ctrl+p"),
        ("\x1b[1103;69u", "ctrl+z"),  # with Caps Lock
        ("\x1b[113;5u", "ctrl+q"),
        ("\x11", "ctrl+q"),
        ("\x1b[1081u", "й"),
        ("й", "й"),
    ],
)
def test_ctrl_under_a_cyrillic_layout_is_the_latin_letter_on_that_key(sequence: str, key: str) -> None:
    assert meant(sequence) == [key]


def test_a_letter_is_the_key_of_either_layout_large_and_small() -> None:
    assert letter_keys("q") == "q,Q,й,Й"
    assert letter_keys("v") == "v,V,м,М"
    assert letter_keys("s") == "s,S,ы,Ы"


def test_a_letter_that_looks_like_the_latin_one_shown_counts_too() -> None:
    assert letter_keys("o") == "o,O,щ,Щ,о,О"
    assert letter_keys("p") == "p,P,з,З,р,Р"


def bound() -> dict[str, list[tuple[str, str]]]:
    """Of every class of the app with keys of its own, each key with what it does."""
    modules = (found.name for found in pkgutil.walk_packages(tui.__path__, "letterkit.tui."))
    classes = {each for name in modules for _, each in getmembers(importlib.import_module(name), isclass)}
    found = {}
    for each in classes:
        if each.__module__.startswith("letterkit.tui") and "BINDINGS" in vars(each):
            made = Binding.make_bindings(vars(each)["BINDINGS"])
            found[each.__qualname__] = [(binding.key, binding.action) for binding in made]
    return found


def test_every_letter_that_is_a_key_is_one_in_either_layout_and_large_and_small() -> None:
    letters = {(name, key) for name, keys in bound().items() for key, _ in keys if len(key) == 1 and key.isalpha()}
    assert {key for _, key in letters} >= set("dopqrv")
    for name, key in letters:
        wanted = letter_keys(key).split(",") if key in "abcdefghijklmnopqrstuvwxyz" else (key.swapcase(),)
        assert {(name, each) for each in wanted} <= letters, (name, key)


def test_no_letter_does_two_things_at_once() -> None:
    for name, keys in bound().items():
        letters = {key for key, _ in keys if len(key) == 1}
        for letter in letters:
            actions = {action for key, action in keys if key == letter}
            assert len(actions) == 1 or actions == {"print", "say_lack"}, (name, letter)


def speak_russian(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    """The app speaks Russian, as was chosen in it last."""
    monkeypatch.delenv("LETTERKIT_LANG")
    village.own.language.parent.mkdir(parents=True, exist_ok=True)
    village.own.language.write_text("ru", "utf-8")


async def ask_to_quit(seat: "Seat", question: str, key: str) -> None:
    """Asks to quit over a letter that is not saved, and answers with the key."""
    await seat.type("ilich")
    await seat.press("enter", "enter")
    await seat.until("What is new?")
    await seat.type("снег")
    await seat.press("ctrl+й")
    await seat.until(question)
    await seat.press(key)


@pytest.mark.parametrize("key", ["y", "Y", "н", "Н"])
def test_yes_is_understood_in_either_layout_and_with_caps_lock(village: "Sitting", key: str) -> None:
    async def journey(seat: "Seat") -> None:
        await ask_to_quit(seat, "1 letter is not saved as PDF", key)
        await seat.when(lambda: not seat.app.is_running, "it does not quit")

    village.run(journey)


@pytest.mark.parametrize("key", ["n", "N", "т", "Т"])
def test_no_is_understood_too(village: "Sitting", key: str) -> None:
    async def journey(seat: "Seat") -> None:
        await ask_to_quit(seat, "Quit (y) Stay (n)", key)
        await seat.until("What is new?")
        await seat.until_gone("Stay (n)")

    village.run(journey)


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize("key", ["д", "Д", "y", "l", "L"])
def test_in_russian_yes_is_its_own_letter(village: "Sitting", monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    speak_russian(village, monkeypatch)

    async def journey(seat: "Seat") -> None:
        await ask_to_quit(seat, "д Да", key)
        await seat.when(lambda: not seat.app.is_running, "it does not quit")

    village.run(journey)


@pytest.mark.usefixtures("in_russian")
@pytest.mark.parametrize("key", ["н", "Н", "n"])
def test_in_russian_no_is_never_taken_for_yes(village: "Sitting", monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    speak_russian(village, monkeypatch)

    async def journey(seat: "Seat") -> None:
        await ask_to_quit(seat, "н Нет", key)
        await seat.until("What is new?")
        await seat.until_gone("н Нет")

    village.run(journey)


@pytest.mark.usefixtures("in_russian")
def test_yes_and_no_follow_a_change_of_language(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    speak_russian(village, monkeypatch)

    async def journey(seat: "Seat") -> None:
        await ask_to_quit(seat, "(д)", "n")
        await seat.press("ctrl+p")
        await seat.type("English")
        await seat.until(": English")
        await seat.press("down", "enter")
        await seat.until("f4 Save PDF")
        await seat.press("ctrl+q")
        await seat.until("y Yes n No")
        await seat.press("н")
        await seat.when(lambda: not seat.app.is_running, "it does not quit")

    village.run(journey)


def test_what_is_typed_is_taken_back_under_a_cyrillic_layout(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("What is new?")
        await seat.type("снег")
        await seat.press("ctrl+я")
        assert seat.app.screen.query_one("Question Input", Input).value == ""
        await seat.press("f1")
        await seat.until("Help")
        await seat.press("й")
        await seat.until("What is new?")

    village.run(journey)
