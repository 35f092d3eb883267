"""Labels: the addresses of many people, or one's own again and again."""

from letterkit.actions.envelope.envelopes import envelope_text, sender_lines
from letterkit.actions.envelope.posting import Posting
from letterkit.actions.evening.label_plan import LabelPlan, laid
from letterkit.actions.evening.lineup import Making
from letterkit.actions.library.opening import OpenLibrary
from letterkit.actions.write.logbook import Logbook
from letterkit.errors import UsageError
from letterkit.language import tr
from letterkit.model.finding import barring
from letterkit.model.library import Recipient
from letterkit.model.page import Document, Page
from letterkit.page.feeding import shifted
from letterkit.page.label_sheet import LabelSheet
from letterkit.page.labels import label_page, outlined
from letterkit.page.metrics import Metrics
from letterkit.pdf.fonts import metrics
from letterkit.rules.run import check_document


def label_making(library: OpenLibrary, posting: Posting, sheet: LabelSheet, log: Logbook) -> Making:
    """Makes a label with the address as it stands on envelopes posted that way."""

    def label(recipient: Recipient) -> Document:
        return label_document(recipient, posting, sheet, library.metrics)

    return Making(label, posting, log)


def label_document(recipient: Recipient, posting: Posting, sheet: LabelSheet, metrics: Metrics) -> Document:
    """One label with the address as it stands on an envelope posted that way."""
    lines = envelope_text(recipient, posting).whole_recipient
    return Document("label", (label_page(lines, sheet, metrics),), pages_allowed=1, address=lines)


def sender_labels(library: OpenLibrary, plan: LabelPlan, posting: Posting, copies: int | None) -> Document:
    """Labels with one's own address, as many as the first sheet holds unless it is said how many.

    Raises UsageError for a sender without a name, or whose address does not fit.
    """
    lines = sender_lines(posting)
    if not lines:
        raise UsageError(tr("Nothing says whose address it is."), tr("Give a sender profile with name and address."))
    label = label_page(lines, plan.sheet, library.metrics)
    findings = check_document(Document("label", (label,), pages_allowed=1), library.paper_context)
    if bars := barring(findings):
        fact = tr("No label can be made of your address: {reason}.", reason=bars[0].message)
        raise UsageError(fact, bars[0].hint)
    count = copies or plan.sheet.count - plan.first + 1
    return Document("labels", laid([label] * count, plan, plan.first))


def outline(plan: LabelPlan) -> Document:
    """A sheet with nothing but the edges of its labels and their numbers."""
    empty = Page(plan.sheet.paper_width, plan.sheet.paper_height)
    return Document("labels", (shifted(outlined(empty, plan.sheet, metrics()), plan.printer),))
