"""The pages of one PDF as they are made: each a sheet of its own, or labels that fill sheets one after another."""

from dataclasses import dataclass

from letterkit.actions.evening.label_plan import LabelPlan, laid
from letterkit.actions.write.printing import sheet_size
from letterkit.model.page import Page
from letterkit.pdf.draw import PageWriter
from letterkit.store.staging import PartFile


@dataclass(frozen=True, slots=True)
class Place:
    """The page on which something lies, and of a label the position on its sheet, both counted from 1."""

    page: int
    position: int | None = None


class PdfPages:
    """A PDF that takes pages, or labels for its sheets. Raises DiskError where the disk does not take it."""

    def __init__(self, part: PartFile, labels: LabelPlan | None) -> None:
        self.path, self.sizes = part.path, set[tuple[float, float]]()
        self._writer, self._plan = PageWriter(part), labels
        self._waiting: list[Page] = []
        self._first = labels.first if labels else 1

    def add(self, page: Page) -> Place:
        """Adds the page or label, and says where it lies."""
        if self._plan is None:
            self._write(page)
            return Place(self._writer.count)
        self._waiting.append(page)
        place = Place(self._writer.count + 1, self._first + len(self._waiting) - 1)
        if place.position == self._plan.sheet.count:
            self._lay(self._plan)
        return place

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
        self.sizes.add(sheet_size(sheet))
