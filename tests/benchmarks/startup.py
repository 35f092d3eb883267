"""How much CPU time short commands take, beside the interpreter and the libraries they cannot do without.

Run it from the project's root: python tests/benchmarks/startup.py. Runs are taken in turns, each in a fresh
interpreter with a warm disk, a warm cache and compiled modules; printed are medians of user and system time, which
other work on the machine disturbs less than the clock, and the goals, which follow from the first two lines.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

RUNS = 15
ROOT = Path(__file__).parents[2]
PYTHON = "python -c pass"
IMPORTS = 'python -c "import tomllib, jinja2"'
COMMANDS = {
    PYTHON: ("-c", "pass"),
    IMPORTS: ("-c", "import tomllib, jinja2"),
    "letterkit --help": ("-m", "letterkit", "--help"),
    "letterkit check": ("-m", "letterkit", "check"),
    "letterkit explain A301": ("-m", "letterkit", "explain", "A301"),
    "letterkit stale": ("-m", "letterkit", "stale"),
    "letterkit write": (
        "-m",
        "letterkit",
        "write",
        "asanov-marlen-1977",
        "first-letter",
        "--force",
        "--no-log",
        "--out",
    ),
}


def main() -> None:
    """Prints the medians in milliseconds, the goals, and how much of each goal was used."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as home:
        for _ in range(RUNS + 1):
            for name, arguments in COMMANDS.items():
                taken[name].append(_cpu_time(arguments, home))
    medians = {name: statistics.median(times[1:]) for name, times in taken.items()}  # the first filled the cache
    goals = _goals(medians)
    for name, median in medians.items():
        against = f"  goal {goals[name]:4.0f} ms, {median / goals[name]:4.0%} of it" if name in goals else ""
        sys.stdout.write(f"{name:34} {median:5.1f} ms, {median / medians[PYTHON]:4.1f} times python{against}\n")


def _cpu_time(arguments: tuple[str, ...], home: str) -> float:
    """The milliseconds of user and system time that one run takes; letters go where `home` is."""
    command = [sys.executable, *arguments, *([home] if arguments[-1] == "--out" else [])]
    own = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "PYTHONPYCACHEPREFIX"), home)
    environment = os.environ | own | {"PYTHONDONTWRITEBYTECODE": ""}  # empty means unset: bytecode is kept, in `home`
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def _goals(medians: Mapping[str, float]) -> dict[str, float]:
    """What each command may take, in milliseconds."""
    looked_up = 1.2 * medians[IMPORTS] + 80
    return {
        "letterkit --help": 3.3 * medians[PYTHON],
        "letterkit check": looked_up,
        "letterkit explain A301": looked_up,
        "letterkit write": 2.5 * looked_up,
    }


if __name__ == "__main__":
    main()
