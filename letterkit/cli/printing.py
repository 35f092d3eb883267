"""The option that prints what a command has saved."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence

from letterkit import actions, store
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.page import Document
from letterkit.model.printer import Printer
from letterkit.model.printing import Sheets


def add_print_argument(parser: argparse.ArgumentParser) -> None:
    """Declares the option, for a command that has --printer."""
    parser.add_argument(
        "--print", action="store_true", dest="on_paper", help=tr("print what is saved on --printer NAME")
    )


def refuse_if_unprintable(chosen: argparse.Namespace) -> None:
    """Raises UsageError, before anything is saved, if it is to be printed but no printer is named or none can print."""
    if not chosen.on_paper:
        return
    if not chosen.printer:
        raise UsageError(tr("Nothing says on which printer."), tr("Name it with --printer NAME."))
    if lack := _system().lack:
        raise UsageError(lack)


def refuse_unknown_queue(printer: Printer | None, chosen: argparse.Namespace) -> None:
    """Raises LetterkitError, before much is made, if it is to be printed and there is no such printer."""
    if chosen.on_paper and printer:
        _system().queue(printer.queue_name)


def print_if_asked(documents: Iterable[Document], printer: Printer | None, chosen: argparse.Namespace) -> None:
    """Prints them if that was asked for; stderr says what the printing system calls each job. Raises LetterkitError."""
    if chosen.on_paper and printer:
        _print_sheets(actions.sheets_of(documents), printer)


def print_saved_if_asked(
    saved: "Iterable[actions.Saved]", name: str, printer: Printer | None, chosen: argparse.Namespace
) -> None:
    """Prints PDFs that were saved if that was asked for; `name` says what is in them. Raises LetterkitError."""
    if chosen.on_paper and printer:
        _print_sheets([actions.saved_sheets(each, name) for each in saved], printer)


def _print_sheets(sheets: Sequence[Sheets], printer: Printer) -> None:
    for job in actions.print_sheets(_system(), printer.queue_name, sheets):
        told = tr("{document}: given to the printing system as {job}", document=job.what, job=job.name)
        print(told, file=sys.stderr)


def _system() -> "store.PrintSystem":
    return store.PrintSystem(os.environ)
