"""What the app starts with. Quick to import: the first frame is drawn with no more than this."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.actions.report.remembered import Remembered
from letterkit.errors import DiskError
from letterkit.store.drafts import draft_files
from letterkit.store.list_memory import ListMemory
from letterkit.store.own_files import OwnFiles

if TYPE_CHECKING:
    from letterkit.actions.library.opening import OpenLibrary


@dataclass(frozen=True, slots=True)
class Start:
    """`read` reads the library at `root`; `out` is the folder where PDFs are saved."""

    root: Path
    read: "Callable[[], OpenLibrary]"
    today: date
    own: OwnFiles
    out: Path

    def remembered(self) -> Remembered:
        """The list of people as it was shown last."""
        return Remembered(ListMemory(self.own.cache, self.root, (self.own.post_offices,)), self.today)

    def has_drafts(self) -> bool:
        """Whether there are draft files; they are read later."""
        with suppress(DiskError):  # reported when they are read
            return bool(draft_files(self.own.drafts))
        return False
