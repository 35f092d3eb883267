"""Text files; one that cannot be read becomes a misfit, so that it is reported and not lost."""

import os
from codecs import BOM_UTF8
from pathlib import Path
from stat import S_ISREG

from letterkit.language import marked, tr
from letterkit.model.library import Misfit, MisfitKind
from letterkit.store.reasons import reason_of

LARGEST = 2 * 1024 * 1024
"""Bytes of a record, a template or what stands in one: hundreds of times what people write."""

UNREADABLE = marked("the file cannot be read: {reason}")
"""What the misfit of a file says that the system does not open."""


def content_of(path: str | Path) -> tuple[bytes, Misfit | None]:
    """The content of a file of up to `LARGEST` bytes, or nothing and the misfit that says why."""
    try:
        # a path object and a buffer for each of 20,000 files would take 0.1 s more; a pipe must not block
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                message = tr("this is a pipe or a device, not a file")
                return b"", Misfit(MisfitKind.NOT_UTF8, message, tr("Move it away."))
            content = file.read(LARGEST + 1)
            return (b"", _too_large()) if len(content) > LARGEST else (content, None)
    except OSError as error:
        message = tr(UNREADABLE, reason=reason_of(error))
        return b"", Misfit(MisfitKind.NOT_UTF8, message, tr("Check its permissions."))


def _too_large() -> Misfit:
    message = tr("the file is larger than {count} megabytes", count=LARGEST // 1024**2)
    return Misfit(MisfitKind.NOT_TOML, message, tr("Look what it is: no record or template is so large."))


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def text_of(content: bytes) -> tuple[str, Misfit | None]:
    """The content as text, a byte order mark dropped; or nothing and the misfit that says why."""
    try:
        return content.removeprefix(BOM_UTF8).decode(), None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = tr("the file is not UTF-8 from line {line}", line=line)
        return "", Misfit(MisfitKind.NOT_UTF8, message, tr("Save it as UTF-8 in your editor."), line=line)
