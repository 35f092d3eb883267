"""How long it takes to count 100,000 notices of letters that others shared. Run it as a script.

Goals: counted for the first time, at most twice as long as parsing each line as JSON alone; remembered, a twentieth.
"""

import gc
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from letterkit.model.notice import TOLD_MAILS, TOLD_STATES, Notice
from letterkit.store.notice_lines import line_of
from letterkit.store.shared_counts import shared_counts

NOTICES, PEOPLE, RUNS = 100_000, 5_000, 5
SETTLING = 2.5
"""Seconds until the times of new files show a later change, so that counts are remembered."""


def main() -> None:
    """Prints the medians and their ratio to the bare way."""
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder, "library"), Path(folder, "cache")
        _write(root / "mailings")
        time.sleep(SETTLING)
        bare = _median(lambda: _parse(root))
        first = _median(lambda: shared_counts(root, (), cache), before=lambda: _forget(cache))
        again = _median(lambda: shared_counts(root, (), cache))
    for name, seconds in (("each line as JSON", bare), ("counted", first), ("remembered", again)):
        sys.stdout.write(f"{name}: {seconds * 1000:,.0f} ms, {seconds / bare:.2f}\n")


def _write(folder: Path) -> None:
    chance = random.Random(7)  # noqa: S311 (people are invented, not secret)
    folder.mkdir(parents=True)
    for month in range(1, 13):
        lines = [line_of(_notice(chance, month)) for _ in range(NOTICES // 12)]
        (folder / f"2026-{month:02}.jsonl").write_text("".join(lines), "utf-8")


def _notice(chance: random.Random, month: int) -> Notice:
    event, person = f"{chance.getrandbits(128):032x}", f"person-{chance.randrange(PEOPLE)}-1980"
    return Notice(
        event, person, date(2026, month, chance.randint(1, 28)), chance.choice(TOLD_MAILS), chance.choice(TOLD_STATES)
    )


def _parse(root: Path) -> None:
    for file in (root / "mailings").iterdir():
        for line in file.read_text("utf-8").splitlines():
            json.loads(line)


def _forget(cache: Path) -> None:
    for file in cache.glob("*"):
        file.unlink()


def _median(work: Callable[[], object], before: Callable[[], object] = gc.collect) -> float:
    taken = []
    for _ in range(RUNS):
        before()
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
