"""How long commands take from start to end, beside the interpreter and the libraries they cannot do without.

Run it from the project's root: python tests/benchmarks/startup.py. Medians of runs taken in turns, each in a fresh
interpreter with a warm disk; the goal for `check` is 1.5 times the imports of tomllib and jinja2, plus 150 ms.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
ROOT = Path(__file__).parents[2]
COMMANDS = {
    "python": ("-c", "pass"),
    "import tomllib, jinja2": ("-c", "import tomllib, jinja2"),
    "letterkit --help": ("-m", "letterkit", "--help"),
    "letterkit check": ("-m", "letterkit", "check"),
    "letterkit explain A301": ("-m", "letterkit", "explain", "A301"),
    "letterkit stale": ("-m", "letterkit", "stale"),
    "letterkit history": ("-m", "letterkit", "history", "khalilov-lenur-1967"),
}


def main() -> None:
    """Prints the medians in milliseconds, and what is left to the goals."""
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"HOME": home, "XDG_CACHE_HOME": home, "XDG_DATA_HOME": home}
        for _ in range(RUNS):
            for name, arguments in COMMANDS.items():
                start = time.perf_counter()
                subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, check=True)
                taken[name].append(1000 * (time.perf_counter() - start))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, median in medians.items():
        sys.stdout.write(f"{name:24} {median:5.0f} ms\n")
    goal = 1.5 * medians["import tomllib, jinja2"] + 150
    sys.stdout.write(f"goals: check {goal:.0f} ms, --help 60 ms\n")


if __name__ == "__main__":
    main()
