"""What the app takes from the start of its process to a terminal that shows people, beside a minimal Textual app.

Run it from the project's root: python -m tests.benchmarks.first_frame. Every run is a fresh interpreter in a
pseudo-terminal of its own; it ends at once when the text waited for has been handed to the terminal. Runs are taken in
turns, so that a busy machine slows all of them alike; the time of the processor is what counts, the clock is shown
beside it. Compiled modules are kept in a folder of the run's own, whatever this environment says about them: they are
there on every machine after the first start.
"""

import fcntl
import os
import pty
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from letterkit.actions.library.opening import open_library
from letterkit.store.own_files import OwnFiles
from letterkit.store.roots import Root
from letterkit.tui.letters import Letters
from letterkit.tui.looks import LooksApp
from letterkit.tui.start import Start
from tests.benchmarks.invented import write_library

RUNS = 21
ROOT = Path(__file__).parents[2]
SHIPPED, INVENTED = "shipped library", "20,000 people"
GOALS = {SHIPPED: 1.35, INVENTED: 1.6}
SIZE = struct.pack("HHHH", 40, 120, 0, 0)
"""The terminal: rows, columns, and pixels nobody asks for."""

WATCHED = """
import os
from textual.drivers.linux_driver import LinuxDriver

class Watched(LinuxDriver):
    def write(self, data):
        super().write(data)
        if {text!r} in data:
            os._exit(0)
"""

MINIMAL = """
from textual.app import App
from textual.widgets import Static

class Minimal(App):
    def compose(self):
        yield Static("here I am")

Minimal(driver_class=Watched).run()
os._exit(1)
"""

LETTERKIT = """
from textual.app import App

App.get_driver_class = lambda app: Watched
from letterkit.cli.main import main
main({arguments!r})
os._exit(1)
"""


class Cost(NamedTuple):
    """Seconds of the processor, and by the clock."""

    processor: float
    clock: float


def main() -> None:
    """Prints the medians, their ratios to the minimal app, and the goals."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library"
        write_library(library)
        programs = {
            "minimal Textual app": _watched("here I am") + MINIMAL,
            SHIPPED: _letterkit(ROOT, Path(folder)),
            INVENTED: _letterkit(library, Path(folder)),
        }
        home = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), folder)
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        compiled = {"PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        runs = _taken(programs, {**kept, **home, **compiled, "TERM": "xterm-256color"})
    for name, costs in runs.items():
        processor, clock = (statistics.median(seconds) for seconds in zip(*costs, strict=True))
        sys.stdout.write(
            f"{name:20} {processor:.3f} s of the processor, {clock:.3f} s by the clock{_goal(runs, name)}\n"
        )


def _taken(programs: Mapping[str, str], environment: Mapping[str, str]) -> Mapping[str, list[Cost]]:
    """The costs of each program, in turns; the first turn warms disk and cache up and does not count."""
    turns = [{name: _run(program, environment) for name, program in programs.items()} for _ in range(RUNS + 1)]
    return {name: [turn[name] for turn in turns[1:]] for name in programs}


def _goal(runs: Mapping[str, Sequence[Cost]], name: str) -> str:
    minimal = next(iter(runs.values()))
    if name not in GOALS:
        return ""
    ratio = statistics.median(cost.processor / least.processor for cost, least in zip(runs[name], minimal, strict=True))
    return f"; {ratio:.2f} times the minimal app, goal {GOALS[name]}"


def _letterkit(library: Path, cache: Path) -> str:
    """The app over that library, watched for the surname of whoever comes first; it was used there once today."""
    own = OwnFiles(cache, cache, cache / "letterkit")
    today = datetime.now().astimezone().date()
    read = partial(open_library, Root(library, "a benchmark"), today, own.cache)
    start = Start(library, read, today, own, ROOT)
    remembered = start.remembered()
    remembered.look()
    Letters.over(LooksApp(), start).remember(remembered)
    seen = start.remembered()
    surname = seen.row(seen[0]).name.split()[0]
    return _watched(surname) + LETTERKIT.format(arguments=["--library", str(library)])


def _watched(text: str) -> str:
    return WATCHED.format(text=text)


def _run(program: str, environment: Mapping[str, str]) -> Cost:
    """What it takes until the program ends. Raises RuntimeError if the text never came."""
    start = time.perf_counter()
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, SIZE)
    command = [sys.executable, "-c", program]
    child = subprocess.Popen(command, stdin=end, stdout=end, stderr=end, cwd=ROOT, env=environment)
    os.close(end)
    said = _drained(terminal)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = status
    clock = time.perf_counter() - start
    if status:
        raise RuntimeError(said.decode(errors="replace")[-600:])
    return Cost(used.ru_utime + used.ru_stime, clock)


def _drained(terminal: int) -> bytes:
    """All that the program writes until it ends."""
    said = b""
    try:
        while chunk := os.read(terminal, 65536):
            said += chunk
    except OSError:  # so Linux says that the other end was closed
        pass
    os.close(terminal)
    return said


if __name__ == "__main__":
    main()
