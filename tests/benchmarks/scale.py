"""What a library of 20,000 people and 900 facilities takes to load, check and search, beside bare tomllib.

Run it from the project's root: python -m tests.benchmarks.scale. Every figure is the median of runs in fresh
interpreters, taken in turns, so that a busy machine slows all of them alike.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from letterkit.actions.library.check import check_library
from letterkit.actions.library.find import PeopleIndex
from letterkit.actions.library.opening import OpenLibrary
from letterkit.store.library import load_library
from letterkit.store.roots import Root
from tests.benchmarks.invented import write_library

RUNS = 5
TODAY = date(2026, 11, 22)
KEYSTROKES = (
    *("с", "са", "сад", "сады", "садык", "садыко", "садыков", "садыков о", "садыков олег", "садыков олег 1977"),
    *("sadykof", "sodykov", "садыкоф олег", "кустузуннин", "kustuzunin", "бесаков юрй", "ik 77", "рязанская", "ggg"),
)


def main() -> None:
    """Prints the medians, their ratios to bare tomllib, and the goals."""
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "library", Path(folder) / "cache"
        write_library(root)
        names = ("bare", "load", "cold", "warm", "check", "index", "keystroke", "slowest")
        runs = [{name: _fresh(name, root, cache) for name in names} for _ in range(RUNS)]
    medians = {name: statistics.median(run[name] for run in runs) for name in names}
    ratio = {name: statistics.median(run[name] / run["bare"] for run in runs) for name in ("load", "cold")}
    for line in (
        f"bare tomllib           {medians['bare']:.2f} s",
        f"load without cache     {medians['load']:.2f} s, {ratio['load']:.2f} of bare; goal 1.50",
        f"load and fill a cache  {medians['cold']:.2f} s, {ratio['cold']:.2f} of bare; goal 1.50",
        f"load, nothing changed  {medians['warm']:.2f} s; goal 0.50",
        f"all rules              {medians['check']:.2f} s; goal 3.00",
        f"index for search       {medians['index']:.2f} s",
        f"keystroke              {medians['keystroke']:.4f} s, slowest {medians['slowest']:.4f}; goal 0.01",
    ):
        sys.stdout.write(f"{line}\n")


def _fresh(name: str, root: Path, cache: Path) -> float:
    """The seconds a measure takes in an interpreter of its own."""
    if name == "cold":
        shutil.rmtree(cache, ignore_errors=True)
    command = [sys.executable, "-m", "tests.benchmarks.scale", name, str(root), str(cache)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _measured(name: str, root: Path, cache: Path) -> float:
    if name == "bare":
        files = sorted(root.glob("addresses/*/*.toml"))
        return _seconds(lambda: [tomllib.loads(file.read_text(encoding="utf-8")) for file in files])
    if name == "load":
        return _seconds(lambda: load_library(root))
    if name in ("cold", "warm"):
        return _seconds(lambda: load_library(root, cache))
    library = load_library(root, cache)
    if name == "check":
        return _seconds(lambda: check_library(OpenLibrary(Root(root, ""), library, TODAY)))
    if name == "index":
        return _seconds(lambda: PeopleIndex.of(library))
    index = PeopleIndex.of(library)
    index.find("warm up the fuzzy search")
    strokes = [_seconds(lambda typed=typed: index.find(typed)) for typed in KEYSTROKES]  # type: ignore[misc]
    return statistics.median(strokes) if name == "keystroke" else max(strokes)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        sys.stdout.write(str(_measured(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))))
