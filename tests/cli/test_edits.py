"""Edits as a maintainer gives them, and what then stands in the files."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from letterkit.cli.main import main

ELMAR = "sadykov-elmar-1980"
RECORD = f"addresses/people/{ELMAR}.toml"
TODAY = "2026-11-22"
MOVE = ("transfer", ELMAR, "--to", "ik-7-pokrov", "--since", "2026-11-01", "--source", "https://example.org/list")


def run(library: Path, *command: str) -> int:
    return main(["--library", str(library), "--today", TODAY, *command])


def diff_of(before: str, after: str) -> list[str]:
    """The lines of the one and of the other that stand in one of them only, with the sign of a diff."""
    old, new = before.splitlines(), after.splitlines()
    return [f"-{line}" for line in old if line not in new] + [f"+{line}" for line in new if line not in old]


def test_an_edit_prints_the_file_and_says_on_stderr_what_changed(
    small_library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_library)
    before = (small_library / RECORD).read_text(encoding="utf-8")
    assert main(["--today", TODAY, *MOVE]) == 0
    shown = capsys.readouterr()
    assert shown.out == f"{RECORD}\n"
    stay = '\n[[stays]]\nsince    = 2026-11-01\ncustody  = "held"\nfacility = "ik-7-pokrov"\nsource   = "https://example.org/list"\n'
    added = f"{stay}noted    = 2026-11-22\n"
    assert (small_library / RECORD).read_text(encoding="utf-8") == before + added
    assert "+[[stays]]\n+since    = 2026-11-01\n" in shown.err


def test_findings_that_come_with_an_edit_are_shown(small_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small_library, "returned", ELMAR, "--reason", "refused", "--on", "2026-11-20") == 0
    line = (small_library / RECORD).read_text(encoding="utf-8").splitlines().index("[[returns]]") + 1
    assert f"{RECORD}:{line}: warning S408: a letter came back from this address" in capsys.readouterr().err
    assert run(small_library, "check") == 0
    assert "S408" in capsys.readouterr().out


def test_an_edit_that_would_bring_an_error_exits_1_with_the_finding(
    small_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ("readdress", "ik-2-pokrov", "--postcode", "12345", "--since", "2026-11-01", "--source", "a list")
    assert run(small_library, *command) == 1
    assert (
        "Nothing was written: addresses/facilities/ik-2-pokrov.toml would have the error A301"
        in capsys.readouterr().err
    )
    assert "12345" not in (small_library / "addresses/facilities/ik-2-pokrov.toml").read_text(encoding="utf-8")


REHEARSED = (
    MOVE,
    ("status", ELMAR, "in-transit", "--seen", "2026-11-01", "--source", "his lawyer"),
    ("confirm", ELMAR, "--on", "2026-11-20", "--source", "his lawyer"),
    ("returned", ELMAR, "--reason", "bad-address", "--on", "2026-11-20"),
    ("readdress", "ik-2-pokrov", "--po-box", "п/я 12", "--since", "2026", "--source", "a list"),
)


@pytest.mark.parametrize("command", REHEARSED, ids=lambda command: command[0])
def test_a_rehearsal_shows_and_writes_nothing_and_an_undo_brings_back_every_byte(
    small_library: Path, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in small_library.rglob("*.toml")}
    assert run(small_library, *command, "--dry-run") == 0
    shown = capsys.readouterr()
    assert "\n+" in shown.err
    assert "Nothing was written" in shown.err
    assert shown.out == ""
    assert {path: path.read_bytes() for path in small_library.rglob("*.toml")} == before
    assert run(small_library, *command) == 0
    changed = capsys.readouterr().out
    assert {path for path in before if path.read_bytes() != before[path]} == {Path(changed.strip())}
    assert run(small_library, "undo", "--dry-run") == 0
    assert capsys.readouterr().out == ""
    assert run(small_library, "undo") == 0
    assert capsys.readouterr().out == changed
    assert {path: path.read_bytes() for path in small_library.rglob("*.toml")} == before


def test_undo_lists_what_it_can_take_back_newest_first(small_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small_library, *MOVE) == 0
    assert run(small_library, "confirm", ELMAR, "--on", TODAY, "--source", "his letter") == 0
    capsys.readouterr()
    assert run(small_library, "undo", "--list") == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{TODAY}\tconfirm {ELMAR} --on {TODAY}\t{RECORD}",
        f"{TODAY}\ttransfer {ELMAR} --to ik-7-pokrov\t{RECORD}",
    ]


def test_undo_leaves_a_file_that_was_changed_since(small_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small_library, *MOVE) == 0
    with (small_library / RECORD).open("a", encoding="utf-8") as file:
        file.write("# by hand\n")
    assert run(small_library, "undo") == 3
    assert "has changed since the last edit; nothing was taken back" in capsys.readouterr().err
    assert (small_library / RECORD).read_text(encoding="utf-8").endswith("# by hand\n")


def test_a_correction_of_an_address_says_how_many_people_it_is_for(
    small_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ("readdress", "ik-2-pokrov", "--house", "7", "--since", "2026-11-01", "--source", "a list")
    assert run(small_library, *command) == 0
    assert "It is the address of 1 person in this library." in capsys.readouterr().err


def test_the_shipped_library_is_not_edited(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    record = root / "addresses/people/asanov-marlen-1977.toml"
    before = record.read_bytes()
    assert main(["confirm", "asanov-marlen-1977", "--on", TODAY, "--source", "a list", "--today", TODAY]) == 3
    assert "read-only. Make your own with: letterkit init DIR" in capsys.readouterr().err
    assert record.read_bytes() == before


def test_every_shipped_record_can_be_edited(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "mine")]) == 0
    people = sorted((tmp_path / "mine" / "addresses" / "people").iterdir())
    assert len(people) >= 15
    for path in people:
        before = path.read_text(encoding="utf-8")
        command = ("status", path.stem, "abroad", "--since", "2026-11-01", "--source", "a list")
        assert run(tmp_path / "mine", *command) == 0
        lines = diff_of(before, path.read_text(encoding="utf-8"))
        assert [line.split()[0] for line in lines] == ["+since", "+custody", "+source", "+noted"]
    assert "Traceback" not in capsys.readouterr().err


def test_two_processes_that_edit_one_record_at_once_lose_nothing(small_library: Path) -> None:
    for day in range(1, 4):
        commands = [
            ("returned", ELMAR, "--reason", reason, "--on", f"2026-11-0{day}") for reason in ("moved", "refused")
        ]
        running = [start(small_library, command) for command in commands]
        for command, process in zip(commands, running, strict=True):
            code, errors = ended(process)
            if code == 3:
                assert "has changed on disk since it was read" in errors
                code, errors = ended(start(small_library, command))
            assert code == 0, errors
    returns = tomllib.loads((small_library / RECORD).read_text(encoding="utf-8"))["returns"]
    assert {(str(each["on"]), each["reason"]) for each in returns} == {
        (f"2026-11-0{day}", reason) for day in range(1, 4) for reason in ("moved", "refused")
    }
    assert len(returns) == 6


def start(library: Path, command: tuple[str, ...]) -> "subprocess.Popen[str]":
    """Runs letterkit in a process of its own."""
    line = [sys.executable, "-m", "letterkit", "--library", str(library), "--today", TODAY, *command]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(line, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf-8", env=environment)


def ended(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """The exit code of the process and what it said on stderr."""
    errors = process.communicate(timeout=60)[1]
    return process.returncode, errors
