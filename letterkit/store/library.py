"""Reads the records and templates of a library folder. Nothing vanishes because it is broken."""

from pathlib import Path

from letterkit.errors import DiskError
from letterkit.model.facility import Facility
from letterkit.model.library import Library, Misfit
from letterkit.model.person import Person
from letterkit.store.cache import RecordCache
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.record_files import RecordKind, record_entries
from letterkit.store.template_files import PARTS, TEMPLATES, part_entries, template_entries

__all__ = ["FACILITIES", "PARTS", "PEOPLE", "TEMPLATES", "load_library", "read_facility", "read_person"]

PEOPLE = "addresses/people"
FACILITIES = "addresses/facilities"

_PERSON = RecordKind(PEOPLE, PERSON, Person)
_FACILITY = RecordKind(FACILITIES, FACILITY, Facility)


def load_library(root: Path, cache_folder: Path | None = None) -> Library:
    """All records and templates under `root`. Raises DiskError if the folder has no addresses/.

    With a `cache_folder`, records that have not changed since they were last read are not read again.
    Templates are read when they are asked for.
    """
    if not (root / "addresses").is_dir():
        remedy = "Make one with: letterkit init DIR, or choose another."
        raise DiskError(f"{root} is no library: it has no folder addresses/.", remedy)
    cache = RecordCache(cache_folder, root) if cache_folder else None
    with garbage_left_alone():
        people = record_entries(root, _PERSON, cache)
        facilities = record_entries(root, _FACILITY, cache)
        if cache:
            cache.save()
    parts = part_entries(root)
    templates = template_entries(root, parts)
    return Library(str(root), people=people, facilities=facilities, templates=templates, parts=parts)


def read_person(stem: str, text: str) -> tuple[Person, tuple[Misfit, ...]]:
    """The person's record as far as it can be read, and what cannot."""
    return _PERSON.value_of(stem, text)


def read_facility(stem: str, text: str) -> tuple[Facility, tuple[Misfit, ...]]:
    """The facility's record as far as it can be read, and what cannot."""
    return _FACILITY.value_of(stem, text)
