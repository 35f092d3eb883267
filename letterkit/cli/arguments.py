"""Options that several commands share, and what they stand for."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from letterkit import actions, page, store
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.model.printer import Printer
from letterkit.model.sender import SenderForm


def day(text: str) -> date:
    """A date typed as 2026-11-22. Raises ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» is not a date; write it as 2026-11-22") from None


def count(text: str) -> int:
    """A whole number from 1, such as a letter's. Raises ArgumentTypeError for anything else."""
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"«{text}» is not a number from 1")
    return int(text)


def size(text: str) -> str:
    """An envelope's size as it was typed. Raises ArgumentTypeError if there is none like it."""
    try:
        return page.envelope_size(text).name
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_sender_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options of whatever is posted by somebody from somewhere, and of where it is written to."""
    parser.add_argument("--sender", type=Path, metavar="FILE", help="a sender profile; otherwise your own, if any")
    parser.add_argument(
        "--from", choices=("russia", "abroad"), dest="posted", help="where it is posted; otherwise as the profile says"
    )
    parser.add_argument(
        "--sender-as", choices=("address", "box", "pen-name", "none"), default="address", help="how the sender appears"
    )
    parser.add_argument("--printer", metavar="NAME", help="a printer that letterkit calibrate has described")
    parser.add_argument("--force", action="store_true", help="replace files that exist")


def printer_of(chosen: argparse.Namespace, session: Session) -> "Printer | None":
    """The printer that was named, if one was. Raises UsageError if there is none of that name."""
    if not chosen.printer:
        return None

    return actions.printer_named(chosen.printer, session.own_files.printers)


def sender_posting(chosen: argparse.Namespace, session: Session) -> "actions.Posting":
    """The writer's choices as far as those options tell.

    Raises DiskError for a profile that cannot be used, UsageError for what it does not have.
    """
    posting = actions.posting_from(chosen.sender, session.own_files.sender, session.today)
    form = SenderForm(chosen.sender_as)
    return replace(
        posting,
        sender=actions.sender_as(posting.sender, form),
        corner=form is not SenderForm.NONE,
        abroad=chosen.posted == "abroad" if chosen.posted else posting.abroad,
        printer=printer_of(chosen, session),
    )


def add_envelope_arguments(parser: argparse.ArgumentParser, default_size: str) -> None:
    """Declares the options that envelopes have, whether one is made or many."""
    add_sender_arguments(parser)
    parser.add_argument(
        "--envelope",
        type=size,
        default=default_size,
        metavar="SIZE",
        help=f"c6, dl, c5, c4, b6, #10, monarch, or width by height in mm: 200x100 (default: {default_size})",
    )
    parser.add_argument("--captions", action="store_true", help="print «Кому», «Куда», «От кого», «Откуда»")
    parser.add_argument("--window", action="store_true", help="make a slip that shows through a window (c6, dl, c5)")


def envelope_posting(chosen: argparse.Namespace, session: Session) -> "actions.Posting":
    """The writer's choices as far as the options of envelopes tell.

    Raises DiskError for a profile that cannot be used, UsageError for what it does not have and for a
    window where no standard has one.
    """
    style = page.EnvelopeStyle(page.envelope_size(chosen.envelope), captions=chosen.captions, window=chosen.window)
    if style.window:
        _ = style.size.window_area  # refused before anything is laid out
    return replace(sender_posting(chosen, session), envelope=style)


def progress(done: int, of: int) -> None:
    """A count that runs on one line of a terminal; a log gets it every hundred."""
    if sys.stderr.isatty():
        print(f"\r{done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
    elif done % 100 == 0 or done == of:
        print(f"{done}/{of}", file=sys.stderr)


def read_argument(name: str) -> str:
    """The text of the named file, or of standard input for «-». Raises DiskError if it cannot be read."""
    return (
        store.decoded(sys.stdin.buffer.read(), Path("standard input")) if name == "-" else store.read_text(Path(name))
    )
