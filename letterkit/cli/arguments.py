"""Options that several commands share, and what they stand for."""

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.cli.session import Session

if TYPE_CHECKING:
    from letterkit.actions.posting import Posting


def day(text: str) -> date:
    """A date typed as 2026-11-22. Raises ArgumentTypeError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"«{text}» is not a date; write it as 2026-11-22") from None


def add_envelope_arguments(parser: argparse.ArgumentParser, default_size: str) -> None:
    """Declares the options that envelopes have, whether one is made or many."""
    parser.add_argument("--sender", type=Path, metavar="FILE", help="a sender profile; otherwise your own, if any")
    parser.add_argument(
        "--from", choices=("russia", "abroad"), dest="posted", help="where it is posted; otherwise as the profile says"
    )
    parser.add_argument(
        "--envelope", choices=("c6", "dl"), default=default_size, help=f"its size (default: {default_size})"
    )
    parser.add_argument("--force", action="store_true", help="replace files that exist")


def envelope_posting(chosen: argparse.Namespace, session: Session) -> "Posting":
    """The writer's choices as far as those options tell. Raises DiskError for a profile that cannot be used."""
    from letterkit.actions.posting import Posting, posting_from
    from letterkit.page.envelope import EnvelopeStyle
    from letterkit.page.envelope_size import ENVELOPE_SIZES

    posting: Posting = posting_from(chosen.sender, session.sender_file, session.today)
    if chosen.posted:
        posting = replace(posting, abroad=chosen.posted == "abroad")
    return replace(posting, envelope=EnvelopeStyle(size=ENVELOPE_SIZES[chosen.envelope]))


def read_argument(name: str) -> str:
    """The text of the named file, or of standard input for «-». Raises DiskError if it cannot be read."""
    from letterkit.store.disk import decoded, read_text

    return decoded(sys.stdin.buffer.read(), Path("standard input")) if name == "-" else read_text(Path(name))
