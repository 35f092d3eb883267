"""The options of everything that is posted: sender, printer and envelope, and the writer's choices they stand for."""

import argparse
from dataclasses import replace
from pathlib import Path

from letterkit import actions, page
from letterkit.cli.choices import by_value, one_of
from letterkit.cli.session import Session
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.printer import Printer
from letterkit.model.sender import SenderForm
from letterkit.page.envelope_size import ENVELOPE_SIZES, WINDOW_SIZES, EnvelopeSize, envelope_size


def size(text: str) -> EnvelopeSize:
    """An envelope's size. Raises ArgumentTypeError if there is none like it."""
    try:
        return envelope_size(text)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_sender_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the options for the sender, where it is posted, the printer and existing files."""
    parser.add_argument(
        "--sender", type=Path, metavar=tr("FILE"), help=tr("a sender profile; otherwise your own, if any")
    )
    about = tr("who signs, in Cyrillic; otherwise as the profile says")
    parser.add_argument("--sign", metavar=tr("NAME"), default="", help=about)
    add_from(parser)
    forms = one_of(by_value(SenderForm))
    parser.add_argument("--sender-as", **forms, default=SenderForm.ADDRESS, help=tr("how the sender appears"))
    parser.add_argument("--printer", metavar=tr("NAME"), help=tr("a printer that letterkit calibrate has described"))
    add_in_spite(parser)
    parser.add_argument("--force", action="store_true", help=tr("replace files that exist"))


def add_from(parser: argparse.ArgumentParser) -> None:
    """Declares the option for where letters are posted: `abroad` is None where it is not said."""
    posted = one_of({"russia": False, "abroad": True})
    parser.add_argument("--from", **posted, dest="abroad", help=tr("where it is posted; otherwise as the profile says"))


def add_writers(parser: "argparse._ActionsContainer") -> None:
    """Declares the option for those who write on an evening."""
    about = tr("who writes: a name a line, a table (name, gender, address, template), or a folder of profiles")
    parser.add_argument("--writers", type=Path, metavar=tr("FILE"), help=about)


def add_in_spite(parser: argparse.ArgumentParser) -> None:
    """Declares the option for letters that are held back otherwise."""
    about = tr("also where a letter came back or the release was due: such letters are held back otherwise")
    parser.add_argument("--in-spite", action="store_true", help=about)


def printer_of(chosen: argparse.Namespace, session: Session) -> Printer | None:
    """The printer that was named, if one was. Raises UsageError if there is none of that name."""
    if not chosen.printer:
        return None
    return actions.printer_named(chosen.printer, session.own_files.printers)


def sender_posting(chosen: argparse.Namespace, session: Session) -> "actions.Posting":
    """The writer's choices as far as those options give them.

    Raises DiskError for a profile that cannot be used, UsageError for what it does not have.
    """
    posting = actions.posting_from(chosen.sender, session.own_files.sender, session.today)
    sender = posting.sender.signed(chosen.sign) if chosen.sign.strip() else posting.sender
    return replace(
        posting,
        sender=actions.sender_as(sender, chosen.sender_as),
        abroad=posting.abroad if chosen.abroad is None else chosen.abroad,
        printer=printer_of(chosen, session),
        in_spite=chosen.in_spite,
    )


def add_envelope_arguments(parser: argparse.ArgumentParser, default: EnvelopeSize) -> None:
    """Declares the options that envelopes have, whether one is made or many."""
    add_sender_arguments(parser)
    parser.add_argument(
        "--envelope",
        type=size,
        default=default,
        metavar=tr("SIZE"),
        help=tr(
            "{sizes}, or width by height in mm: 200x100 (default: {usual})",
            sizes=", ".join(ENVELOPE_SIZES),
            usual=default.typed,
        ),
    )
    parser.add_argument("--captions", action="store_true", help=tr("print «Кому», «Куда», «От кого», «Откуда»"))
    about = tr(
        "make a slip, on A4 with cut marks, that shows through a window ({sizes})", sizes=", ".join(WINDOW_SIZES)
    )
    parser.add_argument("--window", action="store_true", help=about)
    parser.add_argument("--window-right", action="store_true", help=tr("the same for a window at the right"))


def envelope_posting(chosen: argparse.Namespace, session: Session) -> "actions.Posting":
    """The writer's choices as far as the options of envelopes give them.

    Raises DiskError for a profile that cannot be used, UsageError for what it does not have and for a
    window where no standard has one.
    """
    right = chosen.window_right
    style = page.EnvelopeStyle(chosen.envelope, captions=chosen.captions, window=chosen.window or right, right=right)
    return replace(sender_posting(chosen, session), envelope=style)
