"""Where the user's own files lie: none of them in the library."""

from dataclasses import dataclass
from pathlib import Path

from letterkit.store.draft_folder import KEY


@dataclass(frozen=True, slots=True)
class OwnFiles:
    """The system's three folders for a program's files; on some systems two of them are the same."""

    config: Path
    data: Path
    cache: Path

    @property
    def folders(self) -> tuple[Path, Path, Path]:
        """All three."""
        return self.config, self.data, self.cache

    @property
    def sender(self) -> Path:
        """The sender's profile."""
        return self.config / "sender.toml"

    @property
    def standing_answers(self) -> Path:
        """What those who write here said of themselves in their letters."""
        return self.config / "standing-answers.toml"

    @property
    def preferences(self) -> Path:
        """The user's settings."""
        return self.config / "settings.toml"

    @property
    def theme(self) -> Path:
        """The name of the colours chosen in the app; not among the settings, since it is read for the first frame."""
        return self.config / "theme"

    @property
    def language(self) -> Path:
        """The code of the language chosen in the app, read for the first frame too."""
        return self.config / "language"

    @property
    def plain(self) -> Path:
        """Whether the app does without boxes and columns, read for the first frame too."""
        return self.config / "plain"

    @property
    def folder(self) -> Path:
        """The folder for PDFs chosen in the app."""
        return self.config / "folder"

    @property
    def combined(self) -> Path:
        """Whether the app saves all pages of a letter in one file."""
        return self.config / "combined"

    @property
    def envelope(self) -> Path:
        """The size of envelope in which letters begun in the app go."""
        return self.config / "envelope"

    @property
    def options(self) -> Path:
        """How letters begun in the app look, and what goes with them."""
        return self.config / "options"

    @property
    def service(self) -> Path:
        """The id of the e-letter service for which a letter was copied last in the app."""
        return self.config / "service"

    @property
    def guided(self) -> Path:
        """Whether the first steps in the app were gone through or skipped."""
        return self.config / "guided"

    @property
    def first_steps(self) -> Path:
        """What was answered of the first steps before the app was quit in the middle of them."""
        return self.config / "first-steps.json"

    @property
    def choice(self) -> Path:
        """The filters and the order in which the list of people was left."""
        return self.config / "people.toml"

    @property
    def printers(self) -> Path:
        """The printers that were described to calibrate."""
        return self.config / "printers.toml"

    @property
    def log(self) -> Path:
        """The log of letters written."""
        return self.data / "letters.db"

    @property
    def drafts(self) -> Path:
        """The folder of drafts."""
        return self.data / "drafts"

    @property
    def draft_names(self) -> Path:
        """The random key with which the files of drafts are named."""
        return self.data / KEY

    @property
    def post_offices(self) -> Path:
        """The imported list of post offices; it is not in the cache, since only the user can supply it again."""
        return self.data / "post-offices.sqlite"

    @property
    def journals(self) -> Path:
        """The folder of the journals of edits, one for each library."""
        return self.data / "edits"
