"""Many envelopes, or labels, in one go. One bad record never stops a batch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.spreadsheet import as_file
from letterkit.errors import UsageError
from letterkit.model.counting import natural_order
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.pdf.draw import pdf_bytes
from letterkit.rules.run import check_document
from letterkit.store.disk import remove, write_all

Make = Callable[[Recipient], Document]
"""Makes what is printed for one person."""

Progress = Callable[[int, int], None]
"""Called with how many of how many are done."""

FAILED_COLUMNS = ("id", "name", "code", "reason", "remedy")


@dataclass(frozen=True, slots=True)
class Failure:
    """A person left out of a batch, and why."""

    person_id: str
    name: str
    code: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Envelopes ready to be printed, sorted by facility, and who was left out."""

    documents: tuple[Document, ...]
    failures: tuple[Failure, ...]
    findings: tuple[Finding, ...]

    def save(self, path: Path, *, force: bool = False) -> tuple[Path, ...]:
        """Writes the PDF, and beside it FILE.failed.csv if anybody was left out; returns what was written.

        Raises DiskError; then neither file is there.
        """
        contents: dict[Path, bytes] = {}
        if self.documents:
            contents[path] = pdf_bytes(self.documents)
        failed = path.with_suffix(".failed.csv")
        if self.failures:
            contents[failed] = failed_csv(self.failures)
        write_all(contents, force=force)
        if force and not self.failures and failed.exists():
            remove(failed)  # it is of an earlier batch
        return tuple(contents)


def make_batch(library: OpenLibrary, person_ids: Sequence[str], posting: Posting, progress: Progress) -> Batch:
    """An envelope for each person, by facility and then name; `progress` is called with each."""

    def envelope(recipient: Recipient) -> Document:
        return envelope_document(recipient, posting, library.metrics)

    return gather(library, person_ids, envelope, progress, in_spite=posting.in_spite)


def gather(library: OpenLibrary, person_ids: Sequence[str], make: Make, progress: Progress, *, in_spite: bool) -> Batch:
    """What `make` makes for each person, by facility and then name, if neither records nor pages bar it.

    `in_spite` is as in `addressee`.
    """
    documents: list[Document] = []
    failures: list[Failure] = []
    findings: list[Finding] = []
    entries, unknown = _known(library, person_ids)
    failures += unknown
    for done, entry in enumerate(sorted(entries, key=lambda entry: _by_facility(library, entry)), 1):
        document, its_findings = _made(library, entry, make, in_spite=in_spite)
        findings += its_findings
        if document is None:
            first = barring(its_findings)[0]
            failures.append(Failure(entry.value.id, entry.value.name, first.code, first.message, first.hint))
        else:
            documents.append(document)
        progress(done, len(entries))
    return Batch(tuple(documents), tuple(failures), tuple(findings))


def failed_csv(failures: Sequence[Failure]) -> bytes:
    """The failures as CSV that a spreadsheet opens as text: UTF-8 with a mark, no cell taken for a formula."""
    rows = ((each.person_id, each.name, each.code, each.reason, each.remedy) for each in failures)
    return as_file(FAILED_COLUMNS, rows)


def _known(library: OpenLibrary, person_ids: Sequence[str]) -> tuple[list[Entry[Person]], list[Failure]]:
    entries: list[Entry[Person]] = []
    unknown: list[Failure] = []
    for person_id in dict.fromkeys(person_ids):
        try:
            entries.append(library.person(person_id))
        except UsageError as error:
            unknown.append(Failure(person_id, "", "", error.fact, error.remedy))
    return entries, unknown


def _by_facility(library: OpenLibrary, entry: Entry[Person]) -> tuple[str, tuple[str | int, ...], str, str]:
    """By region, kind and number of the facility, then name."""
    facility, name = library.facility_of(entry.value), entry.value.name
    if facility is None:
        return "", (), "", name
    return facility.region, natural_order(f"{facility.kind}-{facility.number}"), facility.id, name


def _made(
    library: OpenLibrary, entry: Entry[Person], make: Make, *, in_spite: bool
) -> tuple[Document | None, tuple[Finding, ...]]:
    """The document, or None if findings bar it; and the findings."""
    to = addressee(library, entry, on_paper=True, in_spite=in_spite)
    if to.recipient is None:
        return None, to.findings
    document = make(to.recipient)
    findings = to.findings + check_document(document, library.paper_context)
    return (None if barring(findings) else document), findings
