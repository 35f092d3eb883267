"""Asks before something is deleted for good."""

import argparse
import sys

from letterkit.errors import UsageError
from letterkit.language import tr


def add_agreement(parser: argparse.ArgumentParser) -> None:
    """Declares the option that answers beforehand."""
    parser.add_argument("--yes", action="store_true", help=tr("do not ask"))


def agreed(question: str, chosen: argparse.Namespace) -> bool:
    """Whether the option or the whole word `yes`, in either language, agrees.

    Raises UsageError where no one is there to type it.
    """
    if chosen.yes:
        return True
    if not sys.stdin.isatty():
        raise UsageError(tr("There is no one to ask; nothing was done."), tr("Say --yes to agree beforehand."))
    print(tr("{question} Type yes: ", question=question), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("yes", "да")
