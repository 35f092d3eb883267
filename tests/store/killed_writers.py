"""Kills a writer at a hundred different steps of one edit, and says what each time was left.

Run by a test in a process of its own: FOLDER. Each writer is a fork that counts the functions it calls and kills
itself, as kill -9 does, at the one it was told. Prints a word a writer: old, new, or what else was found.
"""

import os
import signal
import sys
from datetime import date
from pathlib import Path
from types import FrameType

from letterkit.store.disk import write_all
from letterkit.store.editing import Change, Edit, undo, write_edit
from letterkit.store.journal import Journal

FILE = "addresses/people/sadykov-elmar-1980.toml"
OLD = 'name = "Садыков Эльмар"\n' * 400
NEW = OLD + 'gender = "m"\n' * 400
EDIT = Edit("confirm sadykov-elmar-1980", date(2026, 11, 22), (Change(FILE, OLD, NEW),))


def write_until(journal: Journal, last_call: int) -> int:
    """Writes the edit and returns how many calls that took since the first file was begun; dies at the given one."""
    calls = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        if calls or frame.f_code is write_all.__code__:
            calls += event in ("call", "c_call")
            if calls == last_call:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(count)
    write_edit(EDIT, journal)
    sys.setprofile(None)
    return calls


def forked(journal: Journal, last_call: int) -> int:
    """How many calls a fork needed to write the edit; 0 if it was killed at the given one."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, str(write_until(journal, last_call)).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        return int(answer.read() or 0)


def killed_at(journal: Journal, call: int) -> str:
    """What is left of the file after a writer was killed at that call."""
    if forked(journal, call):
        return "survived"
    text = (journal.root / FILE).read_bytes().decode()
    return {OLD: "old", NEW: "new"}.get(text, f"half: {text!r}")


def after_an_undo(journal: Journal) -> str:
    """What is left of the file when the next one takes the killed edit back, if there is anything to take back."""
    try:
        undo(journal)
    except Exception as error:  # noqa: BLE001 (its name is reported)
        return type(error).__name__
    return "undone"


def reset(journal: Journal) -> None:
    """Puts the old file back and forgets every edit."""
    (journal.root / FILE).write_bytes(OLD.encode())
    journal.file.unlink(missing_ok=True)


def main(folder: Path) -> None:
    """Kills a hundred writers, at steps spread over the whole edit."""
    record = folder / "library" / FILE
    record.parent.mkdir(parents=True)
    record.write_bytes(OLD.encode())
    journal = Journal.of(folder / "journals", folder / "library")
    for _ in range(2):  # the first makes what the others find, and loads what they have loaded then
        calls = forked(journal, last_call=-1)
        after_an_undo(journal)
        reset(journal)
    for number in range(100):
        reset(journal)
        left = killed_at(journal, 1 + number * calls // 110)  # no two writers need quite as many calls
        taken_back = after_an_undo(journal)
        restored = "restored" if record.read_bytes() == OLD.encode() else "not-restored"
        sys.stdout.write(f"{left} {taken_back} {restored}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
