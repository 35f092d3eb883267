"""The programs of a printing system that are missing, fail, hang or lie in the wrong place."""

import os
import re
from pathlib import Path

import pytest

from letterkit.errors import LetterkitError, UsageError
from letterkit.model.printing import Queue
from letterkit.store.print_system import SYSTEM_FOLDERS, PrintSystem

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows runs no shell scripts")

OFFICE = Queue("office")


def system_of(folder: Path, patience: float = 20.0, **scripts: str) -> PrintSystem:
    """A printing system whose programs are shell scripts."""
    for name, script in scripts.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(0o755)
    return PrintSystem({"PATH": os.environ["PATH"]}, (str(folder),), patience)


def test_a_system_without_the_programs_says_so_and_what_to_do(tmp_path: Path) -> None:
    assert system_of(tmp_path).lack == (
        "This system has no lp and no lpstat to print with. Print the PDF files from a viewer, without scaling."
    )
    assert system_of(tmp_path, lp="exit 0").lack.startswith("This system has no lpstat to print with.")
    assert system_of(tmp_path, lpstat="exit 0").lack == ""
    (tmp_path / "lp").chmod(0o644)
    assert system_of(tmp_path).lack.startswith("This system has no lp to print with.")
    with pytest.raises(UsageError, match="This system has no lp to print with"):
        system_of(tmp_path).submit(OFFICE, b"%PDF", (), 1)


def test_no_program_of_the_current_folder_or_of_path_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system_of(tmp_path, lp="echo caught > caught", lpstat="echo caught > caught")
    monkeypatch.chdir(tmp_path)
    for entry in ("", ".", str(tmp_path)):
        monkeypatch.setenv("PATH", entry)
        assert PrintSystem(os.environ, (entry,) if entry != str(tmp_path) else ()).lack
    assert all(Path(folder).is_absolute() for folder in SYSTEM_FOLDERS)


def test_what_lp_complains_of_is_shown_in_its_words(tmp_path: Path) -> None:
    for said, shown in {
        "lp: Error - No default destination.": "No default destination",
        f"{tmp_path}/lp: Destination is away.": "Destination is away",
        "lp: \x1b[2J[red]Ж\x07": "[2J[red]Ж",
        "Help: ask anybody": "Help: ask anybody",
        "": "lp failed without a word",
    }.items():
        system = system_of(tmp_path, lp=f"cat >/dev/null; echo '{said}' >&2; exit 1", lpstat="exit 0")
        with pytest.raises(LetterkitError, match=rf"^Nothing was printed: {re.escape(shown)}\. Print the PDF"):
            system.submit(OFFICE, b"%PDF", (), 1)


def test_an_lp_that_never_ends_is_stopped(tmp_path: Path) -> None:
    system = system_of(tmp_path, 0.2, lp="exec sleep 60", lpstat="exec sleep 60")
    with pytest.raises(LetterkitError, match=r"lp has not answered for 0\.2 seconds\. See whether"):
        system.submit(OFFICE, b"%PDF", (), 1)
    with pytest.raises(LetterkitError, match=r"lpstat has not answered for 0\.2 seconds"):
        system.queues()
    with pytest.raises(LetterkitError, match=r"lpstat has not answered"):
        system.progress("office-1")


def test_an_lp_that_does_not_read_what_it_is_given(tmp_path: Path) -> None:
    system = system_of(tmp_path, lp="exit 1", lpstat="exit 0")
    with pytest.raises(LetterkitError, match="lp failed without a word"):
        system.submit(OFFICE, b"%PDF" * 100_000, (), 1)


def test_an_lp_that_gives_no_number_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(LetterkitError, match="office gave no number for the job"):
        system_of(tmp_path, lp="echo done", lpstat="exit 0").submit(OFFICE, b"%PDF", (), 1)


def test_what_stands_in_its_place_but_cannot_be_run(tmp_path: Path) -> None:
    system = system_of(tmp_path, lpstat="exit 0", lp="")
    (tmp_path / "lp").write_bytes(b"\x7fELF, but broken")
    with pytest.raises(LetterkitError, match="lp cannot be run: exec format error"):
        system.submit(OFFICE, b"%PDF", (), 1)


def test_programs_get_the_environment_and_speak_english(tmp_path: Path) -> None:
    plain = system_of(tmp_path, lp='echo "$LC_ALL $CUPS_SERVER" >&2; exit 1', lpstat="exit 0")
    system = PrintSystem({**plain.environment, "LC_ALL": "ru_RU.UTF-8", "CUPS_SERVER": "here"}, plain.folders)
    with pytest.raises(LetterkitError, match=r"Nothing was printed: C\.UTF-8 here\."):
        system.submit(OFFICE, b"%PDF", (), 1)


def test_every_argument_stands_alone_and_none_is_a_file(tmp_path: Path) -> None:
    system = system_of(tmp_path, lp=f'printf "%s\\n" "$@" >{tmp_path}/said; echo "request id is office-7 (0 file(s))"')
    assert system.submit(Queue("-o x; touch y"), b"%PDF", ("media=A4",), 2) == "office-7"
    said = (tmp_path / "said").read_text("utf-8").splitlines()
    assert said == ["-d", "-o x; touch y", "-n", "2", "-t", "letterkit letter", "-o", "media=A4"]


def test_an_lpstat_that_fails_is_no_empty_list(tmp_path: Path) -> None:
    system = system_of(tmp_path, lp="exit 0", lpstat="echo 'lpstat: [red]gone' >&2; exit 1")
    with pytest.raises(LetterkitError, match=r"The printing system does not answer: \[red\]gone\."):
        system.queues()
    with pytest.raises(LetterkitError, match=r"The printing system does not answer: \[red\]gone\."):
        system.progress("office-1")
