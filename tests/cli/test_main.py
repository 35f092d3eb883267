import os
import subprocess
import sys
from pathlib import Path

import pytest

from letterkit.cli import commands
from letterkit.cli.main import main
from letterkit.errors import LetterkitError


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs letterkit in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "letterkit", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--help"])
    assert raised.value.code == 0
    shown = capsys.readouterr().out
    assert len(commands.names()) > 30
    assert all(f"\n    {command}" in shown for command in commands.names())


@pytest.mark.parametrize("name", commands.names())
def test_a_command_begins_with_a_short_sentence_that_help_shows(name: str) -> None:
    (sentence, blank, *_) = (commands.load(name).__doc__ or "").splitlines()
    assert sentence.endswith(".")
    assert not blank
    assert commands.help_on(name) == sentence[0].lower() + sentence[1:-1]
    assert len(sentence) <= 60, "help would break it"


def test_a_command_is_one_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "def add_arguments(parser): pass\ndef run(chosen, session): return 5\n"
    for file in ("while_.py", "write.py", "another.py"):
        (tmp_path / file).write_text(f'"""Do what {file} does."""\n\n{body}', encoding="utf-8")
    for file in ("__init__.py", "_shared.py", "write.py~", "#write.py", "notes.txt"):
        (tmp_path / file).touch()
    monkeypatch.setattr(commands, "__path__", [str(tmp_path)])
    assert commands.names() == ["write", "another", "while"]
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "while        do what while_.py does\n" in capsys.readouterr().out
    assert main(["while"]) == 5
    del sys.modules["letterkit.cli.commands.while_"]


def test_the_library_may_be_named_before_or_after_the_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--library", str(root), "check"], ["check", "--library", str(root)]):
        assert main(arguments) == 0
        assert f"library: {root} (--library)" in capsys.readouterr().err


def test_the_variable_names_the_library(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LETTERKIT_LIBRARY", str(root / "tests" / "broken"))
    assert main(["check"]) == 1
    assert "(LETTERKIT_LIBRARY)" in capsys.readouterr().err


def test_the_current_folder_is_used_if_it_is_a_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "mine")]) == 0
    monkeypatch.chdir(tmp_path / "mine")
    assert main(["check"]) == 0
    assert "(the current folder)" in capsys.readouterr().err


def test_away_from_any_library_the_shipped_copy_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0
    assert "(the copy shipped with letterkit)" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_folder_that_is_not_a_library_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["check", "--library", str(tmp_path / name)]) == 3
    assert "letterkit init DIR" in capsys.readouterr().err


def test_init_copies_once_and_overwrites_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "mine")]) == 0
    copied = {path.name for path in (tmp_path / "mine" / "addresses" / "people").iterdir()}
    assert copied == {path.name for path in (root / "addresses" / "people").iterdir()}
    assert main(["init", str(tmp_path / "mine")]) == 3
    assert "already exists" in capsys.readouterr().err


def test_init_tells_git_how_to_merge_and_keeps_what_git_was_told(tmp_path: Path) -> None:
    for name, before in (("new", ""), ("repository", "*.png binary\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / ".gitattributes").write_text(before)
        assert main(["init", str(tmp_path / name)]) == 0
        told = (tmp_path / name / ".gitattributes").read_text("utf-8")
        assert told == f"{before}mailings/*.jsonl text eol=lf merge=union\n"


def test_init_writes_nothing_where_it_would_write_through_a_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, foreign = tmp_path / "cloned", tmp_path / "foreign"
    folder.mkdir()
    foreign.write_text("theirs")
    (folder / ".gitattributes").symlink_to(foreign)
    assert main(["init", str(folder)]) == 3
    assert ".gitattributes is a link to another place; nothing was written there." in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == [".gitattributes"]
    assert foreign.read_text() == "theirs"


def test_every_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    codes = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert len(codes) >= 35
    for code in codes:
        assert main(["explain", code]) == 0
        page = capsys.readouterr().out
        assert "Bad:" in page
        assert "Good:" in page


def test_an_unknown_code_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "A3O1"]) == 2
    assert "A301" in capsys.readouterr().err


def test_the_app_needs_a_terminal() -> None:
    done = run()
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "Traceback" not in done.stderr


def test_output_is_utf8_whatever_the_locale(root: Path) -> None:
    done = run("check", "--library", str(root / "tests" / "broken"), LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "Сокoлов" in done.stdout


def test_an_interrupt_exits_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("letterkit.cli.commands.explain.run", interrupted)
    assert main(["explain"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_an_error_prints_fact_and_remedy_and_exits_with_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object) -> int:
        raise LetterkitError("It cannot be.", "Do otherwise.")

    monkeypatch.setattr("letterkit.cli.commands.explain.run", refused)
    assert main(["explain"]) == 1
    assert capsys.readouterr().err == "letterkit: It cannot be. Do otherwise.\n"


@pytest.mark.skipif(os.name == "nt", reason="the line is for a POSIX shell")
def test_a_reader_that_goes_away_is_not_an_error(root: Path) -> None:
    command = f"{sys.executable} -m letterkit check --library {root}/tests/broken | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_a_named_library_that_is_empty_text_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--library", ""]) == 3
    assert "is not a folder" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_said_in_a_sentence() -> None:
    command = f"{sys.executable} -m letterkit explain A301 > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 3
    assert done.stderr == (
        "letterkit: The output cannot be written: no space left on device. Make room, or send it elsewhere.\n"
    )


def test_an_argument_is_utf8_whatever_the_locale() -> None:
    plain = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert "Соколову Олегу" in run("decline", "Соколов Олег Иванович", **plain).stdout


@pytest.mark.skipif(os.name == "nt", reason="arguments are Unicode on Windows")
def test_an_argument_that_is_not_utf8_is_refused() -> None:
    refused = subprocess.run(
        [sys.executable.encode(), b"-m", b"letterkit", b"decline", b"\xff\xfe"], capture_output=True, check=False
    )
    assert refused.returncode == 2
    assert b"is not UTF-8 text" in refused.stderr


@pytest.mark.parametrize(
    ("typed", "remedy"), [("wirte", 'Did you mean "write"?'), ("zzzz", "letterkit --help lists the commands.")]
)
def test_a_command_that_there_is_not_is_answered_with_the_nearest(
    typed: str, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([typed, "somebody"]) == 2
    assert capsys.readouterr().err == f'letterkit: There is no command "{typed}". {remedy}\n'


def test_a_value_that_does_not_fit_is_refused_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["write", "somebody", "first-letter", "--number", "0"])
    assert capsys.readouterr().err.count("\n") == 1
