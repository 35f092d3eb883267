"""What commands read from standard input, and how long work shows its progress on stderr."""

import sys
from pathlib import Path

from letterkit import store
from letterkit.language import tr


def progress(done: int, of: int) -> None:
    """A count that runs on one line of a terminal; a log gets it every hundred."""
    if sys.stderr.isatty():
        print(f"\r{done}/{of}", end="\n" if done == of else "", file=sys.stderr, flush=True)
    elif done % 100 == 0 or done == of:
        print(f"{done}/{of}", file=sys.stderr)


def read_argument(name: str) -> str:
    """The text of the named file, of a saved page as it reads, or of standard input for `-`.

    An encoding that was recognised is said on stderr. Raises DiskError if the file cannot be read, or no encoding fits.
    """
    if name == "-":
        sent = store.sent_text(sys.stdin.buffer.read(), Path(tr("standard input")))
    else:
        sent = store.sent_text(store.read_bytes(Path(name)), Path(name))
    for remark in sent.remarks:
        print(remark, file=sys.stderr)
    return sent.text
