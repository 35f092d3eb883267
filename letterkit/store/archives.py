"""Zip archives of strangers: their index is looked at before it is read, and nothing is unpacked beyond a limit."""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from letterkit.language import tr
from letterkit.store.regular_files import MOST_BYTES, read_stream

SIGN = b"PK\x03\x04"
"""What a zip archive begins with, and so a spreadsheet."""

_MOST_IN_THE_INDEX = 2**18
"""Bytes: two thousand names of files."""

_END, _END_LENGTH, _LONGEST_COMMENT = b"PK\x05\x06", 22, 2**16
_LOCATOR = b"PK\x06\x07"
_LOCKED = 1


@contextmanager
def opened_zip(content: bytes) -> Iterator[ZipFile]:
    """The archive, open. Raises ValueError, in words, for one that is no whole archive or has too many files."""
    _refuse_large_index(content)
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            yield archive
    except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ValueError(tr("the archive is damaged")) from error


def unpacked(archive: ZipFile, file: ZipInfo, most: int = MOST_BYTES) -> bytes:
    """What is in the file. Raises ValueError, in words, where it cannot be read here; OSError where it is too large."""
    refuse_unread(file)
    with archive.open(file) as packed:
        return read_stream(packed, most)  # type: ignore[arg-type]  # it reads as any stream does


def refuse_unread(file: ZipInfo) -> None:
    """Raises ValueError, in words, for a file that is locked with a password, or packed in an unusual way."""
    if file.flag_bits & _LOCKED:
        raise ValueError(tr('"{file}" in it is locked with a password', file=file.filename))
    if file.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ValueError(
            tr(
                '"{file}" in it is packed by method {method}, not as a usual .zip',
                file=file.filename,
                method=file.compress_type,
            )
        )


def _refuse_large_index(content: bytes) -> None:
    """An index of millions of files is small, packed, and takes gigabytes once it is read."""
    end = content.rfind(_END, max(0, len(content) - _END_LENGTH - _LONGEST_COMMENT))
    if end < 0 or end + _END_LENGTH > len(content):
        raise ValueError(tr("the archive is not whole"))
    size = int.from_bytes(content[end + 12 : end + 16], "little")
    if size > _MOST_IN_THE_INDEX or content[max(0, end - 20) : end].startswith(_LOCATOR):
        raise ValueError(tr("the archive has too many files"))
