"""What the app starts with. Quick to import: the first frame is drawn with no more than this."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.actions.report.remembered import Remembered
from letterkit.errors import DiskError
from letterkit.language import LANGUAGES, speak
from letterkit.model.shortened import shortened
from letterkit.store.chosen_word import chosen_word
from letterkit.store.draft_folder import draft_files
from letterkit.store.list_memory import ListMemory
from letterkit.store.own_files import OwnFiles

if TYPE_CHECKING:
    from letterkit.actions.library.opening import OpenLibrary

_SHOWN = 32
"""Characters of a folder in a title; its end says most."""


@dataclass(frozen=True, slots=True)
class Start:
    """`read` reads the library at `root`; `out` is the folder where PDFs are saved."""

    root: Path
    read: "Callable[[], OpenLibrary]"
    today: date
    own: OwnFiles
    out: Path

    @property
    def library_shown(self) -> str:
        """The folder of the library, short enough for a title."""
        folder, home = self.root.absolute(), Path.home()
        shown = str(Path("~", folder.relative_to(home)) if folder.is_relative_to(home) else folder)
        if len(shown) <= _SHOWN:
            return shown
        return shortened(str(Path("…", folder.parent.name, folder.name)), _SHOWN)

    def theme(self) -> str:
        """The colours chosen last, "" if none were."""
        return chosen_word(self.own.theme)

    def is_plain(self) -> bool:
        """Whether it was chosen to do without boxes and columns."""
        return bool(chosen_word(self.own.plain))

    def folder(self) -> Path:
        """The folder for PDFs chosen last, else the one it was started with."""
        chosen = chosen_word(self.own.folder)
        return Path(chosen) if chosen else self.out

    def is_first(self) -> bool:
        """Whether the first steps are to be shown: they were begun, or the app was never used.

        Then nobody has said who writes, chosen a language, begun a letter.
        """
        own = self.own
        if own.first_steps.exists():
            return not own.guided.exists()
        return not (any(file.exists() for file in (own.sender, own.language, own.guided)) or self.has_drafts())

    def speak(self) -> None:
        """Speaks the language chosen last in the app, if one was, unless LETTERKIT_LANG asks for one."""
        code = chosen_word(self.own.language)
        if code in LANGUAGES and not os.environ.get("LETTERKIT_LANG"):
            speak(code)

    def remembered(self) -> Remembered:
        """The list of people as it was shown last."""
        return Remembered(ListMemory(self.own.cache, self.root, (self.own.post_offices,)), self.today)

    def has_drafts(self) -> bool:
        """Whether there are draft files; they are read later."""
        with suppress(DiskError):  # reported when they are read
            return bool(draft_files(self.own.drafts))
        return False
