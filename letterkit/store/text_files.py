"""Text files; one that cannot be read becomes a misfit, so that it is reported and not lost."""

from codecs import BOM_UTF8
from pathlib import Path

from letterkit.language import marked, tr
from letterkit.model.library import Misfit, MisfitKind
from letterkit.store.reasons import reason_of
from letterkit.store.regular_files import UnfitFileError, read_regular

LARGEST = 2 * 2**20
"""Bytes of a record, a template or a draft: hundreds of times what people write."""

UNREADABLE = marked("the file cannot be read: {reason}")
"""What the misfit of a file says that the system does not open."""


def content_of(path: str | Path, most: int = LARGEST) -> tuple[bytes, Misfit | None]:
    """The content of a file of up to so many bytes, or nothing and the misfit that says why."""
    try:
        return read_regular(path, most), None
    except UnfitFileError as error:
        return b"", Misfit(MisfitKind.NOT_UTF8, str(error.strerror), tr("Move it away."))
    except OSError as error:
        message = tr(UNREADABLE, reason=reason_of(error))
        return b"", Misfit(MisfitKind.NOT_UTF8, message, tr("Check its permissions."))


def text_of(content: bytes) -> tuple[str, Misfit | None]:
    """The content as text, a byte order mark dropped; or nothing and the misfit that says why."""
    try:
        return content.removeprefix(BOM_UTF8).decode(), None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = tr("the file is not UTF-8 from line {line}", line=line)
        return "", Misfit(MisfitKind.NOT_UTF8, message, tr("Save it as UTF-8 in your editor."), line=line)
