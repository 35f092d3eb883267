"""Opens files in the program that the system provides for them."""

import os
import subprocess
import sys
from pathlib import Path

from letterkit.errors import LetterkitError
from letterkit.language import tr

PATIENCE = 2.0
"""Seconds after which an opener that still runs is taken to have opened the file."""


def open_in_viewer(path: Path) -> None:
    """Opens the file in the system's viewer, and waits `PATIENCE` at most. Raises LetterkitError if that fails."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 (the system's own way)
        elif _refused(["open" if sys.platform == "darwin" else "xdg-open", str(path)]):
            raise LetterkitError(tr("No program opened {path}.", path=path), tr("It is saved there: open it by hand."))
    except OSError as error:
        fact = tr("There is no program to open {path}.", path=path)
        raise LetterkitError(fact, tr("It is saved there: open it by hand.")) from error


def _refused(command: list[str]) -> bool:
    """Whether the opener soon ends with an error; it is left running if it goes on."""
    quiet = subprocess.DEVNULL
    opener = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        return opener.wait(PATIENCE) != 0
    except subprocess.TimeoutExpired:
        return False
