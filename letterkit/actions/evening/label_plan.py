"""How labels are laid on sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.nearest import nearest_hint
from letterkit.model.page import Page
from letterkit.model.printer import Printer
from letterkit.page.feeding import shifted
from letterkit.page.label_sheet import LABEL_SHEETS, LabelSheet
from letterkit.page.labels import label_sheets, outlined
from letterkit.pdf.fonts import metrics
from letterkit.store.label_sheets import read_label_sheet


@dataclass(frozen=True, slots=True)
class LabelPlan:
    """The sheet, the position of the first label counted from 1, whether edges are drawn, and how it is printed.

    Raises UsageError for a first position that the sheet does not have.
    """

    sheet: LabelSheet
    first: int = 1
    outline: bool = False
    printer: Printer | None = None

    def __post_init__(self) -> None:
        if self.first > self.sheet.count:
            raise UsageError(
                tr("A sheet {sheet} has no label {number}.", sheet=self.sheet.name, number=self.first),
                tr("It has {count}, counted by rows.", count=self.sheet.count),
            )


def find_sheet(named: str) -> LabelSheet:
    """The sheet of that name, or the one in that TOML file.

    Raises UsageError for an unknown name, DiskError for a file that cannot be used.
    """
    if named.lower() in LABEL_SHEETS:
        return LABEL_SHEETS[named.lower()]
    if named.lower().endswith(".toml"):
        return read_label_sheet(Path(named))
    hint = nearest_hint(named.lower(), LABEL_SHEETS)
    remedy = f"{hint} {tr('Or name a TOML file with its measures.')}".strip()
    raise UsageError(tr('There is no label sheet "{name}".', name=named), remedy)


def laid(labels: Sequence[Page], plan: LabelPlan, first: int) -> tuple[Page, ...]:
    """The labels on as many sheets as they need, from position `first` on, as the printer takes them."""
    sheets = label_sheets(labels, plan.sheet, first) if labels else ()
    if plan.outline:
        sheets = tuple(outlined(sheet, plan.sheet, metrics()) for sheet in sheets)
    return tuple(shifted(sheet, plan.printer) for sheet in sheets)
