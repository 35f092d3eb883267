"""The option that says who may read what a command saves."""

import argparse

from letterkit import actions
from letterkit.cli.session import Session
from letterkit.language import tr
from letterkit.model.file_mode import file_mode


def add_mode_argument(parser: "argparse._ActionsContainer") -> None:
    """Declares the option."""
    about = tr("who may read the files that are saved, such as 0640 for your group too (default: only you)")
    parser.add_argument("--mode", type=_mode, metavar=tr("MODE"), help=about)


def mode_of(chosen: argparse.Namespace, session: Session) -> int:
    """The permissions asked for, else those of the settings. Raises DiskError if these cannot be used."""
    return chosen.mode or actions.usual_mode(session.own_files)


def _mode(text: str) -> int:
    mode = file_mode(text)
    if mode is None:
        raise argparse.ArgumentTypeError(
            tr('"{text}" is no mode for files that are read: write 0600 or 0640', text=text)
        )
    return mode
