"""Looks at the files of a library that is open, so that what another program changed is not printed as it was."""

from pathlib import Path

from letterkit.actions.library.opening import OpenLibrary
from letterkit.store.seen_files import SeenFiles, read_again


class Watch:
    """Knows how the files of the library at `root` were at the last look. `scratch` is as for `SeenFiles.now`.

    It is made before the library is read: what changes in between is then found by the first look.
    Raises DiskError, as looking does, if there is no library or a folder cannot be read.
    """

    def __init__(self, root: Path, scratch: Path) -> None:
        self._scratch = scratch
        self._files = SeenFiles.now(root, scratch)

    def look(self, library: OpenLibrary) -> OpenLibrary:
        """The library as its files are now: the same object while they say the same. Raises DiskError."""
        now = SeenFiles.now(self._files.root, self._scratch)
        differing = now.differing(self._files)
        records = read_again(library.records, now.root, differing) if differing else library.records
        self._files = now
        return library if records == library.records else library.with_records(records)
