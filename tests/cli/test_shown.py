"""The one door for what is printed."""

import ast
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import letterkit
from letterkit.cli.main import main
from letterkit.cli.shown import Shown, as_it_is, shown

MODULES = sorted(Path(letterkit.__file__).parent.rglob("*.py"))
PAST_THE_DOOR = {"shown.py", "check.py", "copy.py", "postcodes.py", "progress.py"}
"""Who may speak to a terminal or a workflow itself: annotations, the clipboard, a line that is written again."""

COMMAND = re.compile(r"(?im)^\s*::|##(vso|teamcity)?\[")
PIECES = st.lists(
    st.sampled_from([":", "::", "error", "\n", " ", "\u00a0", "##", "[", "vso", "vso[", "\x1b", "\r", "x"])
)


def printed(*pieces: str) -> str:
    stream = io.StringIO()
    door = Shown(stream, may_fail=True)
    for piece in pieces:
        door.write(piece)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("::error::x\n", ":\\u003aerror::x\n"),
        ("a\n \u00a0::set-output name=a::b", "a\n \u00a0:\\u003aset-output name=a::b"),
        ("a\r::error::x", "a\\r::error::x"),
        ("a\u2028::error::x", "a\\u2028::error::x"),
        ("text ##[error]x ##vso[task.complete]", "text ##\\u005berror]x ##vso\\u005btask.complete]"),
        ("ИК-1: г. Тверь\n## head\na::b\n", "ИК-1: г. Тверь\n## head\na::b\n"),
    ],
)
def test_no_line_is_a_command_of_a_workflow(text: str, out: str) -> None:
    assert printed(text) == out
    assert printed(*text) == out


@given(PIECES)
def test_pieces_never_make_a_command_together(pieces: list[str]) -> None:
    assert not COMMAND.search(printed(*pieces))


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_nothing_is_printed_past_the_door(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    attributes = {
        f"{ast.unparse(each.value)}.{each.attr}" for each in ast.walk(tree) if isinstance(each, ast.Attribute)
    }
    names = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
    assert not {"sys.stdout.buffer", "sys.stderr.buffer"} & attributes
    if module.name != "pixels.py":  # which silences a library that it imports
        assert not {"sys.__stdout__", "sys.__stderr__"} & attributes
    assert "as_it_is" not in names or module.name in PAST_THE_DOOR or "cli" not in module.parts
    if "cli" not in module.parts:
        assert not {"sys.stdout", "sys.stderr"} & attributes
        assert "print" not in names


def test_argparse_and_print_go_through_the_door(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--today", "\n::error::\x1b[2J"])
    assert r"\n::error::\u001b[2J" in capsys.readouterr().err
    with shown():
        sys.stdout.write("\x1b[2J\n")
        as_it_is(sys.stdout).write("\x1b]52;c;eA==\x07")
    assert capsys.readouterr().out == "\\u001b[2J\n\x1b]52;c;eA==\x07"


def test_a_bug_is_told_without_what_steers() -> None:
    code = "import sys; from letterkit.cli.shown import show_bug; sys.excepthook = show_bug; raise ValueError('\\x1b')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"ValueError: \\u001b" in done.stderr
    assert b"\x1b" not in done.stderr


def test_narration_that_nobody_can_read_stops_nothing() -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError

    Shown(Full(), may_fail=False).write("x")
    with pytest.raises(OSError):  # noqa: PT011 (any)
        Shown(Full(), may_fail=True).write("x")


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", ">/dev/full", ">&- 2>&-", ">/dev/full 2>/dev/full", "<&- >&-"])
@pytest.mark.parametrize("command", ["export", "--help", "explain"])
def test_output_that_leads_nowhere_is_told_and_ends_with_3(command: str, closed: str) -> None:
    told = subprocess.run(
        ["sh", "-c", f'"$0" -m letterkit {command} {closed}', sys.executable], capture_output=True, check=False
    )
    assert told.returncode == 3
    assert b"Traceback" not in told.stderr + told.stdout
    assert b"ignored" not in told.stderr
    assert told.stderr.count(b"letterkit: ") == ("2>" not in closed)


@pytest.mark.parametrize("columns", ["9" * 5000, "0", "²", "", "-5"])
def test_help_has_a_width_whatever_the_environment_says(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
