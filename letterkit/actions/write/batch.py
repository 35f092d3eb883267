"""Many envelopes, or labels, in one go. One bad record never stops a batch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from letterkit.actions.envelope.envelopes import envelope_document
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.check import addressee
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.report.ordering import in_order
from letterkit.actions.report.spreadsheet import as_file
from letterkit.errors import UsageError
from letterkit.model.finding import Finding, barring
from letterkit.model.library import Entry, Recipient
from letterkit.model.page import Document
from letterkit.model.person import Person
from letterkit.model.wanted import Sorting
from letterkit.pdf.draw import pdf_bytes
from letterkit.rules.run import check_document
from letterkit.store.disk import remove, write_all

Make = Callable[[Recipient], Document]
"""Makes what is printed for one person."""

Progress = Callable[[int, int], None]
"""Called with how many of how many are done."""

FAILED_COLUMNS = ("id", "name", "code", "reason", "remedy")


@dataclass(frozen=True, slots=True)
class Making:
    """How what is printed for many people is made, and in which order; `in_spite` is as in `addressee`."""

    make: Make
    sorting: Sorting
    in_spite: bool


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
    """Envelopes ready to be printed, in their order, and who was left out."""

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


def make_batch(
    library: OpenLibrary,
    person_ids: Sequence[str],
    posting: Posting,
    progress: Progress,
    sorting: Sorting = Sorting.FACILITY,
) -> Batch:
    """An envelope for each person, in the order of `sorting`; `progress` is called with each."""

    def envelope(recipient: Recipient) -> Document:
        return envelope_document(recipient, posting, library.metrics)

    return gather(library, person_ids, Making(envelope, sorting, in_spite=posting.in_spite), progress)


def gather(library: OpenLibrary, person_ids: Sequence[str], making: Making, progress: Progress) -> Batch:
    """What is made for each person, if neither records nor pages bar it."""
    documents: list[Document] = []
    failures: list[Failure] = []
    findings: list[Finding] = []
    entries, unknown = _known(library, person_ids)
    failures += unknown
    for done, entry in enumerate(in_order(library, entries, making.sorting), 1):
        document, its_findings = _made(library, entry, making)
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
    entries: dict[str, Entry[Person]] = {}
    unknown: list[Failure] = []
    for person_id in dict.fromkeys(person_ids):
        try:
            entry = library.person(person_id)
        except UsageError as error:
            unknown.append(Failure(person_id, "", "", error.fact, error.remedy))
        else:
            entries[entry.value.id] = entry
    return list(entries.values()), unknown


def _made(library: OpenLibrary, entry: Entry[Person], making: Making) -> tuple[Document | None, tuple[Finding, ...]]:
    """The document, or None if findings bar it; and the findings."""
    to = addressee(library, entry, on_paper=True, in_spite=making.in_spite, located=False)
    if to.recipient is None:
        return None, to.findings
    document = making.make(to.recipient)
    findings = to.findings + check_document(document, library.paper_context)
    return (None if barring(findings) else document), findings
