"""Where the writer's own things lie: all of them private, none of them in the library."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The three folders the system has for a program's files; on some systems two of them are one."""

    config: Path
    data: Path
    cache: Path

    @property
    def sender(self) -> Path:
        """The sender's profile."""
        return self.config / "sender.toml"

    @property
    def preferences(self) -> Path:
        """What the writer has chosen for good."""
        return self.config / "settings.toml"

    @property
    def printers(self) -> Path:
        """The printers that were described."""
        return self.config / "printers.toml"

    @property
    def log(self) -> Path:
        """The log of letters written."""
        return self.data / "letters.db"

    @property
    def post_offices(self) -> Path:
        """The list of post offices, as it was imported."""
        return self.data / "post-offices.sqlite"

    @property
    def drafts(self) -> Path:
        """The folder of letters that were begun."""
        return self.data / "drafts"

    @property
    def journals(self) -> Path:
        """The folder of the lists of edits that can be taken back."""
        return self.data / "edits"
