"""What a command line knows of its surroundings: the clock, the environment, the folders."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from letterkit.actions.library.opening import OpenLibrary
    from letterkit.rules.context import Context
    from letterkit.store.own_files import OwnFiles
    from letterkit.store.post_offices import OfficeList
    from letterkit.store.roots import Root


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command. Only here are the clock, the environment and the working folder read."""

    library_option: str | None
    today: date
    here: Path

    def library(self) -> "OpenLibrary":
        """The library in use, read; stderr says which. Raises DiskError if there is none where one was named."""
        self.root()
        return self.reading()()

    def reading(self) -> "Callable[[], OpenLibrary]":
        """What reads the library in use later, in silence; stderr says now if the post offices cannot be used."""
        offices = self.post_offices()

        def read() -> "OpenLibrary":
            from letterkit.actions.library.opening import open_library

            opened = open_library(self.library_option, os.environ, self.here, self.cache_folder)
            return replace(opened, post_offices=offices.find) if offices else opened

        return read

    def context(self) -> "Context":
        """All that rules and reports may know of the library in use. Raises DiskError as `library` does."""
        return self.library().context(self.today)

    def root(self) -> "Root":
        """Where the library in use lies, not read; stderr says which. Raises DiskError as `library` does."""
        from letterkit.store.roots import find_root

        root = find_root(self.library_option, os.environ, self.here)
        _tell(root)
        return root

    def post_offices(self) -> "OfficeList | None":
        """The imported list of post offices, None if there is none; stderr says if it cannot be used any more."""
        if not self.post_office_file.exists():
            return None
        from letterkit.store.post_offices import open_office_list

        offices = open_office_list(self.post_office_file)
        if offices is None:
            print("The list of post offices is of another version: letterkit postcodes import FILE.", file=sys.stderr)
        return offices

    @property
    def post_office_file(self) -> Path:
        """Where the list of post offices is kept: it was given by the user, so it is no mere cache."""
        return self.own_files.post_offices

    @property
    def cache_folder(self) -> Path:
        """The folder of what was worked out before and may be deleted at any time."""
        from platformdirs import user_cache_path

        return user_cache_path("letterkit", appauthor=False)

    @property
    def journals(self) -> Path:
        """The folder of the lists of edits that can be taken back."""
        return self._data_folder / "edits"

    @property
    def own_files(self) -> "OwnFiles":
        """Where the log, drafts, settings and profile lie."""
        from letterkit.store.own_files import OwnFiles

        return OwnFiles(self.sender_file.parent, self._data_folder, self.cache_folder)

    @property
    def _data_folder(self) -> Path:
        from platformdirs import user_data_path

        return user_data_path("letterkit", appauthor=False)

    @property
    def sender_file(self) -> Path:
        """Where the sender's profile lies unless another is named."""
        from platformdirs import user_config_path

        return user_config_path("letterkit", appauthor=False) / "sender.toml"


def _tell(root: "Root") -> None:
    print(f"library: {root.path} ({root.origin})", file=sys.stderr)
