"""The one door for what is printed: what comes out steers neither a terminal nor the machine that runs a workflow.

`print`, argparse and whatever else writes to sys.stdout and sys.stderr go through it while a command runs.
"""

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TextIO, cast

from letterkit.errors import DiskError
from letterkit.escaping import escaped_lines
from letterkit.language import tr
from letterkit.late_pattern import late_pattern

_AT_START = late_pattern(r"(?m)^((?:[^\S\n]|[\u00ad\u180e\u200b-\u200d\u2060\ufeff])*:):")
"""A line that GitHub takes for a command: it drops what is blank before it."""

_ANYWHERE = late_pattern(r"(?i)(##(?:vso|teamcity)?)\[")
"""A command of the older kind, of Azure and of TeamCity, which may stand anywhere in a line."""

_LONGEST = len("##teamcity[")


class Shown:
    """A stream on which everything is escaped; it gives the rest of what the stream has."""

    def __init__(self, stream: TextIO, *, may_fail: bool) -> None:
        self.stream, self._may_fail = stream, may_fail
        self._line = ""  # the end of the line that is begun, of which the next piece may make a command

    def __getattr__(self, name: str) -> object:
        return getattr(self.stream, name)

    def write(self, text: str) -> int:
        """Writes it escaped. Raises OSError only if the stream may fail: of narration, nobody could be told."""
        begun = self._line
        whole = begun + escaped_lines(text)
        if ":" in whole:
            whole = _AT_START.sub(r"\1\\u003a", whole)
        if "##" in whole:
            whole = _ANYWHERE.sub(r"\1\\u005b", whole)
        self._line = _remembered(whole)
        self._pass_on(whole[len(begun) :])
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Writes each of them."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Sends what waits. Raises as `write`."""
        try:
            self.stream.flush()
        except (OSError, ValueError):
            if self._may_fail:
                raise

    def _pass_on(self, text: str) -> None:
        try:
            self.stream.write(text)
        except (OSError, ValueError):
            if self._may_fail:
                raise


@contextmanager
def shown() -> Iterator[None]:
    """Everything that is printed meanwhile is escaped UTF-8, whatever the locale; closed streams lead nowhere."""
    before = sys.stdout, sys.stderr
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # an answer that is no text is no answer
    sys.stdout = cast("TextIO", Shown(sys.stdout, may_fail=True))
    sys.stderr = cast("TextIO", Shown(sys.stderr, may_fail=False))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def refuse_closed_output() -> None:
    """Raises DiskError, before anything is done, if there is no standard output to say it on."""
    if not sys.stdout.writable():
        raise DiskError(tr("Standard output is closed."), tr("Send it to a file, or to {null}.", null=os.devnull))


def show_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """The traceback of an error that nobody caught, escaped: it names what others wrote."""
    import traceback  # noqa: PLC0415 (only bugs need it)

    Shown(sys.stderr, may_fail=False).write("".join(traceback.format_exception(kind, error, trace)))


def as_it_is(stream: TextIO) -> TextIO:
    """The stream behind the door, for what letterkit itself says to a terminal or a workflow."""
    return stream.stream if isinstance(stream, Shown) else stream


def _remembered(text: str) -> str:
    """What of the last line decides whether the next piece makes a command of it: nothing of blanks, else its end."""
    line = text.rpartition("\n")[2].lstrip()
    return line if len(line) < _LONGEST else f".{line[-_LONGEST:]}"


def _open_what_is_closed() -> None:
    """Gives streams that were closed when the program began a place that leads nowhere.

    Else the next file that is opened would get their number, and what is printed would go into it.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "r"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            if nowhere != number:
                os.dup2(nowhere, number)
                os.close(nowhere)
            setattr(sys, name, os.fdopen(number, mode, closefd=False))
