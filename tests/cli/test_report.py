import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from letterkit.cli.main import main
from letterkit.model.logged import LoggedLetter, MailState, Standing
from letterkit.store.letter_log import LetterLog
from letterkit.store.own_files import OwnFiles

ID = "sadykov-elmar-1980"
DAY = date(2026, 11, 1)
LETTER = LoggedLetter("lesnoy-oleg-1975", "Лесной Олег", "ik-2-pokrov", "plain", DAY, 1, signature="Анна")


@pytest.fixture
def log() -> LetterLog:
    folders = PlatformDirs("letterkit", appauthor=False)
    return LetterLog(OwnFiles(folders.user_config_path, folders.user_data_path, folders.user_cache_path).log)


def report(library: Path, *arguments: str) -> int:
    return main(["report", "--library", str(library), "--today", "2026-11-22", *arguments])


def test_the_report_says_how_many_where_and_who_is_left(
    small_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    log.keep_all([LETTER, replace(LETTER, number=2), replace(LETTER, person_id="gromov", facility="gone")])
    log.mark([1], Standing(MailState.POSTED, DAY))
    log.mark([1], Standing(MailState.ANSWERED, date(2026, 11, 21)))
    assert report(small_library, "--since", "2026-11-01", "--names") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Since 2026-11-01: 3 letters to 2 people.",
        "Answered: 1 of 3 (33 %). Half of the answers came within 20 days of posting.",
        "How far they have come:",
        "  2  letter, printed",
        "  1  letter, answered",
        "Where they went:",
        "  2  ИК-2, г. Покров",
        "  1  gone",
        "Never written to: 1 of 1 person who can be written to.",
        f"  {ID}  Садыков Эльмар Русланович, born 1980-05-04",
    ]


def test_writers_are_named_only_if_asked_for(
    small_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    log.keep_all([LETTER, replace(LETTER, number=None, signature="")])
    assert report(small_library, "--since", "2026-11-01", "--until", "2026-11-30") == 0
    plain = capsys.readouterr().out
    assert "Анна" not in plain
    assert plain.startswith("From 2026-11-01 to 2026-11-30: 2 letters to 1 person.\n")
    assert report(small_library, "--since", "2026-11-01", "--by-writer") == 0
    assert "Who wrote:\n  1  without a name\n  1  Анна\n" in capsys.readouterr().out
    assert report(small_library, "--since", "2026-11-01", "--format", "json") == 0
    assert "Анна" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ((), "The log has nothing since 2026-11-02."),
        (("--until", "2026-11-03"), "The log has nothing from 2026-11-02 to 2026-11-03."),
    ],
)
def test_nothing_in_the_period_is_a_sentence(
    small_library: Path,
    log: LetterLog,
    capsys: pytest.CaptureFixture[str],
    more: tuple[str, ...],
    sentence: str,
) -> None:
    log.keep(LETTER)
    assert report(small_library, "--since", "2026-11-02", *more) == 0
    shown = capsys.readouterr()
    assert sentence in shown.err.splitlines()
    assert shown.out == "Never written to: 1 of 1 person who can be written to.\n"


def test_programs_get_rows(small_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]) -> None:
    log.keep(LETTER)
    assert report(small_library, "--since", "2026-11-01", "--format", "json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["section"] for row in rows] == [
        *("letters", "people", "answered", "days-to-answer", "state", "facility", "unwritten")
    ]
    assert report(small_library, "--since", "2026-11-01", "--format", "csv") == 0
    table = capsys.readouterr().out.splitlines()
    assert table[0] == "section,id,name,facility,kind,state,reason,count"
    assert table[-1] == f"unwritten,{ID},Садыков Эльмар Русланович,ik-2-pokrov,,,,"


def test_a_record_that_cannot_be_read_is_said(
    small_library: Path, log: LetterLog, capsys: pytest.CaptureFixture[str]
) -> None:
    log.keep(LETTER)
    (small_library / "addresses/people/broken-1980.toml").write_text('name = "', encoding="utf-8")
    assert report(small_library, "--since", "2026-11-01") == 1
    assert "addresses/people/broken-1980.toml cannot be read" in capsys.readouterr().err


def test_a_period_that_ends_before_it_begins_is_refused(
    small_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(small_library, "--since", "2026-11-02", "--until", "2026-11-01") == 2
    assert "2026-11-01 is before 2026-11-02." in capsys.readouterr().err
