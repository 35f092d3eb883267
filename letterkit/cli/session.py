"""What a command line knows of its surroundings: the clock, the environment, the folders."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Self

from letterkit import actions, store
from letterkit.errors import DiskError
from letterkit.language import tr


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command. Only the doors read the clock, the environment and the working folder.

    `typed` are the words of the command line; the Python API has none.
    """

    library_option: str | None
    today: date
    here: Path
    typed: tuple[str, ...] = ()

    @classmethod
    def of(cls, library_option: str | None, today: date | None, typed: Sequence[str]) -> Self:
        """The run as its surroundings are; without a day it is the one the writer's clock shows."""
        today = today or date.today()  # noqa: DTZ011 (the writer's own day)
        return cls(library_option, today, Path.cwd(), tuple(typed))

    def library(self, *, quiet: bool = False) -> "actions.OpenLibrary":
        """The library in use, read; stderr says which. Raises DiskError if there is none where one was named."""
        return self.reading(self.root(quiet=quiet))()

    def reading(self, root: "store.Root") -> "Callable[[], actions.OpenLibrary]":
        """What reads that library later, in silence; stderr says now if the post offices cannot be used."""
        offices = self.post_offices()

        def read() -> "actions.OpenLibrary":
            opened = actions.open_library(root, self.today, self.own_files.cache)
            return replace(opened, post_offices=offices.find) if offices else opened

        return read

    def root(self, *, quiet: bool = False) -> "store.Root":
        """Where the library in use lies, not read; stderr says which. Raises DiskError as `library` does."""
        root = store.find_root(self.library_option, os.environ, self.here)
        if not quiet:
            print(tr("library: {path} ({origin})", path=root.path, origin=root.origin), file=sys.stderr)
        return root

    def post_offices(self) -> "store.OfficeList | None":
        """The imported list of post offices, None if there is none; stderr says if it cannot be used any more."""
        file = self.own_files.post_offices
        offices = store.open_office_list(file) if file.exists() else None
        if offices is None and file.exists():
            told = tr("The list of post offices is of another version: letterkit postcodes import FILE.")
            print(told, file=sys.stderr)
        return offices

    @property
    def own_files(self) -> "store.OwnFiles":
        """Where the user's own things lie: profile, drafts, log, settings, lists, and a cache that may be deleted.

        Raises DiskError where another user could read or has put anything there, and that cannot be mended.
        """
        from platformdirs import PlatformDirs

        folders = PlatformDirs("letterkit", appauthor=False)
        try:
            own = store.OwnFiles(folders.user_config_path, folders.user_data_path, folders.user_cache_path)
        except RuntimeError as error:  # a user without an entry and without HOME, as in containers
            raise DiskError(tr("The system does not say where your home folder is."), tr("Set HOME.")) from error
        store.keep_private(own.folders)
        return own
