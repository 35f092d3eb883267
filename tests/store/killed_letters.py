"""Kills a program that saves a letter at each of its steps, and says what the next run finds: FOLDER.

A step is what can be seen from outside: a file opened, moved, deleted or forced to the disk. Each writer is a fork that
kills itself, as kill -9 does, at the one it was told. Prints a line a step: old, new or mixed; the numbers in the log;
how many hidden files are left.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from itertools import count
from pathlib import Path

from letterkit.cli.main import main
from letterkit.store.letter_log import LetterLog

MARLEN, OTHER = "asanov-marlen-1977", "belyalov-memet-1989"
SEEN = frozenset(("os.rename", "os.remove", "os.link", "os.mkdir", "sqlite3.connect"))


def write(person_id: str, out: Path, text: str, *more: str) -> None:
    """Saves a letter to that person."""
    line = ["write", person_id, "first-letter", "--sign", "Анна Ковалёва", "--today", "2026-12-01", "--in-spite"]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        code = main([*line, "--own", f"1={text}", "--out", str(out), *more])
    assert code == 0, said.getvalue()


def forked(work: Callable[[], None]) -> bool:
    """Does the work in a fork; whether it was killed."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def killed_at(last: int, folder: Path, out: Path) -> None:
    """Saves the new letter, and kills itself at that step."""
    steps, fsync = count(1), os.fsync

    def step() -> None:
        if next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(event: str, values: tuple[object, ...]) -> None:
        of = str(values[0]) if values else ""
        if event in SEEN or (event == "open" and of.startswith(str(folder)) and not of.endswith(".json")):
            step()

    def forced(handle: int) -> None:
        step()
        fsync(handle)

    os.fsync = forced  # type: ignore[assignment]
    sys.addaudithook(watched)
    write(MARLEN, out, "Новое", "--force", "--envelope", "c6")


def found(folder: Path, out: Path, old: dict[str, bytes]) -> str:
    """What the next run finds, which is for another person, and a third one, which is for the first but elsewhere."""
    forked(lambda: write(OTHER, out, "Другое", "--force"))
    forked(lambda: write(MARLEN, folder / "elsewhere", "Ещё"))
    same = {content == old[name] for name, content in content_of(out).items()}
    numbers = [letter.number for letter in LetterLog(folder / "letterkit" / "letters.db").letters_to(MARLEN)]
    hidden = sum(path.name.startswith(".") for path in out.iterdir())
    return f"{'mixed' if len(same) > 1 else 'old' if True in same else 'new'} {numbers} {hidden}"


def content_of(out: Path) -> dict[str, bytes]:
    """The files of the letter."""
    return {path.name: path.read_bytes() for path in out.glob(f"{MARLEN}-*.pdf")}


def run(folder: Path) -> None:
    """All steps, each with folders of its own."""
    for step in count(1):
        home = folder / str(step)
        for name in ("CONFIG", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(home)
        out = home / "out"
        write(MARLEN, out, "Старое", "--envelope", "dl")
        old = content_of(out)
        if not forked(lambda step=step, home=home, out=out: killed_at(step, home, out)):  # type: ignore[misc]
            return
        sys.stdout.write(f"{found(home, out, old)}\n")
        sys.stdout.flush()


run(Path(sys.argv[1]))
