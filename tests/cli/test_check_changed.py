"""`letterkit check --changed` in a repository of its own."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest

from letterkit.cli.main import main

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

FACILITY = """\
kind     = "ИК"
number   = "70"
name     = "ФКУ ИК-70 УФСИН России по Рязанской области"
region   = "Рязанская область"
locality = "п. Икс"
postcode = "391825"
source   = "a list"
"""
PERSON = """\
name    = "{name}"
gender  = "m"
born    = {born}
checked = 2026-11-01

[[stays]]
seen     = 2026-11-01
custody  = "held"
facility = "{facility}"
source   = "a list"
"""

PLANTED = {"A301", "B201", "F006", "F008", "S402"}
"""The rules that the tests here are about; what others report does not matter."""

Rows = list[dict[str, object]]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library committed to git inside a larger repository: two facilities, two people, one born in the future."""
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    library = tmp_path / "records"
    _write(library / "addresses/facilities/ik-70.toml", FACILITY)
    _write(library / "addresses/facilities/ik-71.toml", FACILITY.replace("70", "71"))
    _person(library, "sadykov", "Садыков Эльмар Русланович", "1980-01-02", "ik-70")
    _person(library, "sedov", "Седов Олег Петрович", "2979", "ik-71")
    (library / "templates").mkdir()
    _git(tmp_path, "init", "--quiet")
    _commit(tmp_path)
    return library


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _person(library: Path, person_id: str, name: str, born: str, facility: str) -> None:
    _write(library / f"addresses/people/{person_id}.toml", PERSON.format(name=name, born=born, facility=facility))


def _git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "records")


def _checked(capsys: pytest.CaptureFixture[str], library: Path, *arguments: str) -> tuple[int, list[tuple[str, str]]]:
    """The exit code, and file and code of every finding that is planted here."""
    options = ["--library", str(library), "--today", "2026-11-22", "--format", "json"]
    code = main(["check", *arguments, *options])
    rows: Rows = json.loads(capsys.readouterr().out)
    found = [(Path(str(row["file"])).stem, str(row["code"])) for row in rows]
    return code, [(stem, each) for stem, each in found if each in PLANTED]


def test_where_nothing_has_changed_nothing_is_reported(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    assert _checked(capsys, library)[1] == [("sedov", "B201")]
    assert _checked(capsys, library, "--changed") == (0, [])


def test_a_changed_file_is_reported_staged_or_not_and_a_new_one_too(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    _write(library / "addresses/facilities/ik-70.toml", FACILITY.replace("391825", "39182"))
    assert _checked(capsys, library, "--changed") == (1, [("ik-70", "A301")])
    _git(library, "add", "--all")
    assert _checked(capsys, library, "--changed") == (1, [("ik-70", "A301")])
    _person(library, "rodin", "Родин Олег", "2980", "ik-71")
    assert _checked(capsys, library, "--changed")[1] == [("ik-70", "A301"), ("rodin", "B201")]


def test_what_was_wrong_before_is_reported_once_its_file_changes(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    _person(library, "sedov", "Седов Олег Петрович", "2979", "ik-70")
    assert _checked(capsys, library, "--changed") == (1, [("sedov", "B201")])


def test_a_person_who_points_to_a_removed_facility_is_reported(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    (library / "addresses/facilities/ik-70.toml").unlink()
    assert _checked(capsys, library, "--changed") == (1, [("sadykov", "S402")])


def test_both_records_of_a_new_double_are_reported(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    _person(library, "sadykov-2", "Садыков Эльмар Русланович", "1980-01-02", "ik-71")
    assert _checked(capsys, library, "--changed")[1] == [("sadykov-2", "F006"), ("sadykov", "F006")]


def test_a_revision_other_than_the_last_can_be_named(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    _git(library, "tag", "before")
    _write(library / "addresses/facilities/ik-70.toml", FACILITY.replace("391825", "39182"))
    _commit(library)
    assert _checked(capsys, library, "--changed")[1] == []
    assert _checked(capsys, library, "--changed=before")[1] == [("ik-70", "A301")]
    assert _checked(capsys, library, "--changed", "HEAD~1")[1] == [("ik-70", "A301")]


def test_a_library_that_was_not_there_at_the_revision_is_reported_whole(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    (library.parent / "other").mkdir()
    shutil.copytree(library, library.parent / "other" / "copy")
    assert _checked(capsys, library.parent / "other" / "copy", "--changed")[1] == [("sedov", "B201")]


def test_what_changes_outside_the_records_does_not_count(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    _write(library / "notes.txt", "a note")
    main(["check", "--changed", "--library", str(library)])
    shown = capsys.readouterr()
    assert "changed since HEAD: 0 files" in shown.err
    assert shown.out == ""


def test_paths_narrow_what_has_changed(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    _write(library / "addresses/facilities/ik-70.toml", FACILITY.replace("391825", "39182"))
    people = str(library / "addresses/people")
    assert main(["check", people, "--changed", "--today", "2026-11-22"]) == 0
    assert capsys.readouterr().out == ""


def test_in_the_hook_of_a_linked_worktree_the_folder_counts_not_where_git_was_called(
    capsys: pytest.CaptureFixture[str], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _git(library, "worktree", "add", "--quiet", str(library.parent / "linked"))
    linked = library.parent / "linked" / "records"
    _write(linked / "addresses/facilities/ik-70.toml", FACILITY.replace("391825", "39182"))
    monkeypatch.setenv("GIT_DIR", str(library.parent / ".git/worktrees/linked"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert _checked(capsys, linked, "--changed")[1] == [("ik-70", "A301")]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_an_unknown_revision_is_a_usage_error(capsys: pytest.CaptureFixture[str], library: Path, revision: str) -> None:
    assert main(["check", f"--changed={revision}", "--library", str(library)]) == 2
    assert f'git knows no commit "{revision}"' in capsys.readouterr().err


def test_outside_a_repository_the_error_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "addresses").mkdir()
    assert main(["check", "--changed", "--library", str(tmp_path)]) == 2
    shown = capsys.readouterr().err
    assert "not a git repository" in shown
    assert "Leave --changed out" in shown


def test_no_git_command_is_needed(
    capsys: pytest.CaptureFixture[str], library: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _write(library / "addresses/facilities/ik-70.toml", FACILITY.replace("391825", "39182"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _checked(capsys, library, "--changed") == (1, [("ik-70", "A301")])


def test_what_systems_and_editors_leave_beside_records_has_not_changed_them(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    for name in ("._sadykov.toml", ".DS_Store", "sadykov.toml~"):
        _write(library / "addresses/people" / name, "nothing of ours")
    (library / "addresses/people/.#sadykov.toml").symlink_to("me@machine.1234:567")
    assert main(["check", "--changed", "--library", str(library), "--today", "2026-11-22"]) == 0
    assert "changed since HEAD: 0 files" in capsys.readouterr().err
    _commit(library)
    _write(library / "addresses/people/._sadykov.toml", "something else")
    assert _checked(capsys, library, "--changed") == (0, [])


def test_a_conflict_is_reported_while_the_merge_goes_on(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    _git(library, "checkout", "--quiet", "-b", "moves")
    _person(library, "sadykov", "Садыков Эльмар Русланович", "1980-01-02", "ik-71")
    _commit(library)
    _git(library, "checkout", "--quiet", "-")
    _person(library, "sadykov", "Садыков Эльмар Русланович", "1980-01-02", "ik-72")
    _commit(library)
    with pytest.raises(subprocess.CalledProcessError):
        _git(library, "merge", "moves")
    assert _checked(capsys, library, "--changed") == (1, [("sadykov", "F008")])


def test_a_file_named_in_decomposed_letters_is_the_one_that_changed(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    _person(library, normalize("NFD", "зимний"), "Зимний Олег Ильич", "2980", "ik-71")
    assert _checked(capsys, library, "--changed") == (1, [(normalize("NFD", "зимний"), "B201")])
    file = library / f"addresses/people/{normalize('NFC', 'зимний')}.toml"
    (library / f"addresses/people/{normalize('NFD', 'зимний')}.toml").rename(file)
    assert _checked(capsys, library, str(file))[1] == [(normalize("NFC", "зимний"), "B201")]
