import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from letterkit.errors import LetterkitError
from letterkit.tui.dialogs import saved
from letterkit.tui.viewer import open_in_viewer

if TYPE_CHECKING:
    from tests.tui.conftest import Seat, Sitting

pytestmark = pytest.mark.long


def test_existing_files_are_replaced_only_when_asked(village: "Sitting") -> None:
    kept = village.out / "gromov-oleg-1980-1-2025-06-01-letter.pdf"
    village.out.mkdir()
    kept.write_text("mine", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("These files exist already")
        assert str(kept) in seat.said
        await seat.press("escape")
        await seat.until("fill it in")
        assert kept.read_text("utf-8") == "mine"
        await seat.press("f4")
        await seat.until("These files exist already")
        await seat.press("left", "enter")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert kept.read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_is_reported_and_another_one_chosen(village: "Sitting") -> None:
    village.out.write_text("a file, no folder", "utf-8")

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("That did not work")
        assert "cannot be written" in seat.said
        await seat.press("enter", "f5")
        await seat.until("The folder where PDFs are saved")
        await seat.type("-2")
        await seat.press("enter", "f4")
        await seat.until("Saved as PDF")

    village.run(journey)
    assert len(list(village.out.with_name("out-2").glob("*.pdf"))) == 2


def test_saved_files_are_opened_and_a_missing_viewer_is_a_sentence(
    village: "Sitting", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def refuse_the_letter(path: Path) -> None:
        opened.append(path)
        if "letter" in path.name:
            raise LetterkitError("No program opened it.", "Open it by hand.")

    monkeypatch.setattr(saved, "open_in_viewer", refuse_the_letter)

    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("o")
        await seat.until("No program opened it. Open it by hand.")
        await seat.press("enter", "escape")
        await seat.until("fill it in")

    village.run(journey)
    assert [path.suffix for path in opened] == [".pdf", ".pdf"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has its own way to open files")
@pytest.mark.parametrize(("script", "works"), [("exit 0", True), ("exit 3", False), ("", False)])
def test_the_viewer_is_the_systems_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, *, works: bool
) -> None:
    if script:
        for name in ("xdg-open", "open"):
            opener = tmp_path / name
            opener.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
            opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    if works:
        open_in_viewer(tmp_path / "letter.pdf")
    else:
        with pytest.raises(LetterkitError, match="open it by hand"):
            open_in_viewer(tmp_path / "letter.pdf")


def test_quitting_asks_only_while_something_typed_is_not_saved(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("ctrl+q")
        await seat.until("1 letter is not saved as PDF")
        await seat.press("enter")
        await seat.until("fill it in")
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("enter")
        await seat.until("Whom do you want to write to?")
        await seat.press("ctrl+q")
        await seat.settled()
        assert not seat.app.is_running or seat.app.return_code == 0

    village.run(journey)


def test_after_a_letter_the_search_is_over_and_the_highlight_stays(village: "Sitting") -> None:
    async def journey(seat: "Seat") -> None:
        await seat.begin()
        await seat.press("f4")
        await seat.until("Saved as PDF")
        await seat.press("enter")
        await seat.until("5 of 5")
        assert seat.app.screen.query_one(Input).value == ""
        assert "> Громов Олег Ильич" in seat.words

    village.run(journey)
