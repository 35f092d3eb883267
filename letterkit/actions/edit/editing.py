"""What all edits of records share: the record as read, the library as it would be, the edit refused or ready."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from functools import partial
from pathlib import Path

from letterkit.actions.library.check import check_one
from letterkit.actions.library.opening import OpenLibrary, refuse_unread
from letterkit.actions.library.paper_check import envelope_findings
from letterkit.errors import BarredError, DiskError, UsageError
from letterkit.language import tr
from letterkit.model.facility import Facility
from letterkit.model.finding import Finding, Severity
from letterkit.model.library import Entry, Record
from letterkit.model.partial_date import PartialDate
from letterkit.model.person import Person
from letterkit.rules.run import check_entry
from letterkit.rules.stays import TIME_ZONES
from letterkit.store.editing import Edit, edited_record, read_exactly, write_edit
from letterkit.store.fields import FACILITY, PERSON
from letterkit.store.journal import Journal
from letterkit.store.library import read_record
from letterkit.store.locator import line_of
from letterkit.store.roots import Root
from letterkit.store.text_edits import TextEdit


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked for: its title, written like the command, and the edits of the record's text."""

    title: str
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """An edit that was checked and can be written. `findings` come with it; none of them is an ERROR."""

    root: Path
    edit: Edit
    findings: tuple[Finding, ...]

    def write(self, journals: Path) -> None:
        """Writes the edit, and keeps in the folder `journals` how to take it back.

        Raises DiskError, and writes nothing, if a file has changed since it was read, somebody else
        is writing, or a file cannot be written.
        """
        write_edit(self.edit, Journal.of(journals, self.root))


def plan_edit(library: OpenLibrary, record: Record, task: Task, *, on_paper: bool = False) -> Plan:
    """The edit of one record, made in memory and checked with the rules; `on_paper` lays out envelopes too.

    Raises DiskError if the library is the shipped one, the file is not what was loaded or its layout
    does not allow the edit; BarredError if there would be an ERROR that is not there now.
    """
    refuse_if_shipped(library.root)
    text = read_exactly(library.root.path, record.file)
    if read_record(record.value, record.file, text) != record:
        fact = tr("{path} has changed on disk since it was read.", path=library.root.path / record.file)
        raise DiskError(fact, tr("Read the library again, and look at what it says now."))
    shape = PERSON if isinstance(record.value, Person) else FACILITY
    change = edited_record(record.file, text, task.edits, shape)
    after = read_record(record.value, record.file, change.after or "")
    known = {_gist(finding) for finding in _findings(library, record, text, on_paper=on_paper)}
    edited = library.with_records(library.records.with_records([after]))
    findings_after = _findings(edited, after, change.after or "", on_paper=on_paper)
    findings = tuple(finding for finding in findings_after if _gist(finding) not in known)
    _refuse_errors(findings)
    return Plan(library.root.path, Edit(task.title, library.today, (change,)), findings)


def readable_history(library: OpenLibrary, person_id: str) -> Entry[Person]:
    """The person of that id. Raises UsageError if there is none, UnreadableError if the stays cannot be read."""
    person = library.person(person_id)
    refuse_unread(person, person.hides({"stays"}))
    return person


def diff(edit: Edit) -> str:
    """What an edit changes, as a unified diff without line endings."""
    return "\n".join(
        line
        for change in edit.changes
        for line in unified_diff(_lines(change.before), _lines(change.after), change.file, change.file, lineterm="")
    )


def refuse_future(day: PartialDate, today: date) -> None:
    """Raises UsageError for what cannot have happened yet; a day ahead is only another time zone."""
    if day.earliest > today + TIME_ZONES:
        remedy = tr("Records say what has happened; look the date up in the source.")
        raise UsageError(tr("{day} is in the future.", day=day), remedy)


def noted_on(happened: PartialDate | None, today: date) -> date | None:
    """The day that a record has for when something was put there; None where it happened on that very day."""
    return None if happened and happened.day == today else today


def refuse_if_shipped(root: Root) -> None:
    """Raises DiskError for the library that came with letterkit, which is read-only."""
    if root.shipped:
        remedy = tr("Make your own with: letterkit init DIR, then work there or give --library DIR.")
        raise DiskError(tr("The library shipped with letterkit is read-only."), remedy)


def _findings(library: OpenLibrary, record: Record, text: str, *, on_paper: bool) -> Iterator[Finding]:
    """All findings that an edit of the record can bring: about it, and about the people at the facility."""
    context = library.paper_context if on_paper else library.context
    yield from check_entry(record, context, partial(line_of, text))
    if isinstance(record.value, Facility):
        for person in library.records.people_at(record.value.id):
            yield from check_one(library, person, on_paper=on_paper)
            if on_paper:
                yield from envelope_findings(library, person.value, person.file)


def _gist(finding: Finding) -> tuple[str, Severity, str, str]:
    """What makes a finding the same one wherever it stands in its file."""
    return finding.code, finding.severity, finding.file, finding.message


def _refuse_errors(findings: Sequence[Finding]) -> None:
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        fact = tr("Nothing was written: {file} would have the error {error}", file=first.file, error=first.text)
        more = f" {tr('There are {count} more.', count=len(errors) - 1)}" if len(errors) > 1 else ""
        raise BarredError(f"{fact}{more}")


def _lines(text: str | None) -> list[str]:
    """The lines as a diff shows them: without byte order mark and carriage returns, which no edit changes."""
    if text is None:
        return []
    return text.removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\n").split("\n")
