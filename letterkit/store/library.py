"""Reads the records and templates of a library folder. Nothing vanishes because it is broken."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from letterkit.errors import DiskError
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit
from letterkit.model.person import Person
from letterkit.model.template import Template
from letterkit.store.cache import RecordCache
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.record_files import RecordKind, record_entries
from letterkit.store.templates import read_part, read_template, with_parts
from letterkit.store.text_files import content_of, files_in, text_of

PEOPLE = "addresses/people"
FACILITIES = "addresses/facilities"
TEMPLATES = "templates"
PARTS = "templates/parts"

_PERSON = RecordKind(PEOPLE, PERSON, Person)
_FACILITY = RecordKind(FACILITIES, FACILITY, Facility)
_TEMPLATE_SUFFIX = ".txt"


def load_library(root: Path, cache_folder: Path | None = None) -> Library:
    """All records and templates under `root`. Raises DiskError if the folder has no addresses/.

    With a `cache_folder`, records that have not changed since they were last read are not read again.
    """
    if not (root / "addresses").is_dir():
        remedy = "Make one with: letterkit init DIR, or choose another."
        raise DiskError(f"{root} is no library: it has no folder addresses/.", remedy)
    parts = _template_entries(root, PARTS, read_part)
    variants = {name: entry.value.variants for name, entry in parts.items()}
    templates = _template_entries(root, TEMPLATES, read_template)
    cache = RecordCache(cache_folder, root) if cache_folder else None
    with garbage_left_alone():
        people = record_entries(root, _PERSON, cache)
        facilities = record_entries(root, _FACILITY, cache)
        if cache:
            cache.save()
    return Library(
        root=str(root),
        people=people,
        facilities=facilities,
        templates={name: replace(entry, value=with_parts(entry.value, variants)) for name, entry in templates.items()},
        parts=parts,
    )


def read_person(stem: str, text: str) -> tuple[Person, tuple[Misfit, ...]]:
    """The person's record as far as it can be read, and what cannot."""
    return _PERSON.value_of(stem, text)


def read_facility(stem: str, text: str) -> tuple[Facility, tuple[Misfit, ...]]:
    """The facility's record as far as it can be read, and what cannot."""
    return _FACILITY.value_of(stem, text)


def _template_entries(
    root: Path, folder: str, read: Callable[[str, str], tuple[Template, tuple[Misfit, ...]]]
) -> dict[str, Entry[Template]]:
    entries: dict[str, Entry[Template]] = {}
    for file in files_in(root / folder, _TEMPLATE_SUFFIX):
        stem = file.name.removesuffix(_TEMPLATE_SUFFIX)
        content, unreadable = content_of(file.path)
        text, undecodable = text_of(content)
        value, misfits = read(stem, text)
        missing = unreadable or undecodable
        entries[stem] = Entry(value, f"{folder}/{file.name}", (missing,) if missing else misfits)
    return entries
