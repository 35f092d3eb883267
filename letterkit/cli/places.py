"""Where something is to be written, read once from the command line: refused before any work is done."""

import argparse
import os
from pathlib import Path

from letterkit import store
from letterkit.errors import DiskError
from letterkit.language import tr

_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))
_LONGEST_NAME, _LONGEST_PATH = 255, 4096
"""In bytes, as file systems have it."""


def file_to_write(text: str) -> Path:
    """The path of a file that is to be written. Raises ArgumentTypeError for what can be the name of none.

    Raises DiskError for a folder, and for a device, which would be replaced by a file.
    """
    path = _place(text)
    store.refuse_if_no_file(path)
    if text.endswith(_SEPARATORS) or path.name in ("", ".", ".."):
        raise argparse.ArgumentTypeError(tr('"{text}" names a folder, not a file', text=text))
    return path


def file_or_folder(text: str) -> Path:
    """The path of a file that is to be written, or of a folder to write one in. Raises as `file_to_write`."""
    path = _place(text)
    return path if path.is_dir() else file_to_write(text)


def file_or_output(text: str) -> Path | None:
    """The same; None for `-`, which is standard output."""
    return None if text == "-" else file_to_write(text)


def folder_to_write(text: str) -> Path:
    """The path of a folder that files are to be written in. Raises as `file_to_write`, DiskError for a file."""
    path = _place(text)
    if path.exists() and not path.is_dir():
        raise DiskError(tr("{path} is a file, not a folder.", path=path), tr("Choose another name."))
    return path


def _place(text: str) -> Path:
    """The path, if the system can look for it."""
    if not text.strip():
        raise argparse.ArgumentTypeError(tr("it is empty"))
    if text == "-":
        raise argparse.ArgumentTypeError(tr('"-" does not stand for standard output here; a file of that name is ./-'))
    parts = Path(text).parts
    if max((_bytes_of(part) for part in parts), default=0) > _LONGEST_NAME or _bytes_of(text) >= _LONGEST_PATH:
        raise argparse.ArgumentTypeError(tr("the name is longer than the system allows"))
    return Path(text)


def _bytes_of(name: str) -> int:
    return len(name.encode("utf-8", "surrogatepass"))
