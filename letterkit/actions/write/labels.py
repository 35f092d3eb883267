"""Makes sheets of labels: the addresses of many people, or one's own again and again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from letterkit.actions.envelope.envelopes import envelope_text, sender_lines
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.batch import Batch, Make
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.finding import barring
from letterkit.model.library import Recipient
from letterkit.model.nearest import nearest_hint
from letterkit.model.page import Document, Page
from letterkit.model.printer import Printer
from letterkit.page.feeding import shifted
from letterkit.page.label_sheet import LABEL_SHEETS, LabelSheet
from letterkit.page.labels import label_page, label_sheets, outlined
from letterkit.page.metrics import Metrics
from letterkit.pdf.fonts import metrics
from letterkit.rules.run import check_document
from letterkit.store.label_sheets import read_label_sheet


@dataclass(frozen=True, slots=True)
class LabelPlan:
    """The sheet, the position of the first label counted from 1, how many of each, and whether edges are drawn.

    Raises UsageError for a first position that the sheet does not have. `copies` None means: one of each
    person's, and as many of one's own as the first sheet still holds.
    """

    sheet: LabelSheet
    first: int = 1
    copies: int | None = None
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


def label_maker(library: OpenLibrary, plan: LabelPlan, posting: Posting) -> Make:
    """Makes one label, as large as it is, with a person's address as it stands on envelopes posted that way."""

    def label(recipient: Recipient) -> Document:
        lines = envelope_text(recipient, posting).whole_recipient
        called = tr("label of {person}", person=recipient.person.id)
        return Document(called, (label_page(lines, plan.sheet, library.metrics),), pages_allowed=1)

    return label


def on_sheets(library: OpenLibrary, batch: Batch, plan: LabelPlan) -> Batch:
    """The batch with its labels laid on sheets."""
    labels = [page for document in batch.documents for page in document.pages for _ in range(plan.copies or 1)]
    return replace(batch, documents=_sheets(labels, plan, library.metrics))


def sender_labels(library: OpenLibrary, plan: LabelPlan, posting: Posting) -> Batch:
    """Labels with one's own address. Raises UsageError for a sender without a name, or whose address does not fit."""
    lines = sender_lines(posting)
    if not lines:
        raise UsageError(tr("Nothing says whose address it is."), tr("Give a sender profile with name and address."))
    label = label_page(lines, plan.sheet, library.metrics)
    findings = check_document(Document("label", (label,), pages_allowed=1), library.paper_context)
    if bars := barring(findings):
        fact = tr("No label can be made of your address: {reason}.", reason=bars[0].message)
        raise UsageError(fact, bars[0].hint)
    copies = plan.copies or plan.sheet.count - plan.first + 1
    return Batch(_sheets([label] * copies, plan, library.metrics), (), findings)


def outline(plan: LabelPlan) -> Batch:
    """A sheet with nothing but the edges of its labels and their numbers."""
    empty = Page(plan.sheet.paper_width, plan.sheet.paper_height)
    sheet = shifted(outlined(empty, plan.sheet, metrics()), plan.printer)
    return Batch((Document("labels", (sheet,)),), (), ())


def _sheets(labels: Sequence[Page], plan: LabelPlan, metrics: Metrics) -> tuple[Document, ...]:
    sheets = label_sheets(labels, plan.sheet, plan.first) if labels else ()
    if plan.outline:
        sheets = tuple(outlined(sheet, plan.sheet, metrics) for sheet in sheets)
    sheets = tuple(shifted(sheet, plan.printer) for sheet in sheets)
    return (Document("labels", sheets),) if sheets else ()
