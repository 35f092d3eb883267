"""The files of a run as they are written: the PDFs, who is on which page, and who was left out."""

import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from letterkit.actions.evening.made import Failure, Made
from letterkit.actions.evening.pages import PdfPages, Position
from letterkit.actions.evening.targets import CONTENTS_COLUMNS, Target, Targets
from letterkit.errors import DiskError
from letterkit.model.page import Document
from letterkit.store.disk import remove
from letterkit.store.spreadsheet_csv import MARK, as_bytes, as_line
from letterkit.store.staging import Keep, StagedFile, Staging


@dataclass(frozen=True, slots=True)
class Saved:
    """A PDF that was saved; `sizes` are those of its sheets as they leave the printer, mm."""

    path: Path
    sizes: frozenset[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Files:
    """All that was saved: the PDFs, the table of who is on which page, and that of those who were left out.

    `gone` is what an earlier run had left there, and nobody stands in now.
    """

    pdfs: tuple[Saved, ...] = ()
    contents: Path | None = None
    failed: Path | None = None
    gone: tuple[Path, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where all of them lie."""
        tables = (table for table in (self.contents, self.failed) if table)
        return (*(pdf.path for pdf in self.pdfs), *tables)


class Output:
    """All files of a run. Each is begun when something is to stand in it, and all are in place after `settle`.

    Leaving it before takes away what was begun. Its methods raise DiskError.
    """

    def __init__(self, targets: Targets) -> None:
        self._targets, self._staging = targets, Staging(targets.journal)
        self._failed, self._contents = targets.failed, targets.contents
        self._pdfs: dict[Target, PdfPages] = {}
        self._by_kind: dict[str, PdfPages] = {}
        self._tables: dict[Path, StagedFile] = {}
        self._smaller: list[tuple[Made, Document, PdfPages]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._staging.__exit__(kind, error, at)

    def add(self, made: Made, copies: int) -> None:
        """Writes what was made for one person, so many times, or why nothing was."""
        if made.failure:
            columns = self._targets.failed_columns
            self._write_row(self._failed, columns, _why(made.failure, len(columns)))
            return
        for document in made.documents * copies:
            pdf = self._by_kind.get(document.name) or self._pdf(document.name)
            for page in document.pages:
                position = pdf.add(page, document.address)
                if position:
                    self._write_position(made, document, pdf, position)
                else:
                    self._smaller.append((made, document, pdf))
        if made.logged:
            self._staging.journal.note(made.logged)

    def settle(self, keep: Keep) -> tuple[Files, DiskError | None]:
        """Ends all files, has their letters kept and moves them to their places; returns why these could not be kept.

        What an earlier run left in a place that stays empty now goes: nobody is to post what is barred by now.
        """
        for pdf in self._pdfs.values():
            smaller = [(made, document) for made, document, other in self._smaller if other is pdf]
            for (made, document), position in zip(smaller, pdf.add_smaller(), strict=True):
                self._write_position(made, document, pdf, position)
            pdf.close()
        unlogged = self._staging.settle(keep)
        pdfs = tuple(Saved(pdf.path, frozenset(pdf.sizes)) for pdf in self._pdfs.values())
        written = {*self._tables, *(pdf.path for pdf in pdfs)}
        gone = tuple(path for path in self._targets.files if path not in written and os.path.lexists(path))
        for path in gone:
            remove(path)
        contents, failed = (table if table in self._tables else None for table in (self._contents, self._failed))
        return Files(pdfs, contents, failed, gone), unlogged

    def _pdf(self, kind: str) -> PdfPages:
        target = self._targets.of(kind)
        if target not in self._pdfs:
            self._pdfs[target] = PdfPages(self._staging.begin(target.path, self._targets.mode), target.labels)
        self._by_kind[kind] = self._pdfs[target]
        return self._by_kind[kind]

    def _write_position(self, made: Made, document: Document, pdf: PdfPages, position: Position) -> None:
        """Adds to the contents on which page of the PDF somebody's document lies."""
        self._write_row(self._contents, CONTENTS_COLUMNS, _who(made, document, pdf.path, position))

    def _write_row(self, path: Path, columns: tuple[str, ...], cells: tuple[str, ...]) -> None:
        """Adds a row to the table of people, which is private and begins with the mark of UTF-8 for spreadsheets."""
        if path not in self._tables:
            self._tables[path] = self._staging.begin(path, self._targets.mode)
            self._tables[path].write(MARK + as_bytes(as_line(columns)))
        self._tables[path].write(as_bytes(as_line(cells)))


def _who(made: Made, document: Document, pdf: Path, position: Position) -> tuple[str, ...]:
    label = "" if position.label is None else str(position.label)
    return made.person_id, made.name, document.name, pdf.name, str(position.page), label, made.sender


def _why(failure: Failure, width: int) -> tuple[str, ...]:
    """The row of the table; cells of a plan for which there was no column stand at its end."""
    why = (failure.file, failure.code, failure.reason, failure.remedy)
    cells, more = failure.cells[: width - len(why)], failure.cells[width - len(why) :]
    return (*(cells or (failure.person_id, failure.name)), *why, *more)
