"""Reads the records and templates of a library folder. Nothing vanishes because it is broken."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, MisfitKind, Value
from letterkit.model.person import Person
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.reading import read_table
from letterkit.store.templates import read_part, read_template, with_parts
from letterkit.store.toml_text import parse_toml

PEOPLE = "addresses/people"
FACILITIES = "addresses/facilities"
TEMPLATES = "templates"
PARTS = "templates/parts"

_Reader = Callable[[str, str], tuple[Value, tuple[Misfit, ...]]]


def load_library(root: Path) -> Library:
    """All records and templates under `root`. Raises DiskError if the folder has no addresses/."""
    if not (root / "addresses").is_dir():
        remedy = "Make one with: letterkit init DIR, or choose another."
        raise DiskError(f"{root} is no library: it has no folder addresses/.", remedy)
    parts = dict(_entries(root, PARTS, ".txt", read_part))
    variants = {name: entry.value.variants for name, entry in parts.items()}
    templates = _entries(root, TEMPLATES, ".txt", read_template)
    return Library(
        root=str(root),
        people=dict(_entries(root, PEOPLE, ".toml", read_person)),
        facilities=dict(_entries(root, FACILITIES, ".toml", read_facility)),
        templates={name: replace(entry, value=with_parts(entry.value, variants)) for name, entry in templates},
        parts=parts,
    )


def read_person(stem: str, text: str) -> tuple[Person, tuple[Misfit, ...]]:
    """The person's record as far as it can be read, and what cannot."""
    toml = parse_toml(text)
    if toml.misfits:
        return Person(stem), toml.misfits
    reading = read_table(toml.values, PERSON)
    return Person(stem, **reading.values), reading.misfits


def read_facility(stem: str, text: str) -> tuple[Facility, tuple[Misfit, ...]]:
    """The facility's record as far as it can be read, and what cannot."""
    toml = parse_toml(text)
    if toml.misfits:
        return Facility(stem), toml.misfits
    reading = read_table(toml.values, FACILITY)
    return Facility(stem, **reading.values), reading.misfits


def _entries(root: Path, folder: str, suffix: str, read: _Reader[Value]) -> Iterator[tuple[str, Entry[Value]]]:
    for path in sorted((root / folder).glob(f"*{suffix}")):
        name = f"{folder}/{path.name}"
        text, unreadable = _decode(path)
        value, misfits = read(path.stem, text)
        yield path.stem, Entry(value, name, (unreadable,) if unreadable else misfits)


def _decode(path: Path) -> tuple[str, Misfit | None]:
    """The text of a file, or "" and why there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        hint = "Save it as UTF-8 in your editor."
        return "", Misfit(MisfitKind.NOT_UTF8, f"the file is not UTF-8 from line {line}", hint, line=line)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return "", Misfit(MisfitKind.NOT_UTF8, f"the file cannot be read: {reason}", "Check its permissions.")
