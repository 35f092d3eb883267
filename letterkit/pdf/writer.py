"""A PDF file written as it is made: numbered objects, a table of their positions, a trailer.

Without a title there is no information dictionary, and there is never a producer's comment, so nothing can
leak; a document of any length takes the memory of one page (ISO 32000-1, 7.5: file structure).
"""

import zlib
from array import array
from typing import Protocol

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The four high bytes show to programs that pass the file on that it is binary (ISO 32000-1, 7.5.2)."""


QUICKLY, TIGHTLY = 4, 9
"""Levels of compression: a page takes a third of the time and 4 % more room than at 6; a font is packed only once."""


AT_ONCE = 1 << 16
"""How many bytes wait until they are written together: a page has many small objects."""


def deflated(content: bytes, level: int = QUICKLY) -> bytes:
    """The content packed as a stream holds it."""
    return zlib.compress(content, level)


class Sink(Protocol):
    """What a file is written to."""

    def write(self, chunk: bytes, /) -> object:
        """Take the next bytes."""


class ObjectWriter:
    """Writes numbered objects to a sink, in any order, and closes with their table.

    Numbers are handed out by `number`, so that an object may be referred to before it is written.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._position = 0
        self._waiting = bytearray()
        self._offsets = array("Q")
        self._put(HEADER)

    def number(self) -> int:
        """The number of an object that will be written."""
        self._offsets.append(0)
        return len(self._offsets)

    def write(self, number: int, body: bytes) -> None:
        """Write the object with that number."""
        self._offsets[number - 1] = self._position
        self._put(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def write_stream(self, number: int, packed: bytes, entries: bytes = b"", coding: bytes = b"FlateDecode") -> None:
        """Write the stream with that number, packed as `deflated` does or in the named coding, with further entries."""
        head = b"<</Length %d/Filter/%b%b>>" % (len(packed), coding, entries)
        self.write(number, b"%b\nstream\n%b\nendstream" % (head, packed))

    def close(self, root: int, info: int | None = None) -> None:
        """Write the table of objects and the trailer; `root` is the catalogue, `info` the information dictionary."""
        start, size = self._position, len(self._offsets) + 1
        self._put(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for offset in self._offsets:
            self._put(b"%010d 00000 n \n" % offset)
        about = b"/Info %d 0 R" % info if info else b""
        self._put(b"trailer\n<</Size %d/Root %d 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, about, start))
        self._flush()

    def _put(self, chunk: bytes) -> None:
        self._position += len(chunk)
        self._waiting += chunk
        if len(self._waiting) > AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self._sink.write(bytes(self._waiting))
        self._waiting.clear()
