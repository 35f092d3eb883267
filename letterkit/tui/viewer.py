"""Hands files to the program the system opens them with."""

import os
import subprocess
import sys
from pathlib import Path

from letterkit.errors import LetterkitError

PATIENCE = 2.0
"""Seconds in which an opener says that it cannot; one that still runs then has opened the file."""


def open_in_viewer(path: Path) -> None:
    """Opens the file in the system's viewer, and waits `PATIENCE` at most. Raises LetterkitError if there is none."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 (the system's own way)
        elif _refused([_opener(), str(path)]):
            raise LetterkitError(f"No program opened {path}.", "Open it by hand.")
    except OSError as error:
        raise LetterkitError(f"There is no program to open {path} with.", "Open it by hand.") from error


def _opener() -> str:
    return "open" if sys.platform == "darwin" else "xdg-open"


def _refused(command: list[str]) -> bool:
    """Whether the opener ends with an error at once; it is left alone if it goes on."""
    quiet = subprocess.DEVNULL
    opener = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        return opener.wait(PATIENCE) != 0
    except subprocess.TimeoutExpired:
        return False
