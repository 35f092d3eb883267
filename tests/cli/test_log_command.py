import csv
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from letterkit.cli.main import main

TODAY = ["--today", "2026-11-22"]
TEMPLATE = """+++
title    = "Note"
gloss    = "A few lines."

[variables.news]
ask      = "What is new?"
required = true
+++
Здравствуйте, {{ to.call }}! Это письмо {{ letter.number or "без номера" }}.

Расскажу, что у нас нового: {{ news | end }}
+++
Hello, {{ to.call }}! This is letter {{ letter.number or "without number" }}.

Let me tell you our news: {{ news | end }}
"""
NEWS = "Утром над рекой стоял такой туман, что не было видно даже моста, и мы пошли гулять."


class Desk:
    """Runs letterkit over one small library, all files of one home."""

    def __init__(self, library: Path, folder: Path) -> None:
        self.library, self.folder, self.count = library, folder, 0
        person = (library / "addresses/people/sadykov-elmar-1980.toml").read_text("utf-8")
        other = person.replace("Садыков Эльмар Русланович", "Соколов Олег Иванович").replace("1980-05-04", "1975-01-02")
        (library / "addresses/people/sokolov-oleg-1975.toml").write_text(other, "utf-8")
        for template in ("note", "card"):
            (library / f"templates/{template}.txt").write_text(TEMPLATE, "utf-8")

    def run(self, *arguments: str) -> int:
        return main(["--library", str(self.library), *TODAY, *arguments])

    def write(self, person: str = "sadykov-elmar-1980", template: str = "note", *options: str) -> int:
        self.count += 1
        out = str(self.folder / str(self.count))
        return self.run("write", person, template, "--set", f"news={NEWS}", "--out", out, *options)


@pytest.fixture
def desk(small_library: Path, tmp_path: Path) -> Desk:
    return Desk(small_library, tmp_path / "out")


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "data"))
    return tmp_path / "data" / "letterkit" / "letters.db"


def test_letters_take_the_next_number_and_say_so(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.write() == 0
    assert "letter number 1: the next one in the log; --number gives it another." in capsys.readouterr().err
    desk.write(template="card")
    assert "letter number 2: the next one in the log" in capsys.readouterr().err
    desk.write("sadykov-elmar-1980", "note", "--date", "2026-11-23", "--number", "7")
    assert "letter number" not in capsys.readouterr().err
    desk.write("sadykov-elmar-1980", "note", "--date", "2026-11-24")
    assert "letter number 8: the next one" in capsys.readouterr().err
    desk.write("sokolov-oleg-1975")
    assert "letter number 1: the next one" in capsys.readouterr().err


def test_the_list_has_every_letter_in_three_formats(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write()
    desk.write("sokolov-oleg-1975", "card")
    capsys.readouterr()
    assert desk.run("log") == 0
    first = "1\t2026-11-22\tsadykov-elmar-1980\tElmar Sadykov\t1\tnote\tik-2-pokrov\tpaper"
    assert capsys.readouterr().out.splitlines()[0] == f"{first}\tletter\t\tprinted\t2026-11-22\t"
    desk.run("log", "--format", "json")
    second = json.loads(capsys.readouterr().out)[1]
    assert (second["entry"], second["person"], second["number"]) == (2, "sokolov-oleg-1975", 1)
    desk.run("log", "list", "--format", "csv")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [row["template"] for row in rows] == ["note", "card"]


def test_a_letter_is_shown_as_it_was_sent(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write()
    capsys.readouterr()
    assert desk.run("log", "show", "1") == 0
    out = capsys.readouterr().out
    assert out == f"Здравствуйте, Эльмар! Это письмо 1.\n\nРасскажу, что у нас нового: {NEWS}\n"
    assert desk.run("log", "show", "2") == 2
    assert "The log has no letter 2. letterkit log lists them." in capsys.readouterr().err


def test_a_letter_made_again_the_same_day_keeps_its_number_and_stands_once(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write()
    desk.write()
    shown = capsys.readouterr().err
    assert "letter number 1: as when it was made before" in shown
    assert "L608" not in shown
    desk.run("log")
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_nearly_the_same_letter_to_the_same_facility_is_warned_of(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write()
    assert "L608" not in capsys.readouterr().err
    assert desk.write("sokolov-oleg-1975") == 0
    shown = capsys.readouterr().err
    assert "warning L608: " in shown
    assert "of it stands in the letter of 2026-11-22 to Elmar Sadykov, at the same facility" in shown


def test_a_letter_that_was_barred_is_not_logged(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.run("write", "sadykov-elmar-1980", "note", "--out", str(desk.folder)) == 1
    capsys.readouterr()
    desk.run("log")
    assert capsys.readouterr().out == ""


def test_no_log_looks_into_nothing_and_keeps_nothing(
    desk: Desk, log_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.write("sadykov-elmar-1980", "note", "--no-log") == 0
    assert "letter number" not in capsys.readouterr().err
    assert not log_file.exists()


def test_a_log_switched_off_stays_off_until_it_is_switched_on(desk: Desk, log_file: Path) -> None:
    assert desk.run("log", "off") == 0
    desk.write()
    assert not log_file.exists()
    desk.run("log", "on")
    desk.write()
    assert stat.S_IMODE(log_file.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_no_letter_is_lost_to_a_log_that_is_broken(
    desk: Desk, log_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log_file.parent.mkdir(parents=True)
    log_file.write_text("no database " * 100)
    assert desk.write() == 0
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == 2
    assert "cannot be used: file is not a database. The letter takes no number from it." in shown.err
    assert "The letter was made; no copy of it was kept." in shown.err


def test_on_a_terminal_the_columns_have_headings_and_programs_get_none(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.write() == 0
    capsys.readouterr()
    assert desk.run("log") == 0
    (row,) = capsys.readouterr().out.splitlines()
    cells = ["1", "2026-11-22", "sadykov-elmar-1980", "Elmar Sadykov", "1", "note", "ik-2-pokrov", "paper", "letter"]
    assert row.split("\t") == [*cells, "", "printed", "2026-11-22", ""]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert desk.run("log") == 0
    headings, row = capsys.readouterr().out.splitlines()
    assert headings.split() == [
        "ENTRY",
        "DATE",
        "PERSON",
        "NAME",
        "NUMBER",
        "TEMPLATE",
        "FACILITY",
        "VIA",
        "KIND",
        "STATE",
        "SINCE",
    ]
    assert row.split() == [*" ".join(cells).split(), "printed", "2026-11-22"]
    assert row.index("Elmar") == headings.index("NAME")


def test_forgetting_needs_a_yes(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write()
    desk.write(template="card")
    assert desk.run("log", "forget", "1") == 2
    assert "Say --yes to agree beforehand." in capsys.readouterr().err
    assert desk.run("log", "forget", "1", "--yes") == 0
    capsys.readouterr()
    desk.run("log")
    assert [line[:1] for line in capsys.readouterr().out.splitlines()] == ["2"]


def test_all_letters_to_one_person_are_forgotten_by_id(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write()
    desk.write(template="card")
    desk.write("sokolov-oleg-1975")
    assert desk.run("log", "forget", "sadykov-elmar-1980", "--yes") == 0
    assert desk.run("log", "forget", "sadykov-elmar-1980", "--yes") == 2
    assert 'The log has no letter to "sadykov-elmar-1980".' in capsys.readouterr().err
    desk.run("log")
    assert [line[:1] for line in capsys.readouterr().out.splitlines()] == ["3"]


@pytest.mark.parametrize(("typed", "left"), [(b"yes\n", 0), (b"y\n", 1), (b"\n", 1)])
def test_on_a_terminal_only_the_whole_word_yes_agrees(desk: Desk, typed: bytes, left: int) -> None:
    desk.write()
    ours, theirs = pytest.importorskip("pty").openpty()
    command = [sys.executable, "-m", "letterkit", "log", "forget", "1"]
    os.write(ours, typed)
    asked = subprocess.run(command, stdin=theirs, capture_output=True, check=False)
    assert asked.returncode == left
    listed = subprocess.run([sys.executable, "-m", "letterkit", "log"], capture_output=True, check=True)
    assert len(listed.stdout.splitlines()) == left
    os.close(ours)
    os.close(theirs)
