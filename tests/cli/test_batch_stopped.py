"""A batch that is stopped, at whatever moment, or that the disk does not take."""

import csv
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest

from letterkit.cli.main import main
from letterkit.store.locks import locked_for_now

OPTIONS = ["--all", "--today", "2026-10-10"]


def command(crowd: Path, out: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "letterkit", "batch", "--library", str(crowd), "--out", str(out), *OPTIONS, *options]


def started(crowd: Path, out: Path, *options: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(command(crowd, out, *options), stderr=subprocess.PIPE, text=True)


def until_it_writes(out: Path, size: int = 1) -> None:
    """Returns when that many bytes are written beside the place of the file."""
    part = out.with_name(f".{out.name}.part")
    end = time.monotonic() + 30
    while not (part.exists() and part.stat().st_size >= size) and not out.exists():
        assert time.monotonic() < end
        time.sleep(0.002)


def printed(folder: Path) -> Iterator[str]:
    """The ids in all tables of contents, each of which is as long as its PDF."""
    for table in folder.glob("*.contents.csv"):
        with table.open(encoding="utf-8-sig", newline="") as rows:
            ids = [row["id"] for row in csv.DictReader(rows)]
        with pypdfium2.PdfDocument(table.with_name(table.name.replace(".contents.csv", ".pdf"))) as document:
            assert len(document) == len(ids)
        yield from ids


def everybody(crowd: Path) -> list[str]:
    return sorted(path.stem for path in (crowd / "addresses/people").iterdir())


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_whenever_it_is_killed_resume_prints_each_person_once_and_leaves_nothing_behind(
    crowd: Path, tmp_path: Path
) -> None:
    whole = time.monotonic()
    assert subprocess.run(command(crowd, tmp_path / "whole.pdf"), capture_output=True, check=False).returncode == 0
    whole = time.monotonic() - whole
    chance = random.Random()  # noqa: S311 (moments, no secrets)
    for attempt in range(6):
        folder = tmp_path / str(attempt)
        out = folder / "all.pdf"
        with started(crowd, out, "--resume") as process:
            moment = chance.uniform(0.2, 1.05) * whole
            time.sleep(moment)
            process.kill()
        done = subprocess.run(command(crowd, out, "--resume"), capture_output=True, text=True, check=False)
        assert done.returncode == 0, (moment, done.stderr)
        assert sorted(printed(folder)) == everybody(crowd), moment
        assert not [path.name for path in folder.iterdir() if path.name.startswith(".")], moment


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_asked_to_stop_it_saves_what_is_made_and_says_how_to_go_on(crowd: Path, tmp_path: Path, number: int) -> None:
    out = tmp_path / "out" / "all.pdf"
    with started(crowd, out, "--copies", "40") as process:
        until_it_writes(out)
        process.send_signal(number)
        said = process.communicate()[1]
    assert process.returncode == 130
    assert "people still to come: the same command with --resume goes on." in said
    first = set(printed(out.parent))
    assert 0 < len(first) < 200
    assert main([*command(crowd, out, "--resume")[3:]]) == 0
    assert {path.name for path in out.parent.iterdir()} == {
        *("all.pdf", "all.contents.csv"),
        *("all-2.pdf", "all-2.contents.csv"),
    }
    rest = list(printed(out.parent))
    assert sorted(set(rest)) == everybody(crowd)
    assert len(rest) == 40 * len(first) + 200 - len(first)


def test_once_everybody_is_printed_resume_makes_nothing(
    crowd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out" / "few.pdf"
    some = ["batch", "p001", "p002", "--library", str(crowd), "--out", str(out), *OPTIONS[1:]]
    assert main(some) == 0
    assert main([*some, "--resume"]) == 0
    assert "Everybody is printed already: nothing was made." in capsys.readouterr().err
    assert main(["batch", "p003", *some[1:], "--resume"]) == 0
    assert sorted(printed(out.parent)) == ["p001", "p002", "p003"]
    contents = out.parent / "few.contents.csv"
    for broken in ("", "name;id\r\n", 'id,name,kind,file,page,label\r\n"p0', "[]"):
        contents.write_text(broken, "utf-8")
        assert main([*some, "--resume"]) == 3
        assert "is no list of what stands in a PDF" in capsys.readouterr().err
    contents.unlink()
    assert main([*some, "--resume"]) == 3
    assert "Nobody knows who stands in" in capsys.readouterr().err


def test_what_another_run_is_writing_is_refused(
    crowd: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "all.pdf"
    with locked_for_now(tmp_path / ".all.pdf.lock", "all.pdf"):
        assert main(command(crowd, out)[3:]) == 3
    assert "Another letterkit is writing to" in capsys.readouterr().err
    assert main(command(crowd, out)[3:]) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit to the size of files")
def test_a_disk_that_fills_up_is_one_sentence_and_leaves_nothing(crowd: Path, tmp_path: Path) -> None:
    """The size limit of the process makes the PDF fail as a full disk does."""
    out = tmp_path / "out" / "all.pdf"
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
    code = f"{limited} from letterkit.cli.main import entry; entry()"
    arguments = [sys.executable, "-c", code, *command(crowd, out, "--quiet")[3:]]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr == f"letterkit: {out} cannot be written: file too large. Choose another folder, or make room.\n"
    assert list(out.parent.iterdir()) == []


def test_a_disk_that_is_too_small_is_refused_before_anything_is_made(
    crowd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("letterkit.store.outputs.disk_usage", lambda _: SimpleNamespace(free=100_000))
    assert main(command(crowd, tmp_path / "all.pdf")[3:]) == 3
    assert "all.pdf needs at least 1 MB, and the disk has 0 MB free. Make room" in capsys.readouterr().err
    assert not list(tmp_path.glob("*all*"))


@pytest.mark.parametrize("name", [".", "all.contents.csv", "x" * 240])
def test_a_place_that_cannot_be_written_is_refused_before_the_library_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.contents.csv").write_text("mine", "utf-8")
    out = "all.pdf" if name.startswith("all") else name
    assert main(["batch", "--all", "--library", "nowhere", "--out", out]) == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["all.contents.csv"]
