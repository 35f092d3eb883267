"""What a key takes until the list of people shows what came of it, with 20,000 people, by the time of the processor.

Run it from the project's root: python -m tests.benchmarks.keys. The app runs in memory; a key is done when every widget
has dealt with what it was sent and the list has been drawn. Each choice has a fresh process; memory is what that holds
at most. One goes before that does not count: it leaves the cache of the library behind.
"""

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from datetime import date
from functools import partial
from pathlib import Path

from textual.events import Key
from textual.pilot import Pilot

from letterkit.actions.library.opening import open_library
from letterkit.model.choice import Choice, Order
from letterkit.store.chosen_word import keep_word
from letterkit.store.own_files import OwnFiles
from letterkit.store.preferences import write_choice
from letterkit.store.roots import Root
from letterkit.tui.app import LetterkitApp
from letterkit.tui.start import Start
from tests.benchmarks.fresh import fresh_processes
from tests.benchmarks.invented import write_library

TODAY = date(2026, 11, 22)
KEYS = (*"садыков", *["backspace"] * 7, *"ik77", "escape", *["down"] * 20, *["pagedown"] * 10)
CHOICES = {"everybody": Choice(), "a region, by birth": Choice(region="Тульская область", order=Order.BORN)}
GOAL, MEMORY = 30, 120
"""Milliseconds, megabytes."""


def main() -> None:
    """Prints the median and the slowest key for each choice, and the memory."""
    with tempfile.TemporaryDirectory() as folder, fresh_processes() as pool:
        library = Path(folder) / "library"
        pool.submit(write_library, library).result()
        pool.submit(_run, library, Choice()).result()
        for name, choice in CHOICES.items():
            taken, memory = pool.submit(_run, library, choice).result()
            median, slowest = (1000 * figure for figure in (statistics.median(taken), max(taken)))
            speed = f"{median:.1f} ms a key, slowest {slowest:.1f}; goal {GOAL}"
            sys.stdout.write(f"{name:20} {speed}; {memory} MB, goal {MEMORY}\n")


def _run(library: Path, choice: Choice) -> tuple[list[float], int]:
    """The seconds that each key takes, and the megabytes that the process held at most."""
    own = OwnFiles(*(library.parent / name for name in ("config", "data", "cache")))
    write_choice(own.choice, choice)
    taken = asyncio.run(_typed(library, own))
    return taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


async def _typed(library: Path, own: OwnFiles) -> list[float]:
    """The seconds that each key takes."""
    keep_word(own.guided, "yes")  # no first steps
    read = partial(open_library, Root(library, "a benchmark"), TODAY, own.cache)
    app = LetterkitApp(Start(library, read, TODAY, own, library))
    async with app.run_test(size=(120, 36)) as pilot:
        await app.letters()
        await asyncio.sleep(8)  # until the list is remembered
        return [await _pressed(app, pilot, key) for key in KEYS]


async def _pressed(app: LetterkitApp, pilot: Pilot[None], key: str) -> float:
    start = time.process_time()
    app.post_message(Key(key, key if len(key) == 1 else None))
    for _ in range(4):
        await pilot.pause(0)
    while any(each.message_queue_size for each in (app, *app.screen.walk_children(with_self=True))):
        await pilot.pause(0)
    return time.process_time() - start


if __name__ == "__main__":
    main()
