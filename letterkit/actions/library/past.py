"""The library as it was at a revision in git."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from letterkit.actions.library.opening import OpenLibrary
from letterkit.store.git import Revision
from letterkit.store.library import load_library
from letterkit.store.roots import Root

RECORDS = ("addresses", "templates")
"""The folders a library consists of."""


@contextmanager
def library_at(then: Revision, now: OpenLibrary) -> Iterator[OpenLibrary]:
    """The library as it was, looked at today, in a folder that is gone afterwards.

    Raises UsageError where git gives no answer.
    """
    with TemporaryDirectory(prefix="letterkit-") as folder:
        root = Path(folder)
        (root / "addresses").mkdir()
        then.copy_into(root, RECORDS)
        yield replace(now, root=Root(root, then.commit), records=load_library(root))
