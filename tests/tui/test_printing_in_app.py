"""Printing from the app: to a real CUPS server, and to programs that are missing, fail or hang."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from textual.widgets import Input, Select

from letterkit.model.printer import Feed, Printer
from letterkit.model.printing import Queue
from letterkit.store.chosen_word import keep_word
from letterkit.store.letter_log import LetterLog
from letterkit.store.print_system import PrintSystem
from letterkit.store.printers import read_printers, write_printers
from letterkit.tui import printing

if TYPE_CHECKING:
    from tests.conftest import PrintServer
    from tests.tui.conftest import Seat, Sitting

pytestmark = [pytest.mark.long, pytest.mark.skipif(os.name == "nt", reason="Windows has no CUPS")]

ENVELOPE, LETTER = "gromov-oleg-1980-1-2025-06-01-envelope.pdf", "gromov-oleg-1980-1-2025-06-01-letter.pdf"


async def look_at_pages(seat: "Seat") -> None:
    await seat.type("ilich")
    await seat.press("enter")
    await seat.until("What kind of letter?")
    await seat.press("enter")
    await seat.until("fill it in")
    await seat.type("снег")
    await seat.press("f3")
    await seat.until("390000")


async def ask_for_printer(seat: "Seat", system: PrintSystem) -> None:
    await use(seat, system)
    await look_at_pages(seat)
    await seat.press("f12")
    await seat.until("Calibration sheet")


async def choose(seat: "Seat", selector: str) -> None:
    """Ticks or presses it by key, once it has come up again: until then Textual takes a second press for a slip."""
    field = seat.app.screen.query_one(selector)
    await seat.when(lambda: not field.has_class("-active"), f"{selector} does not come up")
    field.focus()
    await seat.press("enter")


async def use(seat: "Seat", system: PrintSystem) -> None:
    letters = await seat.app.letters()
    assert letters
    letters.work.printing = system


def programs(folder: Path, patience: float = 20.0, **scripts: str) -> PrintSystem:
    """A printing system of shell scripts, with one printer unless the scripts say another."""
    folder.mkdir()
    for name, script in {"lpstat": '[ "$1" != -e ] || echo office', **scripts}.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (folder / name).chmod(0o755)
    return PrintSystem({"PATH": os.environ["PATH"]}, (str(folder),), patience)


def saved_files(village: "Sitting") -> list[str]:
    return sorted(path.name for path in village.out.glob("*"))


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Of each page, mm."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4)) for page in document]
    finally:
        document.close()


def test_envelope_and_letter_arrive_at_the_printer_as_they_are_saved(
    village: "Sitting", print_server: "PrintServer"
) -> None:
    print_server.add("office")

    async def journey(seat: "Seat") -> None:
        await ask_for_printer(seat, print_server.system)
        assert "How far off it prints is not known yet" in seat.said
        await seat.press("enter")
        await seat.until("Letter (office-2) was given to the printer")
        assert "Envelope (office-1) was given to the printer" in seat.words
        await seat.press("enter")
        await seat.until("Whom do you want to write to?")

    village.run(journey)
    arrived = print_server.arrived(2)
    assert arrived == [(village.out / name).read_bytes() for name in (ENVELOPE, LETTER)]
    assert [sizes(pdf) for pdf in arrived] == [[(114, 162)], [(210, 297)]]
    (of_envelope, of_letter) = print_server.said(2)
    assert of_envelope[2] == of_letter[2] == "letterkit letter"
    assert {"media=Custom.114x162mm", "print-scaling=none", "sides=one-sided"} <= set(of_envelope[4].split())
    assert {"media=A4", "print-scaling=none"} <= set(of_letter[4].split())
    assert "gromov" not in print_server.log.lower()
    (logged,) = LetterLog(village.own.log).letters()
    assert (logged.person_id, logged.number) == ("gromov-oleg-1980", 1)
    assert list(village.own.drafts.glob("*.json")) == []
    assert read_printers(village.own.printers) == {"office": Printer("office", Feed.PORTRAIT)}


def test_the_printer_used_last_is_offered_with_its_feed_and_offsets(
    village: "Sitting", print_server: "PrintServer"
) -> None:
    for name in ("attic", "office", "yard"):
        print_server.add(name)
    mine = Printer("mine", Feed.LANDSCAPE, offset_x=2.5, measured=True, queue="office")
    write_printers(village.own.printers, {"yard": Printer("yard"), "mine": mine})

    async def journey(seat: "Seat") -> None:
        await ask_for_printer(seat, print_server.system)
        assert seat.app.screen.query_one("#queue", Select).selection == Queue("office")
        assert "How far off" not in seat.said
        seat.app.screen.query_one("#copies", Input).value = "0"
        await seat.press("enter")
        await seat.until("Write how many copies, from 1 to 99.")
        seat.app.screen.query_one("#copies", Input).value = "2"
        await choose(seat, "#part-letter")
        await choose(seat, "#print")
        await seat.until("Envelope (office-1) was given to the printer")
        await seat.press("escape")
        await seat.until("390000")

    village.run(journey)
    (envelope,) = print_server.arrived(1)
    assert envelope == (village.out / ENVELOPE).read_bytes()
    assert sizes(envelope) == [(162, 114)]
    ((_, _, _, copies, options, *_),) = print_server.said(1)
    assert copies == "2"
    assert "media=Custom.162x114mm" in options.split()
    assert list(read_printers(village.own.printers).values()) == [Printer("yard"), mine]


def test_what_was_saved_is_printed_opened_and_printed_again_without_a_question(
    village: "Sitting", print_server: "PrintServer", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[bytes] = []
    monkeypatch.setattr(printing, "open_in_viewer", lambda path: opened.append(path.read_bytes()))
    print_server.add("office")
    write_printers(village.own.printers, {"office": Printer("office")})

    async def journey(seat: "Seat") -> None:
        await use(seat, print_server.system)
        await look_at_pages(seat)
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("p")
        await seat.until("Calibration sheet")
        await seat.press("enter")
        await seat.until("Letter (office-2) was given to the printer")
        await seat.press("escape", "o")
        await seat.when(lambda: len(opened) == 2, "nothing is opened")
        await seat.press("f12")
        await seat.until("Calibration sheet")
        await seat.press("enter")
        await seat.until("Letter (office-4) was given to the printer")
        await seat.press("enter")
        await seat.until("Whom do you want to write to?")

    village.run(journey)
    saved = [(village.out / name).read_bytes() for name in (ENVELOPE, LETTER)]
    assert print_server.arrived(4) == saved * 2
    assert opened == saved
    assert len(LetterLog(village.own.log).letters()) == 1


def test_pages_saved_in_one_pdf_are_printed_apart_and_found_saved(
    village: "Sitting", print_server: "PrintServer", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(printing, "open_in_viewer", opened.append)
    print_server.add("office")
    write_printers(village.own.printers, {"office": Printer("office")})
    keep_word(village.own.combined, "combined")

    async def journey(seat: "Seat") -> None:
        await use(seat, print_server.system)
        await look_at_pages(seat)
        await seat.press("f12")
        await seat.until("Calibration sheet")
        await seat.press("enter")
        await seat.until("Letter (office-2) was given to the printer")
        await seat.press("escape", "o")
        await seat.when(lambda: len(opened) == 1, "nothing is opened")

    village.run(journey)
    combined = village.out / "gromov-oleg-1980-1-2025-06-01-combined.pdf"
    assert opened == [combined]
    assert list(village.out.iterdir()) == [combined]
    assert len(print_server.arrived(2)) == 2


def test_a_printer_that_is_stopped_or_without_paper_says_so_and_prints_once_it_can(
    village: "Sitting", print_server: "PrintServer"
) -> None:
    print_server.add("office")
    print_server.admin("cupsdisable", "-r", "the lid [red]is open", "office")
    (print_server.folder / "empty").touch()

    async def journey(seat: "Seat") -> None:
        await ask_for_printer(seat, print_server.system)
        assert "Nothing is printed at once: it is stopped: the lid [red]is open." in seat.words
        await seat.press("enter")
        await seat.until("Envelope (office-1) waits for the printer: it is stopped: the lid")
        assert "Envelope (office-1) waits for the printer: it is stopped: the lid [red]is open" in seat.said
        print_server.admin("cupsenable", "office")
        await seat.until("Envelope (office-1) waits for the printer: there is no paper in it")
        (print_server.folder / "empty").unlink()
        await seat.until("Letter (office-2) was given to the printer")

    village.run(journey)
    assert len(print_server.arrived(2)) == 2


def test_a_new_printer_is_measured_by_its_calibration_sheet(village: "Sitting", print_server: "PrintServer") -> None:
    print_server.add("office")

    async def journey(seat: "Seat") -> None:
        await ask_for_printer(seat, print_server.system)
        await choose(seat, "#calibrate")
        await seat.until("Calibration (office-1) was given to the printer")
        await seat.type("51,5")
        await seat.press("enter", "enter")
        await seat.until("Write both distances in mm")
        await seat.type("49")
        await seat.press("enter")
        await seat.until("390000")
        await seat.press("f12")
        await seat.until("Calibration sheet")
        assert "How far off" not in seat.said

    village.run(journey)
    assert [sizes(pdf) for pdf in print_server.arrived(1)] == [[(210, 297)]]
    measured = Printer("office", Feed.PORTRAIT, offset_x=-1.5, offset_y=1, measured=True)
    assert read_printers(village.own.printers) == {"office": measured}
    assert saved_files(village) == []


def test_without_a_printing_system_the_key_is_not_shown_and_says_why(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await use(seat, PrintSystem({}, ()))
        await look_at_pages(seat)
        assert "f12 Print" not in seat.words
        await seat.press("f12")
        await seat.until("Nothing can be printed here")
        assert "This system has no lp and no lpstat to print with. Print the PDF files" in seat.said
        await seat.press("enter", "f4")
        await seat.until("Saved as PDF")
        assert "This system has no lp and no lpstat" in seat.said
        assert not seat.app.screen.query("#print")
        await seat.press("p", "f12")
        await seat.until("Saved as PDF")

    village.run(journey)


Script = Callable[[Path], PrintSystem]


@pytest.mark.parametrize(
    ("system", "shown"),
    [
        (lambda at: programs(at, lp="exit 0", lpstat="exit 0"), "The printing system knows no printers"),
        (lambda at: programs(at, 0.3, lp="exit 0", lpstat="exec sleep 60"), "lpstat has not answered for 0.3 seconds"),
    ],
)
def test_without_printers_nothing_is_saved_and_the_reason_shown(
    village: "Sitting", tmp_path: Path, system: Script, shown: str
) -> None:
    async def journey(seat: "Seat") -> None:
        await use(seat, system(tmp_path / "bin"))
        await look_at_pages(seat)
        await seat.press("f12")
        await seat.until(shown)

    village.run(journey)
    assert saved_files(village) == []


def test_what_is_typed_before_the_printers_are_known_chooses_nothing(village: "Sitting", tmp_path: Path) -> None:
    async def journey(seat: "Seat") -> None:
        lpstat = 'sleep 0.5; [ "$1" != -e ] || echo office'
        await use(seat, programs(tmp_path / "bin", lp="exit 1", lpstat=lpstat))
        await look_at_pages(seat)
        await seat.press("f12", "enter", "f4")
        await seat.until("Asking the printing system for its printers.")
        await seat.until("Calibration sheet")

    village.run(journey)
    assert saved_files(village) == []


@pytest.mark.parametrize(
    ("lp", "shown"),
    [
        ("echo 'lp: Error - [red]the server is full.' >&2; exit 1", "Nothing was printed: [red]the server is"),
        ("exec sleep 60", "lp has not answered for 3 seconds"),
    ],
)
def test_where_lp_fails_or_hangs_the_letter_is_saved_and_logged_all_the_same(
    village: "Sitting", tmp_path: Path, lp: str, shown: str
) -> None:
    async def journey(seat: "Seat") -> None:
        await ask_for_printer(seat, programs(tmp_path / "bin", 3.0, lp=lp))
        await seat.press("enter")
        if "sleep" in lp:  # the app goes on answering keys meanwhile
            await seat.until("It is being given to the printing system.")
            await seat.press("tab")
            assert seat.app.focused
            assert seat.app.focused.id == "back"
            assert "has not answered" not in seat.words
        await seat.until(shown)
        await seat.press("escape")
        await seat.until("The pages as they are printed")

    village.run(journey)
    assert saved_files(village) == [ENVELOPE, LETTER]
    assert len(LetterLog(village.own.log).letters()) == 1


def test_what_can_be_opened_is_the_saved_pdf(village: "Sitting", monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(printing, "open_in_viewer", lambda path: opened.append(path.name))

    async def journey(seat: "Seat") -> None:
        await look_at_pages(seat)
        await seat.press("o")
        await seat.when(lambda: len(opened) == 2, "nothing is opened")
        await seat.press("o")
        await seat.when(lambda: len(opened) == 4, "nothing is opened again")
        await seat.until("390000")

    village.run(journey)
    assert opened == [ENVELOPE, LETTER] * 2
    assert saved_files(village) == [ENVELOPE, LETTER]
    assert len(LetterLog(village.own.log).letters()) == 1
