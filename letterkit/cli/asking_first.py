"""Asks before something is deleted for good."""

import argparse
import sys

from letterkit.errors import UsageError


def add_agreement(parser: argparse.ArgumentParser) -> None:
    """Declares the option that answers beforehand."""
    parser.add_argument("--yes", action="store_true", help="do not ask")


def agreed(question: str, chosen: argparse.Namespace) -> bool:
    """Whether the option or the whole word `yes` agrees. Raises UsageError where no one is there to type it."""
    if chosen.yes:
        return True
    if not sys.stdin.isatty():
        raise UsageError("There is no one to ask; nothing was done.", "Say --yes to agree beforehand.")
    print(f"{question} Type yes: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() == "yes"
