"""The pages of one PDF as they are made: each a sheet of its own, or labels that fill sheets one after another.

The labels of a sheet are set in one size. What does not fit in the least of these has its own, on the last sheets.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.actions.evening.label_plan import LabelPlan, laid
from letterkit.model.page import Page
from letterkit.page.feeding import sheet_of
from letterkit.page.label_sheet import LEAST_SHARED
from letterkit.page.labels import Address, in_one_size, size_of
from letterkit.pdf.draw import PageWriter
from letterkit.pdf.fonts import metrics
from letterkit.store.staging import StagedFile


@dataclass(frozen=True, slots=True)
class Position:
    """The page on which something lies, and of a label which one of its sheet it is, both counted from 1."""

    page: int
    label: int | None = None


class PdfPages:
    """A PDF that takes pages, or labels for its sheets. Raises DiskError where the disk does not take it."""

    def __init__(self, file: StagedFile, labels: LabelPlan | None) -> None:
        self.path, self.sizes = file.path, set[tuple[float, float]]()
        self._writer, self._plan = PageWriter(file), labels
        self._waiting: list[tuple[Page, Address]] = []
        self._smaller: list[Page] = []
        self._first = labels.first if labels else 1

    def add(self, page: Page, address: Address) -> Position | None:
        """Adds the page or label and says where it lies; None for a label that `add_smaller` will add."""
        if self._plan is None:
            self._write(page)
            return Position(self._writer.count)
        if size_of(page) < LEAST_SHARED:
            self._smaller.append(page)
            return None
        self._waiting.append((page, address))
        position = self._next(len(self._waiting))
        if position.label == self._plan.sheet.count:
            self._lay_waiting(self._plan)
        return position

    def add_smaller(self) -> Iterator[Position]:
        """Adds the labels that have a size of their own, on sheets after the others, and says where each lies."""
        if self._plan is None:
            return
        self._lay_waiting(self._plan)
        while self._smaller:
            on_sheet = self._smaller[: self._plan.sheet.count - self._first + 1]
            yield from [self._next(number) for number in range(1, len(on_sheet) + 1)]
            del self._smaller[: len(on_sheet)]
            self._lay(on_sheet, self._plan)

    def close(self) -> None:
        """Ends the file; nothing may be left to be laid."""
        self._writer.close()

    def _next(self, number: int) -> Position:
        """Where the label of that number lies among those that are laid next."""
        return Position(self._writer.count + 1, self._first + number - 1)

    def _lay_waiting(self, plan: LabelPlan) -> None:
        if self._waiting:
            self._lay(in_one_size(self._waiting, plan.sheet, metrics()), plan)
        self._waiting = []

    def _lay(self, labels: Sequence[Page], plan: LabelPlan) -> None:
        for sheet in laid(labels, plan, self._first):
            self._write(sheet)
        self._first = 1

    def _write(self, sheet: Page) -> None:
        self._writer.add(sheet)
        self.sizes.add(sheet_of(sheet))
