"""Two organisers who share a library by git share their counts, too: no conflict, and each letter counts once."""

import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.model.logged import LoggedLetter, MailState, Standing
from letterkit.store.letter_log import LetterLog
from letterkit.store.mailings import ensure_union

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

ELMAR, MARLEN = "sadykov-elmar-1980", "sadykov-marlen-1980"
DAY = date(2026, 11, 22)


class Organiser:
    """Somebody with a clone of the library, a home and a log of his own."""

    def __init__(self, clone: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clone, self.home, self._monkeypatch = clone, home, monkeypatch
        self.log = LetterLog(home / "letterkit" / "letters.db")

    def run(self, *arguments: str) -> int:
        for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA", "XDG_CACHE_HOME"):
            self._monkeypatch.setenv(variable, str(self.home))
        return main(["--library", str(self.clone), "--today", "2026-11-29", *arguments])

    def wrote(self, person: str, number: int) -> int:
        place = ("ik-2-pokrov", "nature", DAY, number)
        return self.log.keep(LoggedLetter(person, "E", *place, signature="А", library=str(self.clone.resolve())))

    def share(self) -> None:
        assert self.run("log", "share") == 0
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "--quiet", "--message", "counts")

    def pull(self) -> None:
        git(self.clone, "pull", "--quiet", "--no-rebase", "--no-edit")

    def push(self) -> None:
        git(self.clone, "push", "--quiet")

    def counts(self, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, int]]:
        capsys.readouterr()
        assert self.run("pick", "--fewest-first", "--seed", "1", "--format", "json") == 0
        return [(row["id"], row["letters"]) for row in json.loads(capsys.readouterr().out)]


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture
def organisers(tmp_path: Path, small_library: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Organiser, Organiser]:
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    text = (small_library / f"addresses/people/{ELMAR}.toml").read_text("utf-8")
    other = text.replace("Эльмар", "Марлен").replace("Elmar", "Marlen").replace("05-04", "06-05")
    (small_library / f"addresses/people/{MARLEN}.toml").write_text(other, "utf-8")
    (small_library / "templates/.keep").touch()
    ensure_union(small_library)
    git(small_library, "init", "--quiet")
    git(small_library, "add", "--all")
    git(small_library, "commit", "--quiet", "--message", "records")
    git(tmp_path, "clone", "--quiet", "--bare", str(small_library), "hub.git")
    for name in ("anna", "boris"):
        git(tmp_path, "clone", "--quiet", "hub.git", name)
    anna, boris = (Organiser(tmp_path / name, tmp_path / f"{name}-home", monkeypatch) for name in ("anna", "boris"))
    return anna, boris


def test_a_second_organisers_counts_come_by_a_pull_without_a_conflict(
    organisers: tuple[Organiser, Organiser], capsys: pytest.CaptureFixture[str]
) -> None:
    anna, boris = organisers
    anna.wrote(ELMAR, 1)
    anna.share()
    anna.push()
    for number in (1, 2):
        boris.wrote(MARLEN, number)
    boris.share()
    assert boris.counts(capsys) == [(ELMAR, 0), (MARLEN, 2)]
    boris.pull()
    assert git(boris.clone, "status", "--porcelain") == ""
    boris.push()
    anna.pull()
    for each in organisers:
        assert each.counts(capsys) == [(ELMAR, 1), (MARLEN, 2)]
        assert each.run("check", str(each.clone / "mailings")) == 0
        assert "F0" not in capsys.readouterr().out


def test_both_go_on_with_one_file_and_what_came_back_counts_as_nothing(
    organisers: tuple[Organiser, Organiser], capsys: pytest.CaptureFixture[str]
) -> None:
    anna, boris = organisers
    entry = anna.wrote(ELMAR, 1)
    anna.share()
    anna.push()
    boris.pull()
    anna.log.mark([entry], Standing(MailState.RETURNED, DAY))
    anna.wrote(MARLEN, 1)
    anna.share()
    anna.push()
    boris.wrote(ELMAR, 1)
    boris.share()
    boris.pull()
    boris.push()
    anna.pull()
    for each in organisers:
        assert sorted(each.counts(capsys)) == [(ELMAR, 1), (MARLEN, 1)]


def test_who_merges_without_that_setting_loses_no_line_that_is_whole(
    organisers: tuple[Organiser, Organiser], capsys: pytest.CaptureFixture[str]
) -> None:
    anna, boris = organisers
    for each in organisers:
        each.wrote(ELMAR, 1)
        each.share()
    anna.push()
    (boris.clone / ".git/info/attributes").write_text("mailings/*.jsonl merge=text\n")
    with pytest.raises(subprocess.CalledProcessError):
        boris.pull()
    assert dict(boris.counts(capsys))[ELMAR] == 2
    assert boris.run("check", str(boris.clone / "mailings")) == 0
    assert capsys.readouterr().out.count("a merge conflict is not settled here") == 3


def test_what_is_committed_is_checked(
    organisers: tuple[Organiser, Organiser], capsys: pytest.CaptureFixture[str]
) -> None:
    anna, _ = organisers
    anna.wrote(ELMAR, 1)
    anna.share()
    with (anna.clone / "mailings/2026-11.jsonl").open("ab") as file:
        file.write(b"{torn\n")
    capsys.readouterr()
    assert anna.run("check", "--changed", "--format", "json") == 0
    said = capsys.readouterr()
    assert [row["code"] for row in json.loads(said.out)] == ["F010"]
    assert "changed since HEAD: 1 file" in said.err
