"""`letterkit log share`, `export` and `merge`, and what is counted of it."""

import json
import shutil
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from letterkit.cli.main import main
from letterkit.model.logged import LoggedLetter, Mail, MailState, Standing
from letterkit.store.letter_log import LetterLog
from letterkit.store.roots import shipped_root

ELMAR = "sadykov-elmar-1980"
DAY, LATER = date(2026, 11, 22), date(2026, 12, 1)
PRIVATE = ("Анна", "Ковалёва", "Секрет", "nature", "ik-2-pokrov", "library")


class Organiser:
    """Somebody with a log of his own, and a library that may be another's too."""

    def __init__(self, library: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.library, self.home, self._monkeypatch = library, home, monkeypatch
        self.log = LetterLog(home / "letterkit" / "letters.db")

    def run(self, *arguments: str) -> int:
        for variable in ("XDG_DATA_HOME", "WIN_PD_OVERRIDE_LOCAL_APPDATA", "XDG_CACHE_HOME"):
            self._monkeypatch.setenv(variable, str(self.home))
        return main(["--library", str(self.library), "--today", "2026-12-02", *arguments])

    def wrote(self, number: int, mail: Mail = Mail.LETTER, dated: date = DAY, to: str = ELMAR) -> int:
        what = ("Секрет",) if mail is Mail.LETTER else ()
        letter = LoggedLetter(to, "Elmar", "ik-2-pokrov", "nature", dated, number, paragraphs=what, mail=mail)
        return self.log.keep(replace(letter, signature="Анна Ковалёва", library=str(self.library.resolve())))

    def mark(self, entry: int, state: MailState) -> None:
        self.log.mark([entry], Standing(state, LATER))

    @property
    def shared(self) -> list[dict[str, str]]:
        files = sorted((self.library / "mailings").glob("*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


@pytest.fixture
def meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Path], Organiser]:
    return lambda name, library: Organiser(library, tmp_path / name, monkeypatch)


@pytest.fixture
def anna(meet: Callable[[str, Path], Organiser], small_library: Path) -> Organiser:
    return meet("anna", small_library)


@pytest.fixture
def boris(meet: Callable[[str, Path], Organiser], small_library: Path) -> Organiser:
    return meet("boris", small_library)


def count_of(organiser: Organiser, capsys: pytest.CaptureFixture[str]) -> int:
    capsys.readouterr()
    organiser.run("pick", "--format", "json")
    return next(int(row["letters"]) for row in json.loads(capsys.readouterr().out) if row["id"] == ELMAR)


def test_to_whom_and_when_is_shared_and_nothing_else(anna: Organiser, capsys: pytest.CaptureFixture[str]) -> None:
    anna.wrote(1)
    assert anna.run("log", "share") == 0
    said = capsys.readouterr()
    assert said.out == f"2026-11-22\t{ELMAR}\tletter\tprinted\n"
    assert "1 letter shared." in said.err
    assert ".gitattributes now has git keep the lines of both sides" in said.err
    (notice,) = anna.shared
    assert len(notice.pop("id")) == 32
    assert notice == {"day": "2026-11-22", "kind": "letter", "person": ELMAR, "state": "printed"}
    text = (anna.library / "mailings/2026-11.jsonl").read_text("utf-8")
    assert not [word for word in PRIVATE if word in text]


def test_what_was_shared_is_not_shared_again_until_it_comes_further(
    anna: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = anna.wrote(1)
    for _ in range(2):
        anna.run("log", "share")
    assert "There is nothing new to share." in capsys.readouterr().err
    anna.mark(entry, MailState.POSTED)
    for _ in range(2):
        anna.run("log", "share")
    assert [notice["state"] for notice in anna.shared] == ["printed", "posted"]
    assert len({notice["id"] for notice in anna.shared}) == 1


def test_a_letter_made_again_stays_the_same_letter(anna: Organiser) -> None:
    entry = anna.wrote(1)
    anna.run("log", "share")
    (letter,) = anna.log.letters()
    assert anna.log.keep(replace(letter, replaces=entry, paragraphs=("Исправлено",))) == entry
    anna.run("log", "share")
    assert len(anna.shared) == 1


def test_what_was_lost_from_the_library_is_shared_again_as_the_same(anna: Organiser) -> None:
    anna.wrote(1)
    anna.run("log", "share")
    before = anna.shared
    (anna.library / "mailings/2026-11.jsonl").unlink()
    anna.run("log", "share")
    assert anna.shared == before


def test_plans_reply_kits_and_letters_of_other_records_are_not_shared(
    anna: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    anna.wrote(1, Mail.REPLY)
    planned = anna.wrote(2)
    anna.mark(planned, MailState.PLANNED)
    anna.log.keep(LoggedLetter(ELMAR, "Elmar", "ik-2-pokrov", "nature", DAY, 3, library="/elsewhere"))
    anna.log.keep(LoggedLetter(ELMAR, "Elmar", "ik-2-pokrov", "nature", DAY, 4))
    assert anna.run("log", "share") == 0
    assert "2 letters in your log are left out" in capsys.readouterr().err
    assert not (anna.library / "mailings").exists()


def test_since_leaves_out_what_is_older(anna: Organiser) -> None:
    anna.wrote(1)
    anna.wrote(2, Mail.ENVELOPE, LATER)
    anna.run("log", "share", "--since", "2026-12-01")
    assert [(notice["day"], notice["kind"]) for notice in anna.shared] == [("2026-12-01", "envelope")]


def test_a_dry_run_shows_what_would_be_shared_and_writes_nothing(
    anna: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    anna.wrote(1)
    before = sorted(anna.library.rglob("*"))
    assert anna.run("log", "share", "--dry-run") == 0
    said = capsys.readouterr()
    assert ELMAR in said.out
    assert "1 letter would be shared." in said.err
    assert sorted(anna.library.rglob("*")) == before
    assert anna.log.events() == ()


def test_the_shipped_library_is_read_only(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "theirs.jsonl"
    file.touch()
    for action in (["share"], ["merge", str(file)]):
        assert main(["log", *action]) == 3
        assert "letterkit init DIR" in capsys.readouterr().err
    assert not (shipped_root().path / "mailings").exists()


def test_the_own_letters_and_those_of_others_count_once_each(
    anna: Organiser, boris: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    anna.wrote(1)
    boris.wrote(1)
    boris.wrote(2)
    assert (count_of(anna, capsys), count_of(boris, capsys)) == (1, 2)
    for organiser in (anna, boris):
        organiser.run("log", "share")
    assert (count_of(anna, capsys), count_of(boris, capsys)) == (3, 3)
    anna.log.forget([1])
    assert count_of(anna, capsys) == 3


def test_what_came_back_counts_as_nothing_and_if_it_did_not_as_one_again(
    anna: Organiser, boris: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = anna.wrote(1)
    counts = []
    for state in (MailState.POSTED, MailState.RETURNED, MailState.ARRIVED, MailState.PRINTED):
        anna.mark(entry, state)
        anna.run("log", "share")
        counts.append((count_of(anna, capsys), count_of(boris, capsys)))
    assert counts == [(1, 1), (0, 0), (1, 1), (1, 1)]


def test_never_written_and_fewest_first_know_of_others(
    anna: Organiser, boris: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (anna.library / f"addresses/people/{ELMAR}.toml").read_text("utf-8")
    other = text.replace("Эльмар", "Марлен").replace("Elmar", "Marlen").replace("05-04", "06-05")
    (anna.library / "addresses/people/sadykov-marlen-1980.toml").write_text(other, "utf-8")
    anna.wrote(1)
    anna.run("log", "share")
    capsys.readouterr()
    for options in (["--never-written"], ["--fewest-first", "--count", "1"]):
        assert boris.run("pick", *options) == 0
        assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["sadykov-marlen-1980"]


def test_pick_says_that_there_are_bad_lines_and_counts_the_others(
    anna: Organiser, boris: Organiser, capsys: pytest.CaptureFixture[str]
) -> None:
    anna.wrote(1)
    anna.run("log", "share")
    with (anna.library / "mailings/2026-11.jsonl").open("ab") as file:
        file.write(b'{"day": "2026-11-23"\n\xff\xfe\n')
    assert count_of(boris, capsys) == 1
    boris.run("pick")
    assert "2 lines in mailings/ cannot be read and count as nothing" in capsys.readouterr().err
    assert boris.run("check", str(boris.library / "mailings"), "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(row["code"], row["severity"], row["line"]) for row in found] == [
        ("F010", "warning", 2),
        ("F010", "warning", 3),
    ]


def test_what_is_exported_and_merged_counts_once_however_often(
    anna: Organiser, meet: Callable[[str, Path], Organiser], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boris = meet("boris", Path(shutil.copytree(anna.library, tmp_path / "other")))
    file = tmp_path / "anna.jsonl"
    entry = anna.wrote(1)
    anna.wrote(2)
    assert anna.run("log", "export", str(file)) == 0
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert anna.shared == []
    assert anna.run("log", "export", str(file)) == 3
    said = []
    for _ in range(2):
        capsys.readouterr()
        assert boris.run("log", "merge", str(file)) == 0
        said.append(capsys.readouterr().err)
        assert count_of(boris, capsys) == 2
    assert "2 new letters, 0 came further, 0 known already." in said[0]
    assert "0 new letters, 0 came further, 2 known already." in said[1]
    anna.mark(entry, MailState.RETURNED)
    assert anna.run("log", "export", str(file), "--force") == 0
    capsys.readouterr()
    assert boris.run("log", "merge", str(file)) == 0
    assert "0 new letters, 1 came further, 1 known already." in capsys.readouterr().err
    assert (count_of(boris, capsys), count_of(anna, capsys)) == (1, 1)


def test_bad_lines_of_somebodys_file_are_named_and_the_others_taken(
    anna: Organiser, boris: Organiser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "anna.jsonl"
    anna.wrote(1)
    anna.run("log", "export", str(file))
    with file.open("ab") as opened:
        opened.write(b"\xff\x1b[2J\n" * 10)
    capsys.readouterr()
    assert boris.run("log", "merge", str(file), "--dry-run") == 1
    assert not (boris.library / "mailings").exists()
    assert boris.run("log", "merge", str(file)) == 1
    said = capsys.readouterr().err
    assert "1 new letter," in said
    assert f"{file}, line 2: the line is no JSON object" in said
    assert "line 7:" not in said
    assert "10 lines were not read." in said
    assert "\x1b" not in said
    assert count_of(boris, capsys) == 1


def test_a_pipe_carries_it_too(
    anna: Organiser, boris: Organiser, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna.wrote(1)
    assert anna.run("log", "export", "-") == 0
    exported = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(exported.encode())))
    assert boris.run("log", "merge", "-") == 0
    assert (boris.library / "mailings/2026-11.jsonl").read_text("utf-8") == exported


def test_what_cannot_be_merged_is_said(anna: Organiser, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (tmp_path / "missing.jsonl", tmp_path):
        assert anna.run("log", "merge", str(path)) == 3
        assert "cannot be read" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="a file without an end")
def test_what_has_no_end_is_too_large_and_takes_no_memory(
    anna: Organiser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, before[1]))
    try:
        assert anna.run("log", "merge", "/dev/zero") == 3
        with Path("/dev/zero").open(encoding="ascii") as endless:
            monkeypatch.setattr(sys, "stdin", endless)
            assert anna.run("log", "merge", "-") == 3
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    said = capsys.readouterr().err
    assert "this is a pipe or a device, not a file" in said
    assert "standard input cannot be read: it has more than 16 MB" in said


def test_to_forget_says_that_what_was_shared_stays(anna: Organiser, capsys: pytest.CaptureFixture[str]) -> None:
    anna.wrote(1)
    anna.wrote(2)
    anna.run("log", "share", "--since", "2026-11-22")
    third = anna.wrote(3)
    capsys.readouterr()
    assert anna.run("log", "forget", str(third), "--yes") == 0
    assert "What was shared" not in capsys.readouterr().err
    assert anna.run("log", "forget", ELMAR, "--yes") == 0
    assert "What was shared of it stays" in capsys.readouterr().err
    assert len(anna.shared) == 2
