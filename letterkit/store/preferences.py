"""The user's settings, and how the list of people was left: private TOML files."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

from letterkit.language import marked, tr
from letterkit.model.choice import Choice
from letterkit.model.file_mode import file_mode
from letterkit.model.meaning import Meaning
from letterkit.store.disk import PRIVATE
from letterkit.store.fields import shape_of
from letterkit.store.small_toml import read_small, unusable, write_small


@dataclass(frozen=True, slots=True)
class Preferences:
    """`log`: whether letters made are logged, with a copy of each. `mode`: who may read what is saved for people."""

    log: Annotated[bool, Meaning("whether letters made are logged")] = True
    mode: Annotated[str, Meaning("the permissions of files that are saved, such as 0640")] = "0600"

    @property
    def file_mode(self) -> int:
        """`mode` as a number; PRIVATE for what is none, which reading refuses."""
        return file_mode(self.mode) or PRIVATE


PREFERENCES = shape_of(Preferences)

_UNUSABLE_SETTINGS = marked("The list of settings {path} cannot be used: {problem}.")
_UNUSABLE_CHOICE = marked("The choice of people {path} cannot be used: {problem}.")


def read_preferences(path: Path) -> Preferences:
    """The settings in that file; the defaults if there is none. Raises DiskError for a file that cannot be used."""
    preferences = Preferences(**read_small(path, PREFERENCES, _UNUSABLE_SETTINGS)) if path.exists() else Preferences()
    if file_mode(preferences.mode) is None:
        raise unusable(path, _UNUSABLE_SETTINGS, tr('mode is "{mode}", not as 0600 or 0640', mode=preferences.mode))
    return preferences


def write_preferences(path: Path, preferences: Preferences) -> None:
    """Replaces the file. Raises DiskError if that fails."""
    write_small(path, asdict(preferences))


_CHOICE = shape_of(Choice)


def read_choice(path: Path) -> Choice:
    """The filters and the order in that file; everybody by name if there is none. Raises DiskError as the settings."""
    return Choice(**read_small(path, _CHOICE, _UNUSABLE_CHOICE)) if path.exists() else Choice()


def write_choice(path: Path, choice: Choice) -> None:
    """Replaces the file. Raises DiskError if that fails."""
    write_small(path, _CHOICE.table_of(choice))
