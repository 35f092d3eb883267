import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from letterkit.cli.main import main

HELD = """name = "{name}"
gender = "m"
born = {born}
{more}
[[stays]]
seen = {seen}
custody = "held"
facility = "{facility}"
source = "список"
"""
FACILITY = 'kind = "ИК"\nname = "ФКУ ИК-1"\nregion = "Тульская область"\nlocality = "г. Тула"\npostcode = "300000"\n'


def record(folder: Path, stem: str, **given: str) -> None:
    filled = {"name": "Тестов Олег", "born": "1980", "more": "", "seen": "2026-11-01", "facility": "ik-1"} | given
    (folder / "addresses" / "people" / f"{stem}.toml").write_text(HELD.format(**filled), encoding="utf-8")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    for folder in ("people", "facilities"):
        (tmp_path / "addresses" / folder).mkdir(parents=True)
    for facility in ("ik-1", "ik-2"):
        (tmp_path / "addresses" / "facilities" / f"{facility}.toml").write_text(FACILITY, encoding="utf-8")
    record(tmp_path, "oleg-1980", born="1980-12-25")
    record(tmp_path, "oleg-1990", born="1990-05-01", seen="2026-01-01", more="release = 2026-12-01\n")
    return tmp_path


def run(library: Path, *arguments: str) -> int:
    return main(["--library", str(library), "--today", "2026-11-22", *arguments])


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["stale"], ["oleg-1990"]),
        (["stale", "--older-than", "3w"], []),
        (["stale", "--older-than", "20"], ["oleg-1990", "oleg-1980"]),
        (["namesakes"], ["oleg-1980", "oleg-1990"]),
        (["releases"], ["oleg-1990"]),
        (["releases", "--within", "8d"], []),
        (["birthdays"], ["oleg-1980"]),
        (["birthdays", "--within", "4w"], []),
        (["moved", "--since", "2026-06-01"], []),
    ],
)
def test_a_report_lists_the_same_in_every_format(
    library: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], found: list[str]
) -> None:
    if arguments == ["stale", "--older-than", "3w"]:
        record(library, "oleg-1990", born="1990")
    assert run(library, *arguments) == 0
    text = capsys.readouterr()
    assert [line.split()[0] for line in text.out.splitlines()] == (["ID", *found] if found else [])
    assert bool(text.err.splitlines()[1:]) is not bool(found)
    assert run(library, *arguments, "--format", "json") == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)] == found
    assert run(library, *arguments, "--format", "csv") == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["id"] for row in rows] == found


def test_json_has_numbers_for_numbers_and_null_for_what_is_not_known(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(library, "stale", "--format", "json")
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["days"], row["confirmed"], row["source"]) == (325, "2026-01-01", "список")


def test_history_shows_a_person_and_a_facility(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "history", "oleg-1990") == 0
    assert "held, seen" in capsys.readouterr().out
    assert run(library, "history", "ik-2") == 0
    assert "г. Тула" in capsys.readouterr().out
    assert run(library, "history", "nobody") == 2


@pytest.mark.parametrize("typed", ["ninety", "-5", "9999999d", "3m"])
def test_what_is_not_a_number_of_days_is_a_usage_error(
    library: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(library, "stale", f"--older-than={typed}")
    assert stopped.value.code == 2
    assert "not a number of days" in capsys.readouterr().err


def test_a_day_that_does_not_exist_is_not_a_revision(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(library, "moved", "--since", "2026-02-30")
    assert 'no calendar has the day "2026-02-30"' in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_moved_since_a_revision_compares_with_the_records_as_they_were(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def git(*arguments: str) -> None:
        author = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(library), *author, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", "addresses")
    git("commit", "-qm", "first")
    record(library, "oleg-1990", born="1990", facility="ik-2")
    record(library, "new-1970", name="Иной Глеб", born="1970")
    assert run(library, "moved", "--since", "HEAD", "--format", "json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["from"], row["to"]) == ("oleg-1990", "ik-1", "ik-2")


def test_without_a_repository_moved_says_what_to_do(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(library, "moved", "--since", "HEAD~1") == 2
    assert "Or give a day, as 2026-09-01." in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_day_is_compared_with_what_git_knew_before_it(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*arguments: str) -> None:
        author = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", str(library), *author, *arguments], check=True, capture_output=True)

    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-08-15T12:00:00")
    git("init", "-q")
    git("add", "addresses")
    git("commit", "-qm", "August")
    record(library, "oleg-1990", born="1990", facility="ik-2")
    capsys.readouterr()
    run(library, "moved", "--since", "2026-09-01", "--format", "json")
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["id"], row["from"], row["to"], row["verdict"]) == ("oleg-1990", "ik-1", "ik-2", "moved")
    assert run(library, "moved", "--since", "2026-08-01", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("lost", ["a clone cut off", "a pack cut off", "no objects"])
def test_where_git_cannot_say_what_was_known_before_that_is_said(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], lost: str
) -> None:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")

    def git(folder: Path, *arguments: str) -> None:
        subprocess.run(["git", "-C", str(folder), *author, *arguments], check=True, capture_output=True)

    git(library, "init", "-q")
    for number in range(2):
        git(library, "add", "addresses")
        git(library, "commit", "-q", "--allow-empty", "--date", "2026-10-15", "-m", str(number))
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", *(["--depth=1"] if lost == "a clone cut off" else []), library.as_uri(), "clone")
    if lost == "a pack cut off":
        (pack,) = (clone / ".git/objects/pack").glob("*.pack")
        content = pack.read_bytes()
        pack.chmod(0o600)
        pack.write_bytes(content[: len(content) // 2])
    elif lost == "no objects":
        shutil.rmtree(clone / ".git/objects")
    assert run(clone, "moved", "--since", "2026-09-01") == 1
    assert "Somebody may be missing here, since git does not tell what was known then:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("meant", "found"),
    [
        (["oleg-1990"], ["oleg-1990"]),
        (["--facility", "ik-2"], ["oleg-1980"]),
        (["oleg-1990", "--facility", "ik-2"], []),
        (["--age", "-40"], ["oleg-1990"]),
    ],
)
def test_of_what_is_stale_ids_and_filters_keep_some(
    library: Path, capsys: pytest.CaptureFixture[str], meant: list[str], found: list[str]
) -> None:
    record(library, "oleg-1980", born="1980-12-25", seen="2026-01-01", facility="ik-2")
    assert run(library, "stale", *meant, "--format", "json") == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)] == found
    assert run(library, "stale", "nobody") == 2
