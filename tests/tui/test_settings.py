import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from textual.color import Color

from letterkit.language import CATALOGUES, speak
from letterkit.store.chosen_word import chosen_word, keep_word
from letterkit.store.preferences import Preferences, read_preferences
from letterkit.store.print_system import PrintSystem
from letterkit.store.profile import read_sender

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
RUSSIAN = pytest.mark.skipif(
    not Path(CATALOGUES, "ru", "LC_MESSAGES", "letterkit.mo").exists(),
    reason="the Russian catalogue is not compiled: nox -s messages, or install letterkit",
)
WHO, LANGUAGE, COLOURS, PLAIN, FOLDER, FILES, ENVELOPE, LOG, SAID, LIBRARY, STEPS = range(11)


@pytest.fixture(autouse=True)
def _english_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The process speaks English again afterwards, and no environment asks for a language before."""
    monkeypatch.delenv("LETTERKIT_LANG", raising=False)
    yield
    speak("en")


async def choose(seat: "Seat", setting: int) -> None:
    """Opens the settings, and presses Enter on that one."""
    await seat.press("f10", *["down"] * setting)
    await seat.press("enter")


def assert_private(file: Path) -> None:
    assert file.exists()
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@SIZES
def test_all_settings_are_seen_with_what_they_are(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f10")
        await seat.until("> Who writes")
        assert "Анна, with a return address" in seat.words
        assert "Language English Colours dark Plain mode off" in seat.words
        assert "Log of letters on" in seat.words
        assert "(a test)" in seat.words
        assert "Enter asks for name, gender and return address" in seat.words
        await seat.press("down")
        await seat.until("> Language")
        assert "LETTERKIT_LANG" in seat.words
        await seat.press("escape")
        await seat.until("5 of 5")

    village.run(journey, size)


def test_the_palette_opens_them_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("ctrl+p")
        await seat.type("settings")
        await seat.until("Language, colours, folder")
        await seat.press("down", "enter")
        await seat.until("> Who writes")

    village.run(journey, (160, 50))


def test_who_writes_is_asked_by_the_dialog_and_shown(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await choose(seat, WHO)
        await seat.until("as you sign")
        await seat.type(" Ковалёва")
        await seat.press("f4")
        await seat.until("Who writes Анна Ковалёва, with a return address")

    village.run(journey, (160, 50))
    assert read_sender(village.own.sender).name == "Анна Ковалёва"


@RUSSIAN
@SIZES
def test_the_language_changes_at_once_and_is_kept(village: "Sitting", size: tuple[int, int]) -> None:
    async def journey(seat: "Seat") -> None:
        await choose(seat, LANGUAGE)
        await seat.until("> Язык")
        await seat.until("Изменить esc Назад")
        assert "Простой вид выключен" in seat.words
        assert "Enter меняет его." in seat.words
        await seat.press("escape")
        await seat.until("Кому писать? 5 из 5")

    village.run(journey, size)
    assert chosen_word(village.own.language) == "ru"
    assert_private(village.own.language)


def test_colours_take_turns_and_are_kept(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await choose(seat, COLOURS)
        await seat.until("The colours are light from now on.")
        await seat.press("enter")
        await seat.until("Colours high contrast: black, white and yellow")
        assert seat.app.screen.styles.background == Color.parse("#000000")

    village.run(journey)
    assert chosen_word(village.own.theme) == "high-contrast"
    assert_private(village.own.theme)

    async def again(seat: "Seat") -> None:
        assert seat.app.theme == "high-contrast"

    village.run(again)


def test_the_folder_is_kept(village: "Sitting") -> None:
    chosen = village.out.parent / "evening"

    async def journey(seat: "Seat") -> None:
        await choose(seat, FOLDER)
        await seat.until("The folder where PDFs are saved")
        await seat.press("end", *["backspace"] * len(str(village.out)))
        await seat.type(str(chosen))
        await seat.press("enter")
        await seat.until("from now on.")

    village.run(journey, (160, 50))
    assert chosen_word(village.own.folder) == str(chosen)
    assert_private(village.own.folder)

    async def save(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Saved as PDF")

    village.run(save)
    assert (chosen / "gromov-oleg-1980-1-2025-06-01-letter.pdf").exists()
    assert not village.out.exists()


def test_the_log_is_turned_off_and_on(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await choose(seat, LOG)
        await seat.until("Letters are not logged any more")
        assert read_preferences(village.own.preferences) == Preferences(log=False)
        assert "Log of letters off" in seat.words
        await seat.press("enter")
        await seat.until("Letters are logged from now on")

    village.run(journey, (160, 50))
    assert read_preferences(village.own.preferences) == Preferences(log=True)
    assert_private(village.own.preferences)


def test_settings_that_cannot_be_read_are_said_and_left_alone(village: "Sitting") -> None:
    village.own.preferences.write_text("log = 7\n", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.press("f10")
        await seat.until("the settings cannot be read")
        await seat.press(*["down"] * LOG, "enter")
        await seat.until("cannot be used")

    village.run(journey)
    assert village.own.preferences.read_text("utf-8") == "log = 7\n"


def test_it_is_said_how_to_come_to_another_library(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await choose(seat, LIBRARY)
        await seat.until("the variable LETTERKIT_LIBRARY")
        await seat.press("enter")
        await seat.until("> Library")

    village.run(journey)


def test_one_pdf_is_chosen_kept_and_saved(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PrintSystem, "lack", "")  # what is said of printing is said where it can print

    async def journey(seat: "Seat") -> None:
        await choose(seat, FILES)
        await seat.until("Envelope and letter are saved in one PDF from now on.")
        assert "PDF files one for all pages" in seat.words
        await seat.press("escape")

    village.run(journey, (160, 50))
    assert_private(village.own.combined)

    async def save(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Print it without scaling")
        await seat.press("escape")
        await choose(seat, FILES)
        await seat.until("in a PDF each from now on")
        await seat.press("escape", "f4")
        await seat.until("Print them without scaling")

    village.run(save, (160, 50))
    saved = [
        "gromov-oleg-1980-1-2025-06-01-combined.pdf",
        "gromov-oleg-1980-1-2025-06-01-envelope.pdf",
        "gromov-oleg-1980-1-2025-06-01-letter.pdf",
    ]
    assert sorted(path.name for path in village.out.iterdir()) == saved
    assert sizes_in(village.out / saved[0]) == sizes_in(village.out / saved[1]) + sizes_in(village.out / saved[2])


def test_the_folder_dialog_chooses_one_pdf_too(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.press("f5")
        await seat.until("Envelope and letter in one PDF")
        await seat.press("tab", "space", "f4")
        await seat.until("Envelope and letter are saved in one PDF from now on.")

    village.run(journey, (160, 50))
    assert chosen_word(village.own.combined)
    assert not village.own.folder.exists()


def sizes_in(path: Path) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(path) as file:
        return [page.get_size() for page in file]


def test_the_usual_envelope_is_taken_by_letters_begun_later(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await choose(seat, ENVELOPE)
        await seat.until("Letters begun from now on go into DL, 220 x 110 mm.")
        await seat.press("escape")
        await seat.until("C6, 162 x 114 mm")
        await seat.press("escape", "escape")
        await seat.type("Белова")
        await seat.press("enter", "enter")
        await seat.until("DL, 220 x 110 mm")

    village.run(journey, (160, 50))
    assert chosen_word(village.own.envelope) == "dl"
    assert_private(village.own.envelope)

    async def again(seat: "Seat") -> None:
        await seat.type("Белова")
        await seat.press("enter", "enter")
        await seat.until("DL, 220 x 110 mm")
        await seat.press("escape", "escape", "f7", "enter")
        await seat.until("C6, 162 x 114 mm")

    village.run(again, (160, 50))


def test_a_form_only_looked_at_follows_the_usual_envelope(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.type("ilich")
        await seat.press("enter", "enter")
        await seat.until("C6, 162 x 114 mm")
        await seat.press("escape", "escape")
        await choose(seat, ENVELOPE)
        await seat.press("escape", "enter", "enter")
        await seat.until("DL, 220 x 110 mm")

    village.run(journey, (160, 50))


def test_an_envelope_that_is_not_known_is_the_usual_one(village: "Sitting") -> None:
    keep_word(village.own.envelope, "a shoe box")

    async def journey(seat: "Seat") -> None:
        await seat.press("f10")
        await seat.until("Envelope C6, 162 x 114 mm")

    village.run(journey)


def test_the_first_steps_are_shown_again(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await choose(seat, STEPS)
        await seat.until("First steps, 1 of 3")
        await seat.press("escape")
        await seat.until("> First steps")

    village.run(journey)


def test_settings_are_opened_over_a_letter_which_stays(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await choose(seat, PLAIN)
        await seat.until("Plain mode is on")
        await seat.press("f10", "escape")
        await seat.until("What is new?")
        assert "снег" in seat.words

    village.run(journey, (160, 50))
