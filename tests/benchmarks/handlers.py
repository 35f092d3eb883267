"""How long the app's handlers hold the loop, with 20,000 people: no key is answered meanwhile.

Run it from the project's root: python -m tests.benchmarks.handlers. Each run is a fresh process, in which the app goes
through all journeys in memory; the library was read before, so that its cache is there. What is printed of each journey
is the longest turn of the loop, the median over the runs: what the whole process worked meanwhile, what the loop's own
thread worked of that, and the clock, which other programs lengthen; then how many turns were longer than the goal. A
bare app of Textual's own widgets goes through the like of it afterwards: what it takes no app on Textual does without.
"""

import asyncio
import shutil
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from textual.app import App

from letterkit.actions.library.opening import open_library
from letterkit.model.sender import Sender
from letterkit.store.chosen_word import keep_word
from letterkit.store.own_files import OwnFiles
from letterkit.store.profile import write_sender
from letterkit.store.roots import Root
from letterkit.tui.app import LetterkitApp
from letterkit.tui.start import Start
from tests.benchmarks.bare_app import BARE, BareApp
from tests.benchmarks.fresh import fresh_processes
from tests.benchmarks.held import Held, Holds
from tests.benchmarks.invented import write_library
from tests.benchmarks.journeys import JOURNEYS, Traveller
from tests.benchmarks.seat import SIZE, Seat

RUNS = 5
GOAL = 50
"""Milliseconds."""

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)

FIRST = "the first frame"

Outcome = Mapping[str, list[Held]]
"""The turns noted on each journey."""


def main() -> None:
    """Prints a line for each journey."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder, fresh_processes() as pool:
        at = Path(folder)
        pool.submit(_write, at).result()
        pool.submit(_run, at).result()  # fills the caches
        outcomes = [pool.submit(_run, at).result() for _ in range(runs)]
        bare = [pool.submit(_run_bare).result() for _ in range(runs)]
    sys.stdout.write(f"{'':30} {'process':>6} {'loop':>5} {'clock':>6} {f'over {GOAL}':>11}  the longest turn\n")
    for name in (FIRST, *JOURNEYS):
        _print(name, [run[name] for run in outcomes])
    for name in (FIRST, *BARE):
        _print(f"bare: {name}", [run[name] for run in bare])


def _print(name: str, runs: list[list[Held]]) -> None:
    longest = [max(run, key=lambda held: held.process, default=Held(0, 0, 0, "")) for run in runs]
    clock, process, own = (
        1000 * statistics.median(seconds) for seconds in zip(*(each[:3] for each in longest), strict=True)
    )
    over = statistics.median(sum(held.process * 1000 > GOAL for held in run) for run in runs)
    doing = Counter(each.doing for each in longest).most_common(1)[0][0]
    mark = "!" if process > GOAL else " "
    sys.stdout.write(f"{mark} {name:28} {process:6.1f} {own:6.1f} {clock:6.1f} ms {over:4.0f}  {doing}\n")


def _write(folder: Path) -> None:
    write_library(folder / "library")
    shutil.copytree(ROOT / "templates", folder / "library/templates", dirs_exist_ok=True)


def _run(folder: Path) -> Outcome:
    """The app goes through all journeys, as somebody whose name is known and who has been through the first steps."""
    for name in ("config", "data", "out"):
        shutil.rmtree(folder / name, ignore_errors=True)
    own = OwnFiles(*(folder / name for name in ("config", "data", "cache")))
    keep_word(own.guided, "yes")
    write_sender(own.sender, Sender("Анна"))
    read = partial(open_library, Root(folder / "library", "a benchmark"), TODAY, own.cache)
    app = LetterkitApp(Start(folder / "library", read, TODAY, own, folder / "out"))
    traveller = Traveller(Seat(app), app, folder)
    return asyncio.run(_gone_through(app, {name: partial(go, traveller) for name, go in JOURNEYS.items()}))


def _run_bare() -> Outcome:
    app = BareApp()
    return asyncio.run(_gone_through(app, {name: partial(go, Seat(app)) for name, go in BARE.items()}))


async def _gone_through(app: App[None], journeys: Mapping[str, Callable[[], Awaitable[None]]]) -> Outcome:
    holds, outcome = Holds(), dict[str, list[Held]]()
    with holds.noting():
        async with app.run_test(size=SIZE):
            for name, go in {FIRST: Seat(app).calm, **journeys}.items():
                await go()
                outcome[name] = holds.taken()
    return outcome


if __name__ == "__main__":
    main()
