"""What commands read from a file or from standard input."""

import sys
from pathlib import Path

from letterkit import store
from letterkit.errors import DiskError
from letterkit.language import tr

MOST_BYTES = 64 * 2**20
"""Of a list or a text: ten times what any library of people has; a device has no end."""


def read_argument(name: str) -> str:
    """The text of the named file, of a saved page as it reads, or of standard input for `-`.

    An encoding that was recognised is said on stderr. Raises DiskError if the file cannot be read, or no encoding fits.
    """
    if name == "-":
        sent = store.sent_text(read_input(), Path(tr("standard input")))
    else:
        sent = store.sent_text(read_list(name), Path(name))
    for remark in sent.remarks:
        print(remark, file=sys.stderr)
    return sent.text


def read_input() -> bytes:
    """What comes by standard input. Raises DiskError if that is more than any list."""
    return _bounded(sys.stdin.buffer.read(MOST_BYTES + 1), tr("standard input"))


def read_list(name: str) -> bytes:
    """The content of the named file. Raises DiskError if it cannot be read, or is more than any list."""
    return _bounded(store.read_bytes(Path(name), MOST_BYTES + 1), name)


def _bounded(content: bytes, name: str) -> bytes:
    if len(content) > MOST_BYTES:
        fact = tr("{file}: there are more than {size} MB.", file=name, size=MOST_BYTES // 2**20)
        raise DiskError(fact, tr("Give a smaller list."))
    return content
