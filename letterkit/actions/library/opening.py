"""Finds and opens the library in use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from letterkit.errors import UsageError
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Value
from letterkit.model.nearest import nearest_hint
from letterkit.model.person import Person
from letterkit.model.post_office import PostOffices
from letterkit.model.template import Template
from letterkit.store.library import load_library
from letterkit.store.roots import Root, find_root

if TYPE_CHECKING:
    from letterkit.page.metrics import Metrics
    from letterkit.rules.context import Context


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """A library read from disk, and where it lies.

    `post_offices` looks a postcode up; None where no list of them was imported.
    """

    root: Root
    records: Library
    post_offices: PostOffices | None = None

    def context(self, today: date, metrics: "Metrics | None" = None) -> "Context":
        """What rules may know on that day; with metrics they look at paper too."""
        from letterkit.rules.context import Context  # noqa: PLC0415 (10 ms, and to look something up takes no rules)

        return Context.of(self.records, today, metrics, self.post_offices)

    def person(self, person_id: str) -> Entry[Person]:
        """The person of that id. Raises UsageError naming the nearest id."""
        return _entry("person", person_id, self.records.people)

    def facility(self, facility_id: str) -> Entry[Facility]:
        """The facility of that id. Raises UsageError naming the nearest id."""
        return _entry("facility", facility_id, self.records.facilities)

    def template(self, name: str) -> Entry[Template]:
        """The template of that name. Raises UsageError naming the nearest."""
        return _entry("template", name, self.records.templates)

    def part(self, name: str) -> Entry[Template]:
        """The part of that name. Raises UsageError naming the nearest."""
        return _entry("part", name, self.records.parts)

    def facility_of(self, person: Person) -> Entry[Facility] | None:
        """The facility of the person's newest stay, if the library has it."""
        return self.records.facilities.get(person.stay.facility) if person.stay else None


def open_library(
    option: str | None, environment: Mapping[str, str], here: Path, cache_folder: Path | None = None
) -> OpenLibrary:
    """The library in use, read; what has not changed since the last time comes from the cache, if there is one.

    Raises DiskError if there is no library where one was named.
    """
    root = find_root(option, environment, here)
    return OpenLibrary(root, load_library(root.path, cache_folder))


def _entry(what: str, wanted: str, known: Mapping[str, Entry[Value]]) -> Entry[Value]:
    if wanted in known:
        return known[wanted]
    raise UsageError(f"There is no {what} «{wanted}».", nearest_hint(wanted, known) or "The library in use has none.")
