"""List what letterkit keeps about you, and how to wipe it.

A line for each file in your own folders: what it is, who may read it, how it is wiped, and where it lies. To wipe all
that says something of you or of those you write to: letterkit forget --all.
"""

import argparse
import stat

from letterkit import actions
from letterkit.cli.listing import show_rows
from letterkit.cli.session import Session

_COLUMNS = ("what", "mode", "wipe", "path")


def add_arguments(_: argparse.ArgumentParser) -> None:
    """There are no options of its own."""


def run(_: argparse.Namespace, session: Session) -> int:
    """Prints the files."""
    rows = tuple(
        (kind.what, f"{stat.S_IMODE(file.lstat().st_mode):04o}", kind.wiped_by, str(file))
        for kind in actions.own_things(session.own_files)
        for file in kind.files
    )
    show_rows(actions.Listing(_COLUMNS, rows))
    return 0
