"""Runs a command as a person would, and says what may never come of it, whatever it was given."""

import contextlib
import io
import signal
import sys
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple
from unittest import mock

from letterkit.cli.main import main

PATIENCE = 20
"""Seconds that a command may take on any machine; they take tenths of one."""

TODAY = ("--today", "2026-11-22")
CODES = {0, 1, 2, 3, 4}
_WORKFLOW = ("::", "##[", "##vso[")
_ALLOWED = {"\n", "\t"}


class Ran(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


def ran(*arguments: str | Path, said: bytes = b"", library: Path | None = None) -> Ran:
    """Runs `letterkit` with these arguments, `said` at its standard input, and holds it to what always holds."""
    out, err = _captured(), _captured()
    typed = [*TODAY, *(("--library", str(library)) if library else ()), *map(str, arguments)]
    stdin = io.TextIOWrapper(io.BytesIO(said), encoding="utf-8", errors="surrogateescape")
    captured = (contextlib.redirect_stdout(out), contextlib.redirect_stderr(err))
    with mock.patch.object(sys, "stdin", stdin), captured[0], captured[1], _in_time(typed):
        try:
            code = main(typed)
        except SystemExit as ended:  # argparse
            code = int(ended.code or 0)
    result = Ran(code, *(stream.buffer.getvalue().decode("utf-8") for stream in (out, err)))  # type: ignore[attr-defined]
    assert code in CODES, result
    for text in result[1:]:
        _is_harmless(text)
    return result


def _captured() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _is_harmless(text: str) -> None:
    """A terminal obeys nothing of it, a workflow takes no line for a command, and it is no traceback."""
    odd = {each for each in text if unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"}} - _ALLOWED
    assert not odd, (odd, text)
    assert not {each for each in text if unicodedata.bidirectional(each) in _TURNS}, text
    assert not [line for line in text.splitlines() if line.startswith(_WORKFLOW)], text
    assert "Traceback" not in text, text


_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@contextlib.contextmanager
def _in_time(typed: list[str]) -> Iterator[None]:
    """Fails instead of hanging; where the system has no alarm, it hangs."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def too_long(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"longer than {PATIENCE} s: {typed}")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
