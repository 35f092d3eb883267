"""Opens the terminal app: what `letterkit` does without a command."""

import argparse

from letterkit import store, tui
from letterkit.cli.session import Session
from letterkit.cli.terminal import refuse_unfit_terminal


def run(_: argparse.Namespace, session: Session) -> int:
    """Runs the app until its user leaves it.

    Raises UsageError where it cannot be shown, DiskError if there is no library or it cannot be read.
    """
    refuse_unfit_terminal()
    root = session.root()
    store.require_library(root.path)
    start = tui.Start(root.path, session.reading(root), session.today, session.own_files, session.here)
    app = tui.LetterkitApp(start)
    app.run()
    if app.failure:
        raise app.failure
    return 0
