"""Runs the rules over a library."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from letterkit.actions.envelopes import envelope_document
from letterkit.actions.opening import OpenLibrary
from letterkit.actions.posting import Posting
from letterkit.model.finding import Finding
from letterkit.model.library import Entry
from letterkit.model.library import Path as FieldPath
from letterkit.model.person import Person
from letterkit.rules.context import Context
from letterkit.rules.run import AnyEntry, check_document, check_entry
from letterkit.rules.status import why_not
from letterkit.store.late_entries import garbage_left_alone
from letterkit.store.locator import line_of
from letterkit.store.text_files import content_of, text_of


def check_library(library: OpenLibrary, context: Context, under: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """Every finding about the records and templates, in order of file and line.

    `under` keeps to the files at or below these absolute paths. Where the context has metrics, the
    envelopes of everybody who can be written to are laid out and checked too.
    """
    root = library.root.path.resolve()
    findings: list[Finding] = []
    with garbage_left_alone():
        for entry in _entries(library):
            if not under or _is_under(root / entry.file, under):
                findings += check_one(library, entry, context)
                if isinstance(entry.value, Person):
                    findings += envelope_findings(library, library.records.people[entry.value.id], context)
    return tuple(sorted(findings, key=lambda finding: (finding.file, finding.line or 0, finding.code)))


def check_one(library: OpenLibrary, entry: AnyEntry, context: Context) -> tuple[Finding, ...]:
    """The findings about one file."""
    return check_entry(entry, context, _locator(library.root.path, entry.file))


def envelope_findings(library: OpenLibrary, person: Entry[Person], context: Context) -> Iterator[Finding]:
    """The findings about the person's envelope as posted in Russia and from abroad, laid out as it would be printed."""
    facility = library.facility_of(person.value)
    if facility is None or context.metrics is None or why_not(person.value):
        return
    for abroad in (False, True):
        posting = Posting(context.today, abroad=abroad)
        document = envelope_document(person.value, facility.value, posting, context.metrics)
        for finding in check_document(document, context):
            yield replace(finding, file=person.file)


def _entries(library: OpenLibrary) -> Iterator[AnyEntry]:
    yield from library.records.facilities.values()
    yield from library.records.people.values()
    yield from library.records.templates.values()
    yield from library.records.parts.values()


def _is_under(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _locator(root: Path, file: str) -> Callable[[FieldPath], int | None]:
    """Looks up lines in a file, read only once something is to be reported."""

    def locate(field: FieldPath) -> int | None:
        text, _ = text_of(content_of(f"{root}/{file}")[0])
        return line_of(text, field)

    return locate
