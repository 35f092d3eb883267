"""How much CPU time it takes to ask a log of 100,000 letters what the commands and the app ask it. Run it as a script.

Goal: each answer in 100 ms, beside the bare way: the same rows read by SQLite alone, into tuples.
"""

import gc
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from letterkit.model.logged import LoggedLetter, Mail, MailState, Sought, Standing
from letterkit.store.letter_log import LetterLog

LETTERS, PEOPLE, FACILITIES, WRITERS, TEMPLATES, RUNS = 100_000, 20_000, 900, 50, 20, 5
TEXT = ("Здравствуйте!", "У нас выпал снег, и дети лепят во дворе большую крепость. " * 20)
FIRST = date(2024, 1, 1)


def main() -> None:
    """Prints the medians, and their ratio to reading two columns of all rows."""
    with tempfile.TemporaryDirectory() as folder:
        log = LetterLog(Path(folder, "letters.db"))
        start = time.process_time()
        log.keep_all(_letters())
        sys.stdout.write(f"{LETTERS:,} letters logged in {time.process_time() - start:.1f} s\n")
        bare = _median(lambda: _read(log.file))
        sys.stdout.write(f"two columns, bare: {bare * 1000:.0f} ms\n")
        for name, work in _questions(log).items():
            seconds = _median(work)
            sys.stdout.write(f"{name}: {seconds * 1000:.0f} ms, {seconds / bare:.2f}\n")


def _questions(log: LetterLog) -> dict[str, Callable[[], object]]:
    printed = Sought(states=frozenset({MailState.PRINTED}))
    return {
        "how much was written to whom": log.written,
        "who wrote to 60 people": lambda: log.writers_to(f"person-{number}" for number in range(60)),
        "uses of templates": log.uses,
        "ids of what was shared": log.events,
        "letters to one person": lambda: log.letters_to("person-7"),
        "letters at one facility": lambda: log.letters_at("ik-7", 80),
        "list of what is printed (1 %)": lambda: log.entries(printed),
        "what is printed, whole": lambda: log.letters(printed),
        "list of the last month": lambda: log.entries(Sought(since=FIRST + timedelta(970))),
        "list of one writer (2 %)": lambda: log.entries(Sought(signature="Автор 7")),
        "list of everything": log.entries,
    }


def _letters() -> Iterator[LoggedLetter]:
    chance = random.Random(3)  # noqa: S311 (people are invented, not secret)
    for number in range(LETTERS):
        day = FIRST + timedelta(chance.randrange(1000))
        state = MailState.PRINTED if chance.random() < 0.01 else chance.choice((MailState.POSTED, MailState.ANSWERED))
        yield LoggedLetter(
            f"person-{chance.randrange(PEOPLE)}",
            "Somebody",
            f"ik-{chance.randrange(FACILITIES)}",
            f"template-{chance.randrange(TEMPLATES)}",
            day,
            number,
            {"weather": "снег"},
            TEXT,
            signature=f"Автор {chance.randrange(WRITERS)}",
            mail=chance.choice((Mail.LETTER, Mail.LETTER, Mail.ENVELOPE)),
            address=("Садыкову Эльмару", "ФКУ ИК-7", "601120"),
            standing=Standing(state, day),
        )


def _read(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("SELECT person, dated FROM letters").fetchall()


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        gc.collect()
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
