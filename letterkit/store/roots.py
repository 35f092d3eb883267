"""Where the library is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.language import marked, tr

LIBRARY_VARIABLE = "LETTERKIT_LIBRARY"

PEOPLE = "addresses/people"
FACILITIES = "addresses/facilities"
TEMPLATES = "templates"
PARTS = "templates/parts"
MAILINGS = "mailings"


@dataclass(frozen=True, slots=True)
class Root:
    """A library folder, what made it the one in use, in English, and whether it is the read-only shipped copy."""

    path: Path
    named_by: str
    shipped: bool = False

    @property
    def origin(self) -> str:
        """Why it is the one in use."""
        return tr(self.named_by)

    @property
    def folder(self) -> str:
        """The absolute path of the folder, by which the log knows from which records a letter was made."""
        return str(self.path.resolve())


def find_root(option: str | None, environment: Mapping[str, str], here: Path) -> Root:
    """The library in use: the option, else the variable, else `here` if it is one, else the shipped copy.

    Raises DiskError if the option or the variable does not name a folder.
    """
    if option is not None:
        return _named(option, "--library")
    if environment.get(LIBRARY_VARIABLE):
        return _named(environment[LIBRARY_VARIABLE], LIBRARY_VARIABLE)
    if is_library(here):
        return Root(here, marked("the current folder"))
    return shipped_root()


def is_library(folder: Path) -> bool:
    """Whether the folder holds both addresses/ and templates/."""
    return (folder / "addresses").is_dir() and (folder / "templates").is_dir()


def require_library(folder: Path) -> None:
    """Raises DiskError if the folder has no addresses/."""
    if not (folder / "addresses").is_dir():
        remedy = tr("Make one with: letterkit init DIR, or choose another.")
        raise DiskError(tr("{folder} is not a library: it has no folder addresses/.", folder=folder), remedy)


def shipped_root() -> Root:
    """The copy that came with the installation; in a development checkout, the checkout itself."""
    package = Path(__file__).parents[1]  # importlib.resources would bring zipfile and more, 5 ms
    shipped = package / "shipped"
    path = shipped if is_library(shipped) else package.parent
    return Root(path, marked("the copy shipped with letterkit"), shipped=True)


def root_of(path: Path) -> Path | None:
    """The nearest folder at or above `path` that holds addresses/, or None."""
    resolved = path.resolve()
    return next((folder for folder in (resolved, *resolved.parents) if (folder / "addresses").is_dir()), None)


def _named(folder: str, origin: str) -> Root:
    if not folder or not Path(folder).is_dir():
        fact = tr('"{folder}" ({origin}) is not a folder.', folder=folder, origin=origin)
        raise DiskError(fact, tr("Make a library there with: letterkit init DIR."))
    return Root(Path(folder), origin)


def refuse_outside(root: Path, path: Path) -> None:
    """Raises DiskError for a file that a link puts outside the library: whoever sent it could have any file edited."""
    if not path.resolve().is_relative_to(root.resolve()):
        fact = tr("{path} is a link to a file outside the library; nothing was written.", path=path)
        raise DiskError(fact, tr("Put the file itself into the library."))
