"""What the commands that make letters share: whether the log is used, and what is said about it."""

import argparse
import sys

from letterkit import actions
from letterkit.cli.report import show_findings
from letterkit.cli.session import Session
from letterkit.errors import DiskError
from letterkit.language import tr


def add_log_arguments(parser: "argparse._ActionsContainer") -> None:
    """Declares the option that leaves the log alone."""
    parser.add_argument("--no-log", action="store_true", help=tr("neither look into the log nor keep a copy there"))


def logbook_of(chosen: argparse.Namespace, session: Session) -> "actions.Logbook":
    """The log in use. What is wrong with it goes to stderr.

    Whoever makes a letter in place of one before says --force; else only the same text is the same letter.
    """
    records, corrects = session.root(quiet=True).folder, getattr(chosen, "force", False)
    return actions.Logbook(session.own_files, warn, session.today, records, corrects, off=chosen.no_log).settled()


def show_number(posting: "actions.Posting") -> None:
    """Says on stderr which number a letter takes that was not given one."""
    if posting.number is None and (number := posting.past.number):
        again = tr("letter number {number}: as when it was made before; --number gives it another.", number=number)
        following = tr("letter number {number}: the next one in the log; --number gives it another.", number=number)
        print(again if posting.past.again else following, file=sys.stderr)


def show_composed(letter: "actions.Composition") -> None:
    """Shows on stderr the number of a letter, the findings, and how long it is."""
    show_number(letter.posting)
    show_findings(letter.findings)
    if letter.extent:
        print(tr("letter: {extent}.", extent=letter.extent), file=sys.stderr)


def warn(error: DiskError, consequence: str) -> None:
    """Says on stderr why the log could not be used, what follows, and what to do."""
    told = f"{error.fact} {consequence} {error.remedy}".rstrip()
    print(tr("warning: {told}", told=told), file=sys.stderr)
