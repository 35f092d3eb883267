import json
from pathlib import Path

import pytest

from letterkit.cli.main import main

PERSON = """name = "{name}"
gender = "m"
born = {born}
{more}
[[stays]]
seen = 2026-11-20
custody = "held"
facility = "ik-1"
source = "список"
"""
FACILITY = """kind = "ИК"
number = "1"
name = "ФКУ ИК-1 УФСИН России по Тульской области"
region = "Тульская область"
locality = "г. Тула"
street = "ул. Мира"
house = "5"
postcode = "300000"
"""
ABROAD = 'name = "Анна Ковалёва"\naddress = ["Berlin"]\nabroad = true\n'


def record(library: Path, stem: str, name: str, born: str, more: str = "") -> None:
    text = PERSON.format(name=name, born=born, more=more)
    (library / "addresses" / "people" / f"{stem}.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for folder in ("people", "facilities"):
        (tmp_path / "addresses" / folder).mkdir(parents=True)
    (tmp_path / "addresses" / "facilities" / "ik-1.toml").write_text(FACILITY, encoding="utf-8")
    record(tmp_path, "oleg", "Тестов Олег Петрович", "1980-01-01", 'occasions = ["easter"]')
    record(tmp_path, "gleb", "Иной Глеб Ильич", "1990-02-09", "release = 2026-11-30")
    record(tmp_path, "ivan", "Летов Иван Ильич", "1990")
    return tmp_path


def run(library: Path, *arguments: str) -> int:
    return main(["--library", str(library), "--today", "2026-12-01", "birthdays", *arguments])


def rows(library: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert run(library, *arguments, "--format", "json") == 0
    listed: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return listed


def test_it_says_what_may_come_late_and_who_is_left_out(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "--within", "80d", "--from", "abroad") == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines()[0].split()[-2:] == ["TIMING", "FACILITY"]
    assert "late" in shown.out
    assert shown.err.splitlines()[1:] == [
        "1 letter may come late.",
        "1 person is left out: letters are held back or barred. letterkit check says why.",
        "1 person can be written to, but the day of birth is not known.",
    ]


def test_check_says_why_somebody_is_left_out(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--library", str(library), "--today", "2026-12-01", "check"])
    assert "gleb.toml" in capsys.readouterr().out


def test_where_it_is_posted_is_as_the_profile_says_unless_it_is_typed(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rows(library, capsys)[0]["post_by"] == "2026-12-11"
    (library / "config" / "letterkit").mkdir(parents=True)
    (library / "config" / "letterkit" / "sender.toml").write_text(ABROAD, encoding="utf-8")
    assert rows(library, capsys)[0]["post_by"] == "2026-11-02"
    assert rows(library, capsys, "--from", "russia")[0]["post_by"] == "2026-12-11"


def test_without_days_it_looks_farther_ahead_from_abroad(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record(library, "lev", "Дальний Лев Ильич", "1990-02-20")
    assert [row["id"] for row in rows(library, capsys, "--from", "russia")] == ["oleg"]
    assert [row["id"] for row in rows(library, capsys, "--from", "abroad")] == ["oleg", "lev"]


def test_feasts_stand_beside_birthdays_if_asked_for(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(library, capsys, "--within", "200d", "--feasts")
    assert [(row["id"], row["occasion"]) for row in found] == [("oleg", "birthday"), ("oleg", "easter")]
    assert run(library, "--within", "200d", "--feasts") == 0
    assert "Easter" in capsys.readouterr().out


def test_it_is_no_error_if_there_is_nobody(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "--within", "7") == 0
    assert "No birthday is known within 7 days." in capsys.readouterr().err


def test_a_calendar_is_all_that_stands_on_stdout(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "--format", "ics") == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("BEGIN:VCALENDAR\r\n")
    assert shown.out.count("BEGIN:VEVENT") == 2
    assert "is left out" not in shown.err  # whose birthday is beyond the days asked for
    assert str(library) not in shown.out


def test_without_anybody_a_calendar_is_empty_and_stderr_says_so(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(library, "--format", "ics", "--within", "7") == 0
    shown = capsys.readouterr()
    assert "BEGIN:VEVENT" not in shown.out
    assert "No birthday is known within 7 days." in shown.err
