"""--print: what a command has saved goes to the printer of --printer."""

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from letterkit.cli.main import main
from letterkit.model.printing import Queue
from letterkit.store.print_system import PrintSystem

if TYPE_CHECKING:
    from tests.conftest import PrintServer

SENDER = """\
name    = "Анна Ковалёва"
gender  = "f"
address = ["Hauptstr. 1", "10827 Berlin", "Germany"]
abroad  = true
"""


@pytest.fixture
def options(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, print_server: "PrintServer") -> list[str]:
    """The library, and a described printer that the printing system calls by another name."""
    monkeypatch.setenv("CUPS_SERVER", print_server.environment["CUPS_SERVER"])
    monkeypatch.chdir(tmp_path)
    Path("me.toml").write_text(SENDER, "utf-8")
    print_server.add("HP_LaserJet")
    assert main(["calibrate", "--printer", "office", "--queue", "HP_LaserJet", "--feed", "portrait"]) == 0
    return ["--library", str(root), "--today", "2026-11-22", "--printer", "office", "--print"]


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The sizes of the pages, mm."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4)) for page in document]


def test_letter_and_envelope_are_printed_as_they_are_saved(
    options: list[str], print_server: "PrintServer", capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["write", "asanov-marlen-1977", "first-letter", *options]) == 0
    shown = capsys.readouterr()
    names = ["asanov-marlen-1977-envelope.pdf", "asanov-marlen-1977-letter.pdf"]
    assert shown.out.splitlines() == names
    assert "envelope: given to the printing system as HP_LaserJet-1\nletter: given to" in shown.err
    assert print_server.arrived(2) == [Path(name).read_bytes() for name in names]


def test_the_sheets_of_a_reply_kit_are_parted_by_size(options: list[str], print_server: "PrintServer") -> None:
    assert main(["reply", "asanov-marlen-1977", "--sender", "me.toml", "--reply-sheets", "2", *options]) == 0
    arrived = print_server.arrived(2)
    assert [sheets(pdf) for pdf in arrived] == [[(114, 162)], [(210, 297)] * 2]
    media = [set(said[4].split()) & {"media=Custom.114x162mm", "media=A4"} for said in print_server.said(2)]
    assert media == [{"media=Custom.114x162mm"}, {"media=A4"}]


def test_envelopes_of_many_and_labels_are_one_job_each(options: list[str], print_server: "PrintServer") -> None:
    people = ["asanov-marlen-1977", "saliev-seyran-1985"]
    assert main(["batch", *people, *options]) == 0
    assert main(["labels", *people, *options]) == 0
    assert print_server.arrived(2) == [Path(name).read_bytes() for name in ("envelopes.pdf", "labels.pdf")]
    assert all("sides=one-sided" in said[4].split() for said in print_server.said(2))


@pytest.mark.usefixtures("options")
def test_the_calibration_sheet_is_printed_too(print_server: "PrintServer") -> None:
    out = ["--out", "again.pdf"]
    assert main(["calibrate", "--printer", "office", "--print", *out]) == 0
    assert print_server.arrived(1) == [Path("again.pdf").read_bytes()]


@pytest.mark.parametrize("command", [["write", "asanov-marlen-1977", "first-letter"], ["batch", "asanov-marlen-1977"]])
def test_without_a_printer_nothing_is_saved(
    command: list[str], root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--library", str(root), "--print"]) == 2
    assert "Nothing says on which printer. Name it with --printer NAME." in capsys.readouterr().err
    monkeypatch.setattr(PrintSystem, "lack", "This system has no lp to print with.")
    assert main([*command, "--library", str(root), "--print", "--printer", "office"]) == 2
    assert "This system has no lp to print with." in capsys.readouterr().err
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("command", ["batch", "labels"])
def test_many_are_not_made_for_a_printer_that_there_is_not(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(PrintSystem, "lack", "")
    monkeypatch.setattr(PrintSystem, "queues", lambda _: (Queue("HP_LaserJet_2"),))
    assert main(["calibrate", "--printer", "office", "--queue", "HP_LaserJet", "--feed", "portrait"]) == 0
    people = [command, "asanov-marlen-1977", "--library", str(root), "--printer", "office", "--print"]
    assert main(people) == 2
    assert 'There is no printer "HP_LaserJet". Did you mean "HP_LaserJet_2"?' in capsys.readouterr().err
    assert not list(tmp_path.glob(f"*{command[:5]}*.pdf"))
    monkeypatch.setattr(PrintSystem, "queues", lambda _: (Queue("HP_LaserJet"),))
    given: list[bytes] = []

    def submit(_system: PrintSystem, _queue: Queue, content: bytes, *_how: object) -> str:
        given.append(content)
        return "HP_LaserJet-1"

    monkeypatch.setattr(PrintSystem, "submit", submit)
    assert main([*people, "--out", "all.pdf"]) == 0
    assert given == [(tmp_path / "all.pdf").read_bytes()]


def test_a_printer_that_the_printing_system_does_not_know(
    options: list[str], print_server: "PrintServer", capsys: pytest.CaptureFixture[str]
) -> None:
    print_server.admin("lpadmin", "-x", "HP_LaserJet")
    print_server.add("HP_LaserJet_2")
    assert main(["write", "asanov-marlen-1977", "first-letter", *options]) == 2
    assert 'There is no printer "HP_LaserJet". Did you mean "HP_LaserJet_2"?' in capsys.readouterr().err
    assert len(list(Path().glob("asanov*.pdf"))) == 2
