"""What commands read from a file or from standard input."""

import sys
from pathlib import Path

from letterkit import store
from letterkit.language import tr


def read_input(most: int | None = None) -> bytes:
    """All of standard input. Raises DiskError if it has more bytes than that, or than any file may have."""
    return store.read_input(sys.stdin.buffer, tr("standard input"), most or store.MOST_BYTES)


def read_argument(name: str) -> str:
    """The text of the named file, of a saved page as it reads, or of standard input for `-`.

    An encoding that was recognised is said on stderr. Raises DiskError if the file cannot be read, or no encoding fits.
    """
    if name == "-":
        sent = store.sent_text(read_input(), Path(tr("standard input")))
    else:
        sent = store.sent_text(store.read_bytes(Path(name)), Path(name))
    for remark in sent.remarks:
        print(remark, file=sys.stderr)
    return sent.text
