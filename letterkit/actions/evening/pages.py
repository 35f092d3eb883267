"""The pages of one PDF as they are made: each a sheet of its own, or labels that fill sheets one after another."""

from dataclasses import dataclass

from letterkit.actions.evening.label_plan import LabelPlan, laid
from letterkit.model.page import Page
from letterkit.page.feeding import sheet_of
from letterkit.pdf.draw import PageWriter
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
        self._waiting: list[Page] = []
        self._first = labels.first if labels else 1

    def add(self, page: Page) -> Position:
        """Adds the page or label, and says where it lies."""
        if self._plan is None:
            self._write(page)
            return Position(self._writer.count)
        self._waiting.append(page)
        position = Position(self._writer.count + 1, self._first + len(self._waiting) - 1)
        if position.label == self._plan.sheet.count:
            self._lay(self._plan)
        return position

    def close(self) -> None:
        """Lays the last sheet, and ends the file."""
        if self._plan and self._waiting:
            self._lay(self._plan)
        self._writer.close()

    def _lay(self, plan: LabelPlan) -> None:
        for sheet in laid(self._waiting, plan, self._first):
            self._write(sheet)
        self._waiting, self._first = [], 1

    def _write(self, sheet: Page) -> None:
        self._writer.add(sheet)
        self.sizes.add(sheet_of(sheet))
