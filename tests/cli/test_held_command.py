import csv
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.model.logged import Mail, MailState
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


MOVE = ("transfer", ELMAR, "--to", "ik-7-pokrov", "--since", "2026-11-01", "--source", "a list")


def test_what_is_held_is_not_marked_as_posted_with_the_others(
    printed: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(printed, *MOVE) == 0
    capsys.readouterr()
    for meant in (("--state", "printed"), (ELMAR,)):
        assert run(printed, "log", "mark", "posted", *meant) == 1
        assert "1 is not marked: it must not be posted as it is (letterkit held)." in capsys.readouterr().err
    assert [entry.state for entry in log.entries()] == [MailState.PRINTED]
    assert run(printed, "log", "mark", "posted", "1") == 0
    assert [entry.state for entry in log.entries()] == [MailState.POSTED]


def test_a_new_envelope_settles_it(printed: Path, log: LetterLog, tmp_path: Path) -> None:
    assert run(printed, *MOVE) == 0
    assert run(printed, "held") == 1
    assert run(printed, "batch", ELMAR, "--from", "abroad", "--out", str(tmp_path / "anew.pdf")) == 0
    assert run(printed, "held") == 0
    (letter,) = log.letters()
    assert (letter.mail, letter.facility, bool(letter.paragraphs)) == (Mail.LETTER, "ik-7-pokrov", True)


def test_what_was_not_compared_is_said(printed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "moved"
    printed.rename(other)
    capsys.readouterr()
    run(other, "held")
    assert "1 printed entry was made from records in another folder and is not compared" in capsys.readouterr().err
    run(other, "log", "off")
    run(other, "held")
    assert "The log is switched off" in capsys.readouterr().err


def test_a_letter_that_came_back_is_marked_in_the_log_too(
    printed: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    came_back = ("returned", ELMAR, "--reason", "moved", "--on", "2026-11-22")
    assert run(printed, *came_back, "--dry-run") == 0
    assert [entry.state for entry in log.entries()] == [MailState.PRINTED]
    assert run(printed, *came_back) == 0
    assert "1 entry of your log marked." in capsys.readouterr().err
    assert [entry.state for entry in log.entries()] == [MailState.RETURNED]


def test_a_day_before_the_letter_was_printed_is_no_day_of_posting(
    printed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(printed, "log", "mark", "posted", "1", "--on", "2020-01-01") == 2
    assert "was printed on 2026-11-22, after that day" in capsys.readouterr().err
