"""How far work has come: a bar on a terminal, few lines elsewhere."""

import io
import sys

import pytest

from letterkit.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(of: int, *, quiet: bool = False) -> str:
    with progress(of, quiet=quiet) as advance:
        for _ in range(of):
            advance()
    assert isinstance(sys.stderr, io.StringIO)
    return sys.stderr.getvalue()


@pytest.mark.parametrize(("of", "lines"), [(0, 0), (3, 1), (100, 1), (2_050, 20), (50_000, 20)])
def test_a_log_gets_few_lines_and_the_last_one(monkeypatch: pytest.MonkeyPatch, of: int, lines: int) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    said = shown(of).splitlines()
    assert len(said) == lines
    assert said[-1:] == [f"{of}/{of}"] * bool(lines)


def test_a_terminal_gets_a_bar_that_says_how_long_it_will_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    said = shown(3)
    assert "0/3" in said
    assert " left" in said
    assert "\n" not in said


@pytest.mark.usefixtures("in_brackets")
def test_the_bar_speaks_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert "‹? left›" in shown(3)


def test_quiet_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert shown(3, quiet=True) == ""
