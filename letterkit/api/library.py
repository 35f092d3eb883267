"""What is meant where a caller leaves it out: the day, and the library."""

import os
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from letterkit.actions.library.opening import OpenLibrary, open_library
from letterkit.cli.session import Session
from letterkit.errors import DiskError
from letterkit.language import tr
from letterkit.store.post_offices import open_office_list
from letterkit.store.roots import find_root


def day_meant(today: date | None) -> date:
    """That day, or today by the local clock; of a moment, its day."""
    if isinstance(today, datetime):  # which is a date to type checkers, and cannot be compared with one
        return today.date()
    return today or datetime.now().astimezone().date()


def library_meant(folder: Path | str | None, today: date) -> OpenLibrary:
    """The library in that folder, or the one the command line would use; read anew, no cache is written.

    The imported list of post offices is used as it is there, so that every door bars the same envelopes.
    Raises DiskError if there is no such folder, or if it cannot be read.
    """
    if folder is not None and not Path(folder).is_dir():
        remedy = tr("A library is a folder with addresses/ and templates/.")
        raise DiskError(tr('"{folder}" is not a folder.', folder=folder), remedy)
    session = Session(None if folder is None else str(folder), today, Path.cwd())
    opened = open_library(find_root(session.library_option, os.environ, session.here), today)
    listed = session.own_files.post_offices
    offices = open_office_list(listed) if listed.exists() else None
    return replace(opened, post_offices=offices.find) if offices else opened
