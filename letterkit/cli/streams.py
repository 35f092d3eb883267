"""What commands read from standard input, and how long work shows its progress on stderr."""

import sys
from pathlib import Path

from letterkit import store


def progress(done: int, of: int) -> None:
    """A count that runs on one line of a terminal; a log gets it every hundred."""
    if sys.stderr.isatty():
        print(f"\r{done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
    elif done % 100 == 0 or done == of:
        print(f"{done}/{of}", file=sys.stderr)


def read_argument(name: str) -> str:
    """The text of the named file, or of standard input for `-`. Raises DiskError if it cannot be read."""
    return (
        store.decoded(sys.stdin.buffer.read(), Path("standard input")) if name == "-" else store.read_text(Path(name))
    )
