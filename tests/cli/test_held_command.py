import csv
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.store.letter_log import LetterLog

TODAY = ["--today", "2026-11-22"]
ELMAR = "sadykov-elmar-1980"


def run(library: Path, *arguments: str) -> int:
    return main(["--library", str(library), *TODAY, *arguments])


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LetterLog:
    for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "data"))
    return LetterLog(tmp_path / "data" / "letterkit" / "letters.db")


@pytest.fixture
def printed(small_library: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    request.getfixturevalue("log")
    note = '+++\ntitle = "Note"\ngloss = "A few lines."\n+++\nУ нас выпал снег.\n+++\nIt has snowed here.\n'
    (small_library / "templates/note.txt").write_text(note, "utf-8")
    assert run(small_library, "write", ELMAR, "note", "--from", "abroad", "--out", str(tmp_path / "out")) == 0
    return small_library


def test_nothing_is_held_while_nothing_new_is_known(printed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(printed, "held") == 0
    shown = capsys.readouterr()
    assert (shown.out, "All that is printed can be posted as it is." in shown.err) == ("", True)


def test_a_move_of_long_ago_holds_the_letter_until_it_is_posted_or_forgotten(
    printed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    move = ("--to", "ik-7-pokrov", "--since", "2026-11-01", "--source", "a list")
    assert run(printed, "transfer", ELMAR, *move) == 0
    capsys.readouterr()
    assert run(printed, "held", "--format", "csv") == 1
    shown = capsys.readouterr()
    (row,) = csv.DictReader(shown.out.splitlines())
    assert (row["id"], row["entry"], row["verdict"], row["detail"]) == (
        ELMAR,
        "1",
        "moved",
        "ik-2-pokrov → ik-7-pokrov",
    )
    assert "1 is not to be posted as it is." in shown.err
    assert run(printed, "log", "mark", "posted", "1") == 0
    assert run(printed, "held") == 0
    assert run(printed, "log", "mark", "printed", "1") == 0
    assert run(printed, "held") == 1
    assert run(printed, "log", "forget", "1", "--yes") == 0
    assert run(printed, "held") == 0


def test_a_log_that_cannot_be_used_is_an_error(
    small_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    log.file.parent.mkdir(parents=True)
    log.file.write_text("no database " * 100)
    assert run(small_library, "held") == 3
    assert "cannot be used" in capsys.readouterr().err
