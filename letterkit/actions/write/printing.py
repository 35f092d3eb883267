"""Prints what was saved: which printer, on which paper, and the very pages of the PDF."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from letterkit.actions.envelope.printers import known_printers
from letterkit.actions.write.compose import Composition
from letterkit.actions.write.write import pdfs_of, taken_paths
from letterkit.errors import LetterkitError
from letterkit.language import tr
from letterkit.model.finding import barring
from letterkit.model.page import Document
from letterkit.model.printer import Feed, Printer
from letterkit.model.printing import Queue, Sheets
from letterkit.page.feeding import sheet_of
from letterkit.page.paper import PAPERS
from letterkit.pdf.draw import pdf_bytes
from letterkit.store.disk import read_bytes
from letterkit.store.print_system import NothingPrintedError, PrintSystem

_PAPER_SIZES = {(paper.width, paper.height): paper.name for paper in PAPERS.values()}

_MAY_BE_TWO_SIDED = ("letter", "reply")
"""Documents on whose sheets both sides may be printed, as the printer is set."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What was given to a printer: what it is, and what the printing system calls it."""

    what: str
    name: str


def profiles_of(queues: Iterable[Queue], path: Path) -> Mapping[Queue, Printer]:
    """The profile of each printer, the one used last first; a new profile for one that was never described.

    Few printers take an envelope long side first, so that a new one is taken to want the short side. Raises DiskError
    if the list of printers cannot be read.
    """
    printers = known_printers(path)
    described = {printer.queue_name: printer for printer in printers}
    by_use = [printer.queue_name for printer in reversed(printers)]
    last_first = sorted(queues, key=lambda queue: (*by_use, queue.name).index(queue.name))
    return {queue: described.get(queue.name) or Printer(queue.name, Feed.PORTRAIT) for queue in last_first}


def together(name: str, documents: Iterable[Document]) -> Document:
    """All their pages under one name, since they are saved and printed in one go."""
    return Document(name, tuple(page for document in documents for page in document.pages))


def sheets_of(documents: Iterable[Document]) -> tuple[Sheets, ...]:
    """What is given to a printer, in order: a document each, in parts if its sheets are not all of one size.

    A document of one size is the very PDF that is saved, or its very pages where all are saved in one file.
    """
    return tuple(sheets for document in documents for sheets in _parts(document))


def print_sheets(system: PrintSystem, queue_name: str, sheets: Sequence[Sheets], copies: int = 1) -> list[PrintJob]:
    """Gives all of it to the printer of that name in the printing system, and returns the jobs.

    Raises UsageError for a printer that there is not, LetterkitError if it takes no jobs or the first is not taken;
    where a later one is not taken the error says what is printed all the same.
    """
    queue = system.queue(queue_name)
    if not queue.accepts:
        fact = tr("{printer} takes no jobs now.", printer=queue.name)
        raise LetterkitError(fact, tr("Choose another printer, or let it take them again."))
    jobs: list[PrintJob] = []
    for each in sheets:
        try:
            jobs.append(PrintJob(each.what, system.submit(queue, each.content, print_options(each), copies)))
        except LetterkitError as error:
            if not jobs:
                raise
            raise LetterkitError(f"{_failed_midway(error)} {_taken(jobs)}", error.remedy) from error
    return jobs


def _failed_midway(error: LetterkitError) -> str:
    """The fact, of a printer that took some of it before."""
    if isinstance(error, NothingPrintedError):
        return tr("Nothing more was printed: {reason}.", reason=error.reason)
    return error.fact


def _taken(jobs: Iterable[PrintJob]) -> str:
    return tr("The printer already has: {jobs}.", jobs=", ".join(job.what for job in jobs))


def print_options(sheets: Sheets) -> tuple[str, ...]:
    """The options of CUPS for those sheets: their size, and that they are printed as they are.

    A printer's own size of these measures is found by them (CUPS, `_ppdCacheGetPageSize`). `orientation-requested=3`
    is no turn: newer filters turn pages on their own otherwise. Each is said, since a user's `lpoptions` may say other.
    """
    size = _PAPER_SIZES.get((sheets.width, sheets.height), f"Custom.{sheets.width:g}x{sheets.height:g}mm")
    as_it_is = (f"media={size}", "print-scaling=none", "fit-to-page=false", "number-up=1", "orientation-requested=3")
    return (*as_it_is, "sides=one-sided") if sheets.one_sided else as_it_is


def saved_paths(composition: Composition, folder: Path) -> tuple[Path, ...]:
    """The files of a letter that may be printed, if all of them lie in that folder as they would be saved; else ().

    Raises DiskError for a file that cannot be read.
    """
    if barring(composition.findings):
        return ()
    drawn, paths = pdfs_of(composition, folder), taken_paths(composition, folder)
    return paths if {path: read_bytes(path) for path in paths} == drawn else ()


def _parts(document: Document) -> list[Sheets]:
    sizes = [(size, tuple(pages)) for size, pages in groupby(document.pages, key=sheet_of)]
    return [
        Sheets(
            _called(document, number, len(sizes)),
            *size,
            pdf_bytes((replace(document, pages=pages),)),
            one_sided=document.name not in _MAY_BE_TWO_SIDED or len(pages) == 1,
        )
        for number, (size, pages) in enumerate(sizes, 1)
    ]


def _called(document: Document, part: int, parts: int) -> str:
    """What people call that part of a document."""
    name = document.called
    return name if parts == 1 else tr("{document}, part {number} of {count}", document=name, number=part, count=parts)
