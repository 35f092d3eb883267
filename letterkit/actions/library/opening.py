"""Opens the library in use, as of one day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self
from unicodedata import normalize

from letterkit.errors import UnreadableError, UsageError
from letterkit.language import marked, tr
from letterkit.model.facility import Facility
from letterkit.model.library import Entry, Library, Misfit, Value
from letterkit.model.nearest import did_you_mean, named
from letterkit.model.person import Person
from letterkit.model.post_office import PostOffices
from letterkit.model.template import Template
from letterkit.store.library import load_library
from letterkit.store.roots import Root
from letterkit.store.text_files import UNREADABLE

if TYPE_CHECKING:
    from letterkit.model.finding import Finding
    from letterkit.page.metrics import Metrics
    from letterkit.rules.context import Context

_MOST_NAMED = 3
"""How many people a part of a name is taken to mean; an id is long."""


@dataclass(frozen=True, eq=False)
class OpenLibrary:
    """The library as of one day: its records, where they lie, and what rules may know of them.

    `post_offices` looks a postcode up; None where no list of them was imported.
    """

    root: Root
    records: Library
    today: date
    post_offices: PostOffices | None = None

    def with_records(self, records: Library) -> Self:
        """The same library on the same day with other records in it: as an edit would leave it, or as it was."""
        return replace(self, records=records)

    @cached_property
    def context(self) -> "Context":
        """What rules may know where paper is not looked at."""
        from letterkit.rules.context import Context  # noqa: PLC0415 (10 ms, and to look something up takes no rules)

        return Context.of(self.records, self.today, post_offices=self.post_offices)

    @cached_property
    def paper_context(self) -> "Context":
        """What rules may know where they look at paper too: the fonts besides."""
        return replace(self.context, metrics=self.metrics)

    @cached_property
    def shared_findings(self) -> "dict[tuple[str, bool, str], tuple[Finding, ...]]":
        """What was found about facilities and templates: by file, whether on paper too, and in which language."""
        return {}

    @property
    def metrics(self) -> "Metrics":
        """What layout needs of the fonts, which are read when they are first needed."""
        from letterkit.pdf.fonts import metrics  # noqa: PLC0415 (ReportLab, which only paper needs)

        return metrics()

    def person(self, person_id: str) -> Entry[Person]:
        """The person of that id. Raises UsageError naming the nearest id, or whom a part of a name may mean."""
        known = self.records.people
        if found := known.get(person_id) or known.get(normalize("NFC", person_id)):
            return found
        remedy = did_you_mean(person_id, known) or self._whom_it_may_mean(person_id)
        raise UsageError(tr('There is no person "{name}".', name=person_id), remedy)

    def _whom_it_may_mean(self, typed: str) -> str:
        """The remedy for what is no id: the ids of those who are found by it."""
        from letterkit.actions.library.find import PeopleIndex  # noqa: PLC0415 (an index that no known id needs)

        if not self.records.people:
            message = marked("{library} has nobody yet: letterkit add takes people in, --library names another.")
            return tr(message, library=self.root.path)
        found = PeopleIndex.of(self.records).find(typed.replace("-", " "))
        if not found or not typed.strip():
            return tr("letterkit without a command lists everybody, and finds people by any part of a name.")
        named_first, more = ", ".join(map(_quoted, found[:_MOST_NAMED])), len(found) - _MOST_NAMED
        if more > 0:
            return tr("Did you mean {ids} and {count} more?", ids=named_first, count=more)
        return tr("Did you mean {ids}?", ids=named_first)

    def readable_person(self, person_id: str) -> Entry[Person]:
        """The person of that id. Raises as `person`, and UnreadableError for a record that cannot be."""
        return _readable(self.person(person_id))

    def readable_facility(self, facility_id: str) -> Entry[Facility]:
        """The facility of that id. Raises as `facility`, and UnreadableError for a record that cannot be."""
        return _readable(self.facility(facility_id))

    def facility(self, facility_id: str) -> Entry[Facility]:
        """The facility of that id. Raises UsageError naming the nearest id."""
        return _entry("facility", facility_id, self.records.facilities)

    def template(self, name: str) -> Entry[Template]:
        """The template of that name. Raises UsageError naming the nearest."""
        return _entry("template", name, self.records.templates)

    def part(self, name: str) -> Entry[Template]:
        """The part of that name. Raises UsageError naming the nearest."""
        return _entry("part", name, self.records.parts)

    def facility_of(self, person: Person) -> Facility | None:
        """The facility of the person's newest stay, if the library has it."""
        return self.records.facility(person.stay.facility) if person.stay else None


def open_library(root: Root, today: date, cache_folder: Path | None = None) -> OpenLibrary:
    """The library in that folder, read; what has not changed since the last time comes from the cache, if there is one.

    Raises DiskError if there is no library.
    """
    return OpenLibrary(root, load_library(root.path, cache_folder), today)


def _entry(what: str, wanted: str, known: Mapping[str, Entry[Value]]) -> Entry[Value]:
    name = wanted if wanted in known else normalize("NFC", wanted)
    return named(what, name, known, "" if known else tr("The library in use has none."))


def _quoted(name: str) -> str:
    return tr('"{name}"', name=name)


def _readable(entry: Entry[Value]) -> Entry[Value]:
    refuse_unread(entry, entry.unread)
    return entry


def refuse_unread(entry: Entry[Value], unread: Misfit | None) -> None:
    """Raises UnreadableError, which says how to mend the file, if there is something that could not be read in it."""
    if unread:
        raise unreadable(entry.file, unread)


def unreadable(file: str, unread: Misfit) -> UnreadableError:
    """The error that says which file cannot be read, why, and how it is mended."""
    remedy = unread.hint or tr("Mend it, then run: letterkit check.")
    return UnreadableError(f"{what_is_unread(file, unread)}.", remedy)


def what_is_unread(file: str, unread: Misfit) -> str:
    """Which file cannot be read, and why, as a sentence without its full stop."""
    why = unread.message.removeprefix(tr(UNREADABLE, reason="")).rstrip(".")
    return tr("{file} cannot be read: {reason}", file=file, reason=why)
