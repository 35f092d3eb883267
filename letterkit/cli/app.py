"""Opens the terminal app: what `letterkit` does without a command."""

import argparse

from letterkit.cli.session import Session
from letterkit.cli.terminal import refuse_unfit_terminal


def run(_: argparse.Namespace, session: Session) -> int:
    """Runs the app until its user leaves it. Raises UsageError where it cannot be shown."""
    refuse_unfit_terminal()
    from letterkit.tui.app import LetterkitApp

    LetterkitApp(session.library(), session.own_files, session.here).run()
    return 0
